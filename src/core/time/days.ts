import { DAY } from "./instant.ts";

/** A date as the number of days since 1970-01-01, whatever the zone. */
export type DayNumber = number;

/** The ISO date of a day, such as `2026-03-02`. */
export function isoOf(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day of an ISO date; null when there is no such date. */
export function dayOf(isoDate: string): DayNumber | null {
  const day = Math.floor(Date.parse(`${isoDate}T00:00:00Z`) / DAY);
  return Number.isFinite(day) && isoOf(day) === isoDate ? day : null;
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The year of a day. */
export function yearOf(day: DayNumber): number {
  return new Date(day * DAY).getUTCFullYear();
}
