import { ok, type Result, wrong } from "../result.ts";
import { closestMatch } from "../text/closest-match.ts";
import { type DatedHoliday, HOLIDAY_TYPES, type Holiday, type HolidayProblem, keyNamed } from "./holiday.ts";
import { libraryDates, placeProblem } from "./holiday-library.ts";
import { tableDates } from "./holiday-table.ts";
import { memoized } from "./memoize.ts";

/** A country's holidays as dates. */
export type CountryHolidays = {
  /** By ISO date, in order. */
  readonly of: (year: number) => ReadonlyMap<string, Holiday>;
};

type Country = { readonly code: string; readonly region: string | null; readonly types: readonly string[] };

/**
 * The holidays of a country or one of its regions, of these types. They come from the table that the build makes, which is loaded only here
 * (that of built-in policies' countries stands apart, since all countries' takes a while to unpack); those of other years from the package, and
 * so does what is wrong with a code.
 */
export async function loadCountryHolidays({ code, region, types }: Country): Promise<Result<CountryHolidays, HolidayProblem>> {
  const type = types.find((wanted) => !HOLIDAY_TYPES.includes(wanted));
  if (type !== undefined) return wrong({ code: "unknown-type", type, didYouMean: closestMatch(type, HOLIDAY_TYPES), known: HOLIDAY_TYPES });
  const problem = (): Result<CountryHolidays, HolidayProblem> => {
    const found = placeProblem(code, region);
    if (found === null) throw new Error("unreachable: the table has all places that the package has");
    return wrong(found);
  };
  const { default: near } = await import("holiday-table/built-in");
  const table = keyNamed(near.countries, code) === null ? (await import("holiday-table")).default : near;
  const key = keyNamed(table.countries, code);
  const country = key === null ? undefined : table.countries[key];
  if (key === null || country === undefined) return problem();
  const place = region === null ? null : keyNamed(country.regions, region);
  const rows = place === null ? country.own : country.regions[place];
  if ((region !== null && place === null) || rows === undefined) return problem();
  const inTable = (year: number) => year >= table.from && year <= table.until;
  const datesIn = (year: number) => (inTable(year) ? tableDates(table, country, rows, year) : libraryDates(key, place)(year));
  return ok({ of: memoized((year) => byDate(datesIn(year).filter((holiday) => types.includes(holiday.type)))) });
}

/** In order; of two holidays on one date the first that was found gives the name, one of the whole day before others. */
function byDate(dates: readonly DatedHoliday[]): ReadonlyMap<string, Holiday> {
  const found = new Map<string, Holiday>();
  for (const { date, name, from, until } of dates) {
    const other = found.get(date);
    found.set(date, other === undefined ? { name, from, until } : together(other, { name, from, until }));
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function together(first: Holiday, second: Holiday): Holiday {
  const isWhole = second.from === 0 && second.until === null;
  const { name } = isWhole && (first.from > 0 || first.until !== null) ? second : first;
  const until = first.until === null || second.until === null ? null : Math.max(first.until, second.until);
  return { name, from: Math.min(first.from, second.from), until };
}
