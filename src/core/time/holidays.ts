import type Holidays from "date-holidays";
import { ok, type Result, wrong } from "../result.ts";
import { closestMatch } from "../text/closest-match.ts";
import { isoOf } from "./days.ts";
import { DAY, HOUR } from "./instant.ts";
import { memoized } from "./memoize.ts";

/** A country's holidays as dates; a day that is partly a holiday counts as one. */
export type CountryHolidays = {
  /** ISO date → name in English where there is one, in order. */
  readonly of: (year: number) => ReadonlyMap<string, string>;
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

/** Every date of the year's holidays: a feast of several days has them all, half a day counts as its date. */
function datesOf(tables: Holidays, year: number, types: readonly string[]): readonly (readonly [string, string])[] {
  return tables
    .getHolidays(year, englishOf(tables))
    .filter(({ type }) => types.includes(type))
    .flatMap(({ date, start, end, name }) => {
      const first = Date.parse(date.slice(0, 10)) / DAY;
      // The day on which clocks go forward has 23 hours.
      const days = Math.max(1, Math.floor((end.getTime() - start.getTime() + 2 * HOUR) / DAY));
      return Array.from({ length: days }, (_, step) => [isoOf(first + step), name] as const);
    });
}

/** The country's own English, where it has one. */
function englishOf(tables: Holidays): string {
  return tables.getLanguages().find((language) => language.startsWith("en")) ?? "en";
}

/** In order; of two holidays on one date the first that was found gives the name. */
function inYear(year: number, dates: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const own = new Map(dates.filter(([date]) => date.startsWith(`${year}-`)).reverse());
  // As texts they begin with their date.
  return new Map([...own].sort());
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
