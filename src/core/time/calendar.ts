import { digest } from "../text/digest.ts";
import { listed } from "../text/lists.ts";
import { MIDNIGHT } from "../text/time-of-day.ts";
import { cityOf } from "../text/zone-names.ts";
import { type DayNumber, dayOf, isoOf, weekdayOf, yearOf } from "./days.ts";
import type { Holiday } from "./holiday.ts";
import type { CountryHolidays } from "./holidays.ts";
import { DAY, type Instant, MINUTE, type Span } from "./instant.ts";
import { periodsFrom, type Timetable, timetableOf, unitedTimetable } from "./timetable.ts";
import { regimeAt, zoneOf } from "./zone.ts";

/** Minutes since local midnight, half-open; `until` above 1440 runs into the next day and belongs to the date it begins on. */
export type DaySpan = { readonly from: number; readonly until: number };

/** What a policy says a calendar is: plain data, checked. */
export type CalendarSpec = {
  /** IANA name. */
  readonly timezone: string;
  /** Monday first, seven entries; an empty list is closed. In order, without overlap. */
  readonly hours: readonly (readonly DaySpan[])[];
  /** ISO date, or month and day such as 12-31 for each year's → name of the holiday; "" when it has none. */
  readonly dates: ReadonlyMap<string, string>;
  /** A country's holidays, of these types only; null: none. */
  readonly country: { readonly code: string; readonly region: string | null; readonly types: readonly string[] } | null;
  /** Dates, written so, that the country has and this calendar works. */
  readonly except: ReadonlySet<string>;
  /** Date, written so → that date's own hours, whatever weekday or holiday it is. */
  readonly special: ReadonlyMap<string, readonly DaySpan[]>;
};

/** Hours in one place. */
export type Office = {
  /** The calendar that has them. */
  readonly name: string;
  readonly spec: CalendarSpec;
  /** The holidays of `spec.country`; null: it names none. */
  readonly country: CountryHolidays | null;
};

/** A calendar ready to count with; made by `compileCalendar`, or by `uniteCalendars` of several. */
export type Calendar = {
  readonly name: string;
  /** The zone of its dates. */
  readonly zone: string;
  /** The same for equal specs; changes with anything that can move a deadline. */
  readonly fingerprint: string;
  /** It is open while any of them is: one, or those that a union unites. */
  readonly offices: readonly [Office, ...Office[]];
  readonly isUnion: boolean;
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

type ClosedReason = Pick<Extract<CalendarSpan, { open: false }>, "why" | "name">;

const CLOSED: readonly DaySpan[] = [];

// What was laid out for a calendar or an office, kept as long as that itself.
const timetables = new WeakMap<Calendar | Office, Timetable>();

/** A calendar from its spec; `country` holds the holidays of `spec.country`, null when it names none. */
export function compileCalendar(name: string, spec: CalendarSpec, country: CountryHolidays | null): Calendar {
  return { name, zone: spec.timezone, fingerprint: fingerprintOf(spec), offices: [{ name, spec, country }], isUnion: false };
}

/** A calendar that is open while any of these is; its dates are those of `zone`, else of the first one's. */
export function uniteCalendars(name: string, zone: string | null, [first, ...others]: readonly [Calendar, ...Calendar[]]): Calendar {
  const dates = zone ?? first.zone;
  const [one, ...more] = first.offices;
  const offices = [one, ...new Set([...more, ...others.flatMap((other) => other.offices)].filter((office) => office !== one))] as const;
  const fingerprint = digest(JSON.stringify([dates, offices.map(({ spec }) => fingerprintOf(spec)).sort()]));
  return { name, zone: dates, fingerprint, offices, isUnion: true };
}

/** The calendar as it would be without any holiday or special day. */
export function withoutHolidays(calendar: Calendar): Calendar {
  const everyWeek = (office: Office): Office => {
    return { ...office, spec: { ...office.spec, dates: new Map(), country: null, except: new Set(), special: new Map() }, country: null };
  };
  const [first, ...others] = calendar.offices;
  return { ...calendar, offices: [everyWeek(first), ...others.map(everyWeek)] };
}

/** The calendar's hours laid out on real time. */
export function timetableFor(calendar: Calendar): Timetable {
  const known = timetables.get(calendar);
  if (known !== undefined) return known;
  const parts = calendar.offices.map(timetableIn);
  const [only] = parts;
  const timetable = parts.length === 1 && only?.zone.name === calendar.zone ? only : unitedTimetable(zoneOf(calendar.zone), parts);
  timetables.set(calendar, timetable);
  return timetable;
}

function timetableIn(office: Office): Timetable {
  const known = timetables.get(office) ?? timetableOf(zoneOf(office.spec.timezone), hoursOn(office));
  timetables.set(office, known);
  return known;
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
export function holidaysOf({ spec: { dates, except }, country: land }: Office, year: number): ReadonlyMap<string, Holiday> {
  const own = [...inYear(dates, year)].map(([date, name]) => [date, wholeDay(name)] as const);
  const country = [...(land?.of(year) ?? [])].filter(([date]) => !(hasDate(except, date) || hasDate(dates, date)));
  // As texts they begin with their date.
  return new Map([...country, ...own].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What a year has of dates and of each year's days, by ISO date; a date goes before its day. */
export function inYear<Value>(dates: ReadonlyMap<string, Value>, year: number): ReadonlyMap<string, Value> {
  const found = [...dates].flatMap(([date, value]): readonly (readonly [string, Value])[] => {
    if (date.length > EACH_YEAR) return Number(date.slice(0, 4)) === year ? [[date, value]] : [];
    const day = `${String(year).padStart(4, "0")}-${date}`;
    return dayOf(day) === null || dates.has(day) ? [] : [[day, value]];
  });
  return new Map(found);
}

const EACH_YEAR = "12-31".length;

function onDate<Value>(dates: ReadonlyMap<string, Value>, date: string): Value | undefined {
  return dates.get(date) ?? dates.get(date.slice(-EACH_YEAR));
}

function hasDate(dates: ReadonlyMap<string, unknown> | ReadonlySet<string>, date: string): boolean {
  return dates.has(date) || dates.has(date.slice(-EACH_YEAR));
}

function wholeDay(name: string): Holiday {
  return { name, from: 0, until: null };
}

/** Why the calendar is closed: each of its offices is. */
function closedSpans({ offices }: Calendar, from: Instant, until: Instant): readonly CalendarSpan[] {
  const parts = offices.map((office) => ({ office, spans: closedIn(office, from, until) }));
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only.spans;
  const edges = [...new Set(parts.flatMap(({ spans }) => spans.map((span) => span.from)))].sort((one, other) => one - other);
  return edges.map((at, index) => {
    const reasons = parts.flatMap(({ office, spans }) => {
      const found = spans.findLast((span) => span.from <= at);
      return found === undefined ? [] : [{ ...found, place: placeOf(office, offices) }];
    });
    return { from: at, until: edges[index + 1] ?? until, open: false, ...together(reasons) };
  });
}

/** One reason for all; where they differ and one has a holiday, whose it is; else it is the night of one that works on that day. */
function together(reasons: readonly (ClosedReason & { readonly place: string })[]): ClosedReason {
  const [first] = reasons;
  if (first !== undefined && reasons.every(({ why, name }) => why === first.why && name === first.name))
    return { why: first.why, name: first.name };
  if (reasons.every(({ why }) => why !== "holiday")) return { why: "night", name: "" };
  return { why: "holiday", name: listed(reasons.map(({ why, name, place }) => `${name || why} in ${place}`)) };
}

/** The city of an office, or its name where others are in that city, too. */
function placeOf({ name, spec }: Office, offices: readonly Office[]): string {
  const here = offices.filter((other) => cityOf(other.spec.timezone) === cityOf(spec.timezone));
  return here.length > 1 ? name : cityOf(spec.timezone);
}

type ClosedSpan = Extract<CalendarSpan, { open: false }>;

function closedIn(office: Office, from: Instant, until: Instant): readonly ClosedSpan[] {
  const spans: ClosedSpan[] = [];
  const zone = zoneOf(office.spec.timezone);
  for (let at = from; at < until; ) {
    const { offset, until: change } = regimeAt(zone, at);
    const day = Math.floor((at + offset) / DAY);
    const { from: begins, until: ends } = holidayOn(office, day) ?? wholeDay("");
    const edges = [begins, ends ?? MIDNIGHT].map((minute) => day * DAY + minute * MINUTE - offset).filter((edge) => edge > at);
    const end = Math.min(until, (day + 1) * DAY - offset, change, ...edges);
    spans.push({ from: at, until: end, open: false, ...whyClosed(office, day, (at + offset - day * DAY) / MINUTE) });
    at = end;
  }
  return spans;
}

function whyClosed(office: Office, day: DayNumber, minute: number): ClosedReason {
  const special = onDate(office.spec.special, isoOf(day));
  if (special !== undefined && special.length > 0) return { why: "night", name: "" };
  const usual = office.spec.hours[weekdayOf(day)] ?? CLOSED;
  if (usual.length === 0) return { why: "weekend", name: "" };
  const holiday = holidayOn(office, day) ?? (special === undefined ? null : wholeDay(""));
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

function hoursOn(office: Office): (day: DayNumber) => readonly DaySpan[] {
  const { hours, special } = office.spec;
  return (day) => {
    const own = special.size === 0 ? undefined : onDate(special, isoOf(day));
    if (own !== undefined) return own;
    const usual = hours[weekdayOf(day)] ?? CLOSED;
    const holiday = usual.length === 0 ? null : holidayOn(office, day);
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
function holidayOn({ spec, country }: Office, day: DayNumber): Holiday | null {
  if (country === null && spec.dates.size === 0) return null;
  const date = isoOf(day);
  const own = onDate(spec.dates, date);
  if (own !== undefined) return wholeDay(own);
  if (country === null || hasDate(spec.except, date)) return null;
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
