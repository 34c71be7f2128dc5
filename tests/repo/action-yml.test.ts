import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { readInputs } from "../../src/shell/action/inputs.ts";
import { writeOutputs } from "../../src/shell/action/outputs.ts";
import { parseActionInputs } from "../support/workflow-parser.ts";

const text = readFileSync("action.yml", "utf8");
const action = parse(text);
const inputs: Readonly<Record<string, { readonly default?: string }>> = action.inputs;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Colours that the Marketplace has, and icons of its set that it leaves out. */
const COLORS = ["white", "black", "yellow", "blue", "green", "orange", "red", "purple", "gray-dark"];
const LEFT_OUT = [
  "coffee",
  "columns",
  "divide-circle",
  "divide-square",
  "divide",
  "frown",
  "hexagon",
  "key",
  "meh",
  "mouse-pointer",
  "smile",
  "tool",
  "x-octagon",
];

describe("action.yml", () => {
  it("is what GitHub's own parser takes for an action", () => {
    expect([...parseActionInputs("action.yml", text).keys()]).toEqual(Object.keys(inputs));
  });

  it("can be published: a name, a description that fits, an author, an icon and a colour of the Marketplace", () => {
    expect(action.name).toBe("Incident SLO");
    expect(action.author).toBeTruthy();
    expect(action.description.length).toBeLessThanOrEqual(150);
    expect(COLORS).toContain(action.branding.color);
    expect(LEFT_OUT).not.toContain(action.branding.icon);
    expect(action.branding.icon).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it("runs on Node.js 24 what the build has written, with every file that it loads", () => {
    expect(action.runs).toEqual({ using: "node24", main: "dist/index.js" });
    const missing = new Set<string>();
    const seen = new Set<string>();
    const walk = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      if (!existsSync(file)) missing.add(file);
      else for (const [, next = ""] of readFileSync(file, "utf8").matchAll(/["'](\.\/[\w-]+\.c?js)["']/g)) walk(join(file, "..", next));
    };
    walk(action.runs.main);
    expect(seen.size).toBeGreaterThan(5);
    expect([...missing]).toEqual([]);
  });

  it("requires nothing, and gives every input a default that is text", () => {
    for (const [name, input] of Object.entries(inputs)) {
      expect([name, "required" in input]).toEqual([name, false]);
      expect([name, typeof input.default]).toEqual([name, "string"]);
    }
  });

  it("has the defaults that the code has where an input is not there", () => {
    vi.spyOn(process.stdout, "write").mockImplementation(() => true);
    const place = { GITHUB_REPOSITORY: "acme/desk" };
    vi.stubEnv("INPUT_TOKEN", "ghs_token");
    const bare = readInputs(place);
    for (const [name, input] of Object.entries(inputs)) {
      if (name !== "token") vi.stubEnv(`INPUT_${name.toUpperCase()}`, input.default);
    }
    const declared = readInputs(place);
    vi.restoreAllMocks();
    expect(bare.ok).toBe(true);
    expect(declared).toEqual(bare);
  });

  it("names each output that a run about incidents sets", () => {
    const declared = Object.keys(action.outputs).filter((name) => name !== "matrix");
    const printed: string[] = [];
    vi.stubEnv("GITHUB_OUTPUT", "");
    vi.spyOn(process.stdout, "write").mockImplementation((line) => printed.push(String(line)) > 0);
    writeOutputs({ open: 1, missed: 2, comments: 3, mails: 4, rcas: 5, incidents: [], planned: [] }, (line) => line);
    vi.restoreAllMocks();
    const set = printed.flatMap((line) => /::set-output name=([\w-]+)::/.exec(line)?.[1] ?? []);
    expect(set.sort()).toEqual(declared.sort());
  });
});
