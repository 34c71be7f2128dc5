import { describe, expect, it } from "vitest";
import { type CalendarSpec, calendarSpans, compileCalendar } from "../../../src/core/time/calendar.ts";
import { loadCountryHolidays } from "../../../src/core/time/holidays.ts";
import { DAY } from "../../../src/core/time/instant.ts";
import { calendarFrom, keptCalendarOf } from "../../../src/core/time/kept-calendar.ts";

const FROM = Date.parse("2026-11-01T00:00:00Z");

async function calendarIn(timezone: string, code: string, region: string | null, types: readonly string[]) {
  const country = { code, region, types };
  const hours = Array.from({ length: 7 }, (_, day) => (day < 6 ? [{ from: 540, until: 1020 }] : [{ from: 1320, until: 1800 }]));
  const special = new Map([["2026-12-30", [{ from: 600, until: 660 }]]]);
  const spec: CalendarSpec = {
    timezone,
    hours,
    dates: new Map([["2026-12-28", "Ours"]]),
    country,
    except: new Set(["2026-12-25"]),
    special,
  };
  const holidays = await loadCountryHolidays(country);
  if (!holidays.ok) throw new Error(JSON.stringify(holidays.error));
  return compileCalendar("default", spec, holidays.value);
}

describe("a calendar that is kept", () => {
  it.each`
    timezone                | code    | region   | types
    ${"America/New_York"}   | ${"US"} | ${null}  | ${["public"]}
    ${"Australia/Brisbane"} | ${"AU"} | ${"QLD"} | ${["public"]}
    ${"Europe/Berlin"}      | ${"DE"} | ${"BY"}  | ${["public", "bank"]}
  `("has the same spans, for the same reasons, as that of $code $region", async ({ timezone, code, region, types }) => {
    const calendar = await calendarIn(timezone, code, region, types);
    const kept = JSON.parse(JSON.stringify(keptCalendarOf(calendar, FROM, FROM + 200 * DAY)));
    const again = calendarFrom(kept, calendar.fingerprint);
    expect(calendarSpans(again, FROM, FROM + 200 * DAY)).toEqual(calendarSpans(calendar, FROM, FROM + 200 * DAY));
    expect(again.fingerprint).toBe(calendar.fingerprint);
    // Without the country it is kept again as it is.
    expect(keptCalendarOf(again, FROM, FROM + 200 * DAY)).toEqual(kept);
  });
});
