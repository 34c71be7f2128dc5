import { describe, expect, it } from "vitest";
import { monthNames } from "../../../src/core/report/figure-words.ts";
import { isOneMonth, monthBefore, monthsIn, rangeOf, wishProblem } from "../../../src/core/report/range.ts";
import { distributionOf, quantile } from "../../../src/core/report/statistics.ts";
import { count, percent } from "../../../src/core/text/numbers.ts";

const NOW = Date.parse("2026-03-20T12:00:00Z");
const iso = (at: number) => new Date(at).toISOString();

describe("the range of a report", () => {
  it.each`
    since                     | until           | zone                  | from                          | end
    ${null}                   | ${null}         | ${"Etc/UTC"}          | ${"2025-04-01T00:00:00.000Z"} | ${"2026-03-20T12:00:01.000Z"}
    ${"2026-03-01"}           | ${"2026-03-09"} | ${"America/New_York"} | ${"2026-03-01T05:00:00.000Z"} | ${"2026-03-09T04:00:00.000Z"}
    ${"2026-01"}              | ${"2026-02"}    | ${"Asia/Kathmandu"}   | ${"2025-12-31T18:15:00.000Z"} | ${"2026-01-31T18:15:00.000Z"}
    ${"last-month"}           | ${null}         | ${"Europe/Berlin"}    | ${"2026-01-31T23:00:00.000Z"} | ${"2026-02-28T23:00:00.000Z"}
    ${"2026-03-01T09:00:00Z"} | ${null}         | ${"Europe/Berlin"}    | ${"2026-03-01T09:00:00.000Z"} | ${"2026-03-20T12:00:01.000Z"}
  `("from $since until $until in $zone", ({ since, until, zone, from, end }) => {
    const range = rangeOf({ since, until }, zone, NOW);
    expect(range.ok && [iso(range.value.from), iso(range.value.until)]).toEqual([from, end]);
  });

  it.each`
    since           | until           | problem
    ${"yesterday"}  | ${null}         | ${'since: expected a date (2026-03-01), a month (2026-03) or a moment (2026-03-01T09:00:00Z), or last-month, got "yesterday".'}
    ${"2026-02-30"} | ${null}         | ${'since: expected a date (2026-03-01), a month (2026-03) or a moment (2026-03-01T09:00:00Z), or last-month, got "2026-02-30".'}
    ${"2026-04"}    | ${null}         | ${'since: expected a moment in the past, got "2026-04".'}
    ${"last-month"} | ${"2026-03-01"} | ${"until: last-month has an end of its own, so leave this out."}
    ${"2026-03"}    | ${"last-month"} | ${'until: expected a date (2026-03-01), a month (2026-03) or a moment (2026-03-01T09:00:00Z), got "last-month".'}
    ${"2026-03-01"} | ${"2026-03-01"} | ${"until: expected a moment after since, so that there is something in between."}
  `("refuses $since until $until", ({ since, until, problem }) => {
    expect(rangeOf({ since, until }, "Etc/UTC", NOW)).toEqual({ ok: false, error: problem });
  });

  it.each`
    since                     | until           | problem
    ${"2026-05"}              | ${"2026-04"}    | ${/^until: expected a moment after since/}
    ${"2026-03-01T15:00:00Z"} | ${"2026-02-28"} | ${/^until: expected a moment after since/}
    ${"2027-01-01"}           | ${null}         | ${/^since: expected a moment in the past/}
    ${"2026-03-21T15:00:00Z"} | ${null}         | ${/^since: expected a moment in the past/}
    ${"0001-01"}              | ${null}         | ${/^since: expected a year from 1970 on, got "0001-01"/}
    ${null}                   | ${"0001-01"}    | ${/^until: expected a year from 1970 on/}
    ${null}                   | ${"2020-01"}    | ${/^until: expected a moment after since/}
    ${"2026-03-20"}           | ${null}         | ${null}
    ${"2026-03-21"}           | ${null}         | ${null}
    ${"2026-03-01T05:00:00Z"} | ${"2026-03-01"} | ${null}
    ${"2026-03"}              | ${"2030-01"}    | ${null}
    ${"last-month"}           | ${null}         | ${null}
  `("of $since until $until says $problem before anything is read", ({ since, until, problem }) => {
    const said = wishProblem({ since, until }, NOW);
    expect(said === null || problem === null ? said : problem.test(said)).toBe(problem === null ? null : true);
  });

  it.each`
    since           | until           | is
    ${"last-month"} | ${null}         | ${true}
    ${"2026-12"}    | ${"2027-01"}    | ${true}
    ${"2026-03-01"} | ${"2026-04"}    | ${true}
    ${"2026-03"}    | ${null}         | ${false}
    ${"2026-03"}    | ${"2026-05"}    | ${false}
    ${"2026-03-02"} | ${"2026-04-02"} | ${false}
    ${null}         | ${null}         | ${false}
  `("is one month from $since until $until: $is", ({ since, until, is }) => {
    expect(isOneMonth({ since, until })).toBe(is);
  });

  it("has every month that it touches, over the turn of the year too", () => {
    const span = { from: Date.parse("2025-11-30T23:30:00Z"), until: Date.parse("2026-02-01T00:00:00Z") };
    expect(monthsIn(span, "Etc/UTC")).toEqual(["2025-11", "2025-12", "2026-01"]);
    expect(monthsIn(span, "Europe/Berlin")).toEqual(["2025-12", "2026-01", "2026-02"]);
    expect([monthBefore("2026-01", 1), monthBefore("2025-12", -1), monthBefore("2026-03", 15)]).toEqual(["2025-12", "2026-01", "2024-12"]);
  });
});

it.each`
  months                               | names
  ${["2025-10", "2025-12", "2026-02"]} | ${["Oct", "Dec", "Feb 2026"]}
  ${["2026-01", "2026-03"]}            | ${["Jan 2026", "Mar"]}
  ${["2026-03"]}                       | ${["Mar 2026"]}
`("names $months along an axis, with each year once", ({ months, names }) => {
  expect(monthNames(months)).toEqual(names);
});

describe("statistics", () => {
  it.each`
    values                | median  | p90
    ${[]}                 | ${null} | ${null}
    ${[7]}                | ${7}    | ${7}
    ${[4, 1]}             | ${2.5}  | ${3.7}
    ${[5, 1, 3]}          | ${3}    | ${4.6}
    ${[10, 20, 100, 100]} | ${60}   | ${100}
  `("of $values", ({ values, median, p90 }) => {
    const { count: size, median: middle, p90: high } = distributionOf(values);
    expect([size, middle, high === null ? null : Math.round(high * 1e6) / 1e6]).toEqual([values.length, median, p90]);
  });

  it("does not disturb the values it is given", () => {
    const values = [3, 1, 2];
    distributionOf(values);
    expect(values).toEqual([3, 1, 2]);
    expect(quantile([1, 2], 1)).toBe(2);
  });

  it("never rounds a miss away", () => {
    expect([percent(1), percent(0.99999), percent(13 / 15), percent(0.5), percent(0.973), percent(0), percent(null)]).toEqual([
      "100%",
      "99.9%",
      "86.7%",
      "50%",
      "97.3%",
      "0%",
      "–",
    ]);
    expect([count(12), count(1204), count(1234567)]).toEqual(["12", "1,204", "1,234,567"]);
  });
});
