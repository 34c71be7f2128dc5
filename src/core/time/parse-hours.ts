import { ok, type Result, wrong } from "../result.ts";
import { closestMatch } from "../text/closest-match.ts";
import { shortName, WEEKDAYS } from "../text/date-names.ts";
import { hoursAndMinutes, MIDNIGHT } from "../text/time-of-day.ts";

/** Minutes since local midnight, half-open; `until` above 1440 runs into the next day. The same shape as `DaySpan`. */
type Hours = { readonly from: number; readonly until: number };

/** One line of a policy's `hours`: days, and their spans or "closed". */
export type HoursEntry = { readonly key: string; readonly value: string | readonly string[] };

/** What is wrong with one span. */
export type SpanProblem =
  /** Neither "09:00-17:00" nor "closed"; `didYouMean` null when nothing is near. */
  | { readonly code: "unreadable-span"; readonly span: string; readonly didYouMean: string | null }
  /** There is no such time of day, such as 09:75 or 25:00; 24:00 only ends a span. */
  | { readonly code: "no-such-time"; readonly span: string; readonly time: string }
  /** It begins and ends at the same time. */
  | { readonly code: "empty-span"; readonly span: string; readonly didYouMean: string };

/** What is wrong with hours: `key` is the entry it stands in, `place` the span's place in the entry's list (null: no list, or the key). */
export type HoursProblem = { readonly key: string; readonly place: number | null } & (
  | SpanProblem
  | { readonly code: "unknown-weekday"; readonly word: string; readonly didYouMean: string | null }
  /** `other` is the entry that named the day first. */
  | { readonly code: "weekday-twice"; readonly weekday: string; readonly other: string }
  | { readonly code: "overlap"; readonly first: string; readonly second: string }
);

const NAMES = WEEKDAYS.map((name) => name.toLowerCase());
const SHORT_NAMES = NAMES.map(shortName);

/**
 * A week's hours, Monday first: seven lists, in order and without overlap; a day that no entry names is closed.
 * Where something is wrong, the first of `hoursProblems`.
 */
export function parseHours(entries: readonly HoursEntry[]): Result<readonly (readonly Hours[])[], HoursProblem> {
  const [problem] = hoursProblems(entries);
  if (problem !== undefined) return wrong(problem);
  const week: (readonly Hours[])[] = NAMES.map(() => []);
  for (const { key, value } of entries) {
    const days = parseDays(key);
    const spans = parseSpans(value);
    if (days.ok && spans.ok) for (const day of days.value) week[day] = spans.value;
  }
  return ok(week);
}

/** Everything that is wrong with a week's hours, in the order of the entries. */
export function hoursProblems(entries: readonly HoursEntry[]): readonly HoursProblem[] {
  const firstNamed = new Map<number, string>();
  return entries.flatMap(({ key, value }) => {
    const problems: HoursProblem[] = [];
    const days = parseDays(key);
    if (!days.ok) problems.push({ key, place: null, code: "unknown-weekday", ...days.error });
    for (const day of days.ok ? days.value : []) {
      const other = firstNamed.get(day);
      if (other === undefined) firstNamed.set(day, key);
      else problems.push({ key, place: null, code: "weekday-twice", weekday: SHORT_NAMES[day] ?? "", other });
    }
    const spans = parseSpans(value);
    return spans.ok ? problems : [...problems, ...spans.error.map((problem) => ({ key, ...problem }))];
  });
}

/** The weekdays (0 Monday … 6 Sunday) that "mon", "mon-fri", "sat-mon" or "mon, wed" names, in that order, each once. */
export function parseDays(text: string): Result<readonly number[], { readonly word: string; readonly didYouMean: string | null }> {
  const days = readDays(text);
  return days.ok ? days : wrong({ word: days.error, didYouMean: daysMeantBy(text) });
}

/** Wrong: the word that names no day. */
function readDays(text: string): Result<readonly number[], string> {
  const days = new Set<number>();
  for (const part of text.split(",")) {
    const words = part.split(/[-–]/).map((word) => word.trim());
    const [first, last = first] = words.map(weekdayNamed);
    const unknown = words.find((word) => weekdayNamed(word) === null) ?? (words.length > 2 ? part.trim() : undefined);
    if (unknown !== undefined || first == null || last == null) return wrong(unknown ?? part);
    for (let step = 0; step <= (last - first + 7) % 7; step += 1) days.add((first + step) % 7);
  }
  return ok([...days]);
}

// What several days are called.
const DAYS_CALLED: readonly (readonly [words: RegExp, days: string])[] = [
  [/^(?:week|work|working|business)[\s_-]?days?$/i, "mon-fri"],
  [/^weekends?$/i, "sat-sun"],
  [/^(?:daily|every[\s_-]?day|all(?:[\s_-](?:days|week))?|always|all[\s_-]?week)$/i, "mon-sun"],
];

/** The whole entry with its words put right; null: it cannot be told what was meant. */
function daysMeantBy(text: string): string | null {
  const parts = text.split(/\s*(?:,|;|&|\+|\band\b)\s*/i).map((part) => {
    const called = DAYS_CALLED.find(([words]) => words.test(part.trim()))?.[1];
    const ends = part.split(/\s*(?:[-–—/]|\.{2,}|\b(?:to|until|through|thru)\b)\s*/i);
    return called ?? ends.map((word) => (weekdayNamed(word) === null ? dayNear(word) : word)).join("-");
  });
  const meant = parts.join(", ").toLowerCase();
  return meant !== text.trim().toLowerCase() && readDays(meant).ok ? meant : null;
}

/** Of about its length, since "start" is not near "sat". */
function dayNear(word: string): string | null {
  const near = [...SHORT_NAMES, ...NAMES].filter((name) => Math.abs(name.length - word.length) < 2);
  return closestMatch(word, near);
}

/** The spans of one day: "closed", one span, or a list; ordered, without overlap. Problems carry their place in the list. */
export function parseSpans(value: string | readonly string[]): Result<
  readonly Hours[],
  readonly ((SpanProblem | { readonly code: "overlap"; readonly first: string; readonly second: string }) & {
    readonly place: number | null;
  })[]
> {
  if (typeof value === "string" && value.trim().toLowerCase() === "closed") return ok([]);
  const texts = typeof value === "string" ? [value] : value;
  const found: { readonly text: string; readonly place: number | null; readonly hours: Hours }[] = [];
  const problems: (SpanProblem & { readonly place: number | null })[] = [];
  texts.forEach((text, index) => {
    const place = typeof value === "string" ? null : index;
    const span = parseSpan(text);
    if (span.ok) found.push({ text, place, hours: span.value });
    else problems.push({ ...span.error, place });
  });
  found.sort((a, b) => a.hours.from - b.hours.from);
  const overlaps = found.flatMap((second, index) => {
    const first = found.slice(0, index).find(({ hours }) => hours.until > second.hours.from);
    return first === undefined ? [] : [{ code: "overlap" as const, first: first.text, second: second.text, place: second.place }];
  });
  return problems.length + overlaps.length > 0 ? wrong([...problems, ...overlaps]) : ok(found.map(({ hours }) => hours));
}

/** A span such as "09:00-12:30"; an end that is not after its beginning lies on the next day: "22:00-06:00" is 1320 to 1800. */
export function parseSpan(text: string): Result<Hours, SpanProblem> {
  const span = text.trim();
  const match = /^(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/.exec(span);
  if (match === null) return wrong({ code: "unreadable-span", span, didYouMean: guess(span) });
  const [, start = "", end = ""] = match;
  const from = minutesOf(start);
  const until = minutesOf(end);
  if (from === null || from === MIDNIGHT) return wrong({ code: "no-such-time", span, time: start });
  if (until === null) return wrong({ code: "no-such-time", span, time: end });
  if (from === until) return wrong({ code: "empty-span", span, didYouMean: "00:00-24:00" });
  return ok({ from, until: until > from ? until : until + MIDNIGHT });
}

function weekdayNamed(word: string): number | null {
  const wanted = word.toLowerCase();
  const index = NAMES.findIndex((name) => wanted.length >= 3 && name.startsWith(wanted));
  return index < 0 ? null : index;
}

function minutesOf(time: string): number | null {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return minutes < 60 && hours * 60 + minutes <= MIDNIGHT ? hours * 60 + minutes : null;
}

/** "9-17", "9am-5pm", "9-5", "09.00-17.00" and "9 to 17" written as they should be. */
function guess(span: string): string | null {
  if (/^(?:24\s*(?:h|hours|\/\s*7)|all day|always|open)$/i.test(span)) return "00:00-24:00";
  if (/^(?:off|none|no|-|holiday)$/i.test(span)) return "closed";
  const match = /^(\d[\d:.]*\s*(?:[ap]m)?)\s*(?:-|–|—|to|until)\s*(\d[\d:.]*\s*(?:[ap]m)?)$/i.exec(span);
  if (match === null) return null;
  const [, start = "", end = ""] = match;
  const from = guessTime(start, 0);
  const until = guessTime(end, from ?? 0);
  if (from === null || until === null) return null;
  const guessed = `${hoursAndMinutes(from)}-${hoursAndMinutes(until)}`;
  return parseSpan(guessed).ok ? guessed : null;
}

/** Minutes since midnight; a bare hour of the morning that would lie before `after` is meant in the afternoon, where that lies after it. */
function guessTime(text: string, after: number): number | null {
  const match = /^(\d{1,2})(?:[:.](\d{1,2}))?(?::\d{2})?\s*([ap]m)?$/i.exec(text);
  if (match === null) return null;
  const [, hours = "", minutes = "", half = ""] = match;
  const morning = (half === "" ? Number(hours) : Number(hours) % 12) * 60 + Number(minutes);
  const later = half === "" ? morning <= after && after < morning + MIDNIGHT / 2 && morning < MIDNIGHT / 2 : half.toLowerCase() === "pm";
  return later ? morning + MIDNIGHT / 2 : morning;
}
