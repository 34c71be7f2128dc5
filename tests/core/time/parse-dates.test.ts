import { describe, expect, it } from "vitest";
import { parseDates } from "../../../src/core/time/parse-dates.ts";

describe("dates", () => {
  it.each`
    text                           | dates
    ${"2026-12-24"}                | ${["2026-12-24"]}
    ${"12-31"}                     | ${["12-31"]}
    ${"02-29"}                     | ${["02-29"]}
    ${"2028-02-29"}                | ${["2028-02-29"]}
    ${"2026-12-30..2027-01-02"}    | ${["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"]}
    ${" 2026-12-30 .. 2026-12-30"} | ${["2026-12-30"]}
    ${"02-28..03-01"}              | ${["02-28", "02-29", "03-01"]}
    ${"12-30..01-02"}              | ${["12-30", "12-31", "01-01", "01-02"]}
  `("$text are $dates", ({ text, dates }) => {
    expect(parseDates(text)).toEqual({ ok: true, value: dates });
  });

  it("a year's range may hold the whole year", () => {
    const year = parseDates("01-01..12-31");
    expect(year.ok && year.value).toHaveLength(366);
    const leap = parseDates("2028-01-01..2028-12-31");
    expect(leap.ok && leap.value).toHaveLength(366);
  });

  it.each`
    text                          | code             | suggestions
    ${"24.12.2026"}               | ${"unreadable"}  | ${["2026-12-24"]}
    ${"24.12."}                   | ${"unreadable"}  | ${["12-24"]}
    ${"12/24/2026"}               | ${"unreadable"}  | ${["2026-12-24"]}
    ${"3/4/2026"}                 | ${"unreadable"}  | ${["2026-03-04", "2026-04-03"]}
    ${"24-12"}                    | ${"no-such-day"} | ${["12-24"]}
    ${"1-5"}                      | ${"unreadable"}  | ${["01-05", "05-01"]}
    ${"2026-2-3"}                 | ${"unreadable"}  | ${["2026-02-03"]}
    ${"2026/12/24"}               | ${"unreadable"}  | ${["2026-12-24"]}
    ${"20261224"}                 | ${"unreadable"}  | ${["2026-12-24"]}
    ${"2026-12-24T00:00:00Z"}     | ${"unreadable"}  | ${["2026-12-24"]}
    ${"24 Dec"}                   | ${"unreadable"}  | ${["12-24"]}
    ${"December 24, 2026"}        | ${"unreadable"}  | ${["2026-12-24"]}
    ${"every 12-31"}              | ${"unreadable"}  | ${["12-31"]}
    ${"*-12-31"}                  | ${"unreadable"}  | ${["12-31"]}
    ${"2026-12-27 to 2026-12-30"} | ${"unreadable"}  | ${["2026-12-27..2026-12-30"]}
    ${"2026-12-27/2026-12-30"}    | ${"unreadable"}  | ${["2026-12-27..2026-12-30"]}
    ${"27.12.2026 - 30.12.2026"}  | ${"unreadable"}  | ${["2026-12-27..2026-12-30"]}
    ${"2026-12-27..12-30"}        | ${"unreadable"}  | ${["2026-12-27..2026-12-30"]}
    ${"12-27..2026-12-30"}        | ${"unreadable"}  | ${["2026-12-27..2026-12-30"]}
    ${"2026-12-30..2026-12-27"}   | ${"backwards"}   | ${["2026-12-27..2026-12-30"]}
    ${"2026-01-01..2028-01-01"}   | ${"too-long"}    | ${[]}
    ${"2026-02-29"}               | ${"no-such-day"} | ${[]}
    ${"02-30"}                    | ${"no-such-day"} | ${[]}
    ${"Christmas"}                | ${"unreadable"}  | ${[]}
    ${""}                         | ${"unreadable"}  | ${[]}
  `("$text is refused with $suggestions", ({ text, code, suggestions }) => {
    expect(parseDates(text)).toEqual({ ok: false, error: { code, text, suggestions } });
  });
});
