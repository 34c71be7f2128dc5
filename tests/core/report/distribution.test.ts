import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/core/incident/issue.ts";
import { distributionCharts } from "../../../src/core/report/charts/distribution.ts";
import type { SealedVerdict } from "../../../src/core/slo/seal.ts";
import { at, issueOf, policyOf } from "../../support/scene.ts";
import { reportOn, titlesIn } from "./reports.ts";

const POLICY = await policyOf(`severities:
  sev1: { response: 1 hour, resolution: 2 business days }
  sev2: { response: 2 hours, resolution: best effort }
calendar: { hours: { mon-thu: 09:00-17:00, fri: 09:00-12:00 } }
clocks: { reopened: restart }
`);

const scene = (...lines: readonly string[]) => issueOf("2026-03-02", ...lines);

function captions(issues: readonly Issue[], kind: "response" | "resolution" = "response", seals = {}): readonly string[] {
  const report = reportOn(POLICY, issues, {
    since: "2026-03",
    now: "2026-03-13T12:00:00Z",
    seals: { verdicts: seals, deadlines: {}, calendars: {} },
  });
  const drawn = distributionCharts(report, kind);
  return [...drawn.matchAll(/<figcaption>(.*?)<\/figcaption>/g)].map(([, text = ""]) =>
    text
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

function bars(issues: readonly Issue[], kind: "response" | "resolution" = "response"): readonly string[] {
  return titlesIn(distributionCharts(reportOn(POLICY, issues, { since: "2026-03", now: "2026-03-13T12:00:00Z" }), kind));
}

describe("how long it took, as drawn", () => {
  const quick = scene("09:00 labeled sev1", "09:30 comment staff Here.", "10:00 closed staff");
  const late = scene("09:00 labeled sev1", "10:30 comment staff Here.", "11:00 closed staff");

  it("counts as the table does, and says what is not drawn", () => {
    const never = scene("09:00 labeled sev1", "12:00 closed customer");
    const awaited = scene("09:00 labeled sev1");
    expect(captions([quick, late, never, awaited])).toEqual([
      "Severity 1 Target 1 hour: 1 of 4 in time Not drawn: 1 never answered, 1 not answered yet.",
    ]);
    expect(bars([quick, late, never, awaited])).toHaveLength(2);
  });

  it("draws only what was judged by the target of the line", () => {
    const raised = scene("09:00 labeled sev2", "11:30 comment staff Here.", "11:40 labeled sev1");
    expect(captions([quick, raised])).toEqual([
      "Severity 1 Target 1 hour: 1 of 2 in time Not drawn: 1 judged by the target of another severity.",
    ]);
    expect(bars([quick, raised])).toHaveLength(1);
  });

  it("does not lose what an earlier policy judged", () => {
    const sealed: SealedVerdict = {
      verdict: "missed",
      due: at("09:20"),
      endedAt: at("09:30"),
      severity: "sev1",
      promised: "20 minutes",
      fingerprint: "earlier",
      correctedAt: null,
      terms: null,
    };
    expect(captions([quick], "response", { response: sealed })).toEqual([
      "Severity 1 Target 1 hour: 0 of 1 in time Not drawn: 1 judged under an earlier policy.",
    ]);
  });

  it("has the target as a border between bars, so that a kept one on it stands before it", () => {
    const just = scene("09:00 labeled sev1", "10:00 comment staff Here.", "11:00 closed staff");
    const over = issueOf("2026-03-02", "09:00 labeled sev1", "10:00:01 comment staff Here.", "11:00 closed staff");
    expect(bars([just, over])).toEqual(["48 min to 1 h: 1", "1 h to 1 h 15 min: 1, 1 of them missed"]);
  });

  it("has what came after its due time but counted no more behind the target", () => {
    const weekend = issueOf("2026-03-05", "09:00 labeled sev1", "09:30 comment staff Here.", "2026-03-07T12:00 closed staff");
    expect(bars([weekend], "resolution")).toEqual(["11 h to 13 h 45 min: 1, 1 of them missed"]);
  });

  it("keeps what took no time apart from the rest", () => {
    const atOnce = scene("09:00 opened customer", "09:00 labeled sev1", "09:00 comment staff Here.", "10:00 closed staff");
    const drawing = distributionCharts(
      reportOn(POLICY, [quick, atOnce, atOnce, atOnce], { since: "2026-03", now: "2026-03-13T12:00:00Z" }),
      "response",
    );
    expect(titlesIn(drawing)[0]).toBe("under 1 min: 3");
    expect(drawing).toContain('class="break"');
  });

  it("shows business days as the span of open time that they were", () => {
    const short = issueOf("2026-03-05", "10:00 labeled sev1", "10:30 comment staff Here.", "15:00 closed staff");
    expect(captions([quick, short], "resolution")).toEqual([
      "Severity 1 Target 2 business days (11 h to 16 h, depending on when it began): 2 of 2 in time",
    ]);
  });

  it("takes of several cycles the one that decided", () => {
    const twice = scene(
      "09:00 labeled sev1",
      "09:30 comment staff Here.",
      "16:00 closed staff",
      "16:30 reopened staff",
      "17:00 closed staff",
    );
    expect(captions([twice], "resolution")).toEqual(["Severity 1 Target 2 business days: 1 of 1 in time"]);
    expect(bars([twice], "resolution")[0]).toMatch(/^6 h 33 min to 8 h 12 min: 1$|^\d+ h.* to .*: 1$/);
  });

  it("draws best effort by the wall", () => {
    const slow = scene("09:00 labeled sev2", "09:30 comment staff Here.", "20:00 closed staff");
    expect(captions([slow], "resolution")).toEqual(["Severity 2 Best effort"]);
    expect(bars([slow], "resolution")).toHaveLength(1);
  });
});
