import { describe, expect, it } from "vitest";
import { digest } from "../../../src/core/text/digest.ts";
import { dayOf, isoOf as isoDateOf, weekdayOf, yearOf } from "../../../src/core/time/days.ts";
import { isoOf } from "../../../src/core/time/instant.ts";
import { formatInstant, parseInstant, parseWallTime } from "../../../src/core/time/luxon.ts";
import { isZone } from "../../../src/core/time/zone.ts";

describe("dates", () => {
  it.each`
    date            | day
    ${"1970-01-01"} | ${0}
    ${"1969-12-31"} | ${-1}
    ${"2026-03-02"} | ${20_514}
    ${"2024-02-29"} | ${19_782}
  `("$date is day $day", ({ date, day }) => {
    expect([dayOf(date), isoDateOf(day), yearOf(day)]).toEqual([day, date, Number(date.slice(0, 4))]);
  });

  it.each(["2026-02-29", "2026-13-01", "2026-3-2", "x2026-03-02", "2026-03-02x", "+002026-03-02", "2026-03-02T00:00", ""])(
    "%j is none",
    (text) => {
      expect(dayOf(text)).toBeNull();
    },
  );

  it("Monday is weekday 0, also before 1970", () => {
    expect(["2026-03-02", "2026-03-08", "1969-12-29", "1969-12-28"].map((date) => weekdayOf(dayOf(date) ?? Number.NaN))).toEqual([
      0, 6, 0, 6,
    ]);
  });
});

describe("digests", () => {
  it.each`
    text     | hex
    ${""}    | ${"811c9dc501234567"}
    ${"a"}   | ${"e40c292cd085a872"}
    ${"68"}  | ${"0de8d5a30f226061"}
    ${"325"} | ${"3e4b68ff00d5602d"}
  `('of "$text" is $hex', ({ text, hex }) => {
    expect(digest(text)).toBe(hex);
  });
});

describe("instants", () => {
  it("are told in UTC to the second", () => {
    expect([isoOf(0), isoOf(Date.UTC(2026, 2, 6, 14, 51, 7, 999))]).toEqual(["1970-01-01T00:00:00Z", "2026-03-06T14:51:07Z"]);
  });

  it("are read in lower case and with a space too", () => {
    expect(["2026-03-06t14:51:00z", "2026-03-06 14:51Z", "2026-03-06T15:51+01:00"].map(parseInstant)).toEqual(
      Array.from({ length: 3 }, () => Date.UTC(2026, 2, 6, 14, 51)),
    );
    expect(
      ["2026-03-06T14:51", "2026-03-06T25:00Z", "x2026-03-06T14:51Z", "2026-03-06T14:51Zx", "2026-02-30T10:00Z"].map(parseInstant),
    ).toEqual(Array.from({ length: 5 }, () => null));
    expect(parseWallTime("2026-03-06T09:51", "America/New_York")).toBe(Date.UTC(2026, 2, 6, 14, 51));
    expect(["2026-03-06T09:51Z", "x2026-03-06T09:51", "2026-03-06T09:51x"].map((text) => parseWallTime(text, "Etc/UTC"))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("are written in English", () => {
    expect(formatInstant(0, "Etc/UTC", "cccc d LLLL yyyy")).toBe("Thursday 1 January 1970");
  });

  it.each`
    name                        | known
    ${"America/New_York"}       | ${true}
    ${"Etc/UTC"}                | ${true}
    ${"Etc/GMT+5"}              | ${true}
    ${"America/Port-au-Prince"} | ${true}
    ${"+02:00"}                 | ${false}
    ${"Mars/Olympus"}           | ${false}
    ${""}                       | ${false}
  `("$name is a zone: $known", ({ name, known }) => {
    expect(isZone(name)).toBe(known);
  });
});
