import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { dayOf, isoOf, weekdayOf } from "../../../src/core/time/days.ts";
import { HOUR, MINUTE } from "../../../src/core/time/instant.ts";
import { formatInstant, parseInstant, parseWallTime } from "../../../src/core/time/luxon.ts";
import { localDate } from "../../../src/core/time/wall.ts";
import { CHUNK, instantOf, instantsOf, isZone, regimeAt, wallTimeAt, zoneOf } from "../../../src/core/time/zone.ts";

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString().replace(":00.000Z", "Z"));

const ZONES = [
  "America/New_York",
  "Africa/Casablanca",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Asia/Tehran",
  "Asia/Gaza",
  "Asia/Kathmandu",
  "Europe/Dublin",
];

describe("offsets", () => {
  it.each(ZONES)("of %s are luxon's, at every six hours of ten years", (name) => {
    const zone = zoneOf(name);
    for (let at = Date.UTC(2009, 0, 1); at < Date.UTC(2019, 0, 1); at += 6 * HOUR) {
      if (regimeAt(zone, at).offset !== DateTime.fromMillis(at, { zone: name }).offset * MINUTE) expect.fail(`${name} at ${iso(at)}`);
    }
  });

  it("change at the very second", () => {
    const change = Date.parse("2026-03-08T07:00:00Z");
    const zone = zoneOf("America/New_York");
    expect([change - 1, change].map((at) => regimeAt(zone, at).offset / HOUR)).toEqual([-5, -4]);
  });

  it("before 1970 too, with seconds", () => {
    expect(regimeAt(zoneOf("Europe/Amsterdam"), Date.UTC(1930, 0, 1)).offset).toBe(
      DateTime.fromMillis(Date.UTC(1930, 0, 1), { zone: "Europe/Amsterdam" }).offset * MINUTE,
    );
  });

  it("cover their chunk of time without gap or overlap", () => {
    const index = Math.floor(Date.parse("2026-03-08T09:00:00Z") / CHUNK);
    // A zone that nothing else here has asked about.
    const regimes = zoneOf("America/Boise").regimes(index);
    expect(regimes.map(({ from }) => from)).toEqual([index * CHUNK, ...regimes.slice(0, -1).map(({ until }) => until)]);
    expect(regimes.at(-1)?.until).toBe((index + 1) * CHUNK);
    expect(regimes).toHaveLength(2);
  });
});

describe("wall-clock times", () => {
  it.each`
    zone                     | wall                  | instant                | case
    ${"America/New_York"}    | ${"2026-07-01T12:00"} | ${"2026-07-01T16:00Z"} | ${"shown once"}
    ${"America/New_York"}    | ${"2026-03-08T02:30"} | ${"2026-03-08T07:00Z"} | ${"skipped: the end of the gap"}
    ${"America/New_York"}    | ${"2026-03-08T02:00"} | ${"2026-03-08T07:00Z"} | ${"skipped: the end of the gap"}
    ${"America/New_York"}    | ${"2026-03-08T03:00"} | ${"2026-03-08T07:00Z"} | ${"the end of the gap itself"}
    ${"America/New_York"}    | ${"2026-11-01T01:30"} | ${"2026-11-01T05:30Z"} | ${"shown twice: the first"}
    ${"America/New_York"}    | ${"2026-11-01T02:00"} | ${"2026-11-01T07:00Z"} | ${"after both"}
    ${"Africa/Cairo"}        | ${"2024-04-26T00:30"} | ${"2024-04-25T22:00Z"} | ${"skipped midnight"}
    ${"Africa/Cairo"}        | ${"2024-10-31T23:30"} | ${"2024-10-31T20:30Z"} | ${"shown twice before midnight"}
    ${"Pacific/Apia"}        | ${"2011-12-30T12:00"} | ${"2011-12-30T10:00Z"} | ${"a skipped day"}
    ${"Pacific/Kwajalein"}   | ${"1993-08-21T12:00"} | ${"1993-08-21T12:00Z"} | ${"a skipped day"}
    ${"Australia/Lord_Howe"} | ${"2026-10-04T02:15"} | ${"2026-10-03T15:30Z"} | ${"a gap of half an hour"}
    ${"Asia/Kathmandu"}      | ${"2026-10-04T05:45"} | ${"2026-10-04T00:00Z"} | ${"45 minutes off"}
  `("$wall in $zone is $instant: $case", ({ zone, wall, instant }) => {
    expect(iso(parseWallTime(wall, zone))).toBe(instant);
    expect(iso(instantOf(zoneOf(zone), Date.parse(`${wall}Z`)))).toBe(instant);
  });

  it("are read back as they were shown, when shown once", () => {
    const zone = zoneOf("Pacific/Chatham");
    for (let at = Date.parse("2026-04-06T00:00Z"); at < Date.parse("2026-09-26T00:00Z"); at += 17 * HOUR)
      expect(instantOf(zone, wallTimeAt(zone, at))).toBe(at);
  });

  it("of a stretch are two stretches where the clock shows it twice, none where it never does", () => {
    const zone = zoneOf("America/New_York");
    const wall = (text: string) => Date.parse(`${text}Z`);
    const spans = (from: string, until: string) =>
      instantsOf(zone, wall(from), wall(until)).map(({ from, until }) => `${iso(from)} ${iso(until)}`);
    expect(spans("2026-11-01T01:00", "2026-11-01T01:30")).toEqual([
      "2026-11-01T05:00Z 2026-11-01T05:30Z",
      "2026-11-01T06:00Z 2026-11-01T06:30Z",
    ]);
    expect(spans("2026-11-01T00:00", "2026-11-01T03:00")).toEqual(["2026-11-01T04:00Z 2026-11-01T08:00Z"]);
    expect(spans("2026-03-08T02:10", "2026-03-08T02:50")).toEqual([]);
    expect(spans("2026-03-08T02:30", "2026-03-08T04:00")).toEqual(["2026-03-08T07:00Z 2026-03-08T08:00Z"]);
  });

  it.each`
    text                        | instant
    ${"2026-03-02T09:20"}       | ${"2026-03-02T14:20Z"}
    ${"2026-03-02 09:20"}       | ${"2026-03-02T14:20Z"}
    ${"2026-03-02T09:20:30"}    | ${"2026-03-02T14:20:30.000Z"}
    ${"2026-03-02T24:00"}       | ${"2026-03-03T05:00Z"}
    ${"2026-02-30T09:20"}       | ${null}
    ${"2026-03-02T25:00"}       | ${null}
    ${"2026-03-02T09:20Z"}      | ${null}
    ${"2026-03-02T09:20+01:00"} | ${null}
    ${"2026-03-02"}             | ${null}
    ${"09:20"}                  | ${null}
    ${"yesterday"}              | ${null}
    ${""}                       | ${null}
  `('"$text" in New York is $instant', ({ text, instant }) => {
    expect(iso(parseWallTime(text, "America/New_York"))).toBe(instant);
  });
});

describe("instants", () => {
  it.each`
    text                               | instant
    ${"2026-03-06T16:00:00-05:00"}     | ${"2026-03-06T21:00Z"}
    ${"2026-03-06T16:00:00.250-05:00"} | ${"2026-03-06T21:00:00.250Z"}
    ${"2026-03-06T16:00Z"}             | ${"2026-03-06T16:00Z"}
    ${"2026-03-06t16:00z"}             | ${"2026-03-06T16:00Z"}
    ${"2026-03-06 16:00:00+0530"}      | ${"2026-03-06T10:30Z"}
    ${"2026-03-06T16:00:00+05"}        | ${"2026-03-06T11:00Z"}
    ${"2026-03-06T16:00:00"}           | ${null}
    ${"2026-03-06T16:00:00-05:00 "}    | ${null}
    ${"2026-02-29T16:00:00Z"}          | ${null}
    ${"2028-02-29T16:00:00Z"}          | ${"2028-02-29T16:00Z"}
    ${"2026-13-01T16:00:00Z"}          | ${null}
    ${"2026-03-06"}                    | ${null}
    ${"1772830800000"}                 | ${null}
    ${""}                              | ${null}
  `('"$text" is $instant', ({ text, instant }) => {
    expect(iso(parseInstant(text))).toBe(instant);
  });

  it("are shown in English, in the zone", () => {
    const at = Date.parse("2026-03-06T21:00:00Z");
    expect(formatInstant(at, "Europe/Berlin", "cccc d LLLL yyyy, HH:mm ZZ")).toBe("Friday 6 March 2026, 22:00 +01:00");
    expect(formatInstant(at, "Asia/Kathmandu", "ccc LLL d HH:mm")).toBe("Sat Mar 7 02:45");
    expect([localDate(at, "Etc/UTC"), localDate(at, "Asia/Kathmandu"), localDate(at, "Pacific/Pago_Pago")]).toEqual([
      "2026-03-06",
      "2026-03-07",
      "2026-03-06",
    ]);
  });
});

describe("zone names", () => {
  it.each`
    name                 | known
    ${"America/Chicago"} | ${true}
    ${"Etc/UTC"}         | ${true}
    ${"UTC"}             | ${true}
    ${"Asia/Kathmandu"}  | ${true}
    ${"America/Chigaco"} | ${false}
    ${"+05:30"}          | ${false}
    ${"local"}           | ${false}
    ${"system"}          | ${false}
    ${""}                | ${false}
  `('"$name": $known', ({ name, known }) => {
    expect(isZone(name)).toBe(known);
  });
});

describe("days", () => {
  it("count from 1970, a Thursday, and backwards too", () => {
    expect([dayOf("1970-01-01"), dayOf("1969-12-31"), dayOf("2026-03-02")]).toEqual([0, -1, 20_514]);
    expect([0, -1, -4, 20_514].map(weekdayOf)).toEqual([3, 2, 6, 0]);
    for (let day = -1_000; day < 30_000; day += 37) expect(dayOf(isoOf(day))).toBe(day);
  });

  it.each(["2026-02-29", "2026-2-9", "20260209", "2026-13-01", "2026-00-10", "", "2026-03-02T00:00"])('"%s" is none', (text) => {
    expect(dayOf(text)).toBeNull();
  });
});
