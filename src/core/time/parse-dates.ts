import { ok, type Result, wrong } from "../result.ts";
import { MONTHS } from "../text/date-names.ts";
import { type DayNumber, dayOf, isoOf } from "./days.ts";

/** Why a text names no dates. `suggestions` are texts that do, and may have been meant. */
export type DatesProblem = {
  readonly code: "unreadable" | "no-such-day" | "backwards" | "too-long";
  readonly text: string;
  readonly suggestions: readonly string[];
};

const MOST_DATES = 366;

/** A day of each year as one of a leap year, so that 02-29 is one. */
function dayOfEachYear(date: string): DayNumber | null {
  return dayOf(`2028-${date}`);
}

/**
 * The dates that "2026-12-24", "12-31" (a day of each year), "2026-12-27..2026-12-30" or "12-24..01-01" names, both ends included: ISO dates, or
 * month and day where it is each year's.
 */
export function parseDates(text: string): Result<readonly string[], DatesProblem> {
  const read = readDates(text);
  if (read.ok) return read;
  return wrong({ code: read.error.code, text, suggestions: [...read.error.ways, ...meantBy(text)].filter((way) => readDates(way).ok) });
}

/** Wrong: why, and what else it might be, which need not be dates either. */
function readDates(text: string): Result<readonly string[], { readonly code: DatesProblem["code"]; readonly ways: readonly string[] }> {
  const match = /^\s*((?:\d{4}-)?\d\d-\d\d)(?:\s*\.\.\s*((?:\d{4}-)?\d\d-\d\d))?\s*$/.exec(text);
  if (match === null) return wrong({ code: "unreadable", ways: [] });
  const [, first = "", last = first] = match;
  if (!(isDay(first) && isDay(last))) return wrong({ code: "no-such-day", ways: [] });
  const [year, ofYear] = [first.slice(0, 5), last.slice(0, 5)];
  if (first.length !== last.length) return wrong({ code: "unreadable", ways: [`${first}..${year}${last}`, `${ofYear}${first}..${last}`] });
  if (first.length === "12-31".length) return ok(eachYear(first, last));
  if (last < first) return wrong({ code: "backwards", ways: [`${last}..${first}`] });
  const from = dayOf(first) ?? 0;
  const count = (dayOf(last) ?? 0) - from + 1;
  return count > MOST_DATES ? wrong({ code: "too-long", ways: [] }) : ok(Array.from({ length: count }, (_, index) => isoOf(from + index)));
}

/** Over New Year where it ends before it begins. */
function eachYear(first: string, last: string): readonly string[] {
  const [newYear = 0, from = 0, until = 0] = ["01-01", first, last].map((date) => dayOfEachYear(date) ?? 0);
  const count = ((until - from + MOST_DATES) % MOST_DATES) + 1;
  return Array.from({ length: count }, (_, index) => isoOf(newYear + ((from - newYear + index) % MOST_DATES)).slice(5));
}

function isDay(date: string): boolean {
  return date.length === "12-31".length ? dayOfEachYear(date) !== null : dayOf(date) !== null;
}

// Nobody writes a date in more letters.
const LONGEST_TEXT = 60;

function meantBy(text: string): readonly string[] {
  const ends = text.slice(0, LONGEST_TEXT).split(/\s*(?:\.{2,}|…|–|—|\/(?=\d{4}-)|\b(?:to|until|through)\b|\s-\s)\s*/);
  const [first = "", last] = ends;
  const starts = daysMeantBy(first);
  if (last === undefined) return starts;
  return daysMeantBy(last).flatMap((end) => starts.filter((start) => start.length === end.length).map((start) => `${start}..${end}`));
}

/** "24.12.2026", "12/24/2026", "24 Dec", "every 12-31": one date, two where the month may stand first or second. */
function daysMeantBy(words: string): readonly string[] {
  const text = words.replace(/^(?:every|each)\s+(?!year)|\s*(?:every|each)\s+year|\s*yearly|^[*x-]+-(?=\d)|T[\d:.]+Z?$/gi, "").trim();
  const [, year, month, day] = /^(\d{4})[-./]?(\d{1,2})[-./]?(\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return [dated(year, month, day)];
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s+)?([a-z]{3,})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?(?:,?\s+(\d{4}))?$/i.exec(text);
  if (named !== null) {
    const place = MONTHS.findIndex((name) => name.toLowerCase().startsWith((named[2] ?? "").toLowerCase()));
    return place < 0 ? [] : [dated(named[4], String(place + 1), named[1] ?? named[3])];
  }
  const [, one, separator, other, of] = /^(\d{1,2})([-./])(\d{1,2})(?:[-./](\d{4}))?\.?$/.exec(text) ?? [];
  const ways = [dated(of, other, one), ...(separator === "." ? [] : [dated(of, one, other)])];
  return [...new Set(ways)].filter(isDay).sort();
}

function dated(year: string | undefined, month = "", day = ""): string {
  return [...(year === undefined ? [] : [year]), month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}
