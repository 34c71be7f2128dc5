import fc from "fast-check";
import { expect, it } from "vitest";
import { parseCalendars, parsePolicy } from "../../../src/core/policy/parse.ts";
import { describeProblem } from "../../../src/core/policy/problem.ts";
import { EXAMPLE } from "./example.ts";

const WORDS = [
  "severities",
  "sev1",
  "response",
  "4 hours",
  "calendar",
  "hours",
  "mon-fri",
  "09:00-17:00",
  "labels",
  "false",
  "&a",
  "*a",
  "__proto__",
  "constructor",
  "<<",
];

const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12 }));
const sign = fc.constantFrom(": ", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ", '"', "'", "# ", "\t", "\r\n", "|", "? ", "!");
const nearlyYaml = fc.array(fc.oneof(word, sign), { maxLength: 40 }).map((parts) => parts.join(""));

const leaf = fc.oneof(word, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie("tree"), { maxLength: 3 }), fc.dictionary(word, tie("tree"), { maxKeys: 4 })),
}));

async function expectAnAnswer(text: string): Promise<void> {
  const parsed = await parsePolicy({ name: "policy.yml", text });
  if (parsed.ok) {
    expect(parsed.value.policy.severities.length).toBeGreaterThan(0);
    return;
  }
  expect(parsed.error.length).toBeGreaterThan(0);
  for (const problem of parsed.error) {
    const line = describeProblem(problem);
    expect(line).toMatch(/^policy\.yml:[1-9]\d*:[1-9]\d*[: ]/);
    expect(line).not.toMatch(/\r|\n|undefined|\[object/);
  }
}

it("any text has an answer: a policy, or problems with their places", async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ maxLength: 300 }), nearlyYaml), expectAnAnswer), { numRuns: 400 });
});

it("any data has an answer", async () => {
  const keys = fc.constantFrom(
    "severities",
    "calendar",
    "calendars",
    "clocks",
    "exclusions",
    "tiers",
    "staff",
    "rca",
    "notices",
    "maintenance",
    "intake",
    "contact",
    "channels",
    "extends",
  );
  const files = fc.dictionary(fc.oneof(keys, word), tree, { maxKeys: 5 });
  await fc.assert(
    fc.asyncProperty(
      files.map((file) => JSON.stringify(file)),
      expectAnAnswer,
    ),
    { numRuns: 400 },
  );
});

it("any slip in a good file has an answer", async () => {
  const slip = fc
    .tuple(fc.nat(EXAMPLE.length), fc.nat(12), fc.oneof(word, sign))
    .map(([at, cut, text]) => EXAMPLE.slice(0, at) + text + EXAMPLE.slice(at + cut));
  await fc.assert(fc.asyncProperty(slip, expectAnAnswer), { numRuns: 300 });
});

it("any calendar has an answer", async () => {
  const answer = async (data: unknown) => {
    const calendar = await parseCalendars({ calendar: data });
    if (!calendar.ok) for (const problem of calendar.error) expect(describeProblem(problem)).not.toMatch(/\n|undefined|\[object/);
  };
  const calendars = fc.record(
    { timezone: leaf, hours: tree, holidays: fc.record({ dates: tree, except: tree }, { requiredKeys: [] }), special: tree, union: tree },
    { requiredKeys: [] },
  );
  await fc.assert(fc.asyncProperty(fc.oneof(tree, calendars), answer), { numRuns: 300 });
});
