import { isoOf } from "./days.ts";
import { type DatedHoliday, HOLIDAY_TYPES } from "./holiday.ts";
import { DAY } from "./instant.ts";

/** The holidays of all countries in some years as dates, made of the package date-holidays when the program is built. */
export type HolidayTable = {
  /** The first year, and the last one. */
  readonly from: number;
  readonly until: number;
  readonly names: readonly string[];
  /** Each is all dates of something: see `daysIn`. */
  readonly dates: readonly string[];
  readonly countries: Readonly<Record<string, CountryTable>>;
};

export type CountryTable = {
  /**
   * With blanks between, each as numbers of base 36 with dots between: indexes of the name, the type and the dates; then, of a part of a day,
   * from and until (0: its end).
   */
  readonly rows: string;
  /** Which rows the country has and each region, as first and last index in turn, in the order in which they count on one date. */
  readonly own: readonly number[];
  readonly regions: Readonly<Record<string, readonly number[]>>;
};

/** Every date of a year's holidays there, of all types; of those on one date first the one that the package has first. */
export function tableDates(table: HolidayTable, { rows }: CountryTable, place: readonly number[], year: number): readonly DatedHoliday[] {
  const all = rows.split(" ");
  return indexesIn(place).flatMap((index) => {
    const row = (all[index] ?? "").split(".").map((digits) => Number.parseInt(digits, 36));
    const [name = 0, type = 0, dates = 0, from = 0, until = 0] = row;
    const holiday = { name: table.names[name] ?? "", type: HOLIDAY_TYPES[type] ?? "", from, until: until === 0 ? null : until };
    return daysIn(table.dates[dates] ?? "", year, year - table.from).map((date) => ({ date, ...holiday }));
  });
}

function indexesIn(place: readonly number[]): readonly number[] {
  return place.flatMap((first, at) => {
    return at % 2 === 1 ? [] : Array.from({ length: (place[at + 1] ?? first) - first + 1 }, (_, step) => first + step);
  });
}

/**
 * Those of a year. `1225` is this day of each year, `1225 03a` of the years 0, 3 and 10 of the table; `#` goes before days of the year, from
 * "00" on, of each year in turn; and `-` before years each with one, and a `+` for each day that follows it. Years and days are written in
 * base 36.
 */
export function daysIn(dates: string, year: number, index: number): readonly string[] {
  const mark = index.toString(36);
  const ofYear = (day: string, step: number) => isoOf(Date.UTC(year, 0, 1) / DAY + Number.parseInt(day, 36) + step);
  if (dates.startsWith("#")) return [ofYear(dates.slice(1 + index * 2, 3 + index * 2), 0)];
  if (dates.startsWith("-")) {
    const feasts = (dates.match(/\w{3}\+*/g) ?? []).filter((feast) => feast.startsWith(mark));
    return feasts.flatMap((feast) => Array.from({ length: feast.length - 2 }, (_, step) => ofYear(feast.slice(1, 3), step)));
  }
  if (dates.length > "1225".length && !dates.includes(mark, "1225 ".length)) return [];
  return [`${year}-${dates.slice(0, 2)}-${dates.slice(2, 4)}`];
}
