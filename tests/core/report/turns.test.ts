import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportJson } from "../../../src/core/report/json.ts";
import { issueOf, policyOf } from "../../support/scene.ts";
import { reportOn } from "./reports.ts";

const policy = await policyOf(`
extends: none
severities:
  sev1: { title: Critical, response: 1 hour, resolution: 20 business hours }
  sev2: { title: Major, response: 1 business day, resolution: best effort }
  sev3: { title: Minor, response: best effort, resolution: 3 hours }
clocks: { pending-labels: { asked: a log }, pause-labels: { waiting: A vendor }, stop-labels: [mitigated] }
exclusions: { beta: Beta }
`);

const DAY = "2026-03-02";

/** Whose turn it was of an incident that was opened at 09:00 on a Monday, until `now`. */
function turnsOf(now: string, ...lines: readonly string[]) {
  const issue = issueOf(DAY, "09:00 opened customer It fails.", ...lines);
  return reportJson(reportOn(policy, [issue], { since: "2026-03", now: `${now}Z` })).incidents[0]?.turns;
}

describe("whose turn it was", () => {
  it.each`
    case                                                 | now                      | lines                                                                                                     | support | customer | supplier | closed
    ${"support's while nothing holds it"}                | ${"2026-03-02T10:00:00"} | ${["09:00 labeled sev3"]}                                                                                 | ${60}   | ${0}     | ${0}     | ${0}
    ${"the customer's while support waits for them"}     | ${"2026-03-02T10:00:00"} | ${["09:00 labeled sev3", "09:10 labeled asked", "09:40 comment customer Here is the log you asked for."]} | ${30}   | ${30}    | ${0}     | ${0}
    ${"a supplier's while a label pauses it"}            | ${"2026-03-02T10:00:00"} | ${["09:00 labeled sev3", "09:15 labeled waiting"]}                                                        | ${15}   | ${0}     | ${45}    | ${0}
    ${"support's while they pause it by command"}        | ${"2026-03-02T10:00:00"} | ${["09:00 labeled sev3", "09:15 comment staff /pause I have lunch"]}                                      | ${60}   | ${0}     | ${0}     | ${0}
    ${"support's while it is mitigated"}                 | ${"2026-03-02T10:00:00"} | ${["09:00 labeled sev3", "09:15 labeled mitigated"]}                                                      | ${60}   | ${0}     | ${0}     | ${0}
    ${"nobody's in closed hours, whatever holds it"}     | ${"2026-03-03T10:00:00"} | ${["09:00 labeled sev1", "16:00 labeled waiting"]}                                                        | ${420}  | ${0}     | ${120}   | ${960}
    ${"by the answer's calendar without a due solution"} | ${"2026-03-03T10:00:00"} | ${["09:00 labeled sev2"]}                                                                                 | ${540}  | ${0}     | ${0}     | ${960}
    ${"the customer's while it was closed as over"}      | ${"2026-03-02T11:00:00"} | ${["09:00 labeled sev3", "09:30 closed staff completed", "10:30 reopened customer"]}                      | ${60}   | ${60}    | ${0}     | ${0}
    ${"over with the end"}                               | ${"2026-03-02T11:00:00"} | ${["09:00 labeled sev3", "09:30 closed staff completed"]}                                                 | ${30}   | ${0}     | ${0}     | ${0}
  `("is $case", ({ now, lines, support, customer, supplier, closed }) => {
    expect(turnsOf(now, ...lines)).toEqual({ support, customer, supplier, closed });
  });

  it("adds up to all of the time, to the minute", () => {
    const act = fc.constantFrom(
      "labeled asked",
      "unlabeled asked",
      "labeled waiting",
      "unlabeled waiting",
      "labeled mitigated",
      "labeled beta",
    );
    const acts = fc.array(fc.record({ second: fc.integer({ min: 60, max: 50_000 }), act }), { maxLength: 8 });
    const severity = fc.constantFrom("sev1", "sev2", "sev3");
    fc.assert(
      fc.property(acts, severity, fc.integer({ min: 50_001, max: 900_000 }), (all, key, length) => {
        const at = (second: number) => new Date(Date.parse(`${DAY}T09:00:00Z`) + second * 1_000).toISOString().slice(0, 19);
        const lines = all.toSorted((a, b) => a.second - b.second).map((one) => `${at(one.second)} ${one.act}`);
        const turns = turnsOf(at(length), `09:00 labeled ${key}`, ...lines);
        expect(Object.values(turns ?? {}).reduce((sum, minutes) => sum + minutes, 0)).toBe(Math.floor(length / 60));
      }),
      { numRuns: 60 },
    );
  });
});
