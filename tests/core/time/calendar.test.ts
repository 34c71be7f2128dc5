import { describe, expect, it } from "vitest";
import {
  type Calendar,
  type CalendarSpec,
  calendarSpans,
  compileCalendar,
  type DaySpan,
  holidaysOf,
} from "../../../src/core/time/calendar.ts";
import { at, calendarOf, isBusinessDay, OFFICE, shown } from "./build.ts";
import type { CalendarData } from "./oracle.ts";

const ZONE = OFFICE.timezone;

function spansOf(data: CalendarData, from: string, until: string): readonly string[] {
  const calendar = calendarOf(data);
  return calendarSpans(calendar, at(from, data.timezone), at(until, data.timezone)).map((span) => {
    const why = span.open ? "open" : `${span.why}${span.name === "" ? "" : `: ${span.name}`}`;
    return `${shown(span.from, data.timezone).slice(5, 16)} ${why}`;
  });
}

describe("why a calendar is closed", () => {
  it("a night before a weekend, the weekend, and the night after it are told apart at midnight", () => {
    expect(spansOf(OFFICE, "2026-03-06T16:00", "2026-03-09T10:00")).toEqual([
      "03-06 16:00 open",
      "03-06 17:00 night",
      "03-07 00:00 weekend",
      "03-09 00:00 night",
      "03-09 09:00 open",
    ]);
  });

  it("one night is one stretch, though midnight lies in it", () => {
    expect(spansOf(OFFICE, "2026-03-02T16:00", "2026-03-03T10:00")).toEqual(["03-02 16:00 open", "03-02 17:00 night", "03-03 09:00 open"]);
  });

  it("a holiday goes by its name, and two in a row by theirs", () => {
    const dates = { "2026-12-24": "Christmas Eve", "2026-12-25": "Christmas Day", "2026-12-26": "Boxing Day" };
    expect(spansOf({ ...OFFICE, holidays: { dates } }, "2026-12-23T18:00", "2026-12-28T09:30")).toEqual([
      "12-23 18:00 night",
      "12-24 00:00 holiday: Christmas Eve",
      "12-25 00:00 holiday: Christmas Day",
      // A Saturday is off anyway.
      "12-26 00:00 weekend",
      "12-28 00:00 night",
      "12-28 09:00 open",
    ]);
  });

  it("two nameless holidays in a row are one stretch", () => {
    expect(spansOf({ ...OFFICE, holidays: { dates: ["2026-03-03", "2026-03-04"] } }, "2026-03-03T12:00", "2026-03-05T10:00")).toEqual([
      "03-03 12:00 holiday",
      "03-05 00:00 night",
      "03-05 09:00 open",
    ]);
  });

  it("special hours make a day like any other, or close it like a holiday", () => {
    const special = { "2026-03-07": "10:00-12:00", "2026-03-09": "closed" };
    expect(spansOf({ ...OFFICE, special }, "2026-03-06T18:00", "2026-03-10T09:00")).toEqual([
      "03-06 18:00 night",
      "03-07 10:00 open",
      "03-07 12:00 night",
      "03-08 00:00 weekend",
      "03-09 00:00 holiday",
      "03-10 00:00 night",
    ]);
  });

  it("a day closed by special hours keeps its holiday's name, and a weekend stays one", () => {
    const data = {
      ...OFFICE,
      holidays: { dates: { "2026-03-09": "Founders' Day" } },
      special: { "2026-03-08": "closed", "2026-03-09": "closed" },
    };
    expect(spansOf(data, "2026-03-08T12:00", "2026-03-10T00:00")).toEqual(["03-08 12:00 weekend", "03-09 00:00 holiday: Founders' Day"]);
  });

  it("hours that run past midnight leave the rest of that day its own reason", () => {
    const night = { timezone: ZONE, hours: { "mon-fri": "22:00-06:00" }, holidays: { dates: { "2026-03-04": "Founders' Day" } } };
    expect(spansOf(night, "2026-03-03T23:00", "2026-03-05T12:00")).toEqual([
      "03-03 23:00 open",
      "03-04 06:00 holiday: Founders' Day",
      "03-05 00:00 night",
    ]);
    expect(spansOf(night, "2026-03-06T23:00", "2026-03-09T23:00")).toEqual([
      "03-06 23:00 open",
      "03-07 06:00 weekend",
      "03-09 00:00 night",
      "03-09 22:00 open",
    ]);
  });

  it("begins a date where its midnight is skipped, and leaves out a date that is", () => {
    const cairo = { timezone: "Africa/Cairo", hours: { "sun-thu": "09:00-17:00" } };
    expect(spansOf(cairo, "2024-04-25T18:00", "2024-04-27T12:00")).toEqual(["04-25 18:00 night", "04-26 01:00 weekend"]);
    const apia = {
      timezone: "Pacific/Apia",
      hours: { "mon-sun": "09:00-17:00" },
      holidays: { dates: { "2011-12-30": "Never", "2011-12-31": "Eve" } },
    };
    expect(spansOf(apia, "2011-12-29T18:00", "2012-01-01T00:00")).toEqual(["12-29 18:00 night", "12-31 00:00 holiday: Eve"]);
  });

  it("an empty stretch has no spans", () => {
    expect(spansOf(OFFICE, "2026-03-06T16:00", "2026-03-06T16:00")).toEqual([]);
  });

  it("a stretch in one piece is one span", () => {
    expect(spansOf(OFFICE, "2026-03-06T10:00", "2026-03-06T11:00")).toEqual(["03-06 10:00 open"]);
    expect(spansOf(OFFICE, "2026-03-07T10:00", "2026-03-07T11:00")).toEqual(["03-07 10:00 weekend"]);
    expect(spansOf({ timezone: ZONE, hours: { "mon-sun": "00:00-24:00" } }, "2024-01-01T00:00", "2027-01-01T00:00")).toEqual([
      "01-01 00:00 open",
    ]);
  });
});

describe("business days", () => {
  const data = { ...OFFICE, holidays: { dates: ["2026-03-03"] }, special: { "2026-03-07": "10:00-12:00", "2026-03-05": "closed" } };

  it.each`
    date            | case                       | is
    ${"2026-03-02"} | ${"a Monday"}              | ${true}
    ${"2026-03-03"} | ${"a holiday"}             | ${false}
    ${"2026-03-05"} | ${"closed by special"}     | ${false}
    ${"2026-03-07"} | ${"a Saturday that opens"} | ${true}
    ${"2026-03-08"} | ${"a Sunday"}              | ${false}
    ${"2026-02-30"} | ${"no date at all"}        | ${false}
    ${"yesterday"}  | ${"no date at all"}        | ${false}
  `("$date, $case: $is", ({ date, is }) => {
    expect(isBusinessDay(calendarOf(data), date)).toBe(is);
  });

  it("a date that the zone skipped is none, nor one whose hours all lie in the gap", () => {
    expect(isBusinessDay(calendarOf({ timezone: "Pacific/Apia", hours: { "mon-sun": "09:00-17:00" } }), "2011-12-30")).toBe(false);
    for (const hours of ["02:10-02:50", "02:10-03:00", "02:00-03:00"]) {
      expect(isBusinessDay(calendarOf({ timezone: ZONE, hours: { "mon-sun": hours } }), "2026-03-08")).toBe(false);
    }
  });
});

const SPEC: CalendarSpec = {
  timezone: ZONE,
  hours: [[{ from: 540, until: 1020 }], [], [], [], [], [], []],
  dates: new Map([
    ["2026-12-24", "Ours"],
    ["2027-01-04", ""],
    ["2026-12-25", "Our Christmas"],
  ]),
  country: { code: "ZZ", region: null, types: ["public"] },
  except: new Set(["2026-10-12", "2026-12-24"]),
  special: new Map([["2026-03-09", []]]),
};
const COUNTRY = {
  of: (year: number) =>
    new Map([
      [`${year}-10-12`, { name: "Columbus Day", from: 0, until: null }],
      [`${year}-12-25`, { name: "Christmas Day", from: 0, until: null }],
      [`${year}-03-02`, { name: "Spring", from: 0, until: null }],
    ]),
};

const namesIn = (calendar: Calendar, year: number) => [...holidaysOf(calendar.offices[0], year)].map(([date, { name }]) => [date, name]);

describe("a country's holidays", () => {
  const calendar = compileCalendar("default", SPEC, COUNTRY);

  it("join our own dates, in order, without those we work; our own names win", () => {
    expect(namesIn(calendar, 2026)).toEqual([
      ["2026-03-02", "Spring"],
      ["2026-12-24", "Ours"],
      ["2026-12-25", "Our Christmas"],
    ]);
    expect(namesIn(calendar, 2027)).toEqual([
      ["2027-01-04", ""],
      ["2027-03-02", "Spring"],
      ["2027-10-12", "Columbus Day"],
      ["2027-12-25", "Christmas Day"],
    ]);
  });

  it("close also where no dates of our own are named", () => {
    const theirs = compileCalendar("default", { ...SPEC, dates: new Map() }, COUNTRY);
    expect(["2026-03-02", "2026-10-12"].map((date) => isBusinessDay(theirs, date))).toEqual([false, true]);
  });

  it("are our own dates alone where no country is named", () => {
    expect(namesIn(compileCalendar("default", { ...SPEC, country: null }, null), 2026)).toEqual([
      ["2026-12-24", "Ours"],
      ["2026-12-25", "Our Christmas"],
    ]);
  });

  it("close their dates, except those we work", () => {
    expect(["2026-03-02", "2026-10-12", "2026-10-19", "2027-01-04"].map((date) => isBusinessDay(calendar, date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("a holiday with hours of its own", () => {
  const day = (from: number, until: number | null) => ({
    of: (year: number) => new Map([[`${year}-03-03`, { name: "Half", from, until }]]),
  });
  const reasons = (hours: number, close: number, country: ReturnType<typeof day>) => {
    const week = Array.from({ length: 7 }, () => [{ from: hours, until: close }]);
    const spec = {
      ...SPEC,
      timezone: "Etc/UTC",
      hours: week,
      dates: new Map<string, string>(),
      special: new Map<string, readonly DaySpan[]>(),
    };
    const spans = calendarSpans(
      compileCalendar("default", spec, country),
      Date.parse("2026-03-03T00:00Z"),
      Date.parse("2026-03-04T00:00Z"),
    );
    return spans.map((span) => [
      new Date(span.from).toISOString().slice(11, 16),
      span.open ? "open" : span.why,
      span.open ? "" : span.name,
    ]);
  };

  it("gives its name to the time it takes from the day's hours, and to no other", () => {
    expect(reasons(540, 1020, day(840, null))).toEqual([
      ["00:00", "night", ""],
      ["09:00", "open", ""],
      ["14:00", "holiday", "Half"],
    ]);
    expect(reasons(540, 1020, day(0, 840))).toEqual([
      ["00:00", "holiday", "Half"],
      ["14:00", "open", ""],
      ["17:00", "night", ""],
    ]);
    expect(reasons(540, 1020, day(1080, null))).toEqual([
      ["00:00", "night", ""],
      ["09:00", "open", ""],
      ["17:00", "night", ""],
    ]);
  });
});

describe("a fingerprint", () => {
  const print = (change: Partial<CalendarSpec>, name = "default") => compileCalendar(name, { ...SPEC, ...change }, COUNTRY).fingerprint;

  it("is the same for equal specs, whatever their order and names", () => {
    const dates = new Map([
      ["2027-01-04", "Renamed"],
      ["2026-12-25", ""],
      ["2026-12-24", ""],
    ]);
    expect(print({ dates, except: new Set(["2026-12-24", "2026-10-12"]) }, "emea")).toBe(print({}));
  });

  it("is the same whatever the order of holiday types and special dates", () => {
    const types = ["public", "bank"];
    const special: CalendarSpec["special"] = new Map([
      ["2026-03-09", []],
      ["2026-03-07", [{ from: 600, until: 720 }]],
      ["2026-03-08", []],
    ]);
    const country = (all: readonly string[]) => ({ code: "ZZ", region: null, types: all });
    expect(print({ country: country([...types].reverse()), special: new Map([...special].reverse()) })).toBe(
      print({ country: country(types), special }),
    );
  });

  it.each([
    ["time zone", { timezone: "Europe/Berlin" }],
    ["hours", { hours: [[{ from: 540, until: 1021 }], [], [], [], [], [], []] }],
    ["weekday", { hours: [[], [{ from: 540, until: 1020 }], [], [], [], [], []] }],
    ["dates", { dates: new Map([["2026-12-24", ""]]) }],
    ["country", { country: { code: "ZZ", region: "A", types: ["public"] } }],
    ["holiday types", { country: { code: "ZZ", region: null, types: ["public", "bank"] } }],
    ["exceptions", { except: new Set(["2026-10-12"]) }],
    ["special hours", { special: new Map([["2026-03-09", [{ from: 0, until: 60 }]]]) }],
    ["special days", { special: new Map() }],
  ] satisfies readonly (readonly [string, Partial<CalendarSpec>])[])("changes with the %s", (_what, change) => {
    expect(print(change)).not.toBe(print({}));
  });
});
