import { MONTHS, WEEKDAYS } from "../text/date-names.ts";
import type { Instant } from "./instant.ts";
import { wallTimeAt, zoneOf } from "./zone.ts";

/** What a clock and a calendar on the wall of a place show. */
export type Wall = {
  /** "09:32", with seconds only where they are not zero. */
  readonly exact: string;
  /** "09:32" */
  readonly clock: string;
  /** In English. */
  readonly weekday: string;
  /** "6 March 2026" */
  readonly date: string;
  readonly year: string;
  /** ISO */
  readonly day: string;
};

/** Reads the wall of a zone. Texts show many moments, so this asks for the zone's offset alone and formats by itself. */
export function wallOf(at: Instant, zone: string): Wall {
  const local = new Date(wallTimeAt(zoneOf(zone), at));
  const shown = local.toISOString();
  const clock = shown.slice(11, 16);
  const seconds = shown.slice(17, 19);
  const year = String(local.getUTCFullYear());
  return {
    exact: seconds === "00" ? clock : `${clock}:${seconds}`,
    clock,
    weekday: WEEKDAYS[(local.getUTCDay() + 6) % 7] ?? "",
    date: `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()] ?? ""} ${year}`,
    year,
    day: shown.slice(0, 10),
  };
}

/** The ISO date on which that moment falls in the zone. */
export function localDate(at: Instant, zone: string): string {
  return wallOf(at, zone).day;
}
