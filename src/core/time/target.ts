import { ok, type Result, wrong } from "../result.ts";
import { closestMatch } from "../text/closest-match.ts";
import { DAY, HOUR, MINUTE, type Milliseconds, SECOND } from "./instant.ts";

/** What a policy promises: a length of time, or nothing by the clock. `text` is the policy's own wording. */
export type Target =
  /** So much time on `calendar`; null: day and night. */
  | { readonly type: "duration"; readonly text: string; readonly milliseconds: Milliseconds; readonly calendar: string | null }
  /** So many business days of `calendar`, counted as `businessDaysEnd` does. */
  | { readonly type: "business-days"; readonly text: string; readonly days: number; readonly calendar: string }
  /** The close of the business day of the start; `after` 1: of the one after that. */
  | { readonly type: "end-of-business-day"; readonly text: string; readonly after: 0 | 1; readonly calendar: string }
  /** The same time of day so many dates later, day and night; the dates are those of the calendar `dates`. */
  | { readonly type: "calendar-days"; readonly text: string; readonly days: number; readonly calendar: null; readonly dates: string }
  | { readonly type: "best-effort"; readonly text: string };

/** A target that a clock can run out on. */
export type TimedTarget = Exclude<Target, { readonly type: "best-effort" }>;

/** The calendar by whose hours or dates the target goes; null: none. */
export function calendarNamedBy(target: TimedTarget): string | null {
  return target.type === "calendar-days" ? target.dates : target.calendar;
}

/** Why a text is no target. `suggestions` and `didYouMean` are targets that are. */
export type TargetProblem =
  /** `didYouMean` null: nothing is near. */
  | { readonly code: "unreadable"; readonly text: string; readonly didYouMean: string | null }
  | { readonly code: "zero" | "negative" | "too-long"; readonly text: string }
  /** "0.5 days", "1.5 business days": it is not said how long a day is. */
  | { readonly code: "fraction-of-day"; readonly text: string; readonly suggestions: readonly string[] }
  /** "1 day" might mean the clock's or the desk's. */
  | { readonly code: "ambiguous-day"; readonly text: string; readonly suggestions: readonly string[] }
  | { readonly code: "weeks" | "months"; readonly text: string; readonly suggestions: readonly string[] }
  /** Days together with hours, minutes or seconds. */
  | { readonly code: "days-and-hours"; readonly text: string }
  /** "4 hours on emea": only business time is on a calendar. */
  | { readonly code: "calendar-without-business"; readonly text: string; readonly didYouMean: string };

type TargetUnit = "month" | "week" | "day" | "hour" | "minute" | "second";
type TargetPart = { readonly number: number; readonly business: boolean; readonly calendar: boolean; readonly unit: TargetUnit };

const LENGTHS = { month: 30 * DAY, week: 7 * DAY, day: DAY, hour: HOUR, minute: MINUTE, second: SECOND } as const;
const UNITS: readonly TargetUnit[] = ["month", "week", "day", "hour", "minute", "second"];

// Longer than a hundred years is a slip of the pen, and hardly a date any more.
const LONGEST_DAYS = 36_525;

// No target needs more, and guessing at a novel takes long.
const LONGEST_TEXT = 100;

const SPELLINGS: ReadonlyMap<string | undefined, TargetUnit> = new Map([
  ...["month", "months"].map((word) => [word, "month"] as const),
  ...["w", "wk", "wks", "week", "weeks"].map((word) => [word, "week"] as const),
  ...["d", "day", "days"].map((word) => [word, "day"] as const),
  ...["h", "hr", "hrs", "hour", "hours"].map((word) => [word, "hour"] as const),
  ...["m", "min", "mins", "minute", "minutes"].map((word) => [word, "minute"] as const),
  ...["s", "sec", "secs", "second", "seconds"].map((word) => [word, "second"] as const),
]);

const KNOWN_WORDS = [
  "business",
  "calendar",
  "hours",
  "hour",
  "minutes",
  "minute",
  "seconds",
  "second",
  "days",
  "day",
  "weeks",
  "week",
  "end",
  "of",
  "next",
  "best",
  "effort",
  "on",
];

/**
 * A target as people write it: "30 minutes", "4h", "1.5 hours", "1 business hour 30 minutes", "2 business days",
 * "4 business hours on emea", "best effort". Without "business" it counts day and night; "business" covers all of it.
 */
export function parseTarget(text: string): Result<Target, TargetProblem> {
  if (text.length > LONGEST_TEXT) return wrong({ code: "unreadable", text, didYouMean: null });
  const read = readTarget(text);
  if (read.ok || read.error.code !== "unreadable") return read;
  return wrong({ ...read.error, didYouMean: guess(text) });
}

function readTarget(text: string): Result<Target, TargetProblem> {
  if (/^\s*best[\s-]effort\s*$/i.test(text)) return ok({ type: "best-effort", text });
  if (/^\s*[-−]\s*[\d.]/.test(text)) return wrong({ code: "negative", text });
  const [amount = "", calendar = null] = text.split(/\son\s+(\S+)\s*$/i);
  const end = /^\s*end\s+of\s+(next\s+)?business\s+day\s*$/i.exec(amount);
  if (end !== null) return ok({ type: "end-of-business-day", text, after: end[1] === undefined ? 0 : 1, calendar: calendar ?? "default" });
  const parts = readParts(amount);
  if (parts === null) return wrong({ code: "unreadable", text, didYouMean: null });
  return meant(text, parts, calendar);
}

/** The numbers and units of an amount; null when something else stands there, or the order is odd. */
function readParts(amount: string): readonly [TargetPart, ...TargetPart[]] | null {
  const pattern = /\s*,?\s*(?:and\b\s*)?(\d+(?:\.\d+)?|\.\d+)\s*(business\b|calendar\b)?\s*([a-z]+)/iy;
  const parts: TargetPart[] = [];
  let size = -1;
  while (pattern.lastIndex < amount.trimEnd().length) {
    const match = pattern.exec(amount);
    if (match === null) return null;
    const unit = SPELLINGS.get(match[3]?.toLowerCase());
    if (unit === undefined || UNITS.indexOf(unit) <= size) return null;
    size = UNITS.indexOf(unit);
    const kind = match[2]?.toLowerCase();
    if (kind === "calendar" && unit !== "day") return null;
    parts.push({ number: Number(match[1]), business: kind === "business", calendar: kind === "calendar", unit });
  }
  const [first, ...rest] = parts;
  if (first === undefined || /^\s*(,|and\b)/i.test(amount)) return null;
  return first.business || rest.every(({ business }) => !business) ? [first, ...rest] : null;
}

function meant(text: string, parts: readonly [TargetPart, ...TargetPart[]], calendar: string | null): Result<Target, TargetProblem> {
  const [first] = parts;
  const total = parts.reduce((sum, { number, unit }) => sum + number * LENGTHS[unit], 0);
  if (Math.round(total) === 0) return wrong({ code: "zero", text });
  if (total > LONGEST_DAYS * DAY) return wrong({ code: "too-long", text });
  if (first.unit === "month" || first.unit === "week" || first.unit === "day") return meantDays(text, parts, first, calendar);
  if (calendar !== null && !first.business) return wrong({ code: "calendar-without-business", text, didYouMean: withBusiness(text) });
  return ok({ type: "duration", text, milliseconds: Math.round(total), calendar: first.business ? (calendar ?? "default") : null });
}

function meantDays(text: string, parts: readonly TargetPart[], first: TargetPart, calendar: string | null): Result<Target, TargetProblem> {
  const { number, business, unit } = first;
  const days = number * DATES[unit === "month" || unit === "week" ? unit : "day"];
  const workdays = Math.max(1, Math.round((days * (unit === "day" ? 7 : 5)) / 7));
  const ways = [amountOf(days * 24, "hour"), amountOf(Math.ceil(days), "calendar day"), amountOf(workdays, "business day")];
  if (unit === "month") return wrong({ code: "months", text, suggestions: ways.slice(1) });
  if (unit === "week" && business) return wrong({ code: "weeks", text, suggestions: ways.slice(2) });
  const isPlain = !business && !first.calendar && unit === "day";
  if (!Number.isInteger(days)) return wrong({ code: "fraction-of-day", text, suggestions: isPlain ? ways.slice(0, 1) : [] });
  if (isPlain || (unit === "week" && parts.length > 1)) return wrong({ code: "ambiguous-day", text, suggestions: ways });
  if (parts.length > 1) return wrong({ code: "days-and-hours", text });
  if (!business) return ok({ type: "calendar-days", text, days, calendar: null, dates: calendar ?? "default" });
  return ok({ type: "business-days", text, days, calendar: calendar ?? "default" });
}

const DATES = { month: 30, week: 7, day: 1 } as const;

function amountOf(number: number, unit: string): string {
  const rounded = Math.round(number * 100) / 100;
  return `${rounded} ${unit}${rounded === 1 ? "" : "s"}`;
}

function withBusiness(text: string): string {
  return text.trim().replace(/([\d.]+)\s*/, "$1 business ");
}

/** The text with its unknown words put right, its comma a point, "business" first; null when that is no target either. */
function guess(text: string): string | null {
  const [amount = "", calendar = ""] = text.trim().split(/(\son\s+\S+)$/i);
  const words = amount
    .replace(/(\d),(\d)/g, "$1.$2")
    .replace(/\b(?:working|work|biz|office)\s+(?=[a-z])/gi, "business ")
    .replace(/[a-z]+/gi, (word) => (isKnown(word) ? word : (closestMatch(word, KNOWN_WORDS) ?? word)));
  const spelled = `${words}${calendar}`;
  const business = /\sbusiness\s/i.test(spelled) ? withBusiness(spelled.replace(/\bbusiness\s+/gi, "")) : spelled;
  return [spelled, business].find((candidate) => readTarget(candidate).ok) ?? null;
}

function isKnown(word: string): boolean {
  return SPELLINGS.has(word.toLowerCase()) || KNOWN_WORDS.includes(word.toLowerCase());
}
