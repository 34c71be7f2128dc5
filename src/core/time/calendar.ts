import { digest } from "../text/digest.ts";
import { MIDNIGHT } from "../text/time-of-day.ts";
import { type DayNumber, dayOf, isoOf, weekdayOf, yearOf } from "./days.ts";
import type { CountryHolidays, Holiday } from "./holidays.ts";
import { DAY, type Instant, MINUTE, type Span } from "./instant.ts";
import { periodsFrom, type Timetable, timetableOf } from "./timetable.ts";
import { regimeAt, zoneOf } from "./zone.ts";

/** Minutes since local midnight, half-open; `until` above 1440 runs into the next day and belongs to the date it begins on. */
export type DaySpan = { readonly from: number; readonly until: number };

/** What a policy says a calendar is: plain data, checked. */
export type CalendarSpec = {
  /** IANA name. */
  readonly timezone: string;
  /** Monday first, seven entries; an empty list is closed. In order, without overlap. */
  readonly hours: readonly (readonly DaySpan[])[];
  /** ISO date → name of the holiday; "" when it has none. */
  readonly dates: ReadonlyMap<string, string>;
  /** A country's holidays, of these types only; null: none. */
  readonly country: { readonly code: string; readonly region: string | null; readonly types: readonly string[] } | null;
  /** ISO dates that the country has and this calendar works. */
  readonly except: ReadonlySet<string>;
  /** ISO date → that date's own hours, whatever weekday or holiday it is. */
  readonly special: ReadonlyMap<string, readonly DaySpan[]>;
};

/** A calendar ready to count with; made by `compileCalendar`. */
export type Calendar = {
  readonly name: string;
  readonly zone: string;
  /** The same for equal specs; changes with anything that can move a deadline. */
  readonly fingerprint: string;
  readonly spec: CalendarSpec;
  /** The holidays of `spec.country`; null: it names none. */
  readonly country: CountryHolidays | null;
};

/** A stretch of a calendar with one reason: open, or why not. */
export type CalendarSpan = Span &
  (
    | { readonly open: true }
    | {
        readonly open: false;
        readonly why: "night" | "weekend" | "holiday";
        /** The holiday's name; "" when it has none. */
        readonly name: string;
      }
  );

const CLOSED: readonly DaySpan[] = [];

// What was laid out for a calendar, kept as long as the calendar itself.
const timetables = new WeakMap<Calendar, Timetable>();

/** A calendar from its spec; `country` holds the holidays of `spec.country`, null when it names none. */
export function compileCalendar(name: string, spec: CalendarSpec, country: CountryHolidays | null): Calendar {
  return { name, zone: spec.timezone, fingerprint: fingerprintOf(spec), spec, country };
}

/** The calendar's hours laid out on real time. */
export function timetableFor(calendar: Calendar): Timetable {
  const known = timetables.get(calendar);
  if (known !== undefined) return known;
  const timetable = timetableOf(zoneOf(calendar.zone), hoursOn(calendar));
  timetables.set(calendar, timetable);
  return timetable;
}

/** The stretch `[from, until)` without gap or overlap, each part with its reason; parts that follow each other differ. */
export function calendarSpans(calendar: Calendar, from: Instant, until: Instant): readonly CalendarSpan[] {
  const spans: CalendarSpan[] = [];
  let at = from;
  for (const period of periodsFrom(timetableFor(calendar), from)) {
    if (period.from >= until) break;
    spans.push(...closedSpans(calendar, at, period.from), { from: period.from, until: Math.min(period.until, until), open: true });
    at = period.until;
  }
  return joined([...spans, ...closedSpans(calendar, at, until)]);
}

/** The holidays of a year, by ISO date and in order, whatever weekday they fall on. */
export function holidaysOf(calendar: Calendar, year: number): ReadonlyMap<string, Holiday> {
  const { dates, except } = calendar.spec;
  const own = [...dates].filter(([date]) => Number(date.slice(0, 4)) === year).map(([date, name]) => [date, wholeDay(name)] as const);
  const country = [...(calendar.country?.of(year) ?? [])].filter(([date]) => !except.has(date) && !dates.has(date));
  // As texts they begin with their date.
  return new Map([...country, ...own].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function wholeDay(name: string): Holiday {
  return { name, from: 0, until: null };
}

function closedSpans(calendar: Calendar, from: Instant, until: Instant): readonly CalendarSpan[] {
  const spans: CalendarSpan[] = [];
  const zone = zoneOf(calendar.zone);
  for (let at = from; at < until; ) {
    const { offset, until: change } = regimeAt(zone, at);
    const day = Math.floor((at + offset) / DAY);
    const { from: begins, until: ends } = holidayOn(calendar, day) ?? wholeDay("");
    const edges = [begins, ends ?? MIDNIGHT].map((minute) => day * DAY + minute * MINUTE - offset).filter((edge) => edge > at);
    const end = Math.min(until, (day + 1) * DAY - offset, change, ...edges);
    spans.push({ from: at, until: end, open: false, ...whyClosed(calendar, day, (at + offset - day * DAY) / MINUTE) });
    at = end;
  }
  return spans;
}

function whyClosed(calendar: Calendar, day: DayNumber, minute: number): { why: "night" | "weekend" | "holiday"; name: string } {
  const date = isoOf(day);
  const special = calendar.spec.special.get(date);
  if (special !== undefined && special.length > 0) return { why: "night", name: "" };
  const usual = calendar.spec.hours[weekdayOf(day)] ?? CLOSED;
  if (usual.length === 0) return { why: "weekend", name: "" };
  const holiday = holidayOn(calendar, day) ?? (special === undefined ? null : wholeDay(""));
  if (holiday === null || minute < holiday.from || minute >= (holiday.until ?? MIDNIGHT)) return { why: "night", name: "" };
  // Hours that are over before the holiday begins are followed by the night, as on any day.
  const isFelt = usual.some(({ from, until }) => until > holiday.from && from < (holiday.until ?? until));
  return isFelt ? { why: "holiday", name: holiday.name } : { why: "night", name: "" };
}

function joined(spans: readonly CalendarSpan[]): readonly CalendarSpan[] {
  const result: CalendarSpan[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && sameReason(last, span)) result[result.length - 1] = { ...span, from: last.from };
    else result.push(span);
  }
  return result;
}

function sameReason(a: CalendarSpan, b: CalendarSpan): boolean {
  if (a.open) return b.open;
  return !b.open && a.why === b.why && a.name === b.name;
}

function hoursOn(calendar: Calendar): (day: DayNumber) => readonly DaySpan[] {
  const { hours, special } = calendar.spec;
  const specialDays = new Map([...special].map(([date, spans]) => [dayOf(date), spans] as const));
  return (day) => {
    const own = specialDays.get(day);
    if (own !== undefined) return own;
    const usual = hours[weekdayOf(day)] ?? CLOSED;
    const holiday = usual.length === 0 ? null : holidayOn(calendar, day);
    return holiday === null ? usual : withoutHoliday(usual, holiday);
  };
}

/** What is left of a date's hours. */
function withoutHoliday(hours: readonly DaySpan[], { from, until }: Holiday): readonly DaySpan[] {
  return hours.flatMap((span) => {
    const before = { from: span.from, until: Math.min(span.until, from) };
    const after = { from: Math.max(span.from, until ?? span.until), until: span.until };
    return [before, after].filter((part) => part.from < part.until);
  });
}

/** The holiday on that date; null: it is none. */
function holidayOn({ spec, country }: Calendar, day: DayNumber): Holiday | null {
  if (country === null && spec.dates.size === 0) return null;
  const date = isoOf(day);
  const own = spec.dates.get(date);
  if (own !== undefined) return wholeDay(own);
  if (country === null || spec.except.has(date)) return null;
  return country.of(yearOf(day)).get(date) ?? null;
}

function fingerprintOf({ timezone, hours, dates, country, except, special }: CalendarSpec): string {
  const named = country === null ? null : [country.code, country.region, [...country.types].sort(), [...except].sort()];
  const specials = [...special].map(([date, spans]) => [date, pairs(spans)]).sort();
  return digest(JSON.stringify([timezone, hours.map(pairs), [...dates.keys()].sort(), named, specials]));
}

function pairs(spans: readonly DaySpan[]): readonly (readonly [number, number])[] {
  return spans.map(({ from, until }) => [from, until]);
}
