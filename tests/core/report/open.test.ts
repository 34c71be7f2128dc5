import { describe, expect, it } from "vitest";
import { reportMarkdown, reportPage } from "../../../src/core/report/forms.ts";
import { reportJson } from "../../../src/core/report/json.ts";
import { openIn } from "../../../src/core/report/report-lists.ts";
import { issueOf, policyOf } from "../../support/scene.ts";
import { reportOn } from "./reports.ts";

const POLICY = await policyOf("severities: { sev1: { response: 30 minutes, updates: every 1 hour, resolution: 8 hours } }\n");

const report = reportOn(
  POLICY,
  [
    issueOf("2026-03-02", "08:00 labeled sev1"),
    issueOf("2026-03-02", "09:00 labeled sev1", "09:10 comment staff Here."),
    issueOf("2026-03-02", "09:00 labeled sev1", "11:00 closed customer"),
    issueOf("2026-03-02", "09:00 labeled sev1", "11:00 closed staff not_planned"),
  ],
  { since: "2026-03", now: "2026-03-02T12:00:00Z" },
);

describe("open promises", () => {
  it("name those that are overdue and still waited for, after those that are not due yet", () => {
    expect(openIn(report).map(({ record, promise, isOverdue }) => [record.number, promise.metric, isOverdue])).toEqual([
      [1, "resolution", false],
      [2, "resolution", false],
      [2, "update", true],
      [1, "response", true],
    ]);
  });

  it("are marked where they are overdue, in every form", () => {
    expect(reportPage(report)).toContain('2 Mar 2026, 09:30 UTC</time>, <span class="bad">overdue</span>');
    expect(reportMarkdown(report)).toContain("| First answer | 2 Mar 2026, 09:30 UTC, overdue |");
    const { open, overdue } = reportJson(report);
    expect([open.map(({ number }) => number), overdue.map(({ number, metric }) => [number, metric])]).toEqual([
      [1, 2],
      [
        [2, "update"],
        [1, "response"],
      ],
    ]);
  });
});
