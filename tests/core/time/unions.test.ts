import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCalendars } from "../../../src/core/policy/parse.ts";
import { type Calendar, calendarSpans, uniteCalendars } from "../../../src/core/time/calendar.ts";
import { HOUR, MINUTE } from "../../../src/core/time/instant.ts";
import { calendarFrom, hasAllItsDates, keptCalendarOf } from "../../../src/core/time/kept-calendar.ts";
import { addOpenTime, isOpen, openTimeBetween } from "../../../src/core/time/open-time.ts";

const CALENDARS = {
  berlin: { timezone: "Europe/Berlin", holidays: { dates: { "2026-10-03": "Unity Day", "10-05": "Feast" } } },
  "new-york": { timezone: "America/New_York", holidays: { dates: { "2026-10-12": "Columbus Day", "10-05": "Feast" } } },
  sydney: { timezone: "Australia/Sydney" },
  nights: { timezone: "Europe/Berlin", hours: { "mon-fri": "22:00-06:00" } },
  two: { union: ["berlin", "new-york"] },
  world: { timezone: "Etc/UTC", union: ["sydney", "two", "berlin"] },
  shifts: { union: ["berlin", "nights"] },
};

async function calendarNamed(name: string): Promise<Calendar> {
  const read = await parseCalendars({ calendars: CALENDARS });
  const found = read.ok ? read.value.get(name) : undefined;
  if (found === undefined) throw new Error(JSON.stringify(read));
  return found;
}

const at = Date.parse;

function reasonsIn(calendar: Calendar, from: string, until: string): readonly string[] {
  return calendarSpans(calendar, at(from), at(until)).map((span) => {
    const [begins, ends] = [span.from, span.until].map((moment) => new Date(moment).toISOString().slice(5, 16));
    return `${begins} ${ends} ${span.open ? "open" : [span.why, span.name].join(" ").trim()}`;
  });
}

describe("a union", () => {
  it("has the dates of its own zone, else of its first calendar", async () => {
    expect((await calendarNamed("two")).zone).toBe("Europe/Berlin");
    expect((await calendarNamed("world")).zone).toBe("Etc/UTC");
  });

  it("of unions is open while any of their calendars is, each counted once", async () => {
    const world = await calendarNamed("world");
    expect(world.offices.map(({ name }) => name)).toEqual(["sydney", "berlin", "new-york"]);
    expect(["2026-03-04T23:00Z", "2026-03-04T09:00Z", "2026-03-04T20:00Z"].map((moment) => isOpen(world, at(moment)))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("is closed by the night when all have theirs, also where it is weekend for some already", async () => {
    expect(reasonsIn(await calendarNamed("two"), "2026-03-06T20:00Z", "2026-03-09T09:00Z")).toEqual([
      "03-06T20:00 03-06T22:00 open",
      "03-06T22:00 03-07T05:00 night",
      "03-07T05:00 03-08T23:00 weekend",
      "03-08T23:00 03-09T08:00 night",
      "03-09T08:00 03-09T09:00 open",
    ]);
  });

  it("says whose holiday it is, and why the others are closed", async () => {
    expect(reasonsIn(await calendarNamed("two"), "2026-10-11T23:00Z", "2026-10-12T12:00Z")).toEqual([
      "10-11T23:00 10-12T04:00 night",
      "10-12T04:00 10-12T07:00 holiday night in Berlin and Columbus Day in New York",
      "10-12T07:00 10-12T12:00 open",
    ]);
  });

  it("says only the name of a holiday that all have", async () => {
    expect(reasonsIn(await calendarNamed("two"), "2026-10-05T08:00Z", "2026-10-05T18:00Z")).toEqual([
      "10-05T08:00 10-05T18:00 holiday Feast",
    ]);
  });

  it("names the calendar where the city says too little", async () => {
    expect(reasonsIn(await calendarNamed("shifts"), "2026-10-05T05:00Z", "2026-10-05T08:00Z")).toEqual([
      "10-05T05:00 10-05T08:00 holiday Feast in berlin and night in nights",
    ]);
  });

  it.each(["two", "world", "shifts"])("%s is kept with its dates, and counts the same for the same reasons", async (name) => {
    const calendar = await calendarNamed(name);
    const [from, until] = [at("2026-09-20T00:00Z"), at("2026-11-20T00:00Z")];
    const again = calendarFrom(JSON.parse(JSON.stringify(keptCalendarOf(calendar, from, until))), calendar.fingerprint);
    expect(calendarSpans(again, from, until)).toEqual(calendarSpans(calendar, from, until));
    expect([again.zone, again.fingerprint]).toEqual([calendar.zone, calendar.fingerprint]);
    expect(hasAllItsDates(calendar)).toBe(false);
  });

  it("changes its fingerprint with its calendars and its zone, not with their order", async () => {
    const [berlin, newYork] = [await calendarNamed("berlin"), await calendarNamed("new-york")];
    const of = (zone: string | null, first: Calendar, ...others: readonly Calendar[]) =>
      uniteCalendars("u", zone, [first, ...others]).fingerprint;
    expect(of("Etc/UTC", berlin, newYork)).toBe(of("Etc/UTC", newYork, berlin));
    expect(new Set([of(null, berlin, newYork), of(null, newYork, berlin), of("Etc/UTC", berlin, newYork), of(null, berlin)]).size).toBe(4);
  });
});

describe("laws of unions", () => {
  const start = at("2026-03-05T00:00Z");
  const moment = fc.integer({ min: 0, max: 40 * 24 * 60 }).map((minutes) => start + minutes * MINUTE);
  const amount = fc.integer({ min: 1, max: 90 * 60 }).map((minutes) => minutes * MINUTE);

  it.each(["two", "world", "shifts"])("%s: adding in two steps equals adding in one, and between undoes it", async (name) => {
    const calendar = await calendarNamed(name);
    fc.assert(
      fc.property(moment, amount, amount, (from, one, other) => {
        const end = addOpenTime(calendar, from, one + other);
        expect(addOpenTime(calendar, addOpenTime(calendar, from, one), other)).toBe(end);
        expect(openTimeBetween(calendar, from, end)).toBe(one + other);
      }),
      { numRuns: 200 },
    );
  });

  it("a union is due no later than any of its calendars", async () => {
    const [two, berlin, newYork] = [await calendarNamed("two"), await calendarNamed("berlin"), await calendarNamed("new-york")];
    fc.assert(
      fc.property(moment, amount, (from, time) => {
        const end = addOpenTime(two, from, time);
        expect(end).toBeLessThanOrEqual(Math.min(addOpenTime(berlin, from, time), addOpenTime(newYork, from, time)));
        expect(isOpen(two, from)).toBe(isOpen(berlin, from) || isOpen(newYork, from));
        expect(addOpenTime(two, from + HOUR, time)).toBeGreaterThanOrEqual(end);
      }),
      { numRuns: 200 },
    );
  });
});
