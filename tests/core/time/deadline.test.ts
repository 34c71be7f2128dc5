import { describe, expect, it } from "vitest";
import { amountOf, deadlineOf, findDeadline } from "../../../src/core/time/deadline.ts";
import { HOUR, MINUTE } from "../../../src/core/time/instant.ts";
import { parseTarget } from "../../../src/core/time/target.ts";
import { at, calendarOf, OFFICE, shown } from "./build.ts";

const ZONE = OFFICE.timezone;
const office = calendarOf(OFFICE);

function targetFrom(text: string) {
  const target = parseTarget(text);
  if (!target.ok || target.value.type === "best-effort") throw new Error(`no target: ${text}`);
  return target.value;
}

describe("deadlines", () => {
  it.each`
    from                  | target                | due
    ${"2026-03-06T16:00"} | ${"30 minutes"}       | ${"2026-03-06 16:30 -05:00"}
    ${"2026-03-06T16:00"} | ${"4 hours"}          | ${"2026-03-06 20:00 -05:00"}
    ${"2026-03-06T16:00"} | ${"4 business hours"} | ${"2026-03-09 12:00 -04:00"}
    ${"2026-03-06T16:00"} | ${"8 business hours"} | ${"2026-03-09 16:00 -04:00"}
    ${"2026-03-06T16:00"} | ${"1 business day"}   | ${"2026-03-09 16:00 -04:00"}
    ${"2026-03-02T09:00"} | ${"1 business day"}   | ${"2026-03-02 17:00 -05:00"}
    ${"2026-03-02T08:59"} | ${"1 business day"}   | ${"2026-03-02 17:00 -05:00"}
    ${"2026-03-02T09:01"} | ${"1 business day"}   | ${"2026-03-03 09:01 -05:00"}
    ${"2026-03-02T17:00"} | ${"5 business days"}  | ${"2026-03-09 17:00 -04:00"}
    ${"2026-03-07T12:00"} | ${"2 business days"}  | ${"2026-03-10 17:00 -04:00"}
  `("$target from $from", ({ from, target, due }) => {
    const wanted = targetFrom(target);
    const calendar = wanted.calendar === null ? null : office;
    expect(shown(deadlineOf(wanted, calendar, at(from, ZONE)), ZONE)).toBe(due);
  });
});

describe("a target as an amount", () => {
  it.each`
    from                  | target                | amount
    ${"2026-03-06T16:00"} | ${"90 minutes"}       | ${90 * MINUTE}
    ${"2026-03-06T16:00"} | ${"4 business hours"} | ${4 * HOUR}
    ${"2026-03-06T16:00"} | ${"1 business day"}   | ${8 * HOUR}
    ${"2026-03-02T09:00"} | ${"2 business days"}  | ${16 * HOUR}
    ${"2026-03-02T20:00"} | ${"2 business days"}  | ${16 * HOUR}
    ${"2026-03-02T09:01"} | ${"1 business day"}   | ${8 * HOUR}
  `("$target from $from", ({ from, target, amount }) => {
    const wanted = targetFrom(target);
    expect(amountOf(wanted, wanted.calendar === null ? null : office, at(from, ZONE))).toBe(amount);
  });

  it("is shorter where the last day is", () => {
    const short = calendarOf({ ...OFFICE, special: { "2026-03-03": "09:00-12:00" } });
    expect(amountOf(targetFrom("1 business day"), short, at("2026-03-02T16:00", ZONE))).toBe(4 * HOUR);
  });
});

describe("a calendar that opens no more", () => {
  const twice = calendarOf({ timezone: ZONE, hours: {}, special: { "2026-03-02": "09:00-17:00", "2026-03-03": "09:00-17:00" } });

  it.each`
    target                 | due
    ${"16 business hours"} | ${"2026-03-03 17:00 -05:00"}
    ${"17 business hours"} | ${null}
    ${"2 business days"}   | ${"2026-03-03 17:00 -05:00"}
    ${"3 business days"}   | ${null}
  `("$target: $due", ({ target, due }) => {
    const found = findDeadline(targetFrom(target), twice, at("2026-03-01T12:00", ZONE));
    expect(found === null ? null : shown(found, ZONE)).toBe(due);
  });

  it("is not searched from behind its last day", () => {
    const late = at("2026-03-03T17:00", ZONE);
    expect(findDeadline(targetFrom("1 business day"), twice, late)).toBeNull();
    expect(() => deadlineOf(targetFrom("1 business day"), twice, late)).toThrow("unreachable");
    expect(() => deadlineOf(targetFrom("1 business day"), null, late)).toThrow("unreachable");
  });

  it("is not searched backwards: days that lie behind end nothing", () => {
    const past = calendarOf({ timezone: ZONE, hours: {}, special: { "1970-01-01": "09:00-17:00", "1970-01-02": "09:00-17:00" } });
    expect(findDeadline(targetFrom("1 business day"), past, at("2026-03-02T09:00", ZONE))).toBeNull();
  });

  it.each([
    [400, true],
    [401, false],
  ])("counts business days %i days apart: %s", (days, reached) => {
    const next = new Date(Date.parse("2026-03-02T00:00Z") + days * 24 * HOUR).toISOString().slice(0, 10);
    const calendar = calendarOf({ timezone: ZONE, hours: {}, special: { "2026-03-02": "09:00-17:00", [next]: "09:00-17:00" } });
    expect(findDeadline(targetFrom("2 business days"), calendar, at("2026-03-02T09:00", ZONE)) !== null).toBe(reached);
  });
});

describe("business days where spans meet", () => {
  it.each`
    case                                                     | hours                                                             | from                     | target              | due
    ${"a moment at a night's end belongs to the next date"}  | ${{ mon: "22:00-06:00", "tue-fri": "06:00-14:00" }}               | ${"2026-03-03T06:00"}    | ${"1 business day"} | ${"2026-03-03 14:00 -05:00"}
    ${"a moment before it to the date it began on"}          | ${{ mon: "22:00-06:00", "tue-fri": "06:00-14:00" }}               | ${"2026-03-03T05:59"}    | ${"1 business day"} | ${"2026-03-03 14:00 -05:00"}
    ${"the same wall time exactly at a close is that close"} | ${{ mon: "09:00-17:00", tue: "09:00-12:30", wed: "09:00-17:00" }} | ${"2026-03-02T12:30"}    | ${"1 business day"} | ${"2026-03-03 12:30 -05:00"}
    ${"a second before that close it is that second"}        | ${{ mon: "09:00-17:00", tue: "09:00-12:30", wed: "09:00-17:00" }} | ${"2026-03-02T12:29:59"} | ${"1 business day"} | ${"2026-03-03 12:29:59 -05:00"}
    ${"before that date's first opening it is the opening"}  | ${{ mon: "07:00-17:00", tue: ["09:00-12:30", "14:00-15:00"] }}    | ${"2026-03-02T08:00"}    | ${"1 business day"} | ${"2026-03-03 09:00 -05:00"}
    ${"between two spans it is the close of the first"}      | ${{ mon: "07:00-17:00", tue: ["09:00-12:30", "14:00-15:00"] }}    | ${"2026-03-02T13:00"}    | ${"1 business day"} | ${"2026-03-03 12:30 -05:00"}
    ${"after both it is the close of the last"}              | ${{ mon: "07:00-17:00", tue: ["09:00-12:30", "14:00-15:00"] }}    | ${"2026-03-02T16:00"}    | ${"1 business day"} | ${"2026-03-03 15:00 -05:00"}
  `("$case", ({ hours, from, target, due }) => {
    const calendar = calendarOf({ timezone: ZONE, hours });
    expect(shown(deadlineOf(targetFrom(target), calendar, at(from, ZONE)), ZONE)).toBe(due);
  });
});
