import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { policyJsonSchema } from "../../src/core/policy/json-schema.ts";
import { parsePolicy } from "../../src/core/policy/parse.ts";
import { describeProblem } from "../../src/core/policy/problem.ts";
import { findingsIn } from "./lint.ts";
import { type Block, PAGES, placeOf } from "./pages.ts";

const all = PAGES.flatMap((page) => page.blocks).filter(({ language }) => /^ya?ml$/.test(language));
/** Files of other programs are shown, too. */
const isForeign = ({ note }: Block) => note.startsWith("file: docs/recipes/");
const blocks = all.filter((block) => !isForeign(block));
const STARTERS = "src/app/init/starter";
const starters = readdirSync(STARTERS).filter((name) => name.endsWith(".yml") && /^on:/m.test(readFileSync(join(STARTERS, name), "utf8")));
const inputs = new Set(Object.keys(parse(readFileSync("action.yml", "utf8")).inputs));

/** A block as a whole workflow, by what its note says it is a part of; null: it is none. */
function workflowIn({ text, note }: Pick<Block, "text" | "note">): string | null {
  const job = "on: workflow_dispatch\njobs:\n  job:\n";
  const runs = "    runs-on: ubuntu-latest\n";
  const ours = "    steps:\n      - uses: OWNER/incident-slo@v1\n";
  switch (note.replace(/^yaml: /, "")) {
    case "part of a workflow":
      return `${/^on:/m.test(text) ? "" : "on: workflow_dispatch\n"}${text}\n${/^jobs:/m.test(text) ? "" : `jobs:\n  job:\n${runs}${ours}`}`;
    case "part of a job":
      return `${job}${/^\s*runs-on:/m.test(text) ? "" : runs}${indented(text, 4)}\n${/^\s*steps:/m.test(text) ? "" : ours}`;
    case "steps of a job":
      return `${job}${runs}    steps:\n${indented(text, 6)}\n`;
    case "part of the step":
      return `${job}${runs}${ours}${indented(text, 8)}\n`;
    default:
      return isWorkflow(text) ? text : null;
  }
}

function isWorkflow(text: string): boolean {
  const data: unknown = parse(text);
  return typeof data === "object" && data !== null && "on" in data && "jobs" in data;
}

/** The same text, its outermost lines so far in. */
function indented(text: string, depth: number): string {
  const lines = text.trimEnd().split("\n");
  const own = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return lines.map((line) => (line.trim() === "" ? "" : `${" ".repeat(depth)}${line.slice(own)}`)).join("\n");
}

/** Inputs that are given to our action, wherever it is used, and that it does not have. */
function unknownInputs(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  const own: readonly string[] =
    "uses" in node && /^OWNER\/incident-slo@/.test(String(node.uses)) && "with" in node ? Object.keys(Object(node.with)) : [];
  return [...own.filter((name) => !inputs.has(name)), ...Object.values(node).flatMap(unknownInputs)];
}

async function problemsOf(workflow: string): Promise<readonly string[]> {
  return [...(await findingsIn(workflow)), ...unknownInputs(parse(workflow)).map((name) => `the action has no input ${name}`)];
}

async function policyProblems(text: string): Promise<readonly string[]> {
  const parsed = await parsePolicy({ name: "policy.yml", text }, { now: Date.parse("2026-11-01T00:00:00Z") });
  // A page about night shifts shows one.
  return parsed.ok
    ? parsed.value.warnings.filter(({ facts }) => facts.code !== "late-opening").map(describeProblem)
    : parsed.error.map(describeProblem);
}

/** Whether it looks like a policy: a map of none but its keys. */
function isPolicy(text: string): boolean {
  const data: unknown = parse(text);
  const keys = Object.keys(Object(policyJsonSchema().properties));
  return typeof data === "object" && data !== null && Object.keys(data).every((key) => keys.includes(key));
}

describe("every YAML block", () => {
  it.each(blocks.map((block) => [placeOf(block), block] as const))("%s is a workflow or a policy without fault", async (_, block) => {
    const workflow = workflowIn(block);
    expect(workflow !== null || isPolicy(block.text), "neither a workflow, nor said to be a part of one, nor a policy").toBe(true);
    expect(workflow === null ? await policyProblems(block.text) : await problemsOf(workflow)).toEqual([]);
  });

  it.each(all.filter(({ note }) => note.startsWith("file: ")).map((block) => [placeOf(block), block] as const))(
    "%s is the file that it says it is",
    (_, { note, text }) => {
      expect(text).toBe(readFileSync(note.replace("file: ", ""), "utf8").replaceAll("\r\n", "\n"));
    },
  );
});

describe("workflows", () => {
  it.each(starters)("to begin with, %s: GitHub's parser and actionlint find nothing, and a page shows it", async (name) => {
    const text = readFileSync(join(STARTERS, name), "utf8").replaceAll("\r\n", "\n");
    expect(await problemsOf(text)).toEqual([]);
    expect(blocks.map((block) => block.text)).toContain(text);
  });

  it("that are wrong are found out", async () => {
    const wrong = "on: { issues: { types: [opend] } }\njobs: { a: { runs-on: x, steps: [{ run: 'echo ${{ foo.bar }}' }] } }\n";
    const findings = await findingsIn(wrong);
    expect(findings.filter((finding) => finding.startsWith("GitHub's parser"))).toEqual([expect.stringMatching(/'opend'; .*'foo'/)]);
    expect(findings.filter((finding) => finding.startsWith("actionlint"))).toHaveLength(2);
    const step = workflowIn({ note: "yaml: part of the step", text: "with:\n  polcy: x\n" }) ?? "";
    expect(await problemsOf(step)).toEqual(["the action has no input polcy"]);
  });
});
