import type { DayNumber } from "./days.ts";
import { DAY, type Instant, MINUTE, type Milliseconds, type Span } from "./instant.ts";
import { memoized } from "./memoize.ts";
import { CHUNK, instantsOf, wallTimeAt, type Zone } from "./zone.ts";
import type { Regime } from "./zone-table.ts";

/** Opening hours laid out on real time, chunk by chunk and date by date as they are asked for. */
export type Timetable = {
  readonly zone: Zone;
  /** The page of that number. */
  readonly page: (index: number) => TimetablePage;
  /** The real stretches that the hours which begin on a date make, in order: none when all of them are skipped by the clock. */
  readonly openings: (day: DayNumber) => readonly Span[];
};

/** The hours that begin on a date, in minutes since its midnight; those above 1440 run into the next day. */
export type HoursOn = (day: DayNumber) => readonly { readonly from: number; readonly until: number }[];

/** The open periods of one chunk of time, cut to it, in order, none touching another; `before[i]` is the open time before period `i`. */
export type TimetablePage = {
  readonly opens: readonly Instant[];
  readonly closes: readonly Instant[];
  readonly before: readonly Milliseconds[];
  readonly total: Milliseconds;
};

/** A calendar that opens no more within this time counts as one that never opens. */
export const SEARCH_LIMIT: Milliseconds = 400 * DAY;

/** A timetable of which nothing is laid out until it is first asked for. */
export function timetableOf(zone: Zone, hours: HoursOn): Timetable {
  const hoursOn = memoized(hours);
  return {
    zone,
    page: memoized((index) => pageOf(zone.regimes(index).flatMap((regime) => openIn(hoursOn, regime)))),
    openings: memoized((day) => findOpenings(zone, hoursOn, day)),
  };
}

/** Open while any of these is. What begins at a moment belongs to the date that `zone` has then. */
export function unitedTimetable(zone: Zone, parts: readonly Timetable[]): Timetable {
  const beginsOn = (day: DayNumber) => (span: Span) => Math.floor(wallTimeAt(zone, span.from) / DAY) === day;
  return {
    zone,
    page: memoized((index) => pageOf(parts.flatMap((part) => spansOf(part.page(index))))),
    // Dates of two zones lie at most two days apart.
    openings: memoized((day) =>
      union([-2, -1, 0, 1, 2].flatMap((step) => parts.flatMap((part) => part.openings(day + step))).filter(beginsOn(day))),
    ),
  };
}

function spansOf({ opens, closes }: TimetablePage): readonly Span[] {
  return opens.map((from, index) => ({ from, until: valueAt(closes, index) }));
}

/** Which page a moment is on. */
export function pageNumber(at: Instant): number {
  return Math.floor(at / CHUNK);
}

/** Open time on the page before `at`, which is on it or at its end. */
export function openBefore(page: TimetablePage, at: Instant): Milliseconds {
  const index = lastAtMost(page.opens, at);
  if (index < 0) return 0;
  return valueAt(page.before, index) + Math.min(at, valueAt(page.closes, index)) - valueAt(page.opens, index);
}

/** The earliest moment of the page with `amount` of its open time behind it; `0 < amount <= page.total`. */
export function whenOpenFor(page: TimetablePage, amount: Milliseconds): Instant {
  let low = 0;
  let high = page.before.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valueAt(page.before, middle) < amount) low = middle;
    else high = middle - 1;
  }
  return valueAt(page.opens, low) + amount - valueAt(page.before, low);
}

/** The place of the last of the ascending `values` that is not above `limit`; -1: all are. */
export function lastAtMost(values: readonly number[], limit: number): number {
  let low = -1;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valueAt(values, middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Open periods from a moment on, cut to begin there, those that touch made one of at most 400 days; ends when nothing opens for 400 days. */
export function* periodsFrom(timetable: Timetable, from: Instant): Generator<Span, void, undefined> {
  let current: Span | null = null;
  for (const piece of piecesFrom(timetable, from)) {
    if (current === null) current = piece;
    else if (piece.from === current.until && piece.until - current.from <= SEARCH_LIMIT)
      current = { from: current.from, until: piece.until };
    else {
      yield current;
      current = piece;
    }
  }
  if (current !== null) yield current;
}

function findOpenings(zone: Zone, hoursOn: HoursOn, day: DayNumber): readonly Span[] {
  return union(hoursOn(day).flatMap(({ from, until }) => instantsOf(zone, day * DAY + from * MINUTE, day * DAY + until * MINUTE)));
}

/** Spans in order of their start, those that touch or overlap made one. */
export function union(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || span.from > last.until) merged.push(span);
    else merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
  }
  return merged;
}

/** Periods of the pages from `from` on, cut there and at the pages' edges; ends when nothing opens for 400 days. */
function* piecesFrom(timetable: Timetable, from: Instant): Generator<Span, void, undefined> {
  let lastOpenAt = from;
  for (let index = pageNumber(from); index * CHUNK - lastOpenAt <= SEARCH_LIMIT; index += 1) {
    for (const piece of piecesOf(timetable.page(index), from)) {
      if (piece.from - lastOpenAt > SEARCH_LIMIT) return;
      yield piece;
      lastOpenAt = piece.until;
    }
  }
}

function* piecesOf({ opens, closes }: TimetablePage, from: Instant): Generator<Span, void, undefined> {
  for (const [index, opening] of opens.entries()) {
    const piece = { from: Math.max(from, opening), until: valueAt(closes, index) };
    if (piece.from < piece.until) yield piece;
  }
}

function pageOf(spans: readonly Span[]): TimetablePage {
  const periods = union(spans);
  const before: Milliseconds[] = [];
  let total = 0;
  for (const { from, until } of periods) {
    before.push(total);
    total += until - from;
  }
  return { opens: periods.map(({ from }) => from), closes: periods.map(({ until }) => until), before, total };
}

/** While the offset is constant, hours of the wall clock are hours of real time: each date's, cut to the regime. */
function openIn(hoursOn: HoursOn, { from, until, offset }: Regime): readonly Span[] {
  const found: Span[] = [];
  // One date more at the beginning, for hours that began the evening before.
  const last = Math.floor((until - 1 + offset) / DAY);
  for (let day = Math.floor((from + offset) / DAY) - 1; day <= last; day += 1) {
    for (const hours of hoursOn(day)) {
      const opens = Math.max(from, day * DAY + hours.from * MINUTE - offset);
      const closes = Math.min(until, day * DAY + hours.until * MINUTE - offset);
      if (opens < closes) found.push({ from: opens, until: closes });
    }
  }
  return found;
}

function valueAt(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
