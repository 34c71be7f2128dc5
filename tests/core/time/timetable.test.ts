import { describe, expect, it } from "vitest";
import { timetableFor } from "../../../src/core/time/calendar.ts";
import { DAY, HOUR, MINUTE } from "../../../src/core/time/instant.ts";
import { findOpening, isOpen, openPeriods, openTimeBetween, openTimeEnd } from "../../../src/core/time/open-time.ts";
import { lastAtMost, periodsFrom, timetableOf, union } from "../../../src/core/time/timetable.ts";
import { CHUNK, zoneOf } from "../../../src/core/time/zone.ts";
import { at, calendarOf, OFFICE } from "./build.ts";

const ALWAYS = calendarOf({ timezone: "Etc/UTC", hours: { "mon-sun": "00:00-24:00" } });
const opensOn = (...dates: readonly string[]) =>
  calendarOf({ timezone: "Etc/UTC", hours: {}, special: Object.fromEntries(dates.map((date) => [date, "00:00-01:00"])) });

describe("spans joined", () => {
  it.each`
    case                          | spans                       | joined
    ${"none"}                     | ${[]}                       | ${[]}
    ${"apart, in any order"}      | ${[[5, 6], [1, 2]]}         | ${[[1, 2], [5, 6]]}
    ${"touching"}                 | ${[[1, 2], [2, 3]]}         | ${[[1, 3]]}
    ${"overlapping"}              | ${[[1, 3], [2, 4]]}         | ${[[1, 4]]}
    ${"one within the other"}     | ${[[1, 9], [2, 4]]}         | ${[[1, 9]]}
    ${"one ending as the other"}  | ${[[1, 4], [2, 4]]}         | ${[[1, 4]]}
    ${"three in a row, shuffled"} | ${[[3, 4], [1, 2], [2, 3]]} | ${[[1, 4]]}
  `("$case", ({ spans, joined }) => {
    const told = union(spans.map(([from, until]: readonly [number, number]) => ({ from, until })));
    expect(told.map(({ from, until }) => [from, until])).toEqual(joined);
  });
});

describe("the last of ascending values that is not above a limit", () => {
  it.each`
    values          | limit | place
    ${[]}           | ${1}  | ${-1}
    ${[2, 4, 6]}    | ${1}  | ${-1}
    ${[2, 4, 6]}    | ${2}  | ${0}
    ${[2, 4, 6]}    | ${3}  | ${0}
    ${[2, 4, 6]}    | ${6}  | ${2}
    ${[2, 4, 6, 8]} | ${9}  | ${3}
  `("of $values, $limit, is at $place", ({ values, limit, place }) => {
    expect(lastAtMost(values, limit)).toBe(place);
  });
});

describe("what is laid out", () => {
  it("is laid out once for each calendar", () => {
    const office = calendarOf(OFFICE);
    expect(timetableFor(office)).toBe(timetableFor(office));
    expect(timetableFor(calendarOf(OFFICE))).not.toBe(timetableFor(office));
  });

  it("asks for each date's hours once, in whatever order moments are asked about", () => {
    const asked = new Map<number, number>();
    const timetable = timetableOf(zoneOf("America/New_York"), (day) => {
      asked.set(day, (asked.get(day) ?? 0) + 1);
      return [{ from: 540, until: 1020 }];
    });
    for (const index of [206, 208, 207, 206]) timetable.page(index);
    for (const day of [20_514, 20_514]) timetable.openings(day);
    expect(asked.size).toBeGreaterThan(250);
    expect(new Set(asked.values())).toEqual(new Set([1]));
    expect(timetable.page(206)).toBe(timetable.page(206));
  });
});

describe("over the edges of what is laid out together", () => {
  it.each(["Pacific/Pago_Pago", "Etc/GMT-14", "Asia/Kathmandu", "Etc/UTC"])("nights go on in %s", (timezone) => {
    const nights = calendarOf({ timezone, hours: { "mon-sun": "22:00-06:00" } });
    for (let index = 180; index < 240; index += 1) {
      const edge = index * CHUNK;
      expect([index, openTimeBetween(nights, edge - 12 * HOUR, edge + 12 * HOUR)]).toEqual([index, 8 * HOUR]);
    }
  });
});

describe("before 1970", () => {
  const office = calendarOf({ timezone: "Etc/UTC", hours: {}, special: { "1969-12-26": "09:00-17:00" } });

  it("time before a chunk's first opening counts nothing", () => {
    expect(openTimeBetween(office, at("1969-12-01T00:00Z", "Etc/UTC"), at("1969-12-26T12:00Z", "Etc/UTC"))).toBe(3 * HOUR);
    expect(openTimeEnd(office, at("1969-12-01T00:00Z", "Etc/UTC"), HOUR)).toBe(at("1969-12-26T10:00Z", "Etc/UTC"));
  });

  it("a moment before it is closed, one within it open", () => {
    expect(["1969-12-01T00:00Z", "1969-12-26T10:00Z", "1969-12-26T17:00Z"].map((text) => isOpen(office, at(text, "Etc/UTC")))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("periods begin with the first that ends later", () => {
    const days = opensOn("1969-12-01", "1969-12-05");
    expect([...openPeriods(days, at("1969-12-01T00:30Z", "Etc/UTC"))]).toEqual([
      { from: at("1969-12-01T00:30Z", "Etc/UTC"), until: at("1969-12-01T01:00Z", "Etc/UTC") },
      { from: at("1969-12-05T00:00Z", "Etc/UTC"), until: at("1969-12-05T01:00Z", "Etc/UTC") },
    ]);
  });
});

describe("400 days", () => {
  it("may a period last, and no longer", () => {
    const from = 200 * CHUNK - 400 * DAY;
    const [first, second] = periodsFrom(timetableFor(ALWAYS), from);
    expect(first).toEqual({ from, until: from + 400 * DAY });
    expect(second?.from).toBe(from + 400 * DAY);
  });

  // 1970 began with a chunk of time, so the wait ends exactly where one begins.
  it.each(["2026-03-02", "1970-01-01"])("may the next opening be away, and no longer: %s", (date) => {
    const opening = at(`${date}T00:00Z`, "Etc/UTC");
    for (const days of [380, 399, 400, 401, 402, 420, 460, 600]) {
      const from = opening - days * DAY;
      const found = days <= 400;
      expect([days, findOpening(opensOn(date), from)]).toEqual([days, found ? opening : null]);
      expect([days, openTimeEnd(opensOn(date), from, MINUTE)]).toEqual([days, found ? opening + MINUTE : null]);
      expect([days, [...openPeriods(opensOn(date), from)].length]).toEqual([days, found ? 1 : 0]);
    }
  });

  it("count from the end of what was open last, in every chunk of time", () => {
    const start = at("2026-01-01T00:00Z", "Etc/UTC");
    const near = opensOn("2026-12-01", "2027-12-01", "2028-12-01");
    expect(openTimeEnd(near, start, 3 * HOUR)).toBe(at("2028-12-01T01:00Z", "Etc/UTC"));
    expect([...openPeriods(near, start)]).toHaveLength(3);
    const far = opensOn("2026-12-01", "2028-03-01");
    expect(openTimeEnd(far, start, HOUR + MINUTE)).toBeNull();
    expect([...openPeriods(far, start)]).toHaveLength(1);
  });
});
