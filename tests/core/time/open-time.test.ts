import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, SECOND } from "../../../src/core/time/instant.ts";
import {
  addOpenTime,
  findOpening,
  isOpen,
  neverOpens,
  openPeriods,
  openTimeBetween,
  openTimeEnd,
} from "../../../src/core/time/open-time.ts";
import { at, calendarOf, OFFICE, shown } from "./build.ts";

const ZONE = OFFICE.timezone;
const office = calendarOf(OFFICE);

describe("open time", () => {
  it.each`
    case                                        | start                 | hours   | due
    ${"inside a day"}                           | ${"2026-03-02T10:00"} | ${2}    | ${"2026-03-02 12:00 -05:00"}
    ${"over a weekend"}                         | ${"2026-02-27T16:00"} | ${2}    | ${"2026-03-02 10:00 -05:00"}
    ${"over the weekend the clocks go forward"} | ${"2026-03-06T16:00"} | ${2}    | ${"2026-03-09 10:00 -04:00"}
    ${"over the weekend the clocks go back"}    | ${"2026-10-30T16:00"} | ${2}    | ${"2026-11-02 10:00 -05:00"}
    ${"to the very end of a day"}               | ${"2026-03-02T09:00"} | ${8}    | ${"2026-03-02 17:00 -05:00"}
    ${"to the very end of a week"}              | ${"2026-03-02T09:00"} | ${40}   | ${"2026-03-06 17:00 -05:00"}
    ${"from before the opening"}                | ${"2026-03-02T05:00"} | ${1}    | ${"2026-03-02 10:00 -05:00"}
    ${"from the close itself"}                  | ${"2026-03-02T17:00"} | ${1}    | ${"2026-03-03 10:00 -05:00"}
    ${"over a year and a half"}                 | ${"2026-01-01T09:00"} | ${3120} | ${"2027-06-30 17:00 -04:00"}
    ${"before 1970"}                            | ${"1969-12-26T16:00"} | ${2}    | ${"1969-12-29 10:00 -05:00"}
  `("counts $hours h $case", ({ start, hours, due }) => {
    expect(shown(addOpenTime(office, at(start, ZONE), hours * HOUR), ZONE)).toBe(due);
  });

  it("counts day and night without a calendar", () => {
    expect(addOpenTime(null, 1_000, 5 * DAY)).toBe(1_000 + 5 * DAY);
    expect(openTimeBetween(null, 5_000, 2_000)).toBe(-3_000);
    expect(openTimeEnd(null, 7, 0)).toBe(7);
  });

  it("leaves the start where it is when nothing is to be added, open or not", () => {
    const saturday = at("2026-02-28T12:00", ZONE);
    expect(addOpenTime(office, saturday, 0)).toBe(saturday);
  });

  it("is negative backwards", () => {
    const [monday, tuesday] = [at("2026-03-02T16:00", ZONE), at("2026-03-03T10:00", ZONE)];
    expect(openTimeBetween(office, tuesday, monday)).toBe(-2 * HOUR);
    expect(openTimeBetween(office, monday, monday)).toBe(0);
  });

  it("adds up over years as it does over days", () => {
    const days = Array.from({ length: 1_500 }, (_, day) => at("2024-02-10T03:00", ZONE) + day * DAY);
    const sum = days.slice(1).reduce((total, until, index) => total + openTimeBetween(office, days[index] ?? 0, until), 0);
    expect(openTimeBetween(office, days[0] ?? 0, days.at(-1) ?? 0)).toBe(sum);
  });
});

describe("openness", () => {
  it.each`
    moment                       | open
    ${"2026-03-02T08:59:59.999"} | ${false}
    ${"2026-03-02T09:00"}        | ${true}
    ${"2026-03-02T16:59:59.999"} | ${true}
    ${"2026-03-02T17:00"}        | ${false}
    ${"2026-02-28T12:00"}        | ${false}
  `("at $moment: $open", ({ moment, open }) => {
    expect(isOpen(office, at(moment, ZONE))).toBe(open);
  });

  it("next begins at the moment itself when it is open, else at the opening", () => {
    const noon = at("2026-03-02T12:00", ZONE);
    expect(findOpening(office, noon)).toBe(noon);
    expect(shown(findOpening(office, at("2026-03-06T17:00", ZONE)) ?? 0, ZONE)).toBe("2026-03-09 09:00 -04:00");
  });

  it("is not begun by hours that the clock skips", () => {
    const skipped = calendarOf({ timezone: ZONE, hours: { sun: "02:10-03:00" } });
    expect(shown(findOpening(skipped, at("2026-03-08T00:00", ZONE)) ?? 0, ZONE)).toBe("2026-03-15 02:10 -04:00");
  });
});

describe("open periods", () => {
  const first = (calendar: Parameters<typeof openPeriods>[0], from: string, count: number) => {
    const found: string[] = [];
    for (const period of openPeriods(calendar, at(from, calendar.zone))) {
      if (found.push(`${shown(period.from, calendar.zone)} … ${shown(period.until, calendar.zone)}`) === count) break;
    }
    return found;
  };

  it("come in order, the one under way cut to begin now", () => {
    expect(first(office, "2026-03-06T16:00", 2)).toEqual([
      "2026-03-06 16:00 -05:00 … 2026-03-06 17:00 -05:00",
      "2026-03-09 09:00 -04:00 … 2026-03-09 17:00 -04:00",
    ]);
  });

  it("leave out one that ends now", () => {
    expect(first(office, "2026-03-05T17:00", 1)).toEqual(["2026-03-06 09:00 -05:00 … 2026-03-06 17:00 -05:00"]);
  });

  it("are one where they touch or overlap, over midnight too", () => {
    const calendar = calendarOf({
      timezone: "Europe/Berlin",
      hours: { mon: ["09:00-12:00", "12:00-24:00"], tue: ["00:00-02:00", "20:00-03:00"], wed: "02:00-04:00" },
    });
    expect(first(calendar, "2026-03-02T00:00", 2)).toEqual([
      "2026-03-02 09:00 +01:00 … 2026-03-03 02:00 +01:00",
      "2026-03-03 20:00 +01:00 … 2026-03-04 04:00 +01:00",
    ]);
  });

  it("are at most 400 days long, each beginning where the last ended", () => {
    const calendar = calendarOf({ timezone: "Europe/Berlin", hours: { "mon-sun": "00:00-24:00" } });
    let end = at("2026-03-02T00:00", "Europe/Berlin");
    let count = 0;
    for (const { from, until } of openPeriods(calendar, end)) {
      expect(from).toBe(end);
      expect(until - from).toBeLessThanOrEqual(400 * DAY);
      end = until;
      count += 1;
      if (count === 5) break;
    }
    expect(end).toBeGreaterThan(at("2028-01-01T00:00", "Europe/Berlin"));
  });
});

describe("a calendar that opens only now and then", () => {
  const opensOn = (...dates: readonly string[]) =>
    calendarOf({ timezone: "Etc/UTC", hours: {}, special: Object.fromEntries(dates.map((date) => [date, "09:00-10:00"])) });
  const start = at("2026-01-01T09:00Z", "Etc/UTC");

  it.each`
    days   | opens
    ${1}   | ${true}
    ${399} | ${true}
    ${400} | ${true}
    ${401} | ${false}
  `("is one that opens after $days days: $opens", ({ days, opens }) => {
    const date = new Date(start + days * DAY).toISOString().slice(0, 10);
    expect(neverOpens(opensOn(date), start)).toBe(!opens);
    expect(openTimeEnd(opensOn(date), start, MINUTE)).toBe(opens ? start + days * DAY + MINUTE : null);
    expect(findOpening(opensOn(date), start)).toBe(opens ? start + days * DAY : null);
  });

  it("counts its 400 days from the last time it was open", () => {
    const calendar = opensOn("2026-12-01", "2027-12-01");
    expect(openTimeEnd(calendar, start, 2 * HOUR)).toBe(at("2027-12-01T10:00Z", "Etc/UTC"));
    expect(openTimeEnd(calendar, start, 2 * HOUR + SECOND)).toBeNull();
    expect([...openPeriods(calendar, start)]).toHaveLength(2);
  });

  it("never opens: every answer comes at once", () => {
    const never = opensOn();
    expect([...openPeriods(never, start)]).toEqual([]);
    expect(openTimeBetween(never, start, start + 800 * DAY)).toBe(0);
    expect(() => addOpenTime(never, start, 1)).toThrow("unreachable");
    expect(findOpening(never, start)).toBeNull();
  });
});
