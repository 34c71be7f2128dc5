import { type Calendar, timetableFor } from "./calendar.ts";
import type { Instant, Milliseconds, Span } from "./instant.ts";
import { lastAtMost, openBefore, pageNumber, periodsFrom, SEARCH_LIMIT, whenOpenFor } from "./timetable.ts";
import { CHUNK } from "./zone.ts";

/**
 * The open periods from a moment on, in order, one asked for at a time; a period that contains `from` is cut to begin there.
 * Periods that touch are one, but none is longer than 400 days. Ends when nothing opens for 400 days.
 */
export function openPeriods(calendar: Calendar, from: Instant): Iterable<Span> {
  return periodsFrom(timetableFor(calendar), from);
}

/** Whether work goes on at that moment. */
export function isOpen(calendar: Calendar, at: Instant): boolean {
  const page = timetableFor(calendar).page(pageNumber(at));
  const index = lastAtMost(page.opens, at);
  return index >= 0 && at < (page.closes[index] ?? 0);
}

/**
 * The earliest instant by which `amount` milliseconds of open time have passed since `start`; null calendar: day and night.
 * Zero returns `start`, open or not. The calendar must go on opening; where that is not sure, ask `openTimeEnd`.
 */
export function addOpenTime(calendar: Calendar | null, start: Instant, amount: Milliseconds): Instant {
  const end = openTimeEnd(calendar, start, amount);
  if (end === null) throw new Error("unreachable: a policy's calendar goes on opening");
  return end;
}

/** As `addOpenTime`; null when the calendar stays shut for 400 days before that. */
export function openTimeEnd(calendar: Calendar | null, start: Instant, amount: Milliseconds): Instant | null {
  if (calendar === null || amount === 0) return start + amount;
  const timetable = timetableFor(calendar);
  let index = pageNumber(start);
  let page = timetable.page(index);
  let remaining = openBefore(page, start) + amount;
  let lastOpenAt = start;
  while (remaining > page.total) {
    remaining -= page.total;
    lastOpenAt = Math.max(lastOpenAt, page.closes.at(-1) ?? start);
    index += 1;
    page = timetable.page(index);
    if ((page.opens[0] ?? index * CHUNK) - lastOpenAt > SEARCH_LIMIT) return null;
  }
  return whenOpenFor(page, remaining);
}

/** Open time between two instants; negative if `until` is the earlier one. Null calendar: day and night. */
export function openTimeBetween(calendar: Calendar | null, from: Instant, until: Instant): Milliseconds {
  if (calendar === null) return until - from;
  if (until < from) return -openTimeBetween(calendar, until, from);
  const timetable = timetableFor(calendar);
  const last = pageNumber(until);
  let index = pageNumber(from);
  let total = openBefore(timetable.page(last), until) - openBefore(timetable.page(index), from);
  for (; index < last; index += 1) total += timetable.page(index).total;
  return total;
}

/** `at` itself when it is open, else when the calendar next opens; null when nothing opens within 400 days. */
export function findOpening(calendar: Calendar, at: Instant): Instant | null {
  if (isOpen(calendar, at)) return at;
  const timetable = timetableFor(calendar);
  for (let index = pageNumber(at); index * CHUNK - at <= SEARCH_LIMIT; index += 1) {
    const { opens } = timetable.page(index);
    const opening = opens[lastAtMost(opens, at) + 1];
    if (opening !== undefined) return opening - at <= SEARCH_LIMIT ? opening : null;
  }
  return null;
}

/** Whether the calendar stays shut for 400 days from that moment on. */
export function neverOpens(calendar: Calendar, from: Instant): boolean {
  return findOpening(calendar, from) === null;
}
