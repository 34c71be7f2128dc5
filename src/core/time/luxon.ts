import { DateTime, Settings } from "luxon";
import type { Instant } from "./instant.ts";
import { instantOf, zoneOf } from "./zone.ts";

declare module "luxon" {
  interface TSSettings {
    throwOnInvalid: true;
  }
}

const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)$/i;
const WALL_TIME = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?$/;

/** A moment as a clock in the zone shows it, in luxon's format tokens and English words. */
export function formatInstant(at: Instant, zone: string, format: string): string {
  return dateTime().fromMillis(at, { zone, locale: "en-US" }).toFormat(format);
}

/** The moment of an ISO 8601 date and time with an offset or `Z`; null without one, or when there is no such date or time. */
export function parseInstant(text: string): Instant | null {
  return INSTANT.test(text) ? parsed(text) : null;
}

/** The moment of a wall-clock time such as `2026-03-02T09:20`: the first of two, the end of the gap where it was skipped. Null: no such time. */
export function parseWallTime(text: string, zone: string): Instant | null {
  const wall = WALL_TIME.test(text) ? parsed(`${text}Z`) : null;
  return wall === null ? null : instantOf(zoneOf(zone), wall);
}

function parsed(text: string): Instant | null {
  try {
    return dateTime().fromISO(text.replace(" ", "T")).toMillis();
  } catch {
    return null;
  }
}

// With this and the type above, no value of luxon is null or invalid: wrong input throws, and only here. Bundled, it is loaded by its first use.
function dateTime(): typeof DateTime {
  Settings.throwOnInvalid = true;
  return DateTime;
}
