import { type Calendar, type CalendarSpec, compileCalendar, type DaySpan, type Office, uniteCalendars } from "../time/calendar.ts";
import { dayOf } from "../time/days.ts";
import { type CountryHolidays, loadCountryHolidays } from "../time/holidays.ts";
import type { Instant } from "../time/instant.ts";
import { neverOpens } from "../time/open-time.ts";
import { parseDates } from "../time/parse-dates.ts";
import { hoursProblems, parseDays, parseHours, parseSpans } from "../time/parse-hours.ts";
import { isZone } from "../time/zone.ts";
import { isZoneAbbreviation, zoneMeantBy } from "../time/zone-hint.ts";
import { DEFAULTS } from "./defaults.ts";
import { checkCalendar } from "./known-names.ts";
import type { KeyPath, ReportProblem } from "./problem.ts";
import type { CalendarFile, HolidaysFile, PolicyFile } from "./schema.ts";
import { readWords } from "./word-rules.ts";

/** The part of a policy that says what calendars there are. */
export type CalendarFiles = Pick<PolicyFile, "calendar" | "calendars">;

type NamedCalendar = { readonly name: string; readonly path: KeyPath; readonly file: CalendarFile };

type CalendarScope = { readonly now: Instant | null; readonly report: ReportProblem };

/** The calendars by name, `default` first; whatever was wrong is reported and taken as its default, and a union of such is left out. */
export async function compileCalendars(files: CalendarFiles, scope: CalendarScope): Promise<ReadonlyMap<string, Calendar>> {
  const named = calendarsIn(files, scope.report);
  const timezone = files.calendar?.timezone ?? null;
  const plain = new Map<string, Calendar>();
  for (const [name, calendar] of named) {
    if (calendar.file.union === undefined) plain.set(name, await compileCalendarFile(calendar, timezone, scope));
  }
  const united = new Map<string, Calendar | null>(plain);
  const found = [...named.keys()].map((name) => [name, unitedOf(name, [], { named, united, report: scope.report })] as const);
  return new Map(found.flatMap(([name, calendar]) => (calendar === null ? [] : [[name, calendar]])));
}

function calendarsIn({ calendar, calendars }: CalendarFiles, report: ReportProblem): ReadonlyMap<string, NamedCalendar> {
  const named = new Map([["default", { name: "default", path: ["calendar"], file: calendar ?? {} }]]);
  for (const [name, file] of Object.entries(calendars ?? {})) {
    const path = ["calendars", name];
    if (name === "default") report(path, { code: "default-calendar" }, "key");
    else named.set(readWords(name, "calendar-name", path, report, "key"), { name, path, file: file ?? {} });
  }
  return named;
}

type UnionScope = {
  readonly named: ReadonlyMap<string, NamedCalendar>;
  /** What was found so far; null: something is wrong with it. */
  readonly united: Map<string, Calendar | null>;
  readonly report: ReportProblem;
};

/** The calendar of that name; `within` are the unions that ask for it, outermost first. Null: it cannot be made, which is reported. */
function unitedOf(name: string, within: readonly string[], scope: UnionScope): Calendar | null {
  const known = scope.united.get(name);
  const named = scope.named.get(name);
  if (known !== undefined || named === undefined) return known ?? null;
  const { path, file } = named;
  for (const key of ["hours", "holidays", "special"] as const) {
    if (file[key] !== undefined) scope.report([...path, key], { code: "union-hours" }, "key");
  }
  const zone = file.timezone === undefined ? null : zoneOf(file.timezone, [...path, "timezone"], scope.report);
  const names = file.union ?? [];
  if (names.length === 0) scope.report([...path, "union"], { code: "expected", expected: "union", got: names });
  const inside = [...within, name];
  const members = names.map((member, index) => memberOf(member, [...path, "union", index], inside, scope));
  const [first, ...others] = members.filter((member) => member !== null);
  const isSound = first !== undefined && others.length === members.length - 1;
  const calendar = isSound ? uniteCalendars(name, zone, [first, ...others]) : null;
  scope.united.set(name, calendar);
  return calendar;
}

function memberOf(member: string, path: KeyPath, within: readonly string[], scope: UnionScope): Calendar | null {
  if (within.includes(member)) scope.report(path, { code: "union-circle", names: [...within.slice(within.indexOf(member)), member] });
  else if (scope.named.has(member)) return unitedOf(member, within, scope);
  else checkCalendar(member, [...scope.named.keys()], path, scope.report);
  return null;
}

/** The calendar that the file describes; `timezone` counts where it names none (null: UTC). */
async function compileCalendarFile({ name, path, file }: NamedCalendar, timezone: string | null, scope: CalendarScope): Promise<Calendar> {
  const { report, now } = scope;
  const spec: CalendarSpec = {
    timezone: zoneOf(file.timezone ?? timezone ?? DEFAULTS.timezone, [...path, "timezone"], report),
    hours: weekOf(file.hours ?? DEFAULTS.hours, [...path, "hours"], report),
    ...holidaysOf(file.holidays ?? {}, [...path, "holidays"], report),
    special: specialOf(file.special ?? {}, [...path, "special"], report),
  };
  const country = await countryOf(spec.country, [...path, "holidays"], report);
  const calendar = compileCalendar(name, spec, country);
  if (isNeverOpen(calendar, calendar.offices[0], now)) report(path, { code: "never-opens" });
  return calendar;
}

function isNeverOpen(calendar: Calendar, { spec }: Office, now: Instant | null): boolean {
  const { hours, special, dates, country } = spec;
  const hasWeekly = hours.some((spans) => spans.length > 0);
  // Weekly hours that no holiday closes come round every week, so nothing needs to be counted out.
  if (hasWeekly && dates.size === 0 && country === null && special.size === 0) return false;
  const hasSpecial = [...special.values()].some((spans) => spans.length > 0);
  return !(hasWeekly || hasSpecial) || (now !== null && neverOpens(calendar, now));
}

function zoneOf(timezone: string, path: KeyPath, report: ReportProblem): string {
  // The default is known without waking up the tables of time zones.
  const isShort = isZoneAbbreviation(timezone);
  if (timezone === DEFAULTS.timezone || (!isShort && isZone(timezone))) return timezone;
  report(path, { code: "timezone", got: timezone, isShort, suggestion: zoneMeantBy(timezone) });
  return DEFAULTS.timezone;
}

type HoursFile = NonNullable<CalendarFile["hours"]>;

function weekOf(file: HoursFile, path: KeyPath, report: ReportProblem): readonly (readonly DaySpan[])[] {
  const entries = Object.entries(file).map(([key, value]) => ({ key, value }));
  for (const problem of hoursProblems(entries)) {
    const entry = [...path, problem.key];
    report(
      problem.place === null ? entry : [...entry, problem.place],
      { code: "hours", problem },
      problem.code === "unknown-weekday" ? "key" : "value",
    );
  }
  const week = parseHours(entries);
  return week.ok ? week.value : [[], [], [], [], [], [], []];
}

/** The spans of one day, as in `09:00-12:30`, a list of such, or `closed`; empty when wrong, which is reported. */
export function spansOf(value: string | readonly string[], path: KeyPath, report: ReportProblem): readonly DaySpan[] {
  const spans = parseSpans(value);
  if (spans.ok) return spans.value;
  for (const problem of spans.error) {
    report(problem.place === null ? path : [...path, problem.place], { code: "hours", problem: { key: "", ...problem } });
  }
  return [];
}

/** The weekdays, 1 Monday … 7 Sunday, that a key such as `tue-thu` names; empty when wrong, which is reported. */
export function daysOf(key: string, path: KeyPath, report: ReportProblem): readonly number[] {
  const days = parseDays(key);
  if (days.ok) return days.value.map((day) => day + 1);
  report(path, { code: "hours", problem: { key, place: null, code: "unknown-weekday", ...days.error } });
  return [];
}

function holidaysOf(file: HolidaysFile, path: KeyPath, report: ReportProblem): Pick<CalendarSpec, "dates" | "country" | "except"> {
  const { dates = null, except = [] } = file;
  const isList = Array.isArray(dates);
  const entries = isList ? dates.map((date): [string, string] => [date, ""]) : Object.entries(dates ?? {});
  const named = entries.map(([date, holiday], index) => {
    return [datesOf(date, [...path, "dates", isList ? index : date], report, isList ? "value" : "key"), holiday] as const;
  });
  const worked = except.flatMap((date, index) => datesOf(date, [...path, "except", index], report));
  for (const key of ["region", "type", "except"] as const) {
    if (file.country === undefined && file[key] !== undefined) report([...path, key], { code: "needs-country", key }, "key");
  }
  const country =
    file.country === undefined ? null : { code: file.country, region: file.region ?? null, types: file.type ?? DEFAULTS.holidayTypes };
  return { dates: eachDate(named), except: new Set(worked), country };
}

const HOLIDAY_KEYS = { "unknown-country": "country", "unknown-region": "region", "unknown-type": "type" } as const;

async function countryOf(country: CalendarSpec["country"], path: KeyPath, report: ReportProblem): Promise<CountryHolidays | null> {
  if (country === null) return null;
  const holidays = await loadCountryHolidays(country);
  if (holidays.ok) return holidays.value;
  report([...path, HOLIDAY_KEYS[holidays.error.code]], { code: "holidays", problem: holidays.error });
  return null;
}

function specialOf(file: HoursFile, path: KeyPath, report: ReportProblem): CalendarSpec["special"] {
  return eachDate(
    Object.entries(file).map(([date, value]) => {
      return [datesOf(date, [...path, date], report, "key"), spansOf(value, [...path, date], report)] as const;
    }),
  );
}

/** Of several values for a date that of the fewest dates counts: a day goes before the range that it lies in. */
function eachDate<Value>(entries: readonly (readonly [dates: readonly string[], value: Value])[]): ReadonlyMap<string, Value> {
  const widestFirst = entries.toSorted(([some], [others]) => others.length - some.length);
  return new Map(widestFirst.flatMap(([dates, value]) => dates.map((date) => [date, value] as const)));
}

/** The dates that such a text names; none when wrong, which is reported. */
function datesOf(text: string, path: KeyPath, report: ReportProblem, part: "key" | "value" = "value"): readonly string[] {
  const dates = parseDates(text);
  if (dates.ok) return dates.value;
  report(path, { code: "dates", problem: dates.error }, part);
  return [];
}

/** Reports what is not a day of the calendar written as 2026-12-24. */
export function checkDate(date: string, path: KeyPath, report: ReportProblem, part: "key" | "value" = "value"): void {
  if (dayOf(date) === null) report(path, { code: "expected", expected: "date", got: date }, part);
}
