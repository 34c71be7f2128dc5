import { type Calendar, timetableFor } from "./calendar.ts";
import type { DayNumber } from "./days.ts";
import { DAY, type Instant } from "./instant.ts";
import { findOpening, isOpen } from "./open-time.ts";
import { SEARCH_LIMIT, type Timetable } from "./timetable.ts";
import { instantOf, type WallTime, wallTimeAt } from "./zone.ts";

/**
 * When `count` business days from `start` are over; null when the calendar stays shut for 400 days before that.
 * From a day's first opening exactly, that day counts and its last close ends it; from any other time it is the same
 * wall-clock time so many business days later, or where that is not open, that day's latest close before it, else its first opening.
 */
export function businessDaysEnd(calendar: Calendar, start: Instant, count: number): Instant | null {
  const from = findOpening(calendar, start);
  if (from === null) return null;
  const timetable = timetableFor(calendar);
  const wall = wallTimeAt(timetable.zone, from);
  const day = dateOfWork(timetable, from);
  const atOpening = firstOpening(timetable, day) === from;
  const last = businessDayAfter(timetable, day, atOpening ? count - 1 : count);
  if (last === null) return null;
  return atOpening ? lastClose(timetable, last) : sameTimeOn(calendar, timetable, last, wall + (last - day) * DAY);
}

/** The last close of the business day of `start`, of the next opening where that is closed, or of the one `after` it; null: 400 days go by without. */
export function businessDayClose(calendar: Calendar, start: Instant, after: number): Instant | null {
  const from = findOpening(calendar, start);
  if (from === null) return null;
  const timetable = timetableFor(calendar);
  const last = businessDayAfter(timetable, dateOfWork(timetable, from), after);
  return last === null ? null : lastClose(timetable, last);
}

/** The date that an open moment belongs to: the one on which its span began, the earliest of several. */
function dateOfWork(timetable: Timetable, at: Instant): DayNumber {
  const day = Math.floor(wallTimeAt(timetable.zone, at) / DAY);
  // No span is longer than a day; the clock of a union's zone may still show another date than the office's.
  const since = [day - 2, day - 1].find((date) => timetable.openings(date).some(({ from, until }) => from <= at && at < until));
  return since ?? day;
}

/** The business day `count` business days after `day`; null when 400 days go by without one. */
function businessDayAfter(timetable: Timetable, day: DayNumber, count: number): DayNumber | null {
  let found = day;
  let left = count;
  for (let next = day + 1; left > 0; next += 1) {
    if ((next - found) * DAY > SEARCH_LIMIT) return null;
    if (timetable.openings(next).length === 0) continue;
    found = next;
    left -= 1;
  }
  return found;
}

function firstOpening(timetable: Timetable, businessDay: DayNumber): Instant {
  return Math.min(...timetable.openings(businessDay).map(({ from }) => from));
}

function lastClose(timetable: Timetable, businessDay: DayNumber): Instant {
  return Math.max(...timetable.openings(businessDay).map(({ until }) => until));
}

function sameTimeOn(calendar: Calendar, timetable: Timetable, businessDay: DayNumber, wall: WallTime): Instant {
  const at = instantOf(timetable.zone, wall);
  if (isOpen(calendar, at)) return at;
  return timetable.openings(businessDay).findLast(({ until }) => until <= at)?.until ?? firstOpening(timetable, businessDay);
}
