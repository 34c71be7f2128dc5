import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Calendar, calendarSpans } from "../../../src/core/time/calendar.ts";
import { amountOf, deadlineOf } from "../../../src/core/time/deadline.ts";
import { DAY, HOUR, MINUTE } from "../../../src/core/time/instant.ts";
import { addOpenTime, isOpen, openPeriods, openTimeBetween } from "../../../src/core/time/open-time.ts";
import { localDate } from "../../../src/core/time/wall.ts";
import { calendarOf, isBusinessDay } from "./build.ts";
import { type CalendarData, oracleAdd, oracleBetween, oracleBusinessDays, oracleIsBusinessDay, oracleIsOpen } from "./oracle.ts";

// Moments near which something happens to the clock, and one where nothing does.
const PLACES = [
  ["America/New_York", "2026-03-08T07:00Z"],
  ["America/New_York", "2026-11-01T06:00Z"],
  ["Africa/Cairo", "2024-04-25T22:00Z"],
  ["Africa/Cairo", "2024-10-31T21:00Z"],
  ["Asia/Beirut", "2024-03-30T22:00Z"],
  ["America/Sao_Paulo", "2018-11-04T03:00Z"],
  ["America/Sao_Paulo", "2018-02-18T02:00Z"],
  ["America/Havana", "2026-03-08T05:00Z"],
  ["America/Havana", "2026-11-01T05:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00Z"],
  ["Australia/Lord_Howe", "2026-10-03T15:30Z"],
  ["Pacific/Chatham", "2026-04-04T14:00Z"],
  ["Pacific/Apia", "2011-12-30T10:00Z"],
  ["Pacific/Kwajalein", "1993-08-21T12:00Z"],
  ["Antarctica/Troll", "2026-03-29T01:00Z"],
  ["Asia/Kathmandu", "2026-05-05T05:05Z"],
] as const;

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** One span, two spans, a night or nothing, ending on any five minutes. */
const dayHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 287 }), { minLength: 0, maxLength: 4 })
  .map((marks) => marks.toSorted((a, b) => a - b).map((mark) => mark * 5))
  .map((marks) => {
    const [a, b, c, d] = marks;
    if (a === undefined || b === undefined) return "closed";
    if (c === undefined) return [`${clock(a)}-${clock(b)}`];
    if (d === undefined) return [`${clock(b)}-${clock(c)}`, `${clock(c)}-${clock(a)}`];
    return [`${clock(a)}-${clock(b)}`, `${clock(c)}-${clock(d)}`];
  });

const anyHours = fc
  .tuple(dayHours, dayHours, dayHours)
  .map(([early, late, weekend]): CalendarData["hours"] => ({ "mon-wed": early, "thu-fri": late, "sat-sun": weekend }))
  .filter((hours) => Object.values(hours).some((value) => value !== "closed"));

const anyScene = fc
  .record({ place: fc.constantFrom(...PLACES), hours: anyHours, offDays: fc.array(fc.integer({ min: -2, max: 3 }), { maxLength: 2 }) })
  .map(({ place: [timezone, moment], hours, offDays }) => {
    const around = Date.parse(moment);
    const dates = [...new Set(offDays)].map((day) => new Date(around + day * DAY).toISOString().slice(0, 10));
    return { around, data: { timezone, hours, holidays: { dates } } satisfies CalendarData };
  });

/** A moment within three days of the change, to the second. */
const near = fc.integer({ min: -3 * 86_400, max: 3 * 86_400 }).map((seconds) => seconds * 1_000);
const anyAmount = fc.integer({ min: 1, max: 30 * 3_600_000 });

type Scene = { readonly around: number; readonly data: CalendarData };

function check<Rest extends unknown[]>(
  rest: { readonly [Index in keyof Rest]: fc.Arbitrary<Rest[Index]> },
  law: (calendar: Calendar, scene: Scene, rest: Rest) => void,
  numRuns: number,
): void {
  const arbitrary = fc.tuple(anyScene, fc.tuple<Rest>(...rest));
  fc.assert(
    fc.property(arbitrary, ([scene, drawn]) => law(calendarOf(scene.data), scene, drawn)),
    { numRuns: Math.min(numRuns, fc.readConfigureGlobal().numRuns ?? numRuns) },
  );
}

describe("laws of open time", () => {
  it("adding in two steps equals adding in one", () => {
    check<[number, number, number]>(
      [near, anyAmount, anyAmount],
      (calendar, { around }, [offset, one, other]) => {
        const start = around + offset;
        expect(addOpenTime(calendar, addOpenTime(calendar, start, one), other)).toBe(addOpenTime(calendar, start, one + other));
      },
      300,
    );
  });

  it("between undoes add", () => {
    check<[number, number]>(
      [near, anyAmount],
      (calendar, { around }, [offset, amount]) => {
        const start = around + offset;
        const end = addOpenTime(calendar, start, amount);
        expect(openTimeBetween(calendar, start, end)).toBe(amount);
        expect(openTimeBetween(calendar, end, start)).toBe(-amount);
        expect(openTimeBetween(calendar, start, end - 1)).toBe(amount - 1);
      },
      300,
    );
  });

  it("a later start or a larger amount is never due earlier", () => {
    check<[number, number, number, number]>(
      [near, near, anyAmount, anyAmount],
      (calendar, { around }, [a, b, c, d]) => {
        const start = around + Math.min(a, b);
        expect(addOpenTime(calendar, start, Math.min(c, d))).toBeLessThanOrEqual(
          addOpenTime(calendar, around + Math.max(a, b), Math.max(c, d)),
        );
      },
      300,
    );
  });

  it("the open periods hold what is counted, apart and in order", () => {
    check<[number]>(
      [near],
      (calendar, { around }, [offset]) => {
        const start = around + offset;
        let counted = 0;
        let last = start - 1;
        for (const { from, until } of openPeriods(calendar, start)) {
          if (from > around + 10 * DAY) break;
          expect(from).toBeGreaterThan(last);
          expect(until).toBeGreaterThan(from);
          counted += until - from;
          last = until;
          expect(openTimeBetween(calendar, start, until)).toBe(counted);
        }
      },
      200,
    );
  });

  it("calendar spans cover their stretch without gap or overlap, and add up", () => {
    check<[number, number]>(
      [near, near],
      (calendar, { around }, [a, b]) => {
        const from = around + Math.min(a, b);
        const until = around + Math.max(a, b);
        const spans = calendarSpans(calendar, from, until);
        expect(spans.map((span) => span.from)).toEqual([from, ...spans.slice(0, -1).map((span) => span.until)].slice(0, spans.length));
        expect(spans.at(-1)?.until ?? from).toBe(until);
        const open = spans.filter((span) => span.open).reduce((sum, span) => sum + span.until - span.from, 0);
        expect(open).toBe(openTimeBetween(calendar, from, until));
        for (const span of spans) expect(span.until).toBeGreaterThan(span.from);
      },
      200,
    );
  });
});

describe("against walking minute by minute", () => {
  it("open or closed", () => {
    check<[number]>(
      [near],
      (calendar, { around, data }, [offset]) => {
        for (let step = 0; step < 48; step += 1) {
          const moment = around + offset + step * 37 * MINUTE;
          expect([moment, isOpen(calendar, moment)]).toEqual([moment, oracleIsOpen(data, moment)]);
        }
      },
      200,
    );
  });

  it("open time between two moments", () => {
    check<[number, number]>(
      [near, near],
      (calendar, { around, data }, [a, b]) => {
        expect(openTimeBetween(calendar, around + a, around + b)).toBe(oracleBetween(data, around + a, around + b));
      },
      150,
    );
  });

  it("the moment when so much was open", () => {
    check<[number, number]>(
      [near, fc.integer({ min: 1, max: 6 * HOUR })],
      (calendar, { around, data }, [offset, amount]) => {
        expect(addOpenTime(calendar, around + offset, amount)).toBe(oracleAdd(data, around + offset, amount));
      },
      100,
    );
  });

  it("business days", () => {
    check<[number, number]>(
      [near, fc.integer({ min: 1, max: 4 })],
      (calendar, { around, data }, [offset, days]) => {
        const target = { type: "business-days", text: `${days} business days`, days, calendar: "default" } as const;
        const due = deadlineOf(target, calendar, around + offset);
        expect(due).toBe(oracleBusinessDays(data, around + offset, days));
        expect(amountOf(target, calendar, around + offset)).toBe(oracleBetween(data, around + offset, due));
      },
      150,
    );
  });

  it("which dates are business days", () => {
    check<[number]>(
      [near],
      (calendar, { around, data }, [offset]) => {
        const date = localDate(around + offset, data.timezone);
        expect([date, isBusinessDay(calendar, date)]).toEqual([date, oracleIsBusinessDay(data, date)]);
      },
      150,
    );
  });
});

it("a second pass of the repeated hour is open like the first", () => {
  const calendar = calendarOf({ timezone: "America/New_York", hours: { sun: "01:00-02:00" } });
  const first = Date.parse("2026-11-01T05:00Z");
  expect(openTimeBetween(calendar, first - HOUR, first + 5 * HOUR)).toBe(2 * HOUR);
});
