import table from "holiday-table";
import builtIn from "holiday-table/built-in";
import { expect, it } from "vitest";
import { BUILT_IN_NAMES, builtInData } from "../../../src/core/policy/built-in.ts";
import type { DatedHoliday } from "../../../src/core/time/holiday.ts";
import { libraryCountries, libraryDates, libraryRegions } from "../../../src/core/time/holiday-library.ts";
import { tableDates } from "../../../src/core/time/holiday-table.ts";
import { loadCountryHolidays } from "../../../src/core/time/holidays.ts";
import { longForm } from "../../faults/long-form.ts";

/** Parts of days, feasts of several days and of eves, lunar and Hijri calendars, substitutes, regions of regions. */
const SAMPLE = ["AE", "AU", "EG", "ET", "IL", "IR", "SZ", "TR"];

const COUNTRIES = longForm.isOn ? Object.keys(libraryCountries()) : SAMPLE;

const YEARS = Array.from({ length: table.until - table.from + 1 }, (_, index) => table.from + index);

/** By date; those on one date in the order that decides which gives the name. */
function sorted(dates: readonly DatedHoliday[]): readonly DatedHoliday[] {
  return dates.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

it("has all places that the package has", () => {
  const places = (country: string) => ["", ...Object.keys(libraryRegions(country))];
  const inPackage = Object.keys(libraryCountries()).map((country) => [country, places(country)]);
  const inTable = Object.entries(table.countries).map(([country, { regions }]) => [country, ["", ...Object.keys(regions)]]);
  expect(inTable).toEqual(inPackage);
});

it("reaches some years back, and twenty ahead of the package's release", () => {
  expect(table.from).toBeLessThanOrEqual(2020);
  expect(table.until).toBeGreaterThanOrEqual(2046);
});

it("has the countries of built-in policies in a table of their own, the same", () => {
  const calendars = BUILT_IN_NAMES.flatMap((name) => [builtInData(name).calendar, ...Object.values(builtInData(name).calendars ?? {})]);
  const countries = calendars.flatMap((calendar) => calendar?.holidays?.country ?? []);
  expect(Object.keys(builtIn.countries)).toEqual([...new Set(countries)]);
  for (const [code, country] of Object.entries(builtIn.countries)) {
    const same = table.countries[code];
    if (same === undefined) throw new Error(`no ${code}`);
    const places = (of: typeof country) => [["", of.own], ...Object.entries(of.regions)] as const;
    const dates = (of: typeof table, whole: typeof country) =>
      places(whole).map(([region, rows]) => [region, YEARS.map((year) => tableDates(of, whole, rows, year))]);
    expect(dates(builtIn, country)).toEqual(dates(table, same));
  }
});

it.each(COUNTRIES)("has the package's holidays, of every region, type and year, in its order: %s", (code) => {
  const country = table.countries[code];
  if (country === undefined) throw new Error(`no ${code}`);
  for (const [region, rows] of [[null, country.own], ...Object.entries(country.regions)] as const) {
    const inPackage = libraryDates(code, region);
    for (const year of YEARS) expect([region, sorted(tableDates(table, country, rows, year))]).toEqual([region, sorted(inPackage(year))]);
  }
});

it.each([table.from - 1, table.until + 1])("asks the package for other years: %i", async (year) => {
  const holidays = await loadCountryHolidays({ code: "au", region: "qld", types: ["public"] });
  if (!holidays.ok) throw new Error("no holidays");
  const found = [...holidays.value.of(year)].map(([date, { name, from, until }]) => ({ date, type: "public", name, from, until }));
  expect(found).toContainEqual({ date: `${year}-12-24`, type: "public", name: "Christmas Eve", from: 18 * 60, until: null });
  expect(found).toEqual(sorted(libraryDates("AU", "QLD")(year)).filter(({ type }) => type === "public"));
});
