import { homeZone, type Policy } from "../policy/policy.ts";
import { dayOf, isoOf } from "../time/days.ts";
import { deadlineOf } from "../time/deadline.ts";
import type { Instant } from "../time/instant.ts";
import { parseInstant, parseWallTime } from "../time/luxon.ts";
import { findOpening } from "../time/open-time.ts";
import { calendarNamedBy, parseTarget } from "../time/target.ts";
import { localDate } from "../time/wall.ts";
import { isZone } from "../time/zone.ts";
import { isZoneAbbreviation } from "../time/zone-hint.ts";

/** A time to come: a time, a length from `at` on, or a date, which means that day's first opening; null when it is none of these. */
export function readAhead(text: string, at: Instant, policy: Policy): Instant | null {
  return readTime(text, at, policy) ?? readOpening(text, policy) ?? readLength(text, at, policy);
}

/** Words after a time of day that may make it another one than what was read. */
const OTHERWISE =
  /^(?:a\.?m\b|p\.?m\b|o.clock|tomorrow|next\b|(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|z\b|\S+(?: \S+)? time\b)/i;
/** EST, CEST, BST: such a one means several things. */
const ZONE_LETTERS = /^[A-Z]{2,4}T\b/;
const LONGEST_TIME = 10;

/** The time that `text` begins with, as much of it as makes one, and what follows; null when it begins with none, or may mean another. */
export function timeFirstIn(text: string, at: Instant, policy: Policy): { readonly at: Instant; readonly rest: string } | null {
  const words = text.split(/\s+/);
  for (let count = Math.min(words.length, LONGEST_TIME); count > 0; count -= 1) {
    const time = words
      .slice(0, count)
      .join(" ")
      .replace(/[,:;]$/, "");
    const found = readAhead(time, at, policy);
    if (found === null) continue;
    const rest = words
      .slice(count)
      .join(" ")
      .replace(/^[-–—:,] /, "");
    return OTHERWISE.test(rest) || ZONE_LETTERS.test(rest) ? null : { at: found, rest };
  }
  return null;
}

/** The first opening on a date, or after it where that day has none; null when it is no date. */
function readOpening(text: string, policy: Policy): Instant | null {
  const begin = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseWallTime(`${text}T00:00`, homeZone(policy)) : null;
  const calendar = policy.calendars.get("default");
  return begin === null || calendar === undefined ? null : findOpening(calendar, begin);
}

/** `2h`, `90 minutes`, `1 business day`, counted from `at`; null when it is not a length. */
function readLength(text: string, at: Instant, policy: Policy): Instant | null {
  const target = parseTarget(text.replace(/^in\s/i, ""));
  if (!target.ok || target.value.type === "best-effort") return null;
  const name = calendarNamedBy(target.value);
  const calendar = name === null ? null : policy.calendars.get(name);
  return calendar === undefined ? null : deadlineOf(target.value, calendar, at);
}

/**
 * An instant with offset, a wall time of the default calendar's zone or of a zone named after it, or a time of day of the
 * date on which it was written; null when it is none of these.
 */
export function readTime(text: string, at: Instant, policy: Policy): Instant | null {
  const exact = parseInstant(text);
  if (exact !== null) return exact;
  const match = /^(\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}:\d{2})(?:\s+(\S+))?$/.exec(text);
  if (match === null) return null;
  const [, wall = "", named] = match;
  const zone = named ?? homeZone(policy);
  if (!isZone(zone) || isZoneAbbreviation(zone)) return null;
  const padded = wall.replace(/(^|[T ])(\d):/, "$10$2:");
  return parseWallTime(padded.includes("-") ? padded : `${localDate(at, zone)}T${padded}`, zone);
}

const END_OF_WINDOW = /^(.+?)\s+(?:to|until|-|–)\s+(\d{4}-\d{2}-\d{2}[T ]\S+|\S+)(?:\s+(\S+))?$/i;

/** Two times with "to" between them, and the zone of both after them. An end that is a time of day before the start is the next day's. Null: it is none. */
export function readWindow(text: string, at: Instant, policy: Policy): { readonly from: Instant; readonly until: Instant } | null {
  const [, begins = "", ends = "", named] = END_OF_WINDOW.exec(text.trim()) ?? [];
  const inZone = (time: string) => readTime(named === undefined ? time : `${time} ${named}`, at, policy);
  const from = inZone(begins.trim());
  if (from === null) return null;
  // What follows the time of the start, a "Z" or an offset, holds for the end as well.
  const offset = /(?:Z|[+-]\d{2}:?\d{2})$/i.exec(begins.replace(/^\d{4}-\d{2}-\d{2}/, ""))?.[0] ?? "";
  const onDay = (day: string) => inZone(`${day}T${ends.replace(/^(\d):/, "0$1:")}${offset}`);
  if (!/^\d{1,2}:\d{2}$/.test(ends)) {
    const until = inZone(ends);
    return until === null ? null : { from, until };
  }
  const day = offset === "" ? localDate(from, named ?? homeZone(policy)) : begins.slice(0, 10);
  const until = onDay(day);
  if (until === null || until >= from) return until === null ? null : { from, until };
  const next = onDay(isoOf((dayOf(day) ?? 0) + 1));
  return next === null ? null : { from, until: next };
}
