import type Holidays from "date-holidays";
import { ok, type Result, wrong } from "../result.ts";
import { closestMatch } from "../text/closest-match.ts";
import { hoursAndMinutes, MIDNIGHT } from "../text/time-of-day.ts";
import { isoOf } from "./days.ts";
import { DAY, HOUR } from "./instant.ts";
import { memoized } from "./memoize.ts";

/** A holiday closes its date, or from and until an hour that its own date names. */
export type Holiday = {
  /** In English where there is one; "" when it has none. */
  readonly name: string;
  /** Minutes since midnight. */
  readonly from: number;
  /** Minutes since midnight; null: to the end of the hours that began on its date. */
  readonly until: number | null;
};

/** "Christmas Eve (from 18:00)": the name, with the hours of one that does not close its whole date. */
export function holidayText({ name, from, until }: Holiday): string {
  if (from === 0 && until === null) return name;
  if (until === null) return `${name} (from ${hoursAndMinutes(from)})`;
  return from === 0 ? `${name} (until ${hoursAndMinutes(until)})` : `${name} (${hoursAndMinutes(from)}–${hoursAndMinutes(until)})`;
}

/** A country's holidays as dates. */
export type CountryHolidays = {
  /** By ISO date, in order. */
  readonly of: (year: number) => ReadonlyMap<string, Holiday>;
};

/** Why there are no such holidays. `known` are the codes there are; `didYouMean` null when none is near. */
export type HolidayProblem =
  | { readonly code: "unknown-country"; readonly country: string; readonly didYouMean: string | null; readonly known: readonly string[] }
  /** `known` is empty where the country has no regions. */
  | {
      readonly code: "unknown-region";
      readonly country: string;
      readonly region: string;
      readonly didYouMean: string | null;
      readonly known: readonly string[];
    }
  | { readonly code: "unknown-type"; readonly type: string; readonly didYouMean: string | null; readonly known: readonly string[] };

type Country = { readonly code: string; readonly region: string | null; readonly types: readonly string[] };

const HOLIDAY_TYPES: readonly string[] = ["public", "bank", "school", "optional", "observance"];

/** The holidays of a country or one of its regions, of these types. Its tables are large and loaded only here, when asked for. */
export async function loadCountryHolidays({ code, region, types }: Country): Promise<Result<CountryHolidays, HolidayProblem>> {
  const type = types.find((wanted) => !HOLIDAY_TYPES.includes(wanted));
  if (type !== undefined) return wrong({ code: "unknown-type", type, didYouMean: closestMatch(type, HOLIDAY_TYPES), known: HOLIDAY_TYPES });
  const { default: HolidayTables } = await import("date-holidays");
  const tables = new HolidayTables();
  const countries = tables.getCountries("en");
  const country = keyNamed(countries, code);
  if (country === null) return wrong({ code: "unknown-country", country: code, ...hint(countries, code) });
  if (region === null) return ok(byYear(new HolidayTables(country), types));
  const places = regionsOf(tables, country);
  const place = keyNamed(places, region);
  if (place === null) return wrong({ code: "unknown-region", country, region, ...hint(places, region) });
  return ok(byYear(new HolidayTables(`${country}-${place}`), types));
}

/** Codes of a country's states, and of their regions as `BY-A`, with their names. */
function regionsOf(tables: Holidays, country: string): Readonly<Record<string, string>> {
  const states = Object.entries(tables.getStates(country, "en") ?? {});
  const parts = states.flatMap(([state]) => {
    return Object.entries(tables.getRegions(country, state, "en") ?? {}).map(([part, name]) => [`${state}-${part}`, name] as const);
  });
  return Object.fromEntries([...states, ...parts]);
}

function byYear(tables: Holidays, types: readonly string[]): CountryHolidays {
  const begunIn = memoized((year: number) => datesOf(tables, year, types));
  // A feast of several days may have begun in the year before.
  return { of: memoized((year) => inYear(year, [...begunIn(year - 1), ...begunIn(year)])) };
}

/** Every date of the year's holidays: a feast of several days has them all. */
function datesOf(tables: Holidays, year: number, types: readonly string[]): readonly (readonly [string, Holiday])[] {
  return tables
    .getHolidays(year, englishOf(tables))
    .filter(({ type }) => types.includes(type))
    .flatMap(({ date, start, end, name, rule }) => {
      const first = Date.parse(date.slice(0, 10)) / DAY;
      // The day on which clocks go forward has 23 hours.
      const days = Math.max(1, Math.floor((end.getTime() - start.getTime() + 2 * HOUR) / DAY));
      const hours = hoursIn(date, rule);
      return Array.from({ length: days }, (_, step) => [isoOf(first + step), { name, ...hours }] as const);
    });
}

/**
 * The hours that the holiday's own date names: it begins late ("12-24 18:00") or lasts into the day ("easter -46 PT14H"). Feasts that begin on
 * their eve, which the tables give an offset, close whole dates.
 */
function hoursIn(date: string, rule: string): Pick<Holiday, "from" | "until"> {
  const [, hour, minute] = /^\S+ (\d\d):(\d\d):\d\d$/.exec(date) ?? [];
  if (hour === undefined || minute === undefined) return { from: 0, until: null };
  const from = Number(hour) * 60 + Number(minute);
  const until = from + Number(/\bPT(\d+)H\b/.exec(rule)?.[1] ?? 24) * 60;
  return { from, until: until < MIDNIGHT ? until : null };
}

/** The country's own English, where it has one. */
function englishOf(tables: Holidays): string {
  return tables.getLanguages().find((language) => language.startsWith("en")) ?? "en";
}

/** In order; of two holidays on one date the first that was found gives the name, one of the whole day before others. */
function inYear(year: number, dates: readonly (readonly [string, Holiday])[]): ReadonlyMap<string, Holiday> {
  const found = new Map<string, Holiday>();
  for (const [date, holiday] of dates) {
    const other = found.get(date);
    if (date.startsWith(`${year}-`)) found.set(date, other === undefined ? holiday : together(other, holiday));
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function together(first: Holiday, second: Holiday): Holiday {
  const isWhole = second.from === 0 && second.until === null;
  const { name } = isWhole && (first.from > 0 || first.until !== null) ? second : first;
  const until = first.until === null || second.until === null ? null : Math.max(first.until, second.until);
  return { name, from: Math.min(first.from, second.from), until };
}

/** The key as it is spelled, found without case; null: there is none. */
function keyNamed(names: Readonly<Record<string, string>>, wanted: string): string | null {
  return Object.keys(names).find((key) => key.toLowerCase() === wanted.toLowerCase()) ?? null;
}

/** A code whose name was written instead, or one that is near; between codes of two letters everything is near. */
function hint(names: Readonly<Record<string, string>>, wanted: string): { didYouMean: string | null; known: readonly string[] } {
  const known = Object.keys(names);
  if (wanted.toUpperCase() === "UK" && names.GB !== undefined) return { didYouMean: "GB", known };
  if (wanted.length < 3) return { didYouMean: null, known };
  const named = closestMatch(wanted, Object.values(names));
  return { didYouMean: known.find((key) => names[key] === named) ?? closestMatch(wanted, known), known };
}
