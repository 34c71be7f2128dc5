import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../../src/core/policy/parse.ts";
import { warningsIn } from "./read.ts";

const end = "which is less severe. Raising an incident would not make it due sooner.";

describe("a more severe target that is later than a milder one", () => {
  it.each`
    case                                    | text                                                                                                                           | warning
    ${"on the clock"}                       | ${"severities: { sev1: { resolution: 9 hours } }"}                                                                             | ${`1:35 severities.sev1.resolution: "9 hours" is later than the "8 hours" of sev2, ${end}`}
    ${"in business days"}                   | ${"extends: cloud-gov\nseverities: { sev2: { response: 6 business days } }"}                                                   | ${`2:33 severities.sev2.response: "6 business days" is later than the "5 business days" of sev3, ${end}`}
    ${"than best effort allows"}            | ${"severities: { sev3: { response: best effort } }"}                                                                           | ${`1:33 severities.sev3.response: "best effort" is later than the "1 business day" of sev4, ${end}`}
    ${"in updates"}                         | ${"severities: { sev1: { updates: every 2 hours }, sev2: { updates: every 1 hour } }"}                                         | ${`1:32 severities.sev1.updates: "2 hours" is later than the "1 hour" of sev2, ${end}`}
    ${"in business time against the clock"} | ${"severities: { sev1: { response: 2 business hours } }"}                                                                      | ${`1:33 severities.sev1.response: "2 business hours" (about 8 hours on average over a week) is later than the "1 hour" (about 1 hour on average over a week) of sev2, ${end}`}
    ${"in business days against the clock"} | ${"severities: { sev3: { resolution: 1 business day }, sev4: { resolution: 30 hours } }"}                                      | ${`1:35 severities.sev3.resolution: "1 business day" (about 34 hours on average over a week) is later than the "30 hours" (about 30 hours on average over a week) of sev4, ${end}`}
    ${"in a tier"}                          | ${"tiers: { gold: { severities: { sev1: { resolution: 9 hours } } } }"}                                                        | ${`1:52 tiers.gold.severities.sev1.resolution: "9 hours" is later than the "8 hours" of sev2, ${end}`}
    ${"but once, not again in each tier"}   | ${"severities: { sev1: { resolution: 9 hours } }\ntiers: { gold: { severities: { sev4: { response: 10 hours } } }, silver: }"} | ${`1:35 severities.sev1.resolution: "9 hours" is later than the "8 hours" of sev2, ${end}`}
  `("is warned about $case", async ({ text, warning }) => {
    expect(await warningsIn(text)).toEqual([`policy.yml:${warning}`]);
  });

  it("is told once a severity and promise, of the next milder one", async () => {
    const warnings = await warningsIn("severities: { sev1: { response: 3 business days } }");
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/of sev2, which is less severe/);
  });
});

describe("nothing is warned about", () => {
  it.each`
    case                                      | text
    ${"equal targets"}                        | ${"severities: { sev1: { response: 60 minutes }, sev2: { response: 1 hour } }"}
    ${"business hours before a business day"} | ${"severities: { sev3: { response: 4 business hours } }"}
    ${"updates by word and by the clock"}     | ${"severities: { sev2: { updates: every 1 hour } }"}
    ${"a calendar of longer hours"}           | ${"calendars: { always: { hours: { mon-sun: 00:00-24:00 } } }\nseverities: { sev3: { response: 4 business hours on always } }"}
  `("with $case", async ({ text }) => {
    expect(await warningsIn(text)).toEqual([]);
  });

  it.each(["gruntwork", "cloud-gov", "community"])("in the built-in policy %s", async (builtIn) => {
    const parsed = await parsePolicy({ builtIn });
    expect(parsed.ok && parsed.value.warnings).toEqual([]);
  });
});
