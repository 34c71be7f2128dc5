import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readTask } from "../../src/shell/action/task.ts";
import { at, holds } from "../support/expressions.ts";
import { parseWorkflow } from "../support/workflow-parser.ts";
import { pageNamed } from "./pages.ts";

const page = pageNamed("docs/minutes.md");
const folder = mkdtempSync(join(tmpdir(), "slo-minutes-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** How often a cron line with lists, ranges and stars fires in a minute's, hour's and weekday's field within 30 days that begin on a Monday. */
function runsIn30Days(cron: string): number {
  const [minutes = "*", hours = "*", , , weekdays = "*"] = cron.split(" ");
  const days = Array.from({ length: 30 }, (_, day) => (day + 1) % 7).filter((day) => numbersIn(weekdays, 7).includes(day));
  return numbersIn(minutes, 60).length * numbersIn(hours, 24).length * days.length;
}

function numbersIn(field: string, count: number): readonly number[] {
  if (field === "*") return Array.from({ length: count }, (_, number) => number);
  return field.split(",").flatMap((part) => {
    const [from = 0, until = from] = part.split("-").map(Number);
    return Array.from({ length: until - from + 1 }, (_, step) => from + step);
  });
}

describe("the schedule's minutes", () => {
  const rows = [...page.text.matchAll(/^\| `([^`]+)` \| [^|]+ \| ([\d,]+) \|$/gm)].map(
    ([, cron = "", minutes = ""]) => [cron, minutes] as const,
  );

  it("are told for six schedules", () => {
    expect(rows).toHaveLength(6);
  });

  it.each(rows)("of %s are %s a month", (cron, minutes) => {
    // 30 days have 21 or 22 working days.
    expect(runsIn30Days(cron)).toBe(Number(minutes.replace(",", "")));
  });
});

const LABEL = { name: "sev2" };
const EVENTS: readonly (readonly [name: string, payload: Readonly<Record<string, unknown>>])[] = [
  ["issues", { action: "opened", issue: { number: 1, labels: [] } }],
  ["issues", { action: "opened", issue: { number: 1, labels: [LABEL] } }],
  ["issues", { action: "labeled", issue: { number: 1, labels: [LABEL] } }],
  ["issues", { action: "unlabeled", issue: { number: 1, labels: [] } }],
  ["issues", { action: "closed", issue: { number: 1, labels: [] } }],
  ["issues", { action: "closed", issue: { number: 1, labels: [LABEL] } }],
  ["issue_comment", { action: "created", issue: { number: 1, labels: [] } }],
  ["issue_comment", { action: "created", issue: { number: 1, labels: [LABEL] } }],
  ["issue_comment", { action: "created", issue: { number: 1, labels: [LABEL], pull_request: { url: "x" } } }],
  ["schedule", { schedule: "7 * * * *" }],
  ["workflow_dispatch", {}],
];

describe("the condition that saves them", () => {
  it.each(EVENTS)("starts a job for %s %j exactly if there is something to do", async (name, payload) => {
    const condition = page.blocks.find(({ note }) => note === "yaml: part of a job")?.text ?? "";
    const workflow = await parseWorkflow(
      "x.yml",
      `on: push\njobs:\n  job:\n    runs-on: x\n${condition}    steps:\n      - uses: OWNER/incident-slo@v1\n`,
    );
    const file = join(folder, "event.json");
    writeFileSync(file, JSON.stringify(payload));
    const isNeeded = readTask({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file }).job !== "none";
    const job = at(at(workflow.root, "jobs"), "job");
    expect(holds(at(job, "if"), { github: { event_name: name, event: payload } })).toBe(isNeeded);
  });
});
