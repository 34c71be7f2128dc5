import { type Calendar, type CalendarSpec, compileCalendar, type DaySpan } from "../time/calendar.ts";
import { dayOf } from "../time/days.ts";
import { type CountryHolidays, loadCountryHolidays } from "../time/holidays.ts";
import type { Instant } from "../time/instant.ts";
import { isZone } from "../time/luxon.ts";
import { neverOpens } from "../time/open-time.ts";
import { hoursProblems, parseDays, parseHours, parseSpans } from "../time/parse-hours.ts";
import { isZoneAbbreviation, zoneMeantBy } from "../time/zone-hint.ts";
import { DEFAULTS } from "./defaults.ts";
import type { KeyPath, ReportProblem } from "./problem.ts";
import type { CalendarFile, HolidaysFile } from "./schema.ts";

export type NamedCalendar = {
  readonly name: string;
  readonly path: KeyPath;
  readonly file: CalendarFile;
  /** The zone where the calendar names none; null: UTC. */
  readonly timezone: string | null;
};

type CalendarScope = { readonly now: Instant | null; readonly report: ReportProblem };

/** The calendar that the file describes; with whatever was wrong reported and taken as its default. */
export async function compileCalendarFile(named: NamedCalendar, scope: CalendarScope): Promise<Calendar> {
  const { name, path, file } = named;
  const { report, now } = scope;
  const spec: CalendarSpec = {
    timezone: zoneOf(file.timezone ?? named.timezone ?? DEFAULTS.timezone, [...path, "timezone"], report),
    hours: weekOf(file.hours ?? DEFAULTS.hours, [...path, "hours"], report),
    ...holidaysOf(file.holidays ?? {}, [...path, "holidays"], report),
    special: specialOf(file.special ?? {}, [...path, "special"], report),
  };
  const country = await countryOf(spec.country, [...path, "holidays"], report);
  const calendar = compileCalendar(name, spec, country);
  if (isNeverOpen(calendar, now)) report(path, { code: "never-opens" });
  return calendar;
}

function isNeverOpen(calendar: Calendar, now: Instant | null): boolean {
  const { hours, special, dates, country } = calendar.spec;
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
  const named = Array.isArray(dates) ? dates.map((date): [string, string] => [date, ""]) : Object.entries(dates ?? {});
  for (const [index, [date]] of named.entries()) {
    if (Array.isArray(dates)) checkDate(date, [...path, "dates", index], report);
    else checkDate(date, [...path, "dates", date], report, "key");
  }
  for (const [index, date] of except.entries()) checkDate(date, [...path, "except", index], report);
  for (const key of ["region", "type", "except"] as const) {
    if (file.country === undefined && file[key] !== undefined) report([...path, key], { code: "needs-country", key }, "key");
  }
  const country =
    file.country === undefined ? null : { code: file.country, region: file.region ?? null, types: file.type ?? DEFAULTS.holidayTypes };
  return { dates: new Map(named), except: new Set(except), country };
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
  return new Map(
    Object.entries(file).map(([date, value]) => {
      checkDate(date, [...path, date], report, "key");
      return [date, spansOf(value, [...path, date], report)];
    }),
  );
}

/** Reports what is not a day of the calendar written as 2026-12-24. */
export function checkDate(date: string, path: KeyPath, report: ReportProblem, part: "key" | "value" = "value"): void {
  if (dayOf(date) === null) report(path, { code: "expected", expected: "date", got: date }, part);
}
