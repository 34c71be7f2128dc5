import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** Left to right: a file imports its own room and what stands to its left. */
const ROOMS = [
  "core/result",
  "core/shape",
  "core/text",
  "core/time",
  "core/policy",
  "core/workflow",
  "core/incident",
  "core/slo",
  "core/notice",
  "core/render",
  "core/plan",
  "core/report",
  "core/intake",
  "ports",
  "app",
  "shell",
  "cli",
  "index",
];

/** Each library has one door. zod reads the policy file; what is read in every run has `core/shape.ts`. */
const DOORS: Readonly<Record<string, (file: string) => boolean>> = {
  luxon: (file) => file === "core/time/luxon.ts",
  yaml: (file) => file === "core/policy/yaml.ts",
  handlebars: (file) => file === "core/render/render.ts",
  "date-holidays": (file) => ["core/time/date-holidays.ts", "core/time/holiday-library.ts"].includes(file),
  "zod/mini": (file) => ["core/policy/schema.ts", "core/policy/file-shape.ts"].includes(file),
  // Its methods are made for each schema, which takes each run as long as all else that reads an answer.
  zod: () => false,
  "@actions/expressions": (file) => file === "core/workflow/expression.ts",
  "@actions/workflow-parser": (file) => file === "core/workflow/refusals.ts",
  "cli-progress": (file) => file === "shell/terminal/progress-bar.ts",
  "@actions/core": (file) => file.startsWith("shell/") || file === "index.ts",
  "@actions/github": (file) => file.startsWith("shell/"),
  "@octokit/rest": (file) => file.startsWith("shell/"),
};

/** A package's parts have the package's door, unless they have their own. */
function doorOf(from: string) {
  const [, name = from] = /^((?:@[^/]+\/)?[^/]+)/.exec(from) ?? [];
  return DOORS[from] ?? DOORS[name];
}

/** What is to be mended yet. Nothing comes to these lists, and whoever mends something takes it off. */
const STILL_ALLOWED: Readonly<Record<"inCircles" | "typeNames" | "fileNames", readonly string[]>> = {
  inCircles: [],
  typeNames: [],
  fileNames: [],
};

/** The rows of the table in docs/architecture.md. */
const ROOMS_DESCRIBED = 14;

const SOURCE = resolve("src");
const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));

function importsOf(file: string): readonly { readonly from: string }[] {
  const text = readFileSync(join(SOURCE, file), "utf8");
  const statements = text.matchAll(/(?:^|\n)\s*(?:import|export)\s+[^;'"]*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g);
  return [...statements].map(([, named, dynamic]) => ({ from: named ?? dynamic ?? "" }));
}

function target(file: string, from: string): string {
  return relative(SOURCE, resolve(SOURCE, dirname(file), from)).replaceAll("\\", "/");
}

/** Names that the files have by that pattern, each with its files. */
function namesOf(pattern: RegExp): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, readonly string[]>();
  for (const file of files) {
    for (const [, name = ""] of readFileSync(join(SOURCE, file), "utf8").matchAll(pattern)) {
      places.set(name, [...(places.get(name) ?? []), file]);
    }
  }
  return places;
}

function roomOf(file: string): string {
  return ROOMS.find((room) => file === `${room}.ts` || file.startsWith(`${room}/`)) ?? file;
}

describe("the house", () => {
  it("has only the rooms that are known", () => {
    expect(files.filter((file) => !file.startsWith("simulator/") && !ROOMS.includes(roomOf(file)))).toEqual([]);
  });

  it("imports leftwards only", () => {
    const wrong = files
      .filter((file) => !file.startsWith("simulator/"))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ from }) => from.startsWith("."))
          .map(({ from }) => target(file, from))
          .filter((to) => !to.startsWith("../") && !to.startsWith("simulator/"))
          .filter((to) => ROOMS.indexOf(roomOf(to)) > ROOMS.indexOf(roomOf(file)))
          .map((to) => `${file} → ${to}`),
      );
    expect(wrong).toEqual([]);
  });

  it("lets nothing but the command line know the simulator, and the simulator nothing of the rest", () => {
    const crossing = files.flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => from.startsWith("."))
        .map(({ from }) => target(file, from))
        .filter((to) => to.startsWith("simulator/") !== file.startsWith("simulator/"))
        .filter(() => file.startsWith("simulator/") || !["cli.ts", "shell/demo"].some((door) => file.startsWith(door)))
        .map((to) => `${file} → ${to}`),
    );
    expect(crossing).toEqual([]);
  });

  it("keeps the faces apart: action, command line and demo share what stands beside them, and only the command `demo` opens the demo", () => {
    const faces = ["shell/action/", "shell/cli/", "shell/demo/"];
    const faceOf = (file: string) => faces.find((face) => file.startsWith(face));
    const crossing = files.flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => from.startsWith("."))
        .map(({ from }) => target(file, from))
        .filter((to) => file.startsWith("shell/") && faceOf(to) !== undefined && faceOf(to) !== faceOf(file))
        .filter((to) => !(file === "shell/cli/demo.ts" && to.startsWith("shell/demo/")))
        .map((to) => `${file} → ${to}`),
    );
    expect(crossing).toEqual([]);
  });

  it("gives each library one door", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ from }) => doorOf(from)?.(file) === false)
        .map(({ from }) => `${file} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no circle of imports, of types neither", () => {
    const needs = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter(({ from }) => from.startsWith("."))
          .map(({ from }) => target(file, from)),
      ]),
    );
    const reachedFrom = (file: string): ReadonlySet<string> => {
      const reached = new Set<string>();
      const ahead = [...(needs.get(file) ?? [])];
      for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
        if (reached.has(next)) continue;
        reached.add(next);
        ahead.push(...(needs.get(next) ?? []));
      }
      return reached;
    };
    expect(files.filter((file) => reachedFrom(file).has(file)).sort()).toEqual(STILL_ALLOWED.inCircles);
  });

  it("has one exported type for each name, and no other type of that name", () => {
    const exported = namesOf(/^export (?:type|class) (\w+)(?:<[^=]*>)? (?:=|extends)/gm);
    const own = namesOf(/^(?:type|class) (\w+)(?:<[^=]*>)? (?:=|extends)/gm);
    const twice = [...exported].filter(([name, places]) => places.length + (own.get(name) ?? []).length > 1);
    expect(twice.map(([name]) => name).sort()).toEqual(STILL_ALLOWED.typeNames);
  });

  it("has no two files of one name in a layer", () => {
    const places = files.map((file) => `${file.split("/")[0]} ${basename(file)}`);
    const twice = new Set(places.filter((place, index) => places.indexOf(place) !== index));
    expect([...twice].sort()).toEqual(STILL_ALLOWED.fileNames);
  });

  it("has the functions that its description names", () => {
    const rooms = readFileSync("docs/architecture.md", "utf8")
      .split("\n## ")
      .find((part) => part.startsWith("Rooms"));
    const rows = [...(rooms ?? "").matchAll(/^\| `([\w/]+)` .*\| (.*) \|$/gm)];
    const missing = rows.flatMap(([, room = "", names = ""]) => {
      const texts = files.filter((file) => file.startsWith(`${room}/`)).map((file) => readFileSync(join(SOURCE, file), "utf8"));
      const isThere = (name: string) => texts.some((text) => new RegExp(`^export (?:async )?function\\*? ${name}\\b`, "m").test(text));
      return [...names.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name).filter((name) => !isThere(name));
    });
    expect([rows.length, missing]).toEqual([ROOMS_DESCRIBED, []]);
  });

  it("leads from one issue's label to its first comment through at most twenty files, all of them there", () => {
    const route = readFileSync("docs/architecture.md", "utf8")
      .split("\n## ")
      .find((part) => part.startsWith("The route of one issue"));
    const steps = [...(route ?? "").matchAll(/^(\d+)\. `src\/([\w/.-]+)`: /gm)].map(([, , file = ""]) => file);
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.length).toBeLessThanOrEqual(20);
    expect(steps.filter((file) => !files.includes(file))).toEqual([]);
  });

  it("keeps clock, chance, network, files and environment out of core and app", () => {
    const forbidden =
      /\bDate\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|\bprocess\.|from "node:(?!(?:crypto|zlib)")|console\.|setTimeout\(|performance\./;
    const wrong = files
      .filter((file) => file.startsWith("core/") || file.startsWith("app/") || file === "ports.ts")
      // Loads one package that is too large for every run, and nothing else.
      .filter((file) => file !== "core/time/date-holidays.ts")
      .filter((file) => forbidden.test(readFileSync(join(SOURCE, file), "utf8").replace(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, "")));
    expect(wrong).toEqual([]);
  });
});
