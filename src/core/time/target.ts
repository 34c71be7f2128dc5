import { ok, type Result, wrong } from "../result.ts";
import { closestMatch } from "../text/closest-match.ts";
import { DAY, HOUR, MINUTE, type Milliseconds, SECOND } from "./instant.ts";

/** What a policy promises: a length of time, or nothing by the clock. `text` is the policy's own wording. */
export type Target =
  /** So much time on `calendar`; null: day and night. */
  | { readonly type: "duration"; readonly text: string; readonly milliseconds: Milliseconds; readonly calendar: string | null }
  /** So many business days of `calendar`, counted as `businessDaysEnd` does. */
  | { readonly type: "business-days"; readonly text: string; readonly days: number; readonly calendar: string }
  | { readonly type: "best-effort"; readonly text: string };

/** A target that a clock can run out on. */
export type TimedTarget = Exclude<Target, { readonly type: "best-effort" }>;

/** Why a text is no target. `suggestions` and `didYouMean` are targets that are. */
export type TargetProblem =
  /** `didYouMean` null: nothing is near. */
  | { readonly code: "unreadable"; readonly text: string; readonly didYouMean: string | null }
  | { readonly code: "zero" | "negative" | "too-long"; readonly text: string }
  /** "0.5 days", "1.5 business days": it is not said how long a day is. */
  | { readonly code: "fraction-of-day"; readonly text: string; readonly suggestions: readonly string[] }
  /** "1 day" might mean the clock's or the desk's. */
  | { readonly code: "ambiguous-day"; readonly text: string; readonly suggestions: readonly [string, string] }
  | { readonly code: "weeks"; readonly text: string; readonly suggestions: readonly [string, string] }
  /** Business days together with hours, minutes or seconds. */
  | { readonly code: "days-and-hours"; readonly text: string }
  /** "4 hours on emea": only business time is on a calendar. */
  | { readonly code: "calendar-without-business"; readonly text: string; readonly didYouMean: string };

type TargetUnit = "week" | "day" | "hour" | "minute" | "second";
type TargetPart = { readonly number: number; readonly business: boolean; readonly unit: TargetUnit };

const LENGTHS = { week: 7 * DAY, day: DAY, hour: HOUR, minute: MINUTE, second: SECOND } as const;
const UNITS: readonly TargetUnit[] = ["week", "day", "hour", "minute", "second"];

// Longer than a hundred years is a slip of the pen, and hardly a date any more.
const LONGEST_DAYS = 36_525;

// No target needs more, and guessing at a novel takes long.
const LONGEST_TEXT = 100;

const SPELLINGS: ReadonlyMap<string | undefined, TargetUnit> = new Map([
  ...["w", "wk", "wks", "week", "weeks"].map((word) => [word, "week"] as const),
  ...["d", "day", "days"].map((word) => [word, "day"] as const),
  ...["h", "hr", "hrs", "hour", "hours"].map((word) => [word, "hour"] as const),
  ...["m", "min", "mins", "minute", "minutes"].map((word) => [word, "minute"] as const),
  ...["s", "sec", "secs", "second", "seconds"].map((word) => [word, "second"] as const),
]);

const KNOWN_WORDS = ["business", "hours", "hour", "minutes", "minute", "seconds", "second", "days", "day", "best", "effort", "on"];

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
  const parts = readParts(amount);
  if (parts === null) return wrong({ code: "unreadable", text, didYouMean: null });
  return meant(text, parts, calendar);
}

/** The numbers and units of an amount; null when something else stands there, or the order is odd. */
function readParts(amount: string): readonly [TargetPart, ...TargetPart[]] | null {
  const pattern = /\s*,?\s*(?:and\b\s*)?(\d+(?:\.\d+)?|\.\d+)\s*(business\b)?\s*([a-z]+)/iy;
  const parts: TargetPart[] = [];
  let size = -1;
  while (pattern.lastIndex < amount.trimEnd().length) {
    const match = pattern.exec(amount);
    if (match === null) return null;
    const unit = SPELLINGS.get(match[3]?.toLowerCase());
    if (unit === undefined || UNITS.indexOf(unit) <= size) return null;
    size = UNITS.indexOf(unit);
    parts.push({ number: Number(match[1]), business: match[2] !== undefined, unit });
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
  if (first.unit === "week" || first.unit === "day") return meantDays(text, parts, first, calendar);
  if (calendar !== null && !first.business) return wrong({ code: "calendar-without-business", text, didYouMean: withBusiness(text) });
  return ok({ type: "duration", text, milliseconds: Math.round(total), calendar: first.business ? (calendar ?? "default") : null });
}

function meantDays(text: string, parts: readonly TargetPart[], first: TargetPart, calendar: string | null): Result<Target, TargetProblem> {
  const days = first.number * (first.unit === "week" ? 7 : 1);
  const workdays = Math.max(1, Math.round(first.number * (first.unit === "week" ? 5 : 1)));
  const suggestions = [amountOf(days * 24, "hour"), amountOf(workdays, "business day")] as const;
  if (first.unit === "week") return wrong({ code: "weeks", text, suggestions });
  if (!Number.isInteger(days)) return wrong({ code: "fraction-of-day", text, suggestions: first.business ? [] : [suggestions[0]] });
  if (!first.business) return wrong({ code: "ambiguous-day", text, suggestions });
  if (parts.length > 1) return wrong({ code: "days-and-hours", text });
  return ok({ type: "business-days", text, days, calendar: calendar ?? "default" });
}

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
