import { describe, expect, it } from "vitest";
import { HOUR, MINUTE, SECOND } from "../../../src/core/time/instant.ts";
import { parseInterval, parseTarget } from "../../../src/core/time/target.ts";

describe("targets", () => {
  it.each`
    text                                   | milliseconds            | calendar
    ${"30 minutes"}                        | ${30 * MINUTE}          | ${null}
    ${"1 minute"}                          | ${MINUTE}               | ${null}
    ${"90m"}                               | ${90 * MINUTE}          | ${null}
    ${"4h"}                                | ${4 * HOUR}             | ${null}
    ${"24 hours"}                          | ${24 * HOUR}            | ${null}
    ${"2 hrs"}                             | ${2 * HOUR}             | ${null}
    ${"30s"}                               | ${30 * SECOND}          | ${null}
    ${"45 sec"}                            | ${45 * SECOND}          | ${null}
    ${"1.5 hours"}                         | ${90 * MINUTE}          | ${null}
    ${".5 hours"}                          | ${30 * MINUTE}          | ${null}
    ${"0.001 seconds"}                     | ${1}                    | ${null}
    ${"1h30m"}                             | ${90 * MINUTE}          | ${null}
    ${"1 hour 30 minutes 15 seconds"}      | ${90 * MINUTE + 15_000} | ${null}
    ${"1 hour and 30 minutes"}             | ${90 * MINUTE}          | ${null}
    ${"1 hour, 30 minutes"}                | ${90 * MINUTE}          | ${null}
    ${"  4   Hours "}                      | ${4 * HOUR}             | ${null}
    ${"4 business hours"}                  | ${4 * HOUR}             | ${"default"}
    ${"1.5 Business Hours"}                | ${90 * MINUTE}          | ${"default"}
    ${"90 business minutes"}               | ${90 * MINUTE}          | ${"default"}
    ${"1 business hour 30 minutes"}        | ${90 * MINUTE}          | ${"default"}
    ${"1 business hour 30 business mins"}  | ${90 * MINUTE}          | ${"default"}
    ${"4 business hours on emea"}          | ${4 * HOUR}             | ${"emea"}
    ${"1 business hour 30 minutes on Süd"} | ${90 * MINUTE}          | ${"Süd"}
  `('"$text" is $milliseconds ms', ({ text, milliseconds, calendar }) => {
    expect(parseTarget(text)).toEqual({ ok: true, value: { type: "duration", text: expect.any(String), milliseconds, calendar } });
  });

  it.each`
    text                          | days  | calendar
    ${"1 business day"}           | ${1}  | ${"default"}
    ${"2 business days"}          | ${2}  | ${"default"}
    ${"10 business days on apac"} | ${10} | ${"apac"}
    ${"2.0 business days"}        | ${2}  | ${"default"}
  `('"$text" is $days business days', ({ text, days, calendar }) => {
    expect(parseTarget(text)).toEqual({ ok: true, value: { type: "business-days", text: expect.any(String), days, calendar } });
  });

  it.each(["best effort", "Best effort", "best-effort", " best effort "])('"%s" promises nothing by the clock', (text) => {
    expect(parseTarget(text)).toEqual({ ok: true, value: { type: "best-effort", text: "best effort" } });
  });
});

describe("every spelling of a unit", () => {
  it.each`
    words                                        | milliseconds
    ${["h", "hr", "hrs", "hour", "hours"]}       | ${2 * HOUR}
    ${["m", "min", "mins", "minute", "minutes"]} | ${2 * MINUTE}
    ${["s", "sec", "secs", "second", "seconds"]} | ${2 * SECOND}
  `("$words", ({ words, milliseconds }) => {
    for (const word of words) expect(parseTarget(`2 ${word}`)).toMatchObject({ ok: true, value: { milliseconds } });
  });

  it.each`
    words                   | code
    ${["month", "months"]}  | ${"months"}
    ${["d", "day", "days"]} | ${"ambiguous-day"}
  `("$words asks what is meant", ({ words, code }) => {
    for (const word of words) expect(parseTarget(`2 ${word}`)).toMatchObject({ ok: false, error: { code } });
  });
});

describe("days and weeks", () => {
  it.each`
    text                                | target
    ${"14 calendar days"}               | ${{ type: "calendar-days", days: 14, dates: "default" }}
    ${"1 Calendar Day on emea"}         | ${{ type: "calendar-days", days: 1, dates: "emea" }}
    ${"2 weeks"}                        | ${{ type: "calendar-days", days: 14, dates: "default" }}
    ${"1wk"}                            | ${{ type: "calendar-days", days: 7, dates: "default" }}
    ${"end of business day"}            | ${{ type: "end-of-business-day", after: 0, calendar: "default" }}
    ${"End of next business day"}       | ${{ type: "end-of-business-day", after: 1, calendar: "default" }}
    ${"end of business day on offices"} | ${{ type: "end-of-business-day", after: 0, calendar: "offices" }}
  `("$text", ({ text, target }) => {
    expect(parseTarget(text)).toMatchObject({ ok: true, value: target });
  });

  it.each(["2 calendar hours", "1.5 calendar days", "1.5 weeks", "1 calendar day 2 hours", "end of day", "end of business week"])(
    "%s is none",
    (text) => {
      expect(parseTarget(text).ok).toBe(false);
    },
  );
});

describe("what is no target", () => {
  it.each`
    text                            | problem
    ${"0 hours"}                    | ${{ code: "zero", suggestions: ["1 minute", "best effort"] }}
    ${"0 business days"}            | ${{ code: "zero", suggestions: ["1 minute", "best effort"] }}
    ${"0.0001 seconds"}             | ${{ code: "zero", suggestions: ["1 minute", "best effort"] }}
    ${"-4 hours"}                   | ${{ code: "negative", suggestions: ["4 hours"] }}
    ${"− 1 business day"}           | ${{ code: "negative", suggestions: ["1 business day"] }}
    ${"1 day"}                      | ${{ code: "ambiguous-day", suggestions: ["24 hours", "1 calendar day", "1 business day"] }}
    ${"3d"}                         | ${{ code: "ambiguous-day", suggestions: ["72 hours", "3 calendar days", "3 business days"] }}
    ${"1 day 2 hours"}              | ${{ code: "ambiguous-day", suggestions: ["26 hours", "2 calendar days", "1 business day"] }}
    ${"0.5 days"}                   | ${{ code: "fraction-of-day", suggestions: ["12 hours", "1 calendar day", "1 business day"] }}
    ${"1.5 business days"}          | ${{ code: "fraction-of-day", suggestions: ["12 business hours", "2 business days"] }}
    ${"1 month"}                    | ${{ code: "months", suggestions: ["30 calendar days", "21 business days"] }}
    ${"1 week 2 days"}              | ${{ code: "ambiguous-day", suggestions: ["216 hours", "9 calendar days", "7 business days"] }}
    ${"2 business weeks"}           | ${{ code: "weeks", suggestions: ["10 business days"] }}
    ${"1 business day 2 hours"}     | ${{ code: "days-and-hours", suggestions: ["10 business hours", "2 business days"] }}
    ${" 24 hours on emea"}          | ${{ code: "calendar-without-business", suggestions: ["24 business hours on emea"] }}
    ${"24hours on emea"}            | ${{ code: "calendar-without-business", suggestions: ["24 business hours on emea"] }}
    ${"24 hours on emea"}           | ${{ code: "calendar-without-business", suggestions: ["24 business hours on emea"] }}
    ${"876601 hours"}               | ${{ code: "too-long", suggestions: [] }}
    ${"999999999999999999 hours"}   | ${{ code: "too-long", suggestions: [] }}
    ${"4 horus"}                    | ${{ code: "unreadable", suggestions: ["4 hours"] }}
    ${"4 buisness hours"}           | ${{ code: "unreadable", suggestions: ["4 business hours"] }}
    ${"4 working hours"}            | ${{ code: "unreadable", suggestions: ["4 business hours"] }}
    ${"1,5 hours"}                  | ${{ code: "unreadable", suggestions: ["1.5 hours"] }}
    ${"1 hour 30 business minutes"} | ${{ code: "unreadable", suggestions: ["1 business hour 30 minutes"] }}
    ${"best efort"}                 | ${{ code: "unreadable", suggestions: ["best effort"] }}
    ${"30 minutes 1 hour"}          | ${{ code: "unreadable", suggestions: [] }}
    ${"1 hour 1 hour"}              | ${{ code: "unreadable", suggestions: [] }}
    ${", 1 hour"}                   | ${{ code: "unreadable", suggestions: [] }}
    ${"soon"}                       | ${{ code: "unreadable", suggestions: [] }}
    ${"next month"}                 | ${{ code: "unreadable", suggestions: [] }}
    ${"4"}                          | ${{ code: "unreadable", suggestions: ["4 minutes", "4 hours"] }}
    ${"4 hours please"}             | ${{ code: "unreadable", suggestions: [] }}
    ${""}                           | ${{ code: "unreadable", suggestions: [] }}
    ${"   "}                        | ${{ code: "unreadable", suggestions: [] }}
    ${"on emea"}                    | ${{ code: "unreadable", suggestions: [] }}
  `('"$text"', ({ text, problem }) => {
    expect(parseTarget(text)).toEqual({ ok: false, error: { text, ...problem } });
  });

  it("allows a hundred years and not a minute more", () => {
    expect(parseTarget("876600 hours").ok).toBe(true);
    expect(parseTarget("876600 hours 1 minute")).toMatchObject({ error: { code: "too-long" } });
  });

  it("does not pore over a novel", () => {
    const text = `4 ${"hours ".repeat(100_000)}`;
    expect(parseTarget(text)).toEqual({ ok: false, error: { code: "unreadable", text, suggestions: [] } });
  });
});

describe("a target that cannot be read", () => {
  it.each`
    text                              | didYouMean
    ${"2 biz hours"}                  | ${"2 business hours"}
    ${"2 minuets"}                    | ${"2 minutes"}
    ${"1 minut"}                      | ${"1 minute"}
    ${"2 secnods"}                    | ${"2 seconds"}
    ${"1 secon"}                      | ${"1 second"}
    ${"1 horu"}                       | ${"1 hour"}
    ${"2 business dais"}              | ${"2 business days"}
    ${"1 business dya"}               | ${"1 business day"}
    ${"4 business hours no emea"}     | ${"4 business hours on emea"}
    ${"bets effort"}                  | ${"best effort"}
    ${"2 office hours"}               | ${"2 business hours"}
    ${"2 work  days"}                 | ${"2 business days"}
    ${"2 Working days"}               | ${"2 business days"}
    ${" 4 horus "}                    | ${"4 hours"}
    ${"4 HORUS"}                      | ${"4 hours"}
    ${"4 Business Horus"}             | ${"4 business hours"}
    ${"4 bussiness houers on the"}    | ${"4 business hours on the"}
    ${"2 buisness hours on our"}      | ${"2 business hours on our"}
    ${"2 buisness hours  on  our"}    | ${"2 business hours on our"}
    ${"2 buisness hours ON our"}      | ${"2 business hours on our"}
    ${"1 business horu on 2 minutes"} | ${null}
    ${"1 hour 30 business  minutes"}  | ${"1 business hour 30 minutes"}
    ${"2 buisness days on emea"}      | ${"2 business days on emea"}
    ${"1,5 business hours"}           | ${"1.5 business hours"}
    ${"1 horu 30 business mintues"}   | ${"1 business hour 30 minutes"}
    ${"  1 hour 30 business minutes"} | ${"1 business hour 30 minutes"}
    ${"1.5 hour 30 business minutes"} | ${"1.5 business hours 30 minutes"}
    ${"4 busines hours 20 mins"}      | ${"4 business hours 20 minutes"}
    ${"1 hourand 30 minutes"}         | ${null}
    ${"x -1 hour"}                    | ${null}
    ${"the best effort"}              | ${null}
    ${"best effort!"}                 | ${null}
    ${"4 business hours one"}         | ${null}
    ${"  and 1 hour"}                 | ${null}
    ${"  , 1 hour"}                   | ${null}
    ${"4 hours business"}             | ${"4 business hours"}
    ${"4 hourson emea"}               | ${null}
    ${"4hours30"}                     | ${null}
    ${"4 hours 3"}                    | ${null}
    ${"12 x"}                         | ${null}
  `('"$text": did you mean $didYouMean?', ({ text, didYouMean }) => {
    expect(parseTarget(text)).toEqual({
      ok: false,
      error: { code: "unreadable", text, suggestions: didYouMean === null ? [] : [didYouMean] },
    });
  });

  it("is one of more than a hundred letters", () => {
    expect(parseTarget(`4 hours${" ".repeat(93)}`).ok).toBe(true);
    expect(parseTarget(`4 hours${" ".repeat(94)}`).ok).toBe(false);
  });
});

describe("what other desks write", () => {
  it.each`
    text                               | suggestions
    ${"NBD"}                           | ${["end of next business day", "1 business day"]}
    ${"next business day"}             | ${["end of next business day", "1 business day"]}
    ${"EOD"}                           | ${["end of business day"]}
    ${"same business day"}             | ${["end of business day"]}
    ${"None"}                          | ${["best effort"]}
    ${"N/A"}                           | ${["best effort"]}
    ${"PT4H30M"}                       | ${["4 hours 30 minutes"]}
    ${"P1DT2H"}                        | ${["26 hours"]}
    ${"P1D"}                           | ${["24 hours", "1 calendar day", "1 business day"]}
    ${"1,000 hours"}                   | ${["1000 hours"]}
    ${"12 businesshours"}              | ${["12 business hours"]}
    ${"business 4 hours"}              | ${["4 business hours"]}
    ${"1 hour, 24/7"}                  | ${["1 hour"]}
    ${"end of the next business day"}  | ${["end of next business day"]}
    ${"end of the business day"}       | ${["end of business day"]}
    ${"next business day end"}         | ${["end of next business day", "1 business day"]}
    ${"asap"}                          | ${["best effort"]}
    ${"immediately"}                   | ${["15 minutes", "best effort"]}
    ${"every 2 hours"}                 | ${["2 hours"]}
    ${"daily"}                         | ${["1 calendar day"]}
    ${"04:00"}                         | ${["4 hours"]}
    ${"00:30:00"}                      | ${["30 minutes"]}
    ${"240"}                           | ${["240 minutes", "240 hours"]}
    ${"within 4 hours"}                | ${["4 hours"]}
    ${"< 1 hour"}                      | ${["1 hour"]}
    ${"within 1 day"}                  | ${["24 hours", "1 calendar day", "1 business day"]}
    ${"two hours"}                     | ${["2 hours"]}
    ${"one business day"}              | ${["1 business day"]}
    ${"half an hour"}                  | ${["30 minutes"]}
    ${"an hour"}                       | ${["1 hour"]}
    ${"4 hours (business)"}            | ${["4 business hours"]}
    ${"8 hours during business hours"} | ${["8 business hours"]}
    ${"4bh"}                           | ${["4 business hours"]}
    ${"2 bd"}                          | ${["2 business days"]}
    ${"2 calendar weeks"}              | ${["2 weeks"]}
    ${"1 year"}                        | ${["365 calendar days"]}
    ${"4 hours or less"}               | ${["4 hours"]}
    ${"2 business weeks on emea"}      | ${["10 business days on emea"]}
  `('"$text" may mean $suggestions', ({ text, suggestions }) => {
    expect(parseTarget(text)).toMatchObject({ ok: false, error: { text, suggestions } });
    for (const way of suggestions) expect(parseTarget(way)).toMatchObject({ ok: true, value: { text: way } });
  });
});

describe("a target's own words", () => {
  it.each`
    text                               | words
    ${"15m"}                           | ${"15 minutes"}
    ${"1h"}                            | ${"1 hour"}
    ${"1h30m"}                         | ${"1 hour 30 minutes"}
    ${"1 hour, and 30 mins"}           | ${"1 hour 30 minutes"}
    ${".5 hrs"}                        | ${"0.5 hours"}
    ${"2.0 Business  Days"}            | ${"2 business days"}
    ${"1 business hour 30 business m"} | ${"1 business hour 30 minutes"}
    ${"4 business hours ON emea "}     | ${"4 business hours on emea"}
    ${"2wks"}                          | ${"2 weeks"}
    ${"1 calendar d on emea"}          | ${"1 calendar day on emea"}
    ${"End of  next business DAY"}     | ${"end of next business day"}
    ${"end of business day on emea"}   | ${"end of business day on emea"}
    ${"Best-effort"}                   | ${"best effort"}
  `("of $text are $words, and mean the same", ({ text, words }) => {
    const target = parseTarget(text);
    expect(target).toMatchObject({ ok: true, value: { text: words } });
    expect(parseTarget(words)).toEqual(target);
  });
});

describe("how often", () => {
  it.each`
    text                             | words
    ${"hourly"}                      | ${"1 hour"}
    ${"Daily"}                       | ${"1 calendar day"}
    ${"daily on emea"}               | ${"1 calendar day on emea"}
    ${"weekly"}                      | ${"1 week"}
    ${"twice a day"}                 | ${"12 hours"}
    ${"every hour"}                  | ${"1 hour"}
    ${"every 1 hour"}                | ${"1 hour"}
    ${"every 90m"}                   | ${"90 minutes"}
    ${"every business hour"}         | ${"1 business hour"}
    ${"Every  business day on emea"} | ${"1 business day on emea"}
    ${"every calendar day"}          | ${"1 calendar day"}
    ${"every week"}                  | ${"1 week"}
    ${"every 2 business days"}       | ${"2 business days"}
    ${"every end of business day"}   | ${"end of business day"}
  `("$text is every $words", ({ text, words }) => {
    expect(parseInterval(text)).toEqual(parseTarget(words));
  });

  it.each`
    text                       | code                           | suggestions
    ${"every day"}             | ${"ambiguous-day"}             | ${["every 24 hours", "every calendar day", "every business day"]}
    ${"every 2 days"}          | ${"ambiguous-day"}             | ${["every 48 hours", "every 2 calendar days", "every 2 business days"]}
    ${"every month"}           | ${"months"}                    | ${["every 30 calendar days", "every 21 business days"]}
    ${"every 0 hours"}         | ${"zero"}                      | ${["every minute"]}
    ${"hourly on emea"}        | ${"calendar-without-business"} | ${["every business hour on emea"]}
    ${"every huor"}            | ${"unreadable"}                | ${["every hour"]}
    ${"every two hours"}       | ${"unreadable"}                | ${["every 2 hours"]}
    ${"every best effort"}     | ${"unreadable"}                | ${[]}
    ${"best effort"}           | ${"unreadable"}                | ${[]}
    ${"4 hours"}               | ${"unreadable"}                | ${["every 4 hours"]}
    ${"1 day"}                 | ${"unreadable"}                | ${["every 24 hours", "every calendar day", "every business day"]}
    ${"hourle"}                | ${"unreadable"}                | ${["hourly"]}
    ${"dialy"}                 | ${"unreadable"}                | ${["daily"]}
    ${"once a day"}            | ${"unreadable"}                | ${["every 24 hours", "every calendar day", "every business day"]}
    ${"once per business day"} | ${"unreadable"}                | ${["every business day"]}
    ${"each hour"}             | ${"unreadable"}                | ${["every hour"]}
    ${"three times a day"}     | ${"unreadable"}                | ${["every 8 hours"]}
    ${"sometimes"}             | ${"unreadable"}                | ${[]}
  `("$text is refused with $suggestions", ({ text, code, suggestions }) => {
    expect(parseInterval(text)).toEqual({ ok: false, error: { code, text, suggestions } });
    for (const way of suggestions) expect(parseInterval(way).ok).toBe(true);
  });
});

describe("odd spellings that can be read", () => {
  it.each`
    text                                         | milliseconds | calendar
    ${".5 hours"}                                | ${1800000}   | ${null}
    ${".25h"}                                    | ${900000}    | ${null}
    ${"1.25h"}                                   | ${4500000}   | ${null}
    ${"1 hour , and 30 minutes"}                 | ${5400000}   | ${null}
    ${"1 hour,30 minutes"}                       | ${5400000}   | ${null}
    ${"1 hour,and 30 minutes"}                   | ${5400000}   | ${null}
    ${"1 hour and  30 minutes"}                  | ${5400000}   | ${null}
    ${"1 hour  ,  30 minutes"}                   | ${5400000}   | ${null}
    ${"1 hour AND 30 minutes"}                   | ${5400000}   | ${null}
    ${"1 hour  "}                                | ${3600000}   | ${null}
    ${"4 business hours ON emea  "}              | ${14400000}  | ${"emea"}
    ${"4h30m"}                                   | ${16200000}  | ${null}
    ${"4business hours"}                         | ${14400000}  | ${"default"}
    ${"30 business minutes 20 business seconds"} | ${1820000}   | ${"default"}
    ${"4 business hours  on  emea"}              | ${14400000}  | ${"emea"}
    ${"4 business hours\non emea"}               | ${14400000}  | ${"emea"}
    ${"  1 hour  "}                              | ${3600000}   | ${null}
  `('"$text"', ({ text, milliseconds, calendar }) => {
    expect(parseTarget(text)).toEqual({ ok: true, value: { type: "duration", text: expect.any(String), milliseconds, calendar } });
  });

  it.each(["best-effort", "Best Effort ", "  best effort"])('"%s" is best effort', (text) => {
    expect(parseTarget(text)).toEqual({ ok: true, value: { type: "best-effort", text: "best effort" } });
  });

  it.each(["- 1 hour", "−1 hour", "  -2 h", "-.5h"])('"%s" is negative', (text) => {
    expect(parseTarget(text)).toMatchObject({ ok: false, error: { code: "negative", text, suggestions: [expect.any(String)] } });
  });
});
