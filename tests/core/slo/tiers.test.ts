import { beforeAll, describe, expect, it } from "vitest";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { at, clock, issueOf, judged, policyOf } from "../../support/scene.ts";
import { DAY, short, visited } from "./runs.ts";

const BASE = `
extends: none
calendar: { timezone: Etc/UTC, hours: { mon-fri: 09:00-17:00 } }
calendars: { early: { timezone: Etc/UTC, hours: { mon-fri: 05:00-13:00 } } }
clocks: { pause-labels: { waiting: Waiting } }
severities:
  sev1: { title: Critical, response: 4 hours, resolution: 12 hours }
  sev2: { title: High, response: 8 business hours, resolution: 24 hours }
  sev3: { title: Low, response: best effort }
tiers:
  gold: { labels: ["tier: gold"], severities: { sev1: { response: 30 minutes }, sev2: { response: 1 business hour, resolution: 8 business hours } } }
  silver: { labels: [silver], severities: { sev2: { response: 4 business hours } } }
  early: { calendar: early }
`;

let policy: Policy;
beforeAll(async () => {
  policy = await policyOf(BASE);
});

/** When the first answer and the solution are due, as judged at `now` by a run that knows of none before it. */
function duesAt(now: string, ...lines: readonly string[]): readonly string[] {
  const { response, resolutions } = judged(issueOf(DAY, "10:00 opened customer", ...lines), policy, at(now, DAY));
  return [short(response), short(resolutions.at(-1))];
}

describe("an incident's tier", () => {
  it("is whose it was from the start: a customer of eight business hours turns out one of one, half an hour after the opening", () => {
    expect(duesAt("10:35", "10:00 labeled sev2", "10:30 labeled tier: gold")[0]).toBe("open 11:00");
  });

  it("is the first in the file's order, whatever was put on first", () => {
    expect(duesAt("10:10", "10:00 labeled sev2", "10:01 labeled silver", "10:02 labeled tier: gold")[0]).toBe("open 11:00");
    expect(duesAt("10:10", "10:00 labeled sev2", "10:01 labeled tier: gold", "10:02 labeled silver")[0]).toBe("open 11:00");
  });

  it("may stand there before the severity", () => {
    expect(duesAt("10:10", "10:00 labeled tier: gold", "10:05 labeled sev2")[0]).toBe("open 11:00");
  });

  it("counts on its own calendar", () => {
    expect(duesAt("10:10", "10:00 labeled sev2", "10:01 labeled early")[0]).toBe("open 2026-03-03T10:00");
    expect(duesAt("12:30", "10:00 labeled sev2")[0]).toBe("open 2026-03-03T10:00");
    expect(
      short(judged(issueOf(DAY, "12:00 opened customer", "12:00 labeled sev2", "12:01 labeled early"), policy, at("12:30", DAY)).response),
    ).toBe("open 2026-03-03T12:00");
  });

  it("is what nobody but support's hands tells", () => {
    const base = duesAt("10:10", "10:00 labeled sev2");
    expect(duesAt("10:10", "10:00 labeled sev2", "10:01 labeled tier: gold by stranger")).toEqual(base);
    expect(duesAt("10:10", "10:00 labeled sev2", "10:01 labeled tier: gold by robot")).toEqual(base);
    expect(duesAt("10:10", "10:00 labeled sev2", "10:01 labeled tier: gold", "10:02 unlabeled tier: gold by stranger")[0]).toBe(
      "open 11:00",
    );
  });

  it("may be told by a bot that the policy lists", async () => {
    const listed = await policyOf(`${BASE}staff: { bots: [robot] }\n`);
    const issue = issueOf(DAY, "10:00 opened customer", "10:00 labeled sev2", "10:01 labeled tier: gold by robot");
    expect(short(judged(issue, listed, at("10:10", DAY)).response)).toBe("open 11:00");
  });

  it("that strangers took off is gone once support sets another", () => {
    const lines = ["10:00 labeled sev2", "10:01 labeled tier: gold", "10:02 unlabeled tier: gold by stranger", "10:03 labeled silver"];
    expect(duesAt("10:10", ...lines)[0]).toBe("open 14:00");
  });
});

describe("within an hour of the first severity a tier", () => {
  it("simply counts, also where that makes it due later", () => {
    expect(duesAt("10:55", "10:00 labeled sev2", "10:01 labeled tier: gold", "10:50 unlabeled tier: gold", "10:50 labeled silver")[0]).toBe(
      "open 14:00",
    );
    expect(duesAt("10:55", "10:00 labeled sev2", "10:01 labeled tier: gold", "10:50 unlabeled tier: gold")[0]).toBe(
      "open 2026-03-03T10:00",
    );
  });

  it("makes nothing due in the past: there what was promised before stays", () => {
    expect(duesAt("10:50", "10:00 labeled sev1", "10:45 labeled tier: gold")[0]).toBe("open 14:00");
    expect(duesAt("10:50", "10:00 labeled sev1", "10:29 labeled tier: gold")[0]).toBe("missed 10:30");
  });
});

describe("later than that a tier", () => {
  it("that is set only makes stricter", () => {
    expect(duesAt("12:05", "10:00 labeled sev2", "12:00 labeled silver")).toEqual(["open 14:00", "open 2026-03-03T10:00"]);
  });

  it("that is taken off leaves what it promised, and brings what is stricter without it", () => {
    const lines = ["10:00 labeled sev2", "10:00 labeled tier: gold", "10:30 comment staff hi", "12:00 unlabeled tier: gold"];
    expect(duesAt("12:05", ...lines)[1]).toBe("open 2026-03-03T10:00");
    expect(duesAt("12:05", "10:00 labeled sev2", "10:00 labeled silver", "12:00 unlabeled silver")[0]).toBe("open 14:00");
  });

  it("that is changed leaves what the one before promised", () => {
    expect(duesAt("13:00", "10:00 labeled sev2", "10:00 labeled silver", "12:30 labeled early")[0]).toBe("open 14:00");
  });

  it("makes nothing due in the past", () => {
    expect(duesAt("12:05", "10:00 labeled sev2", "12:00 labeled tier: gold")).toEqual(["open 2026-03-03T10:00", "open 2026-03-03T10:00"]);
  });

  it("brings a promise where there was none", async () => {
    const more = await policyOf(BASE.replace("sev2: { response: 4 business hours }", "sev3: { response: 6 business hours }"));
    const issue = issueOf(DAY, "10:00 opened customer", "10:00 labeled sev3", "12:00 labeled silver");
    expect(short(judged(issue, more, at("12:05", DAY)).response)).toBe("open 16:00");
  });

  it("never makes anything due later, held or not", () => {
    // By the wall 24 hours are stricter than eight business hours at first, and milder after a night's pause.
    const lines = ["10:00 labeled sev2", "10:00 labeled tier: gold", "10:30 comment staff hi"];
    const night = ["16:30 labeled waiting", "2026-03-03T09:00 unlabeled waiting"];
    const due = (more: readonly string[]) => duesAt("2026-03-03T09:05", ...lines, ...more, ...night)[1];
    expect(due([])).toBe("open 2026-03-03T10:30");
    expect(due(["12:00 unlabeled tier: gold"])).toBe("open 2026-03-03T10:30");
  });

  it("counts for a severity that comes after it", () => {
    const lines = ["10:00 labeled sev2", "12:00 labeled tier: gold", "12:10 labeled sev1"];
    expect(duesAt("12:20", ...lines)[0]).toBe("open 12:40");
  });

  it("changes nothing of what is over", () => {
    const answered = judged(
      issueOf(DAY, "10:00 opened customer", "10:00 labeled sev2", "11:30 comment staff hi", "12:00 labeled tier: gold"),
      policy,
      at("12:05", DAY),
    );
    expect([short(answered.response), answered.response.promised]).toEqual(["met 2026-03-03T10:00", "8 business hours"]);
  });
});

describe("over several runs", () => {
  it("a tier that makes it due sooner moves the due time, and it is told from where", () => {
    const [, second] = visited(DAY, ["10:00 labeled sev2", "10:30 labeled silver"], ["10:10", policy], ["10:35", policy]);
    expect([short(second?.response), clock(second?.response.movedFrom ?? null, DAY)]).toEqual(["open 13:00", "17:00"]);
  });

  it("a run that comes after the new due time leaves what was shown", () => {
    const seen = visited(DAY, ["10:00 labeled sev2", "10:05 labeled tier: gold"], ["10:01", policy], ["10:35", policy]);
    expect(seen.map(({ response }) => short(response))).toEqual(["open 17:00", "open 17:00"]);
  });

  it("a tier whose label GitHub forgot counts on, as the marker tells", () => {
    const seen = visited(DAY, ["09:00 labeled sev2", "09:30 labeled silver"], ["09:40", policy], ["09:50", policy]);
    expect(seen.map(({ response }) => short(response))).toEqual(["open 13:00", "open 13:00"]);
  });

  it("a tier that the policy drops leaves the due time shown where the new one would lie in the past, as any change of policy", async () => {
    const without = await policyOf(BASE.replace(/^ {2}silver:.*$/m, "").replace("response: 8 business hours", "response: 10 minutes"));
    const seen = visited(DAY, ["09:00 labeled sev2", "09:05 labeled silver"], ["09:40", policy], ["10:00", without], ["13:01", without]);
    expect(seen.map(({ response }) => short(response))).toEqual(["open 13:00", "open 13:00", "missed 13:00"]);
  });

  it("a miss under a tier stays missed when the tier is taken off", () => {
    const lines = ["09:00 labeled sev2", "09:05 labeled silver", "13:10 unlabeled silver"];
    const seen = visited(DAY, lines, ["09:40", policy], ["13:05", policy], ["13:15", policy]);
    expect(seen.map(({ response }) => short(response))).toEqual(["open 13:00", "missed 13:00", "missed 13:00"]);
  });
});
