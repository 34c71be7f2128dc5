import type Holidays from "date-holidays";
import { closestMatch } from "../text/closest-match.ts";
import { MIDNIGHT } from "../text/time-of-day.ts";
import { dateHolidays } from "./date-holidays.ts";
import { isoOf } from "./days.ts";
import { type DatedHoliday, type Holiday, type HolidayProblem, keyNamed } from "./holiday.ts";
import { DAY, HOUR } from "./instant.ts";
import { memoized } from "./memoize.ts";

/** Codes of countries, with their names. */
export function libraryCountries(): Readonly<Record<string, string>> {
  return new (dateHolidays())().getCountries("en");
}

/** Codes of a country's states, and of their regions as `BY-A`, with their names. */
export function libraryRegions(country: string): Readonly<Record<string, string>> {
  const tables = new (dateHolidays())();
  const states = Object.entries(tables.getStates(country, "en") ?? {});
  const parts = states.flatMap(([state]) => {
    return Object.entries(tables.getRegions(country, state, "en") ?? {}).map(([part, name]) => [`${state}-${part}`, name] as const);
  });
  return Object.fromEntries([...states, ...parts]);
}

/** Every date of a year's holidays there, of all types, in the package's order: a feast of several days has them all. */
export function libraryDates(country: string, region: string | null): (year: number) => readonly DatedHoliday[] {
  const tables = new (dateHolidays())(region === null ? country : `${country}-${region}`);
  const begunIn = memoized((year: number) => datesBegunIn(tables, year));
  // A feast of several days may have begun in the year before.
  return (year) => [...begunIn(year - 1), ...begunIn(year)].filter(({ date }) => date.startsWith(`${year}-`));
}

/** Why there are no holidays of that place; null: there are some. */
export function placeProblem(code: string, region: string | null): HolidayProblem | null {
  const countries = libraryCountries();
  const country = keyNamed(countries, code);
  if (country === null) return { code: "unknown-country", country: code, ...hint(countries, code) };
  if (region === null) return null;
  const regions = libraryRegions(country);
  return keyNamed(regions, region) === null ? { code: "unknown-region", country, region, ...hint(regions, region) } : null;
}

function datesBegunIn(tables: Holidays, year: number): readonly DatedHoliday[] {
  return tables.getHolidays(year, englishOf(tables)).flatMap(({ date, start, end, name, type, rule }) => {
    const first = Date.parse(date.slice(0, 10)) / DAY;
    // The day on which clocks go forward has 23 hours.
    const days = Math.max(1, Math.floor((end.getTime() - start.getTime() + 2 * HOUR) / DAY));
    const hours = hoursIn(date, rule);
    return Array.from({ length: days }, (_, step) => ({ date: isoOf(first + step), type, name, ...hours }));
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

/** A code whose name was written instead, or one that is near; between codes of two letters everything is near. */
function hint(names: Readonly<Record<string, string>>, wanted: string): { didYouMean: string | null; known: readonly string[] } {
  const known = Object.keys(names);
  if (wanted.toUpperCase() === "UK" && names.GB !== undefined) return { didYouMean: "GB", known };
  if (wanted.length < 3) return { didYouMean: null, known };
  const named = closestMatch(wanted, Object.values(names));
  return { didYouMean: known.find((key) => names[key] === named) ?? closestMatch(wanted, known), known };
}
