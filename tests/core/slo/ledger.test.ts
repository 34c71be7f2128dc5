import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { issueAsOf } from "../../../src/core/incident/as-of.ts";
import type { Incident } from "../../../src/core/incident/incident.ts";
import { replay } from "../../../src/core/incident/replay.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { evaluate, NO_SEALS } from "../../../src/core/slo/evaluate.ts";
import type { Evaluation, LedgerSpan, Objective } from "../../../src/core/slo/evaluation.ts";
import { stopsClock, strongestAt } from "../../../src/core/slo/segments.ts";
import { type Calendar, holidaysOf } from "../../../src/core/time/calendar.ts";
import { HOUR, MINUTE } from "../../../src/core/time/instant.ts";
import { formatInstant } from "../../../src/core/time/luxon.ts";
import { openTimeBetween } from "../../../src/core/time/open-time.ts";
import { localDate } from "../../../src/core/time/wall.ts";
import { at, clock, issueOf, judged, policyOf, ROSTER } from "../../support/scene.ts";

const CLOCKS = `
clocks:
  pending-labels: { asked: a log }
  pause-labels: { waiting: Waiting for the customer, vendor: Waiting for a vendor }
  stop-labels: [mitigated]
`;

/** Three desks, and a Monday shortly before something happens to their clocks. */
const DESKS = [
  [
    "2026-03-05",
    "timezone: America/New_York, hours: { mon-fri: 09:00-17:00, sun: 00:30-03:30 }, holidays: { dates: { 2026-03-09: Founders' Day } }",
  ],
  [
    "2026-10-29",
    "timezone: America/New_York, hours: { mon-thu: 09:00-17:00, fri: [09:00-12:30, 13:30-16:00], sat-sun: 22:00-06:00 }, special: { 2026-11-02: 06:00-09:00 }",
  ],
  ["2024-04-24", "timezone: Africa/Cairo, hours: { sun-thu: 20:00-04:00 }, holidays: { dates: { 2024-04-25: Sinai Liberation Day } }"],
  [
    "2026-04-02",
    "timezone: Australia/Lord_Howe, hours: { mon-sun: 00:00-24:00 }, holidays: { dates: { 2026-04-03: Good Friday, 2026-04-06: Easter Monday } }",
  ],
] as const;

const policies: Policy[] = [];
beforeAll(async () => {
  for (const [, calendar] of DESKS) {
    policies.push(
      await policyOf(`
calendar: { ${calendar} }
severities:
  sev1: { response: 90 business minutes, updates: every 2 business hours, resolution: 6 business hours }
  sev2: { response: 4 business hours, updates: every 1 business day, resolution: 2 business days }
  sev3: { response: 1 business day, resolution: 3 business days }
  sev4: { response: 2 business days, resolution: 30 hours }
${CLOCKS}`),
    );
  }
});

const STEPS = [
  "labeled sev1",
  "labeled sev2",
  "labeled sev3",
  "labeled sev4",
  "unlabeled sev1",
  "unlabeled sev2",
  "unlabeled sev4",
  "labeled waiting",
  "unlabeled waiting",
  "labeled vendor",
  "unlabeled vendor",
  "labeled mitigated",
  "unlabeled mitigated",
  "labeled excluded: beta",
  "unlabeled excluded: beta",
  "comment staff a word",
  "comment staff /pause a log",
  "comment staff /resume",
  "comment staff /next-update 5h",
  "closed staff",
  "closed customer",
  "closed staff duplicate",
  "reopened staff",
];

/** Timelines over some days: only labels that are on come off, only open issues close. */
const timelines = fc
  .record({
    desk: fc.nat({ max: DESKS.length - 1 }),
    steps: fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.integer({ min: 0, max: 900 })), { maxLength: 12 }),
  })
  .map(({ desk, steps }) => {
    const day = DESKS[desk]?.[0] ?? "";
    let minute = 5;
    let open = true;
    const on = new Set<string>(["sev3"]);
    const lines = ["09:05 labeled sev3"];
    for (const [step, gap] of steps) {
      minute += gap;
      const [verb = "", ...rest] = step.split(" ");
      const label = rest.join(" ");
      if (verb === "labeled" ? on.has(label) : verb === "unlabeled" && !on.has(label)) continue;
      if (verb === "closed" ? !open : verb === "reopened" && open) continue;
      if (verb === "labeled") on.add(label);
      if (verb === "unlabeled") on.delete(label);
      if (verb === "closed") open = false;
      if (verb === "reopened") open = true;
      lines.push(`${new Date(at("09:00", day) + minute * MINUTE).toISOString().slice(0, 19)} ${step}`);
    }
    return { desk, day, lines };
  });

const scenes = fc.tuple(timelines, fc.integer({ min: 0, max: 9 * 24 * 60 }));

function objectives({ response, updates, resolutions }: Evaluation): readonly Objective[] {
  return [response, ...updates, ...resolutions];
}

function check(law: (objective: Objective, evaluation: Evaluation, policy: Policy) => void): void {
  fc.assert(
    fc.property(scenes, ([{ desk, day, lines }, minutes]) => {
      const policy = policies[desk];
      if (policy === undefined) throw new Error("no such desk");
      const now = at("09:06", day) + minutes * MINUTE;
      const incident = replay(issueAsOf(issueOf(day, ...lines), now), policy, ROSTER, null);
      if (incident === null) return;
      const evaluation = evaluate(incident, policy, NO_SEALS, now);
      for (const objective of objectives(evaluation)) law(objective, evaluation, policy);
    }),
  );
}

function calendarOf(objective: Objective, policy: Policy): Calendar | null {
  const name = objective.ledger?.target.calendar ?? null;
  return name === null ? null : (policy.calendars.get(name) ?? null);
}

describe("every clock's ledger", () => {
  it("covers its life without gap or overlap, and neighbours differ", () => {
    check(({ ledger, startedAt }) => {
      if (ledger === null || ledger.spans.length === 0) return;
      expect(ledger.spans[0]?.from).toBe(startedAt);
      ledger.spans.forEach((span, index) => {
        const before = ledger.spans[index - 1];
        expect(span.until).toBeGreaterThan(span.from);
        if (before === undefined) return;
        expect(span.from).toBe(before.until);
        expect(span.reason).not.toEqual(before.reason);
      });
    });
  });

  it("ends with the promise: when it was done, when it falls due, or where a hold keeps it open", () => {
    check(({ ledger, metric, startedAt, standing, due, endedAt, holding }, { incident }) => {
      if (ledger === null) return;
      const until = ledger.spans.at(-1)?.until ?? startedAt;
      if (endedAt !== null) expect(until).toBe(Math.max(endedAt, startedAt));
      else if (standing === "open") expect(until).toBe(due);
      // A wait for an update that was missed goes on until a hold cuts it short.
      else if (standing === "missed") expect([until, metric]).toEqual(until === due ? [due, metric] : [holdAfter(incident, due), "update"]);
      else if (standing === "held" && holding !== null) expect(until).toBe(Math.max(holding.since, startedAt));
    });
  });

  it("counts what its calendar has open, and adds up to the verdict", () => {
    check((objective, _, policy) => {
      const { ledger, standing, due, endedAt, remaining, terms } = objective;
      if (ledger === null) return;
      const calendar = calendarOf(objective, policy);
      for (const span of ledger.spans) {
        const open = openTimeBetween(calendar, span.from, span.until);
        if (span.reason.type === "counted") expect([open, span.counted]).toEqual([span.until - span.from, span.until - span.from]);
        else expect(span.counted).toBe(0);
        if (span.reason.type === "closed-hours") expect(open).toBe(0);
      }
      expect(ledger.counted).toBe(ledger.spans.reduce((sum, span) => sum + span.counted, 0));
      expect(terms.filter(({ since }) => since !== undefined)).toEqual([]);
      if (standing === "open") expect(ledger.counted).toBe(ledger.amount);
      if (standing === "held" && remaining !== null) expect(ledger.counted + remaining).toBe(ledger.amount);
      if (standing === "met") expect(ledger.counted).toBeLessThanOrEqual(ledger.amount);
      if (standing === "missed") expect(countedUntil(ledger.spans, due ?? 0)).toBe(ledger.amount);
      if (standing === "missed" && endedAt !== null) expect(ledger.counted).toBeGreaterThanOrEqual(ledger.amount);
    });
  });

  it("names the hold that kept it, the strongest of several, and by whom", () => {
    check(({ ledger, metric }, { incident }) => {
      const holds = incident.holds.filter(({ hold }) => stopsClock(hold, metric));
      for (const { from, until, reason } of ledger?.spans ?? []) {
        const middle = from + Math.floor((until - from) / 2);
        const holding = strongestAt(holds, middle);
        if (reason.type === "held") expect([reason.hold, reason.by]).toEqual([holding?.hold, holding?.by]);
        else expect(holding).toBeNull();
      }
    });
  });

  it("names the holiday, the weekend or the night", () => {
    check((objective, _, policy) => {
      const calendar = calendarOf(objective, policy);
      for (const { from, reason } of objective.ledger?.spans ?? []) {
        if (reason.type !== "closed-hours" || calendar === null) continue;
        const date = localDate(from, calendar.zone);
        const weekday = (Number(formatInstant(from, calendar.zone, "E")) + 6) % 7;
        const isWeekend = (calendar.offices[0].spec.hours[weekday] ?? []).length === 0 && !calendar.offices[0].spec.special.has(date);
        const holiday = calendar.offices[0].spec.special.has(date)
          ? undefined
          : holidaysOf(calendar.offices[0], Number(date.slice(0, 4))).get(date)?.name;
        const expected = isWeekend ? ["weekend", ""] : holiday !== undefined ? ["holiday", holiday] : ["night", ""];
        expect([date, reason.why, reason.name]).toEqual([date, ...expected]);
      }
    });
  });

  it("says where the incident was less severe than the clock's severity", () => {
    check(({ ledger }, { incident }) => {
      for (const { from, reason } of ledger?.spans ?? []) {
        if (reason.type !== "less-severe" || ledger === null) continue;
        const then = incident.severities.findLast((stretch) => stretch.from <= from)?.severity;
        expect(reason.severity.key).toBe(then?.key);
        expect(reason.severity.rank).toBeGreaterThan(ledger.severity.rank);
      }
    });
  });

  it("depends on nothing that is still to come: later runs tell the same of what is past", () => {
    fc.assert(
      fc.property(
        timelines,
        fc.integer({ min: 1, max: 5 * 24 * 60 }),
        fc.integer({ min: 1, max: 300 }),
        ({ desk, day, lines }, minutes, more) => {
          const policy = policies[desk];
          if (policy === undefined) throw new Error("no such desk");
          const now = at("09:06", day) + minutes * MINUTE;
          const issue = issueAsOf(issueOf(day, ...lines), now);
          const incident = replay(issue, policy, ROSTER, null);
          if (incident === null) return;
          const then = evaluate(incident, policy, NO_SEALS, now);
          const later = evaluate(incident, policy, NO_SEALS, now + more * MINUTE);
          for (const objective of objectives(then)) {
            const same = objectives(later).find(({ key }) => key === objective.key);
            if (objective.standing === same?.standing) expect(same.ledger).toEqual(objective.ledger);
          }
        },
      ),
    );
  });
});

/** When a hold first begins from then on. */
function holdAfter({ holds }: Incident, moment: number | null): number | undefined {
  return holds.find(({ from }) => from >= (moment ?? 0))?.from;
}

function countedUntil(spans: readonly LedgerSpan[], until: number): number {
  return spans
    .filter(({ from, reason }) => from < until && reason.type === "counted")
    .reduce((sum, span) => sum + Math.min(span.until, until) - span.from, 0);
}

describe("N business days with pauses", () => {
  it("are an amount of open time, fixed when the clock first runs", async () => {
    const policy = await policyOf(`
calendar: { timezone: America/New_York, hours: { mon-thu: 09:00-17:00, fri: 09:00-12:00 } }
severities: { sev3: { resolution: 2 business days } }
${CLOCKS}`);
    // Thursday 10:00 in New York: due Monday 10:00, which is 7 + 3 + 1 open hours.
    const lines = ["15:00 opened customer", "15:10 labeled sev3", "2026-03-06T15:00 labeled waiting", "2026-03-09T14:00 unlabeled waiting"];
    const [resolution] = judged(issueOf("2026-03-05", ...lines), policy, at("2026-03-09T15:00")).resolutions;
    expect(resolution?.ledger?.amount).toBe(11 * HOUR);
    // Seven hours on Thursday and one on Friday were counted; three are left on Monday from 10:00, when the clocks have gone forward.
    expect(clock(resolution?.due ?? null, "2026-03-09")).toBe("17:00");
    expect(
      resolution?.ledger?.spans.map(({ from, until, reason, counted }) => [clock(from), clock(until), reason.type, counted / HOUR]),
    ).toEqual([
      ["2026-03-05T15:00", "2026-03-05T22:00", "counted", 7],
      ["2026-03-05T22:00", "2026-03-06T14:00", "closed-hours", 0],
      ["2026-03-06T14:00", "2026-03-06T15:00", "counted", 1],
      ["2026-03-06T15:00", "2026-03-09T14:00", "held", 0],
      ["2026-03-09T14:00", "2026-03-09T17:00", "counted", 3],
    ]);
  });

  it("begin where the clock first runs, not where it is held at first", async () => {
    const policy = await policyOf(`
calendar: { timezone: Etc/UTC, hours: { mon-fri: 09:00-17:00 } }
severities: { sev3: { resolution: 1 business day } }
${CLOCKS}`);
    const lines = ["10:00 opened customer", "10:00 labeled sev3", "10:00 labeled waiting", "2026-03-03T09:00 unlabeled waiting"];
    const [resolution] = judged(issueOf("2026-03-02", ...lines), policy, at("2026-03-03T09:30")).resolutions;
    expect([clock(resolution?.due ?? null), resolution?.ledger?.amount]).toEqual(["2026-03-03T17:00", 8 * HOUR]);
  });
});

describe("deadlines on the edges", () => {
  it.each`
    case                              | now                   | opened                | extra                                                                         | due
    ${"exactly at a closing hour"}    | ${"2026-03-02T15:00"} | ${"2026-03-02T14:00"} | ${[]}                                                                         | ${"2026-03-02T22:00"}
    ${"exactly at an opening: none"}  | ${"2026-03-03T15:00"} | ${"2026-03-02T22:00"} | ${[]}                                                                         | ${"2026-03-03T22:00"}
    ${"over the spring change"}       | ${"2026-03-06T21:30"} | ${"2026-03-06T21:00"} | ${[]}                                                                         | ${"2026-03-09T20:00"}
    ${"over the autumn change"}       | ${"2026-10-30T20:30"} | ${"2026-10-30T20:00"} | ${[]}                                                                         | ${"2026-11-02T21:00"}
    ${"a pause exactly at the close"} | ${"2026-03-04T00:00"} | ${"2026-03-02T20:00"} | ${["2026-03-02T22:00 labeled waiting", "2026-03-03T14:00 unlabeled waiting"]} | ${"2026-03-03T20:00"}
    ${"a pause overnight costs none"} | ${"2026-03-04T00:00"} | ${"2026-03-02T20:00"} | ${["2026-03-03T02:00 labeled waiting", "2026-03-03T06:00 unlabeled waiting"]} | ${"2026-03-03T20:00"}
  `("8 business hours $case", async ({ now, opened, extra, due }) => {
    const policy = await policyOf(`
calendar: { timezone: America/New_York, hours: { mon-fri: 09:00-17:00 } }
severities: { sev3: { resolution: 8 business hours } }
${CLOCKS}`);
    const [resolution] = judged(
      issueOf("2026-03-02", `${opened} opened customer`, `${opened} labeled sev3`, ...extra),
      policy,
      at(now),
    ).resolutions;
    expect(clock(resolution?.due ?? null, "always with the date")).toBe(due);
  });
});
