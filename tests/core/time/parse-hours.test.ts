import { describe, expect, it } from "vitest";
import { hoursProblems, parseDays, parseHours, parseSpan, parseSpans } from "../../../src/core/time/parse-hours.ts";

describe("spans", () => {
  it.each`
    text               | from    | until
    ${"09:00-17:00"}   | ${540}  | ${1020}
    ${"9:00-12:30"}    | ${540}  | ${750}
    ${"09:00 – 17:00"} | ${540}  | ${1020}
    ${"00:00-24:00"}   | ${0}    | ${1440}
    ${"22:00-06:00"}   | ${1320} | ${1800}
    ${"22:00-00:00"}   | ${1320} | ${1440}
    ${"22:00-24:00"}   | ${1320} | ${1440}
    ${"06:00-05:59"}   | ${360}  | ${1799}
    ${"23:59-24:00"}   | ${1439} | ${1440}
  `("$text runs from minute $from to $until", ({ text, from, until }) => {
    expect(parseSpan(text)).toEqual({ ok: true, value: { from, until } });
  });

  it.each`
    text             | problem
    ${"09:60-10:00"} | ${{ code: "no-such-time", time: "09:60" }}
    ${"09:75-10:00"} | ${{ code: "no-such-time", time: "09:75" }}
    ${"09:00-24:01"} | ${{ code: "no-such-time", time: "24:01" }}
    ${"09:00-25:00"} | ${{ code: "no-such-time", time: "25:00" }}
    ${"24:00-08:00"} | ${{ code: "no-such-time", time: "24:00" }}
    ${"09:00-09:00"} | ${{ code: "empty-span", didYouMean: "00:00-24:00" }}
    ${"9-17"}        | ${{ code: "unreadable-span", didYouMean: "09:00-17:00" }}
    ${"9-5"}         | ${{ code: "unreadable-span", didYouMean: "09:00-17:00" }}
    ${"9am-5pm"}     | ${{ code: "unreadable-span", didYouMean: "09:00-17:00" }}
    ${"9.30-17.00"}  | ${{ code: "unreadable-span", didYouMean: "09:30-17:00" }}
    ${"9 to 17"}     | ${{ code: "unreadable-span", didYouMean: "09:00-17:00" }}
    ${"12am-12pm"}   | ${{ code: "unreadable-span", didYouMean: "00:00-12:00" }}
    ${"9-99"}        | ${{ code: "unreadable-span", didYouMean: null }}
    ${"all day"}     | ${{ code: "unreadable-span", didYouMean: "00:00-24:00" }}
    ${""}            | ${{ code: "unreadable-span", didYouMean: null }}
  `('"$text" is none', ({ text, problem }) => {
    expect(parseSpan(text)).toEqual({ ok: false, error: { span: text, ...problem } });
  });
});

describe("the spans of a day", () => {
  it("are put in order, and may touch", () => {
    expect(parseSpans(["13:00-17:00", "09:00-13:00"])).toEqual({
      ok: true,
      value: [
        { from: 540, until: 780 },
        { from: 780, until: 1020 },
      ],
    });
  });

  it.each(["closed", "Closed", " closed "])('"%s" is none', (text) => {
    expect(parseSpans(text)).toEqual({ ok: true, value: [] });
  });

  it("are told apart when they overlap, and every problem is told", () => {
    expect(parseSpans(["09:00-13:00", "nine", "12:59-17:00"])).toEqual({
      ok: false,
      error: [
        { code: "unreadable-span", span: "nine", didYouMean: null, place: 1 },
        { code: "overlap", first: "09:00-13:00", second: "12:59-17:00", place: 2 },
      ],
    });
  });

  it("a short one within a long one overlaps it, and so does what follows", () => {
    const spans = parseSpans(["09:00-17:00", "10:00-11:00", "16:00-18:00"]);
    expect(spans.ok ? [] : spans.error.map((problem) => ("second" in problem ? [problem.first, problem.second] : []))).toEqual([
      ["09:00-17:00", "10:00-11:00"],
      ["09:00-17:00", "16:00-18:00"],
    ]);
  });

  it("a night does not overlap the same date's morning", () => {
    expect(parseSpans(["22:00-06:00", "05:00-07:00"]).ok).toBe(true);
  });
});

describe("weekdays", () => {
  it.each`
    text                 | days
    ${"mon"}             | ${[0]}
    ${"Sunday"}          | ${[6]}
    ${"mon-fri"}         | ${[0, 1, 2, 3, 4]}
    ${"sat-mon"}         | ${[5, 6, 0]}
    ${"fri-thu"}         | ${[4, 5, 6, 0, 1, 2, 3]}
    ${"mon, wed"}        | ${[0, 2]}
    ${"mon-tue,sat"}     | ${[0, 1, 5]}
    ${"Monday – Friday"} | ${[0, 1, 2, 3, 4]}
    ${"thurs"}           | ${[3]}
  `("$text", ({ text, days }) => {
    expect(parseDays(text)).toEqual({ ok: true, value: days });
  });

  it.each`
    text             | word             | didYouMean
    ${"mno"}         | ${"mno"}         | ${"mon"}
    ${"mon-fry"}     | ${"fry"}         | ${"mon-fri"}
    ${"weekdays"}    | ${"weekdays"}    | ${"mon-fri"}
    ${"mon-"}        | ${""}            | ${null}
    ${"mon-tue-wed"} | ${"mon-tue-wed"} | ${null}
    ${""}            | ${""}            | ${null}
  `('"$text" names none', ({ text, word, didYouMean }) => {
    expect(parseDays(text)).toEqual({ ok: false, error: { word, didYouMean } });
  });
});

describe("a week's hours", () => {
  it("begin on Monday, and a day that is not named is closed", () => {
    const day = [{ from: 540, until: 1020 }];
    const friday = [
      { from: 540, until: 750 },
      { from: 810, until: 960 },
    ];
    expect(
      parseHours([
        { key: "mon-thu", value: "09:00-17:00" },
        { key: "fri", value: ["09:00-12:30", "13:30-16:00"] },
        { key: "sat", value: "closed" },
      ]),
    ).toEqual({
      ok: true,
      value: [day, day, day, day, friday, [], []],
    });
  });

  it("have every problem told, with its entry and place", () => {
    const entries = [
      { key: "mon-wed", value: ["09:00-12:00", "11:00-13:00"] },
      { key: "wed", value: "closed" },
      { key: "frday", value: "9-5" },
    ];
    const problems = [
      { key: "mon-wed", place: 1, code: "overlap", first: "09:00-12:00", second: "11:00-13:00" },
      { key: "wed", place: null, code: "weekday-twice", weekday: "wed", other: "mon-wed" },
      { key: "frday", place: null, code: "unknown-weekday", word: "frday", didYouMean: "friday" },
      { key: "frday", place: null, code: "unreadable-span", span: "9-5", didYouMean: "09:00-17:00" },
    ];
    expect(hoursProblems(entries)).toEqual(problems);
    expect(parseHours(entries)).toEqual({ ok: false, error: problems[0] });
  });
});

describe("a span that cannot be read", () => {
  it.each`
    span                   | didYouMean
    ${"9 am - 5 pm"}       | ${"09:00-17:00"}
    ${"9AM-5PM"}           | ${"09:00-17:00"}
    ${"9 until 5"}         | ${"09:00-17:00"}
    ${"9to5"}              | ${"09:00-17:00"}
    ${"9—17"}              | ${"09:00-17:00"}
    ${"9 – 17:30"}         | ${"09:00-17:30"}
    ${"9:5-17"}            | ${"09:05-17:00"}
    ${"9.30-17.15"}        | ${"09:30-17:15"}
    ${"12am-8am"}          | ${"00:00-08:00"}
    ${"12pm-6pm"}          | ${"12:00-18:00"}
    ${"8-8"}               | ${"08:00-20:00"}
    ${"11-11"}             | ${"11:00-23:00"}
    ${"12-1"}              | ${"12:00-13:00"}
    ${"22-6"}              | ${"22:00-06:00"}
    ${"13-12"}             | ${"13:00-12:00"}
    ${"10am-9"}            | ${"10:00-21:00"}
    ${"9-5am"}             | ${"09:00-05:00"}
    ${"13-1"}              | ${"13:00-01:00"}
    ${"21-9"}              | ${"21:00-09:00"}
    ${"9-123"}             | ${null}
    ${"9-17:00:0"}         | ${null}
    ${"09:00:00-17:00:00"} | ${"09:00-17:00"}
    ${"12-12"}             | ${null}
    ${"0-12"}              | ${null}
    ${"9-25"}              | ${null}
    ${"9:00:0-17"}         | ${null}
    ${"x9-17"}             | ${null}
    ${"9-17x"}             | ${null}
    ${"9-17-18"}           | ${null}
    ${"123-456"}           | ${null}
    ${"9:123-17"}          | ${null}
    ${"9:00-"}             | ${null}
    ${"-17:00"}            | ${null}
    ${"09:00 bis 17:00"}   | ${null}
  `('"$span": did you mean $didYouMean?', ({ span, didYouMean }) => {
    expect(parseSpan(span)).toEqual({ ok: false, error: { code: "unreadable-span", span, didYouMean } });
    expect(parseSpan(`  ${span} `)).toEqual({ ok: false, error: { code: "unreadable-span", span, didYouMean } });
  });

  it("may have spaces about it and within", () => {
    expect(parseSpan(" 09:00 - 17:00 ")).toEqual({ ok: true, value: { from: 540, until: 1020 } });
    expect(parseSpan("x09:00-17:00").ok).toBe(false);
    expect(parseSpan("09:00-17:00x").ok).toBe(false);
  });
});

describe("weekdays that cannot be read", () => {
  it.each`
    text                   | word                 | didYouMean
    ${"mond-x"}            | ${"x"}               | ${null}
    ${"x-mon"}             | ${"x"}               | ${null}
    ${" mon - tue - wed "} | ${"mon - tue - wed"} | ${null}
    ${"mon,,tue"}          | ${""}                | ${null}
    ${"mon,fryday"}        | ${"fryday"}          | ${"mon, friday"}
    ${"mo"}                | ${"mo"}              | ${"mon"}
  `('"$text" names none: "$word"', ({ text, word, didYouMean }) => {
    expect(parseDays(text)).toEqual({ ok: false, error: { word, didYouMean } });
  });
});
