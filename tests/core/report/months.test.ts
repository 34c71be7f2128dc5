import { describe, expect, it } from "vitest";
import { reportPage } from "../../../src/core/report/forms.ts";
import { issueOf, policyOf } from "../../support/scene.ts";
import { reportOn } from "./reports.ts";

const POLICY = await policyOf("severities: { sev1: { response: 1 hour } }\n");
const NOW = "2026-03-20T12:00:00Z";
const incidents = [issueOf("2025-11-05", "09:00 labeled sev1"), issueOf("2026-02-02", "09:00 labeled sev1")];

function monthsOf(since: string, until?: string, issues = incidents): readonly string[] {
  return reportOn(POLICY, issues, { since, now: NOW, ...(until === undefined ? {} : { until }) }).byMonth.map(({ month }) => month);
}

describe("the months of a report", () => {
  it("begin with the first incident, however long ago the range begins", () => {
    const all = ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03"];
    expect(monthsOf("2025-01")).toEqual(all);
    expect(monthsOf("1900-01")).toEqual(all);
  });

  it("count what the total counts", () => {
    const { total, byMonth, bySeverityAndMonth } = reportOn(POLICY, incidents, { since: "0001-01", now: NOW });
    const sum = (rows: readonly { readonly figures: { readonly incidents: number } }[]) =>
      rows.reduce((all, { figures }) => all + figures.incidents, 0);
    expect([total.incidents, sum(byMonth), sum(bySeverityAndMonth)]).toEqual([2, 2, 2]);
  });

  it("begin with the range where the first incident is in its first month", () => {
    expect(monthsOf("2026-02-02", "2026-02-03")).toEqual(["2026-02"]);
  });

  it("do not go on into the future", () => {
    expect(monthsOf("2026-02", "2999-01")).toEqual(["2026-02", "2026-03"]);
  });

  it("are the last twelve at most where nothing happened", () => {
    expect(monthsOf("2026-02", undefined, [])).toEqual(["2026-02", "2026-03"]);
    const long = monthsOf("1900-01", undefined, []);
    expect([long.length, long[0], long.at(-1)]).toEqual([12, "2025-04", "2026-03"]);
  });

  it("do not make a page that grows with the range", () => {
    expect(reportPage(reportOn(POLICY, incidents, { since: "1900-01", until: "2999-01", now: NOW })).length).toBeLessThan(40_000);
  });
});
