import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slo-scripts-"));
  git("init", "--quiet", "--initial-branch=main");
  file("dist/index.js", "built\n");
  commit("first");
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(...args: readonly string[]): string {
  const own = ["-c", "user.name=Pat", "-c", "user.email=pat@example.com", "-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false"];
  return execFileSync("git", [...own, ...args], { cwd: folder, encoding: "utf8" }).trim();
}

function file(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function commit(message: string): string {
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "-m", message);
  return git("rev-parse", "HEAD");
}

/** What a step of a workflow runs, by the step's name. */
function scriptOf(workflow: string, step: string): string {
  const { jobs } = parse(readFileSync(`.github/workflows/${workflow}`, "utf8"));
  const steps: readonly { readonly name?: string; readonly run?: string }[] = Object.values<{ steps: [] }>(jobs).flatMap(
    (job) => job.steps,
  );
  const found = steps.find(({ name }) => name === step)?.run;
  if (found === undefined) throw new Error(`${workflow} has no step "${step}"`);
  return found;
}

/** Runs a script as GitHub's runner does, with a `gh` that notes what it is asked; `fails`: calls that it refuses. */
function runScript(script: string, environment: Readonly<Record<string, string>> = {}, fails: RegExp = /^$/) {
  const bin = join(folder, "..", `${folder.split(/[\\/]/).at(-1)}-bin`);
  mkdirSync(bin, { recursive: true });
  const log = join(bin, "log");
  writeFileSync(log, "");
  writeFileSync(
    join(bin, "gh"),
    `#!/usr/bin/env node\nconst line = process.argv.slice(2).join(" ");\nrequire("node:fs").appendFileSync(${JSON.stringify(log)}, line + "\\n");\nif (${fails}.test(line)) process.exit(1);\n`,
  );
  chmodSync(join(bin, "gh"), 0o755);
  const path = `${bin}:${resolve("node_modules/.bin")}:${process.env.PATH}`;
  const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: path, HOME: folder, GITHUB_REPOSITORY: "acme/slo", ...environment },
  });
  const asked = readFileSync(log, "utf8").trim().split("\n");
  rmSync(bin, { recursive: true });
  return { status, stdout, asked };
}

// They run on Linux.
describe.skipIf(process.platform === "win32")("check-dist", () => {
  const script = scriptOf("check-dist.yml", "dist/ is what the source builds");

  it("is content with what was committed", () => {
    expect(runScript(script).status).toBe(0);
  });

  it.each([
    ["a file that differs", () => file("dist/index.js", "other\n")],
    ["a file that is new", () => file("dist/new.js", "new\n")],
    ["a file that is gone", () => rmSync(join(folder, "dist/index.js"))],
  ])("fails on %s, and keeps the difference", (_, change) => {
    change();
    expect(runScript(script)).toMatchObject({ status: 1, stdout: expect.stringContaining("::error::dist/ differs") });
    expect(readFileSync(join(folder, "dist.diff"), "utf8")).toMatch(/^[+-](?:other|new|built)$/m);
  });
});

describe.skipIf(process.platform === "win32")("the release", () => {
  const script = scriptOf("release.yml", "Move the major tag, unless a newer release has it");
  const moveFor = (tag: string, fails?: RegExp) => runScript(script, { GITHUB_REF_NAME: tag, GITHUB_SHA: "abc" }, fails);

  it("moves the major tag to the newest release", () => {
    for (const tag of ["v1.2.3", "v1.10.0", "v2.0.0"]) git("tag", tag);
    expect(moveFor("v1.10.0")).toMatchObject({
      status: 0,
      asked: ["api --method PATCH repos/acme/slo/git/refs/tags/v1 -f sha=abc -F force=true"],
    });
  });

  it("makes the major tag where there is none", () => {
    git("tag", "v1.0.0");
    const { status, asked } = moveFor("v1.0.0", /PATCH/);
    expect([status, asked[1]]).toEqual([0, "api --method POST repos/acme/slo/git/refs -f ref=refs/tags/v1 -f sha=abc"]);
  });

  it("leaves it where a newer release of that major has it", () => {
    for (const tag of ["v1", "v1.2.9", "v1.10.0", "v2.0.0"]) git("tag", tag);
    expect(moveFor("v1.2.9")).toMatchObject({ status: 0, asked: [""], stdout: "v1 stays at v1.10.0.\n" });
  });

  it("moves the major tag past what was tried before a release, and past a later trial", () => {
    for (const tag of ["v1.3.0-rc1", "v1.3.0-rc.2", "v1.3.0-beta", "v1.2.9", "v1.3.0", "v1.4.0-rc1"]) git("tag", tag);
    expect(moveFor("v1.3.0")).toMatchObject({ status: 0, asked: [expect.stringContaining("git/refs/tags/v1 -f sha=abc")] });
  });

  it("is not made of a trial", () => {
    const { on } = parse(readFileSync(".github/workflows/release.yml", "utf8"));
    expect(on).toEqual({ push: { tags: ["v[0-9]+.[0-9]+.[0-9]+"] } });
    git("tag", "v1.2.9");
    git("tag", "v1.3.0-rc1");
    expect(moveFor("v1.3.0-rc1")).toMatchObject({ status: 0, asked: [""], stdout: "v1 stays at v1.2.9.\n" });
  });

  it("packs what the action needs: the bundle with its licences, and action.yml", () => {
    const pack = scriptOf("release.yml", "Pack what the action needs").replace(/^node .*\n/m, "");
    for (const path of ["action.yml", "README.md", "CHANGELOG.md", "LICENSE", "docs/time.md", "src/secret.ts"]) file(path, "text\n");
    const sha = commit("second");
    expect(runScript(pack, { GITHUB_REF_NAME: "v1.2.3", GITHUB_SHA: sha }).status).toBe(0);
    const files = execFileSync("tar", ["-tzf", "incident-slo-v1.2.3.tar.gz"], { cwd: folder, encoding: "utf8" });
    expect(files).toContain("incident-slo-v1.2.3/dist/index.js");
    expect(files).toContain("incident-slo-v1.2.3/action.yml");
    expect(files).not.toContain("src/");
  });

  it("packs the command line, whose init then fills in whose action it is", () => {
    file("package.json", '{ "name": "incident-slo", "version": "1.2.3", "files": ["dist/"] }');
    const pack = scriptOf("release.yml", "Pack the command line, which says where it came from");
    expect(runScript(pack).status).toBe(0);
    const inside = execFileSync("tar", ["-xzOf", "incident-slo.tgz", "package/package.json"], { cwd: folder, encoding: "utf8" });
    expect(JSON.parse(inside)).toMatchObject({ repository: expect.stringMatching(/acme\/slo$/) });
  });
});
