/** What the first deadline takes of the processor in a process that has just begun, or Node's own first use of Intl: prints milliseconds. */
import { compileCalendar } from "../src/core/time/calendar.ts";
import { loadCountryHolidays } from "../src/core/time/holidays.ts";
import { HOUR } from "../src/core/time/instant.ts";
import { addOpenTime } from "../src/core/time/open-time.ts";
import { SPEC } from "./bench-questions.ts";

const START = Date.UTC(2026, 2, 6, 21);
const country = { code: "US", region: null, types: ["public"] };

const WORK: Readonly<Record<string, () => unknown>> = {
  intl: () => new Intl.DateTimeFormat("en-US", { timeZone: SPEC.timezone }).format(START),
  deadline: async () => {
    const holidays = await loadCountryHolidays(country);
    if (!holidays.ok) throw new Error("no holidays");
    return addOpenTime(compileCalendar("us", { ...SPEC, country }, holidays.value), START, 8 * HOUR);
  },
};

const began = process.cpuUsage();
await WORK[process.argv[2] ?? ""]?.();
const { user, system } = process.cpuUsage(began);
console.log(JSON.stringify((user + system) / 1000));
