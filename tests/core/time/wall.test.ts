import fc from "fast-check";
import { expect, it } from "vitest";
import { formatInstant } from "../../../src/core/time/luxon.ts";
import { wallOf } from "../../../src/core/time/wall.ts";

const ZONES = ["Etc/UTC", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Cairo", "America/Havana"];

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
