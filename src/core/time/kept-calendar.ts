import { type Calendar, compileCalendar, holidaysOf } from "./calendar.ts";
import { isoOf, yearOf } from "./days.ts";
import type { Holiday } from "./holidays.ts";
import { DAY, type Instant } from "./instant.ts";
import { memoized } from "./memoize.ts";

type Minutes = readonly (readonly [from: number, until: number])[];

/** A calendar as plain data, its country's holidays worked out: it counts the same without that country's tables. */
export type KeptCalendar = {
  readonly timezone: string;
  /** Monday first. */
  readonly hours: readonly Minutes[];
  /** By ISO date. */
  readonly holidays: Readonly<Record<string, Holiday>>;
  readonly special: Readonly<Record<string, Minutes>>;
};

/** The calendar with the holidays between these moments. */
export function keptCalendarOf(calendar: Calendar, from: Instant, until: Instant): KeptCalendar {
  const { timezone, hours, special } = calendar.spec;
  const [first, last] = [Math.floor(from / DAY) - 1, Math.floor(until / DAY) + 1];
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);
  const isNear = ([date]: readonly [string, unknown]) => date >= isoOf(first) && date <= isoOf(last);
  return {
    timezone,
    hours: hours.map(minutesOf),
    holidays: Object.fromEntries(years.flatMap((year) => [...holidaysOf(calendar, year)]).filter(isNear)),
    special: Object.fromEntries([...special].map(([date, spans]): readonly [string, Minutes] => [date, minutesOf(spans)]).filter(isNear)),
  };
}

/** The calendar of that data, known by `fingerprint`. */
export function calendarFrom({ timezone, hours, holidays, special }: KeptCalendar, fingerprint: string): Calendar {
  const spec = {
    timezone,
    hours: hours.map(spansOf),
    dates: new Map<string, string>(),
    country: null,
    except: new Set<string>(),
    special: new Map(Object.entries(special).map(([date, minutes]) => [date, spansOf(minutes)] as const)),
  };
  const of = (year: number) => new Map(Object.entries(holidays).filter(([date]) => date.startsWith(`${year}-`)));
  return { ...compileCalendar("", spec, { of: memoized(of) }), fingerprint };
}

function minutesOf(spans: readonly { readonly from: number; readonly until: number }[]): Minutes {
  return spans.map(({ from, until }) => [from, until]);
}

function spansOf(minutes: Minutes): readonly { readonly from: number; readonly until: number }[] {
  return minutes.map(([from, until]) => ({ from, until }));
}
