/**
 * Makes the table of holidays out of the package date-holidays: all countries and regions, as dates. The package takes half a minute for
 * it, so it is kept, by everything that it is made of.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { type DatedHoliday, HOLIDAY_TYPES } from "../src/core/time/holiday.ts";
import { libraryCountries, libraryDates, libraryRegions } from "../src/core/time/holiday-library.ts";
import type { CountryTable, HolidayTable } from "../src/core/time/holiday-table.ts";
import { DAY } from "../src/core/time/instant.ts";
import { KEPT, keep } from "./kept.ts";

/** A year is one digit of base 36, so there are thirty-six at most. */
export const FIRST_YEAR = 2020;
export const LAST_YEAR = 2047;

const YEARS: readonly number[] = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

const MADE_OF = [
  "scripts/holiday-table.ts",
  "src/core/time/holiday.ts",
  "src/core/time/holiday-library.ts",
  "node_modules/date-holidays/package.json",
  "node_modules/date-holidays/lib/data.cjs",
  "node_modules/date-holidays-parser/package.json",
];

/** Countries whose holidays built-in policies keep. */
const BUILT_IN = ["US"];

/** The table of all countries as JSON, or of some. */
export function holidayTable(some?: readonly string[]): string {
  const state = createHash("sha256");
  for (const path of MADE_OF) state.update(readFileSync(path));
  const file = `${KEPT}/holidays-${[state.digest("hex").slice(0, 16), ...(some ?? [])].join("-")}.json`;
  if (existsSync(file)) return readFileSync(file, "utf8");
  const table = JSON.stringify(tableOf(some ?? Object.keys(libraryCountries())));
  keep(file, table);
  return table;
}

/** The table as the module `holiday-table`: most of it are dates of the moon's, which only packing makes small. */
export function holidayTableModule(): string {
  const packed = brotliCompressSync(holidayTable()).toString("base64");
  return `import { brotliDecompressSync } from "node:zlib";
    export default JSON.parse(brotliDecompressSync(Buffer.from("${packed}", "base64")).toString());`;
}

/** The same of built-in policies' countries, as the module `holiday-table/built-in`: so little that it needs no packing. */
export function builtInHolidaysModule(): string {
  return `export default JSON.parse(${JSON.stringify(holidayTable(BUILT_IN))});`;
}

/** Of these countries. */
export function tableOf(countries: readonly string[]): HolidayTable {
  const [names, dates] = [numbered(), numbered()];
  const tables = countries.map((country) => [country, countryTable(country, names.of, dates.of)] as const);
  return { from: FIRST_YEAR, until: LAST_YEAR, names: names.all(), dates: dates.all(), countries: Object.fromEntries(tables) };
}

function countryTable(country: string, nameOf: (name: string) => number, datesOf: (dates: string) => number): CountryTable {
  const rows = numbered();
  const place = (region: string | null) =>
    rangesOf(
      rowsIn(country, region).map(({ holiday: { name, type, from, until }, dates }) => {
        const hours = from === 0 && until === null ? [] : [from, until ?? 0];
        const row = [nameOf(name), HOLIDAY_TYPES.indexOf(type), datesOf(datesText(dates)), ...hours];
        return rows.of(row.map((number) => number.toString(36)).join("."));
      }),
    );
  const own = place(null);
  const regions = Object.keys(libraryRegions(country)).map((region) => [region, place(region)] as const);
  return { rows: rows.all().join(" "), own, regions: Object.fromEntries(regions) };
}

type Row = { readonly holiday: DatedHoliday; readonly dates: string[] };

/** What is the same on several dates is a row; where two would have to change places for a date, one of them has a second row. */
function rowsIn(country: string, region: string | null): readonly Row[] {
  const datesIn = libraryDates(country, region);
  const rows: Row[] = [];
  for (const year of YEARS) {
    let last = -1;
    let day = "";
    // Their sort is stable: those on one date stay as they are.
    for (const holiday of [...datesIn(year)].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))) {
      if (!HOLIDAY_TYPES.includes(holiday.type)) throw new Error(`${country} ${region}: ${holiday.name} is ${holiday.type}`);
      if (holiday.date !== day) [last, day] = [-1, holiday.date];
      const found = rows.findIndex((row, index) => index > last && isSame(row.holiday, holiday));
      last = found === -1 ? rows.push({ holiday, dates: [] }) - 1 : found;
      rows[last]?.dates.push(holiday.date);
    }
  }
  return rows;
}

function isSame(one: DatedHoliday, other: DatedHoliday): boolean {
  return one.name === other.name && one.type === other.type && one.from === other.from && one.until === other.until;
}

/** As `daysIn` reads them, in the shortest way. */
function datesText(dates: readonly string[]): string {
  const marks = dates.map((date) => (Number(date.slice(0, 4)) - FIRST_YEAR).toString(36));
  const days = dates.map((date) => (dayOf(date) - dayOf(`${date.slice(0, 4)}-01-01`)).toString(36).padStart(2, "0"));
  const isEachYear = dates.length === YEARS.length && new Set(marks).size === YEARS.length;
  const [date = "", ...others] = new Set(dates.map((at) => at.slice(5).replace("-", "")));
  if (others.length === 0) return isEachYear ? date : `${date} ${marks.join("")}`;
  if (isEachYear) return `#${days.join("")}`;
  const follows = (index: number) => marks[index] === marks[index - 1] && dayOf(dates[index]) === dayOf(dates[index - 1]) + 1;
  return `-${days.map((day, index) => (follows(index) ? "+" : `${marks[index]}${day}`)).join("")}`;
}

function dayOf(date = ""): number {
  return Date.parse(date) / DAY;
}

function rangesOf(indexes: readonly number[]): readonly number[] {
  const ranges: number[] = [];
  for (const index of indexes) {
    if (ranges.at(-1) === index - 1) ranges[ranges.length - 1] = index;
    else ranges.push(index, index);
  }
  return ranges;
}

/** Texts by the number at which each came first. */
function numbered(): { readonly of: (text: string) => number; readonly all: () => readonly string[] } {
  const numbers = new Map<string, number>();
  return {
    of: (text) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    all: () => [...numbers.keys()],
  };
}
