import { describe, expect, it } from "vitest";
import type { WriteRecord } from "../../../src/app/run/outcome.ts";
import { latenessOf, longestGap } from "../../../src/app/watch/lateness.ts";
import { HOUR, MINUTE } from "../../../src/core/time/instant.ts";

describe("the longest gap of a schedule", () => {
  it.each`
    cron                    | gap
    ${"7,22,37,52 * * * *"} | ${15 * MINUTE}
    ${"*/5 * * * *"}        | ${5 * MINUTE}
    ${"* * * * *"}          | ${MINUTE}
    ${"3/20 * * * *"}       | ${20 * MINUTE}
    ${"17 * * * *"}         | ${HOUR}
    ${"0 9-17 * * *"}       | ${16 * HOUR}
    ${"0 9 * * 1-5"}        | ${72 * HOUR}
    ${"0 9 * * MON-FRI"}    | ${72 * HOUR}
    ${"0 9 * * 0,7"}        | ${168 * HOUR}
    ${"10,50 6-22/2 * * *"} | ${7 * HOUR + 20 * MINUTE}
    ${"0 0 1 * *"}          | ${null}
    ${"0 0 * 1 *"}          | ${null}
    ${"@hourly"}            | ${null}
    ${"61 * * * *"}         | ${null}
    ${"5-1 * * * *"}        | ${null}
    ${"*/0 * * * *"}        | ${null}
    ${"0 9 * * FUNDAY"}     | ${null}
  `("of $cron", ({ cron, gap }) => {
    expect(longestGap(cron)).toBe(gap);
  });
});

const NOW = Date.parse("2026-03-06T15:00:00Z");

function comment(issue: number, key: string, minutesAgo: number): WriteRecord {
  const told = { at: NOW, news: [{ key, moment: NOW - minutesAgo * MINUTE }] };
  return { issue, what: "comment", keys: [key], url: null, text: "", told };
}

describe("a scheduled run that comes late", () => {
  it("says how long no run looked", () => {
    const deeds = [comment(7, "missed:response", 12), comment(9, "missed:resolution@2026-03-06T10:00:00Z", 47)];
    expect(latenessOf({ deeds }, { cron: "7,22,37,52 * * * *" })).toBe(
      "The oldest news of this run (missed resolution on #9) became due 47 min before it was told. " +
        'The schedule "7,22,37,52 * * * *" promises a run every 15 min: for at least that long GitHub started none, or those that it started failed or had no requests left in the hour. See docs/punctuality.md.',
    );
  });

  it.each`
    case                                      | ago    | cron
    ${"at half an hour"}                      | ${30}  | ${"*/5 * * * *"}
    ${"at twice the schedule's gap"}          | ${120} | ${"17 * * * *"}
    ${"where something else started the run"} | ${500} | ${null}
    ${"where the schedule tells no gap"}      | ${500} | ${"0 0 1 * *"}
  `("says nothing $case", ({ ago, cron }) => {
    expect(latenessOf({ deeds: [comment(7, "missed:response", ago)] }, cron === null ? null : { cron })).toBeNull();
  });

  it.each`
    case                               | ago    | cron
    ${"past half an hour"}             | ${31}  | ${"*/5 * * * *"}
    ${"past twice the schedule's gap"} | ${121} | ${"17 * * * *"}
  `("speaks $case", ({ ago, cron }) => {
    expect(latenessOf({ deeds: [comment(7, "missed:response", ago)] }, { cron })).not.toBeNull();
  });

  it("knows nothing from deeds that told no news", () => {
    expect(
      latenessOf({ deeds: [{ issue: 7, what: "status-created", keys: [], url: null, text: "" }] }, { cron: "*/5 * * * *" }),
    ).toBeNull();
  });
});

describe("an event's run", () => {
  it("says that the sweep has not run where it tells what fell due hours ago", () => {
    expect(latenessOf({ deeds: [comment(7, "missed:response", 181)] }, "event")).toMatch(
      /^The oldest news of this run \(missed response on #7\) became due 3 h 1 min before it was told, .*the sweep has not run, unless its schedule pauses/,
    );
  });

  it.each`
    case                                      | key                  | ago
    ${"of what fell due within hours"}        | ${"missed:response"} | ${180}
    ${"of what an event brought, but now"}    | ${"resolved"}        | ${500}
    ${"of a severity that was put on before"} | ${"opened"}          | ${500}
  `("says nothing $case", ({ key, ago }) => {
    expect(latenessOf({ deeds: [comment(7, key, ago)] }, "event")).toBeNull();
  });
});
