import { describe, expect, it } from "vitest";
import { hoursInWords } from "../../../src/core/render/hours.ts";
import { cityOf, clockTime, exactLength, length, listed, momentView, shortLength } from "../../../src/core/render/words.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../../src/core/time/instant.ts";
import { at } from "../../support/scene.ts";
import { office } from "./stories.ts";

describe("times", () => {
  it.each`
    time                  | zone                  | short                            | whole
    ${"2026-03-06T14:32"} | ${"America/New_York"} | ${"14:32 UTC (09:32 New York)"}  | ${"14:32 UTC (09:32 New York), Friday 6 March 2026"}
    ${"2026-03-06T14:32"} | ${"Etc/UTC"}          | ${"14:32 UTC"}                   | ${"14:32 UTC, Friday 6 March 2026"}
    ${"2026-03-06T23:30"} | ${"Asia/Tokyo"}       | ${"23:30 UTC (08:30 Tokyo)"}     | ${"23:30 UTC (Saturday 08:30 Tokyo), Friday 6 March 2026"}
    ${"2026-01-01T02:00"} | ${"America/Chicago"}  | ${"02:00 UTC (20:00 Chicago)"}   | ${"02:00 UTC (Wednesday 20:00 Chicago), Thursday 1 January 2026"}
    ${"2026-03-06T14:32"} | ${"Asia/Kathmandu"}   | ${"14:32 UTC (20:17 Kathmandu)"} | ${"14:32 UTC (20:17 Kathmandu), Friday 6 March 2026"}
  `("$time in $zone", ({ time, zone, short, whole }) => {
    expect(clockTime(at(time), zone)).toBe(short);
    expect(momentView(at(time), zone, at(time)).full).toBe(whole);
  });
  it.each`
    zone                                | city
    ${"America/Argentina/Buenos_Aires"} | ${"Buenos Aires"}
    ${"Etc/GMT-5"}                      | ${"UTC+5"}
    ${"UTC"}                            | ${"UTC"}
    ${"Etc/Zulu"}                       | ${"UTC"}
  `("calls $zone $city", ({ zone, city }) => expect(cityOf(zone)).toBe(city));
  it("shows the date once it is another day for the reader or in UTC", () => {
    const began = at("2026-03-06T23:30");
    expect(momentView(at("2026-03-06T23:50"), "America/Chicago", began).near).toBe("23:50 UTC (17:50 Chicago)");
    expect(momentView(at("2026-03-07T00:10"), "America/Chicago", began).near).toBe("00:10 UTC (Friday 18:10 Chicago), Saturday 7 March");
    expect(momentView(at("2027-03-07T00:10"), "America/Chicago", began).near).toContain("2027");
  });
});

describe("lengths", () => {
  it.each`
    time                                | long                    | short
    ${19 * MINUTE}                      | ${"19 minutes"}         | ${"19 min"}
    ${3 * HOUR + 24 * MINUTE}           | ${"3 hours 24 minutes"} | ${"3 h 24 min"}
    ${2 * DAY + 4 * HOUR + 59 * MINUTE} | ${"2 days 4 hours"}     | ${"2 d 4 h"}
    ${DAY + 5 * MINUTE}                 | ${"1 day"}              | ${"1 d"}
    ${HOUR}                             | ${"1 hour"}             | ${"1 h"}
    ${MINUTE + 59 * SECOND}             | ${"1 minute"}           | ${"1 min"}
    ${45 * SECOND}                      | ${"45 seconds"}         | ${"45 s"}
    ${0}                                | ${"0 minutes"}          | ${"0 min"}
  `("$long", ({ time, long, short }) => {
    expect(length(time)).toBe(long);
    expect(shortLength(time)).toBe(short);
  });
  it("never turns business time into days, and loses no second", () => {
    expect(exactLength(52 * HOUR + 24 * MINUTE)).toBe("52 h 24 min");
    expect(exactLength(52 * HOUR + 24 * MINUTE + 10 * SECOND)).toBe("52 h 24 min 10 s");
    expect(exactLength(8 * HOUR)).toBe("8 h");
    expect(exactLength(HOUR + 5 * SECOND)).toBe("1 h 5 s");
  });
});

describe("lists and hours", () => {
  it("joins words", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
  });
  it("says a calendar in words", () => {
    const calendar = office.calendars.get("default");
    expect(calendar === undefined ? "" : hoursInWords(calendar)).toBe(
      "Monday to Thursday 09:00–17:00 and Friday 09:00–16:00 Chicago time, not on holidays",
    );
  });
});
