import { ok, type Result, wrong } from "../result.ts";
import { closestMatch } from "../text/closest-match.ts";
import { DAY, HOUR, MINUTE, type Milliseconds, SECOND } from "./instant.ts";

/** What a policy promises: a length of time, or nothing by the clock. `text` says it in full words. */
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
export function calendarNamedBy(target: Target): string | null {
  if (target.type === "best-effort") return null;
  return target.type === "calendar-days" ? target.dates : target.calendar;
}

/** That calendar itself; null: none, or there is none of that name. */
export function calendarFor<Kept>(target: Target, calendars: ReadonlyMap<string, Kept>): Kept | null {
  return calendars.get(calendarNamedBy(target) ?? "") ?? null;
}

/** Whether it says itself on which calendar it is counted. */
export function namesCalendar({ text }: Target): boolean {
  return / on \S+$/.test(text);
}

/** Why a text is no target. `suggestions` are texts that are, and may have been meant. */
export type TargetProblem = {
  readonly code:
    | "unreadable"
    | "zero"
    | "negative"
    | "too-long"
    /** "0.5 days", "1.5 business days": it is not said how long a day is. */
    | "fraction-of-day"
    /** "hourly", "every 2 hours": how often, which is no length of time. */
    | "rhythm"
    /** "1 day" might mean the clock's or the desk's. */
    | "ambiguous-day"
    | "weeks"
    | "months"
    /** Days together with hours, minutes or seconds. */
    | "days-and-hours"
    /** "4 hours on emea": only business time is on a calendar. */
    | "calendar-without-business";
  readonly text: string;
  readonly suggestions: readonly string[];
};

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

const KNOWN_WORDS = "business calendar hours hour minutes minute seconds second days day weeks week end of next best effort on".split(" ");

/**
 * A target as people write it: "30 minutes", "4h", "1.5 hours", "1 business hour 30 minutes", "2 business days",
 * "4 business hours on emea", "best effort". Without "business" it counts day and night; "business" covers all of it.
 */
export function parseTarget(text: string): Result<Target, TargetProblem> {
  if (text.length > LONGEST_TEXT) return wrong({ code: "unreadable", text, suggestions: [] });
  const read = readTarget(text);
  if (read.ok || read.error.code !== "unreadable") return read;
  const interval = CADENCES.get(plain(text)) ?? /^every (.+)$/.exec(plain(text))?.[1];
  const length = interval === undefined ? null : readTarget(/\d/.test(interval) ? interval : `1 ${interval}`);
  if (length?.ok) return wrong({ code: "rhythm", text, suggestions: [length.value.text] });
  return wrong({ ...read.error, suggestions: meantBy(text) });
}

/** How often, as people write it: "every 2 hours", "every business day", "hourly", "daily", "twice a day". Wrong: suggestions are such, too. */
export function parseInterval(text: string): Result<TimedTarget, TargetProblem> {
  const [words = "", calendar = ""] = text.trim().split(/(\son\s+\S+)$/i);
  const [, interval] = /^every\s+(.+)$/i.exec(words) ?? [];
  const amount =
    interval === undefined ? CADENCES.get(plain(words)) : /\d|^end\b|^best\b/i.test(amountInDigits(interval)) ? interval : `1 ${interval}`;
  const read = parseTarget(`${amount ?? ""}${calendar}`);
  if (read.ok && read.value.type !== "best-effort") return ok(read.value);
  if (amount !== undefined && !read.ok)
    return wrong({ ...read.error, text, suggestions: read.error.suggestions.filter(isTimed).map(every) });
  const bare = parseTarget(rhythmMeantBy(plain(words)) ?? `${words}${calendar}`);
  const ways = bare.ok ? [bare.value.text] : bare.error.suggestions;
  const near = closestMatch(plain(words), [...CADENCES.keys()]);
  return wrong({ code: "unreadable", text, suggestions: near === null ? ways.filter(isTimed).map(every) : [near] });
}

/** "every hour", "every 2 business days": how often, in full words. */
export function every(target: string): string {
  return `every ${oneOf(target)}`;
}

/** What stands after "every": "hour" for "1 hour", "2 hours" as it is. */
export function oneOf(target: string): string {
  return /^1 \D+$/.test(target) ? target.slice(2) : target;
}

const CADENCES: ReadonlyMap<string, string> = new Map([
  ["hourly", "1 hour"],
  ["daily", "1 calendar day"],
  ["twice a day", "12 hours"],
  ["twice daily", "12 hours"],
  ["weekly", "1 week"],
]);

function rhythmMeantBy(words: string): string | null {
  const unit = /^(?:once )?(?:an?|per|each) ((?:business |working )?(?:hour|day|week))$/.exec(words)?.[1];
  if (unit !== undefined) return `1 ${unit}`;
  const times = Number(/^(\d+) times (?:1|per) day$/.exec(amountInDigits(words))?.[1] ?? 0);
  return times > 0 && times <= 24 ? amountOf(24 / times, "hour") : null;
}

function isTimed(target: string): boolean {
  return target !== BEST_EFFORT;
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}

const BEST_EFFORT = "best effort";

function readTarget(text: string): Result<Target, TargetProblem> {
  if (/^\s*best[\s-]effort\s*$/i.test(text)) return ok({ type: "best-effort", text: BEST_EFFORT });
  if (/^\s*[-−]\s*[\d.]/.test(text)) return wrong({ code: "negative", text, suggestions: meantBy(text.replace(/^\s*[-−]\s*/, "")) });
  const [amount = "", calendar = null] = text.split(/\son\s+(\S+)\s*$/i);
  const end = /^\s*end\s+of\s+(next\s+)?business\s+day\s*$/i.exec(amount);
  if (end !== null) {
    const words = end[1] === undefined ? "end of business day" : "end of next business day";
    return ok({
      type: "end-of-business-day",
      text: onCalendar(words, calendar),
      after: end[1] === undefined ? 0 : 1,
      calendar: calendar ?? "default",
    });
  }
  const parts = readParts(amount);
  return parts === null ? wrong({ code: "unreadable", text, suggestions: [] }) : meant(text, parts, calendar);
}

function onCalendar(words: string, calendar: string | null): string {
  return calendar === null ? words : `${words} on ${calendar}`;
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
  if (Math.round(total) === 0) return wrong({ code: "zero", text, suggestions: ["1 minute", BEST_EFFORT] });
  if (total > LONGEST_DAYS * DAY) return wrong({ code: "too-long", text, suggestions: [] });
  if (first.unit === "month" || first.unit === "week" || first.unit === "day") return meantDays(text, parts, total, calendar);
  const words = parts.map(({ number, unit }) => amountOf(number, unit));
  const inBusiness = onCalendar([amountOf(first.number, `business ${first.unit}`), ...words.slice(1)].join(" "), calendar);
  if (calendar !== null && !first.business) return wrong({ code: "calendar-without-business", text, suggestions: [inBusiness] });
  const milliseconds = Math.round(total);
  if (!first.business) return ok({ type: "duration", text: words.join(" "), milliseconds, calendar: null });
  return ok({ type: "duration", text: inBusiness, milliseconds, calendar: calendar ?? "default" });
}

function meantDays(
  text: string,
  parts: readonly [TargetPart, ...TargetPart[]],
  total: Milliseconds,
  calendar: string | null,
): Result<Target, TargetProblem> {
  const [{ number, business, unit, calendar: ofCalendar }] = parts;
  const days = total / DAY;
  const hours = amountOf(days * 24, "hour");
  const dates = amountOf(Math.ceil(days), "calendar day");
  const workdays = Math.max(
    1,
    Math.round(parts.reduce((sum, part) => sum + (part.number * LENGTHS[part.unit] * WORKDAYS[part.unit]) / DAY, 0)),
  );
  const work = amountOf(workdays, "business day");
  const refused = (code: TargetProblem["code"], ...suggestions: readonly string[]) =>
    wrong({ code, text, suggestions: suggestions.map((way) => (/hours?$/.test(way) ? way : onCalendar(way, calendar))) });
  if (unit === "month") return refused("months", dates, work);
  if (business) {
    if (unit === "week") return refused("weeks", work);
    if (parts.length > 1)
      return refused(
        "days-and-hours",
        amountOf((total - number * DAY) / HOUR + number * 8, "business hour"),
        amountOf(Math.floor(days) + 1, "business day"),
      );
    if (!Number.isInteger(number))
      return refused("fraction-of-day", amountOf(number * 8, "business hour"), amountOf(Math.ceil(number), "business day"));
    return ok({
      type: "business-days",
      text: onCalendar(amountOf(number, "business day"), calendar),
      days: number,
      calendar: calendar ?? "default",
    });
  }
  if (!Number.isInteger(days) && parts.length === 1) return refused("fraction-of-day", hours, dates, ...(ofCalendar ? [] : [work]));
  if (parts.length > 1 && ofCalendar) return refused("days-and-hours", hours, dates);
  if (parts.length > 1 || (unit === "day" && !ofCalendar)) return refused("ambiguous-day", hours, dates, work);
  const words = amountOf(number, unit === "day" ? "calendar day" : unit);
  return ok({ type: "calendar-days", text: onCalendar(words, calendar), days, calendar: null, dates: calendar ?? "default" });
}

/** Of a day of the calendar, how many are worked. */
const WORKDAYS = { month: 5 / 7, week: 5 / 7, day: 1, hour: 1, minute: 1, second: 1 } as const;

/** "1 hour", "1.5 hours". */
function amountOf(number: number, unit: string): string {
  const rounded = Math.round(number * 1000) / 1000;
  return `${rounded} ${unit}${rounded === 1 ? "" : "s"}`;
}

// What other desks call it.
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "end of next business day, 1 business day":
      "nbd|next business day|next business day end|next working day end|end of next day|next working day|next day",
    "end of business day": "same day|same business day|same working day|eod|end of day|end of working day|cob|close of business",
    [`15 minutes, ${BEST_EFFORT}`]: "immediately|immediate|at once|instantly|now|right away",
    [BEST_EFFORT]:
      "asap|as soon as possible|none|no|n/a|na|never|-|no sla|no target|not applicable|as available|best endeavours|commercially reasonable efforts|reasonable effort|reasonable efforts|undefined|tbd",
  }).flatMap(([targets, names]) => names.split("|").map((name): [string, readonly string[]] => [name, targets.split(", ")])),
);

/** What an unreadable text may have meant, in full words: first what puts its words right, then what other desks write. */
function meantBy(text: string): readonly string[] {
  const alias = ALIASES.get(plain(text));
  if (alias !== undefined) return alias;
  for (const candidate of candidatesFor(text.trim())) {
    const read = readTarget(candidate);
    if (read.ok) return [read.value.text];
    if (read.error.suggestions.length > 0) return read.error.suggestions;
  }
  const bare = /^\s*(\d+)\s*$/.exec(text)?.[1];
  return bare === undefined || Number(bare) === 0 ? [] : [amountOf(Number(bare), "minute"), amountOf(Number(bare), "hour")];
}

function candidatesFor(text: string): readonly string[] {
  const [, days = 0, hours = 0, minutes = 0] =
    /^p(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?)?$/i.exec(text) ?? /^()(\d{1,3}):(\d\d)(?::00)?$/.exec(text) ?? [];
  const isoDays = /^p(\d+)d$/i.exec(text)?.[1];
  if (isoDays !== undefined) return [`${isoDays} days`];
  const clock = [[Number(days) * 24 + Number(hours), "hours"] as const, [Number(minutes), "minutes"] as const];
  const [amount = "", calendar = ""] = text.split(/(\son\s+\S+)$/i);
  const shortened = amountInDigits(amount)
    .replace(/^(?:within|in|under|up to|less than|at most|max(?:imum)?\.?|[<≤~]=?)\s*/i, "")
    .replace(/\s*(?:or less|max(?:imum)?|at most)?\.?$/i, "")
    .replace(
      /^(.*\d\s*[a-z]+)[\s,(]+(?:in |during |of )?(?:(?:business|working|office|support)(?: (?:hours|time|days))?|24\s*[/x×]\s*5)\)?$/i,
      "$1 business",
    );
  const words = shortened
    .replace(/(\d),(?=\d{3}\b)/g, "$1")
    .replace(/(\d),(\d)/g, "$1.$2")
    .replace(/[\s,(]+(?:24\s*[/x×]\s*7|day and night|(?:a)?round the clock)\)?$/i, "")
    .replace(/\b(of|by)\s+the\b/gi, "$1")
    .replace(/\b(business|working)(?=(?:hour|day|minute)s?\b)/gi, "$1 ")
    .replace(/^business\s+(\d.*)$/i, "$1 business")
    .replace(/\b(?:working|work|biz|office)\s+(?=[a-z])/gi, "business ")
    .replace(
      /(\d\s*)b(h|d)\b/gi,
      (_, number: string, unit: string) => `${number} business ${unit.toLowerCase() === "h" ? "hours" : "days"}`,
    )
    .replace(/(\d+)\s*years?\b/gi, (_, years: string) => `${Number(years) * 365} calendar days`)
    .replace(/\bcalendar\s+(?=weeks?|months?)/gi, "")
    .replace(/[a-z]+/gi, (word) => (isKnown(word) ? word : (closestMatch(word, KNOWN_WORDS) ?? word)));
  const spelled = `${words}${calendar}`;
  const business = /\sbusiness\b/i.test(spelled) ? [withBusiness(spelled.replace(/\s*\bbusiness\b/gi, ""))] : [];
  const inUnits = clock.flatMap(([number, unit]) => (number === 0 ? [] : [`${number} ${unit}`])).join(" ");
  return [inUnits, spelled, ...business].filter((candidate) => candidate !== "");
}

const NUMBER_WORDS = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve".split("|");

/** "half an hour" and "two hours" with digits. */
function amountInDigits(text: string): string {
  return text
    .replace(/\bhalf an? hour\b/gi, "30 minutes")
    .replace(/\b(?:twenty[- ]four)\b/gi, "24")
    .replace(/\b(?:an?|one)\s+(?=business|working|calendar|hour|minute|day|week|month)/gi, "1 ")
    .replace(/[a-z]+/gi, (word) =>
      NUMBER_WORDS.indexOf(word.toLowerCase()) > 0 ? String(NUMBER_WORDS.indexOf(word.toLowerCase())) : word,
    );
}

function withBusiness(text: string): string {
  return text.trim().replace(/([\d.]+)\s*/, "$1 business ");
}

function isKnown(word: string): boolean {
  return SPELLINGS.has(word.toLowerCase()) || KNOWN_WORDS.includes(word.toLowerCase());
}
