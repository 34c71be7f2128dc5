import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";

const TEXT = readFileSync("src/app/init/starter/report.yml", "utf8");
const workflow = parse(TEXT);

it("stands in docs/report.md word for word", () => {
  expect(readFileSync("docs/report.md", "utf8")).toContain(`\`\`\`yaml\n${TEXT}\`\`\``);
});

it("of the month stands in docs/report.md, too", () => {
  const text = readFileSync("src/app/init/starter/monthly.yml", "utf8");
  expect(readFileSync("docs/report.md", "utf8")).toContain(`\`\`\`yaml\n${text}\`\`\``);
  expect(parse(text).permissions).toEqual({ contents: "read", issues: "write" });
});

it("gives each job no more than it needs, and takes others' actions by commit", () => {
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs.report.permissions).toEqual({ contents: "write", issues: "read" });
  const uses = [...TEXT.matchAll(/uses: (\S+)/g)].map(([, used]) => used);
  expect(uses).toHaveLength(4);
  for (const used of uses) expect(used).toMatch(/^(?:OWNER\/incident-slo@v1|[\w-]+\/[\w-]+@[\da-f]{40})$/);
});

describe.skipIf(process.platform === "win32")("its history", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slo-history-"));
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", "origin.git");
    git(folder, "clone", "--quiet", "origin.git", "seed");
    writeFileSync(join(folder, "seed", "README.md"), "# Service\n");
    git(join(folder, "seed"), "add", ".");
    git(join(folder, "seed"), ...ME, "commit", "--quiet", "-m", "Begin");
    git(join(folder, "seed"), "push", "--quiet", "origin", "HEAD:main");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const ME = ["-c", "user.name=x", "-c", "user.email=x@example.com"];
  const git = (where: string, ...args: readonly string[]) => execFileSync("git", args, { cwd: where, encoding: "utf8", stdio: "pipe" });
  const scripts: readonly string[] = workflow.jobs.report.steps.flatMap(({ run }: { run?: string }) => run ?? []);

  /** A night's run: a fresh checkout of the default branch, the two scripts, between them the report. */
  function night(name: string, report: string) {
    git(folder, "clone", "--quiet", "--depth", "1", `file://${folder}/origin.git`, name);
    const place = join(folder, name);
    const [before = "", after = ""] = scripts;
    const run = (script: string) => execFileSync("bash", ["-e", "-c", script], { cwd: place, stdio: "pipe" });
    run(before);
    mkdirSync(join(place, "site"));
    writeFileSync(join(place, "site", "report.json"), report);
    run(after);
    return place;
  }

  const log = () => git(join(folder, "origin.git"), "log", "--format=%s", "slo-history").trim().split("\n");

  it("begins by itself, grows by a commit a night, and leaves the default branch alone", () => {
    const first = night("first", "1");
    const [name = ""] = git(first, "ls-files").trim().split("\n");
    expect(name).toMatch(/^history\/\d{4}-\d{2}\.json$/);
    expect(readFileSync(join(first, "site", name), "utf8")).toBe("1");
    expect(log()).toHaveLength(1);
    night("same", "1");
    expect(log()).toHaveLength(1);
    const third = night("third", "2");
    expect(log()).toHaveLength(2);
    expect(git(third, "ls-files").trim()).toBe(name);
    expect(git(join(folder, "origin.git"), "ls-tree", "--name-only", "main").trim()).toBe("README.md");
  });
});
