import { describe, expect, it } from "vitest";
import { clockLength, exactLength, inMinutes, length, shortLength, wholeLength } from "../../../src/core/text/lengths.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../../src/core/time/instant.ts";

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
  it("have no seconds from an hour on", () => {
    expect(clockLength(59 * MINUTE + 59 * SECOND)).toBe("59 min 59 s");
    expect(clockLength(HOUR + 59 * SECOND)).toBe("1 h");
    expect(clockLength(52 * HOUR + 24 * MINUTE + 10 * SECOND)).toBe("52 h 24 min");
  });
  it("are told whole where parts are to add up", () => {
    expect(wholeLength(2 * DAY + 4 * HOUR + 59 * MINUTE)).toBe("2 days 4 hours 59 minutes");
    expect(wholeLength(DAY + 5 * MINUTE + 30 * SECOND)).toBe("1 day 5 minutes");
    expect(wholeLength(30 * SECOND)).toBe("30 seconds");
  });
  it("in whole minutes add up to the whole's", () => {
    const parts = inMinutes([90 * SECOND, 90 * SECOND, 45 * SECOND, 0, 20 * SECOND]);
    expect(parts).toEqual([MINUTE, 2 * MINUTE, 0, 0, MINUTE]);
  });
});
