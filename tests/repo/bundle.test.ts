import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import type { Metafile, Plugin } from "esbuild";
import { expect, it } from "vitest";
import { bundle } from "../../scripts/build.ts";
import { builtOnce } from "../support/bundle.ts";

/** What `dist/` holds. A new file here has to earn its place: CI keeps them under review by hand. */
const FILES = [
  "cli.js",
  "commands.js",
  "date-holidays.cjs",
  "demo.js",
  "follow.js",
  "github.js",
  "handlebars.js",
  "holidays.js",
  "index.js",
  "jobs.js",
  "licenses.txt",
  "luxon.cjs",
  "package.json",
  "shared.js",
  "toolkit.js",
  "undici.cjs",
  "watch.js",
  "workflows.js",
  "write.js",
  "yaml.js",
];

type Outputs = Readonly<Record<string, Metafile["outputs"][string]>>;

/** Every bundle by its file, with what it holds and imports. */
async function outputs(): Promise<Outputs> {
  const { metafiles } = await builtOnce();
  const named = metafiles.flatMap((metafile) => Object.entries(metafile.outputs));
  return Object.fromEntries(named.map(([path, output]) => [path.replace("dist/", ""), output]));
}

/** The files that a file loads before it runs, itself among them. */
function loadedWith(file: string, all: Outputs, found: Set<string> = new Set()): readonly string[] {
  if (found.has(file)) return [];
  found.add(file);
  for (const { path, kind } of all[file]?.imports ?? [])
    if (kind === "import-statement" && path.startsWith("./")) loadedWith(path.slice(2), all, found);
  return [...found].sort();
}

/** Modules that went into a bundle, by the bundle; lines that import from other bundles, and that only hand on what stands elsewhere, are no modules. */
async function modules(): Promise<ReadonlyMap<string, readonly string[]>> {
  const homes = new Map<string, string[]>();
  for (const [file, { inputs }] of Object.entries(await outputs()))
    for (const [module, { bytesInOutput }] of Object.entries(inputs))
      if (bytesInOutput > 0 && !/^(?:<stdin>|border:|lazy:)/.test(module)) homes.set(module, [...(homes.get(module) ?? []), file]);
  return homes;
}

it("is the programs listed here, whose names say what they hold and stay the same", async () => {
  const { files } = await builtOnce();
  expect([...files.keys()].sort()).toEqual(FILES);
});

it("holds no module twice", async () => {
  const homes = await modules();
  expect(homes.size).toBeGreaterThan(400);
  expect([...homes].filter(([, files]) => files.length > 1)).toEqual([]);
});

it("loads with each program only what it needs at once", async () => {
  const all = await outputs();
  const loads = (file: string) => loadedWith(file, all);
  // Most events concern no incident: nothing heavy is loaded for them. Help comes at once.
  expect(loads("index.js")).toEqual(["index.js", "shared.js"]);
  expect(loads("index.js").reduce((sum, file) => sum + (all[file]?.bytes ?? 0), 0)).toBeLessThan(10_000);
  expect(loads("cli.js")).toEqual(["cli.js", "shared.js"]);
  expect(loads("github.js")).toEqual(["github.js", "shared.js"]);
  expect(loads("follow.js")).toEqual(["follow.js", "github.js", "shared.js"]);
  const packages = ["handlebars.js", "holidays.js", "date-holidays.cjs", "luxon.cjs", "toolkit.js", "undici.cjs"];
  const lazy = new Set([...packages, "workflows.js", "demo.js"]);
  // Behind a proxy both are wanted at once.
  expect(loads("toolkit.js")).toContain("undici.cjs");
  const others = Object.keys(all).filter((file) => file !== "toolkit.js");
  for (const file of others) expect([file, loads(file).filter((other) => other !== file && lazy.has(other))]).toEqual([file, []]);
});

/** What the build puts data in the place of. */
const MADE = new Set(["src/core/policy/json-schema.ts", "src/core/time/tabled-zones.ts"]);

it("changes where the source changed, and in no other file", async () => {
  const homes = await modules();
  const all = await outputs();
  const sizeOf = ([module, [file = ""]]: readonly [string, readonly string[]]) => all[file]?.inputs[module]?.bytesInOutput ?? 0;
  const largestIn = (folder: string) => {
    const inside = [...homes].filter(([module]) => module.startsWith(folder) && module.endsWith(".ts") && !MADE.has(module));
    return inside.sort((a, b) => sizeOf(b) - sizeOf(a))[0]?.[0] ?? "";
  };
  const touched = ["src/core/", "src/app/", "src/shell/cli/"].map(largestIn);
  const { files } = await bundle([changing(touched)]);
  const before = (await builtOnce()).files;
  const changed = [...files.keys()].filter((file) => files.get(file) !== before.get(file));
  expect([...files.keys()]).toEqual([...before.keys()]);
  expect(changed.sort()).toEqual([...new Set(touched.flatMap((module) => homes.get(module) ?? []))].sort());
});

/** Modules with a text and a function more, as an edit would leave them. */
function changing(paths: readonly string[]): Plugin {
  return {
    name: "changing",
    setup(context) {
      context.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!paths.includes(relative("", path).replaceAll("\\", "/"))) return undefined;
        const more =
          'function moreOfIt(text: string) { return `${text}!`; }\nObject.assign(globalThis, { more: moreOfIt("What nobody said before") });\n';
        return { contents: `${readFileSync(path, "utf8")}\n${more}`, loader: "ts" };
      });
    },
  };
}

it("names no place on the machine that built it", async () => {
  const { files } = await builtOnce();
  expect([...files].filter(([, text]) => text.includes(resolve(""))).map(([file]) => file)).toEqual([]);
});

it("fits together: each program finds what it takes from the others", async () => {
  const folder = mkdtempSync(join(tmpdir(), "slo-bundle-"));
  try {
    const { files } = await builtOnce();
    for (const [file, text] of files) writeFileSync(join(folder, file), text);
    // Those that do something when they are loaded stay out.
    const loadable = [...files.keys()].filter((file) => /\.c?js$/.test(file) && file !== "index.js" && file !== "cli.js");
    const script = `for (const file of ${JSON.stringify(loadable)}) await import("./" + file); console.log("all");`;
    writeFileSync(join(folder, "load.mjs"), script);
    const { stdout, stderr } = spawnSync(process.execPath, ["load.mjs"], { cwd: folder, encoding: "utf8" });
    expect([stdout, stderr]).toEqual(["all\n", ""]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
