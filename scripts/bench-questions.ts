import type { CalendarSpec } from "../src/core/time/calendar.ts";
import { type Instant, MINUTE, type Milliseconds } from "../src/core/time/instant.ts";

/** What every engine is asked: when so much open time has passed since a start. */
export type Question = { readonly start: Instant; readonly amount: Milliseconds };

export const ZONE = "America/New_York";

/** Days off, ISO dates. */
export const HOLIDAYS: readonly string[] = [2023, 2024, 2025, 2026].flatMap((year) =>
  ["01-01", "06-19", "07-04", "11-11", "12-24", "12-25"].map((day) => `${year}-${day}`),
);

/** New York, Monday to Friday, nine to five, with its days off. */
export const SPEC: CalendarSpec = {
  timezone: ZONE,
  hours: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [{ from: 9 * 60, until: 17 * 60 }] : [])),
  dates: new Map(HOLIDAYS.map((date) => [date, ""])),
  country: null,
  except: new Set(),
  special: new Map(),
};

/** Starts evenly strewn over four years, the same in every run, with a quarter of an hour to five days of open time each. */
export function questions(count: number): readonly Question[] {
  const first = Date.UTC(2023, 0, 1);
  const years = Date.UTC(2026, 11, 1) - first;
  let seed = 12_345;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: count }, () => ({
    start: first + Math.floor(random() * years),
    amount: 15 * MINUTE * (1 + Math.floor(random() * 160)),
  }));
}
