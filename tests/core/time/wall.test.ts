import fc from "fast-check";
import { expect, it } from "vitest";
import { formatInstant } from "../../../src/core/time/luxon.ts";
import { wallOf } from "../../../src/core/time/wall.ts";

const ZONES = ["Etc/UTC", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Cairo", "America/Havana"];

it.each`
  at                        | exact         | clock
  ${"2026-03-06T14:51:00Z"} | ${"09:51"}    | ${"09:51"}
  ${"2026-03-06T14:51:07Z"} | ${"09:51:07"} | ${"09:51"}
  ${"2026-03-06T14:00:59Z"} | ${"09:00:59"} | ${"09:00"}
`("is exact about seconds only where they are not zero: $at is $exact", ({ at, exact, clock }) => {
  const wall = wallOf(Date.parse(at), "America/New_York");
  expect([wall.exact, wall.clock]).toEqual([exact, clock]);
});

it("shows what luxon shows, in every zone and season", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }), (zone, at) => {
      const whole = Math.floor(at / 1000) * 1000;
      const wall = wallOf(whole, zone);
      const told = `${wall.clock}|${wall.weekday}|${wall.date}|${wall.day}|${wall.year}`;
      expect(told).toBe(formatInstant(whole, zone, "HH:mm|cccc|d LLLL yyyy|yyyy-MM-dd|yyyy"));
    }),
    { numRuns: 500 },
  );
});
