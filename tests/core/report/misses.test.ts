import { describe, expect, it } from "vitest";
import { accountText, latenessText } from "../../../src/core/report/figure-words.ts";
import { missesIn } from "../../../src/core/report/report-lists.ts";
import { issueOf, policyOf } from "../../support/scene.ts";
import { reportOn } from "./reports.ts";

const POLICY = await policyOf(`severities:
  sev1: { response: 30 minutes, updates: every 1 hour, resolution: 8 business hours }
clocks: { pause-labels: { waiting: Waiting for the customer } }
`);

/** How late each miss of a scene is said to be and why, on Tuesday 3 March at noon. */
function misses(...lines: readonly string[]): readonly (readonly string[])[] {
  const report = reportOn(POLICY, [issueOf("2026-03-02", ...lines)], { since: "2026-03", now: "2026-03-03T12:00:00Z" });
  return missesIn(report).map(({ miss }) => [miss.metric, miss.outcome, latenessText(miss), accountText(miss)]);
}

describe("a missed promise", () => {
  it("that came at last counts until then", () => {
    expect(misses("09:00 labeled sev1", "11:00 comment staff Here.", "11:30 closed staff")).toEqual([
      ["response", "came", "1 h 30 min", "counted 2 h, target 30 min"],
    ]);
  });

  it("that came elsewhere says when that was recorded", () => {
    expect(misses("09:00 labeled sev1", "12:00 comment staff /ack 2026-03-02T11:00Z by phone", "12:30 closed staff")).toEqual([
      ["response", "came", "1 h 30 min, recorded 2 Mar 2026, 12:00 UTC", "counted 2 h, target 30 min"],
    ]);
  });

  it("that is still waited for counts until now", () => {
    const [resolution, response] = misses("09:00 labeled sev1");
    expect(response).toEqual(["response", "awaited", "26 h 30 min so far", "counted 27 h, target 30 min"]);
    expect(resolution).toEqual(["resolution", "awaited", "19 h so far", "counted 11 h, target 8 h; not counted: 16 h closed hours"]);
  });

  it("that never came says so, and counts until nobody waited for it any more", () => {
    expect(misses("09:00 labeled sev1", "11:00 closed customer")).toEqual([
      ["response", "never-came", "never came; the wait ended 1 h 30 min later", "counted 2 h, target 30 min"],
    ]);
  });

  it("an update that a pause ends the wait for never came", () => {
    const [update] = misses("09:00 labeled sev1", "09:05 comment staff Here.", "11:00 labeled waiting");
    expect(update).toEqual(["update", "never-came", "never came; the wait ended 55 min later", "counted 1 h 55 min, target 1 h"]);
  });
});
