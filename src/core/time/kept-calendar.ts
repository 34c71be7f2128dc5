import { type Calendar, compileCalendar, holidaysOf, inYear, type Office, uniteCalendars } from "./calendar.ts";
import { isoOf, yearOf } from "./days.ts";
import type { Holiday } from "./holiday.ts";
import { DAY, type Instant } from "./instant.ts";
import { memoized } from "./memoize.ts";

type Minutes = readonly (readonly [from: number, until: number])[];

/** A calendar as plain data, its holidays worked out: it counts the same without the tables of a country. */
export type KeptCalendar = KeptOffice & {
  /** Those that a union unites: it has no hours of its own. */
  readonly offices?: readonly KeptOffice[] | undefined;
};

export type KeptOffice = {
  /** The calendar that a union has it from. */
  readonly name?: string | undefined;
  readonly timezone: string;
  /** Monday first. */
  readonly hours: readonly Minutes[];
  /** By ISO date. */
  readonly holidays: Readonly<Record<string, Holiday>>;
  readonly special: Readonly<Record<string, Minutes>>;
};

/** The calendar with the holidays between these moments. */
export function keptCalendarOf({ zone, offices, isUnion }: Calendar, from: Instant, until: Instant): KeptCalendar {
  if (!isUnion) return keptOffice(offices[0], from, until);
  const kept = offices.map((office) => ({ name: office.name, ...keptOffice(office, from, until) }));
  return { timezone: zone, hours: Array.from({ length: 7 }, () => []), holidays: {}, special: {}, offices: kept };
}

/** Whether its dates come to an end, so that what was kept of them is all there is. */
export function hasAllItsDates({ offices }: Calendar): boolean {
  const isEachYear = (date: string) => date.length < "2026-12-31".length;
  return offices.every(({ spec }) => spec.country === null && ![...spec.dates.keys(), ...spec.special.keys()].some(isEachYear));
}

function keptOffice(office: Office, from: Instant, until: Instant): KeptOffice {
  const { timezone, hours, special } = office.spec;
  const [first, last] = [Math.floor(from / DAY) - 1, Math.floor(until / DAY) + 1];
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);
  const isNear = ([date]: readonly [string, unknown]) => date >= isoOf(first) && date <= isoOf(last);
  return {
    timezone,
    hours: hours.map(minutesOf),
    holidays: Object.fromEntries(years.flatMap((year) => [...holidaysOf(office, year)]).filter(isNear)),
    special: Object.fromEntries(
      years
        .flatMap((year) => [...inYear(special, year)])
        .map(([date, spans]): readonly [string, Minutes] => [date, minutesOf(spans)])
        .filter(isNear),
    ),
  };
}

/** The calendar of that data, known by `fingerprint`. */
export function calendarFrom(kept: KeptCalendar, fingerprint: string): Calendar {
  const [first, ...others] = (kept.offices ?? []).map(calendarOfKept);
  const calendar = first === undefined ? calendarOfKept(kept) : uniteCalendars("", kept.timezone, [first, ...others]);
  return { ...calendar, fingerprint };
}

function calendarOfKept({ name = "", timezone, hours, holidays, special }: KeptOffice): Calendar {
  const spec = {
    timezone,
    hours: hours.map(spansOf),
    dates: new Map<string, string>(),
    country: null,
    except: new Set<string>(),
    special: new Map(Object.entries(special).map(([date, minutes]) => [date, spansOf(minutes)] as const)),
  };
  const of = (year: number) => new Map(Object.entries(holidays).filter(([date]) => date.startsWith(`${year}-`)));
  return compileCalendar(name, spec, { of: memoized(of) });
}

function minutesOf(spans: readonly { readonly from: number; readonly until: number }[]): Minutes {
  return spans.map(({ from, until }) => [from, until]);
}

function spansOf(minutes: Minutes): readonly { readonly from: number; readonly until: number }[] {
  return minutes.map(([from, until]) => ({ from, until }));
}
