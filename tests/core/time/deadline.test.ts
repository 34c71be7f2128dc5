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

  it.each([
    [400, true],
    [401, false],
  ])("counts business days %i days apart: %s", (days, reached) => {
    const next = new Date(Date.parse("2026-03-02T00:00Z") + days * 24 * HOUR).toISOString().slice(0, 10);
    const calendar = calendarOf({ timezone: ZONE, hours: {}, special: { "2026-03-02": "09:00-17:00", [next]: "09:00-17:00" } });
    expect(findDeadline(targetFrom("2 business days"), calendar, at("2026-03-02T09:00", ZONE)) !== null).toBe(reached);
  });
});
