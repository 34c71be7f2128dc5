import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../src/core/policy/parse.ts";
import type { Policy } from "../../src/core/policy/policy.ts";
import { describeProblem } from "../../src/core/policy/problem.ts";
import { deadlineOf } from "../../src/core/time/deadline.ts";
import { parseTarget } from "../../src/core/time/target.ts";
import { pageNamed } from "./pages.ts";

const page = pageNamed("docs/time.md");
const MOMENT = /^(\w{3}) (\d{4}-\d\d-\d\d) (\d\d:\d\d) ([+-]\d\d:\d\d)$/;

/** Every row of the tables, with the policy that stands last above it. */
const rows = page.text.split("\n").flatMap((line, index) => {
  const cells = line.slice(2, -2).split(" | ");
  const policy = page.blocks.filter((block) => block.language === "yaml" && block.line <= index).at(-1)?.text ?? "";
  const [begins = "", target = "", due = ""] = cells;
  return MOMENT.test(begins) ? [{ begins, target, due, policy }] : [];
});

/** The instant that the words mean; the weekday must be the date's. */
function instantOf(text: string): number {
  const [, weekday, date = "", time = "", offset = ""] = MOMENT.exec(text) ?? [];
  expect(new Date(`${date}T00:00:00Z`).toUTCString().slice(0, 3)).toBe(weekday);
  return Date.parse(`${date}T${time}:00${offset}`);
}

async function policyOf(text: string): Promise<Policy> {
  const parsed = await parsePolicy({ name: "policy.yml", text });
  if (!parsed.ok) throw new Error(parsed.error.map(describeProblem).join("\n"));
  return parsed.value.policy;
}

describe("docs/time.md", () => {
  it("has examples of everything", () => {
    expect(rows.length).toBeGreaterThanOrEqual(18);
    expect(new Set(rows.map(({ policy }) => policy)).size).toBe(3);
  });

  it.each(rows.map((row) => [row.begins, row.target, row.due, row] as const))(
    "from %s, %s are over at %s",
    async (_begins, _target, _due, row) => {
      const policy = await policyOf(row.policy);
      const target = parseTarget(row.target);
      if (!target.ok || target.value.type === "best-effort") throw new Error(`${row.target} is no target`);
      const calendar = target.value.calendar === null ? null : (policy.calendars.get(target.value.calendar) ?? null);
      expect(new Date(deadlineOf(target.value, calendar, instantOf(row.begins))).toISOString()).toBe(
        new Date(instantOf(row.due)).toISOString(),
      );
    },
  );
});
