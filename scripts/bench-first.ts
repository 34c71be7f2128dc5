/** What the first deadline takes, in a process that has just begun. */
import { compileCalendar } from "../src/core/time/calendar.ts";
import { loadCountryHolidays } from "../src/core/time/holidays.ts";
import { DAY, HOUR } from "../src/core/time/instant.ts";
import { addOpenTime } from "../src/core/time/open-time.ts";
import { type First, lasts } from "./bench-lasts.ts";
import { SPEC } from "./bench-questions.ts";

async function measureFirst(): Promise<First> {
  const start = Date.UTC(2026, 2, 6, 21);
  const intl = lasts(() => new Intl.DateTimeFormat("en-US", { timeZone: "Etc/UTC" }).format(start));
  const deadline = lasts(() => addOpenTime(compileCalendar("default", SPEC, null), start, 8 * HOUR));
  const began = performance.now();
  const country = { code: "US", region: null, types: ["public"] };
  const holidays = await loadCountryHolidays(country);
  const loading = performance.now() - began;
  const known = holidays.ok ? holidays.value : null;
  return {
    intl,
    deadline,
    holidays: loading,
    country: lasts(() => addOpenTime(compileCalendar("us", { ...SPEC, country }, known), start + DAY, 8 * HOUR)),
  };
}

console.log(JSON.stringify(await measureFirst()));
