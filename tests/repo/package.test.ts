import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

type Packed = {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
};

const folder = mkdtempSync(join(tmpdir(), "slo-package-"));
let packed: Packed;
beforeAll(() => {
  packed = readPacked(npm(process.cwd(), "pack", "--json", "--pack-destination", folder));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A cache of its own and no network: what the package does not bring along is not there. */
function npm(cwd: string, ...args: readonly string[]): string {
  const env = { ...process.env, npm_config_cache: join(folder, "cache"), npm_config_offline: "true", npm_config_update_notifier: "false" };
  return execFileSync("npm", [...args], {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
}

/** npm 12 names packages by their names; those before it list them. */
function readPacked(json: string): Packed {
  const [first]: readonly Packed[] = Object.values(JSON.parse(json));
  if (first === undefined) throw new Error("npm packed nothing");
  return first;
}

describe("the package", () => {
  it("holds what it needs and nothing else, and is small", () => {
    const needed = /^(?:package\.json|README\.md|LICENSE|action\.yml|dist\/[\w.-]+|templates\/[\w.-]+\.hbs|docs\/\w+\.schema\.json)$/;
    expect(packed.files.map(({ path }) => path).filter((path) => !needed.test(path))).toEqual([]);
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(["dist/cli.js", "dist/licenses.txt", "docs/policy.schema.json", "templates/status.md.hbs"]),
    );
    expect(readdirSync("dist").filter((name) => !paths.includes(`dist/${name}`))).toEqual([]);
    expect(packed.size).toBeLessThan(1_200_000);
  });

  it("names no dependency and runs nothing when it is installed", () => {
    const facts: Readonly<Record<string, object>> = JSON.parse(readFileSync("package.json", "utf8"));
    for (const field of ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies"])
      expect(facts).not.toHaveProperty(field);
    const running = ["preinstall", "install", "postinstall", "prepare", "prepack", "prepublish"];
    expect(Object.keys(facts.scripts ?? {}).filter((name) => running.includes(name))).toEqual([]);
    expect(facts).toMatchObject({ bin: { "incident-slo": "dist/cli.js" }, engines: { node: ">=20" }, license: "MIT" });
    expect(Object.keys(facts)).toEqual(expect.arrayContaining(["description", "keywords", "files"]));
  });

  it("runs by its name", () => {
    expect(readFileSync("dist/cli.js", "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(packed.files.find(({ path }) => path === "dist/cli.js")?.mode.toString(8)).toMatch(/755$/);
  });

  it("takes a newcomer from an empty folder to a labelled issue with its status comment, without a network", () => {
    const told = execFileSync(process.execPath, ["scripts/newcomer.mjs"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    expect(told).toContain("mails and messages arrived");
    expect(told).toContain("1 package installed");
    expect(told).toContain("Nothing must be put right");
    expect(told).toMatch(/Severity 1 \(Critical\): waiting for our first answer .*\n\n9 steps, [\d.]+ s in all\.\n$/);
  });
});
