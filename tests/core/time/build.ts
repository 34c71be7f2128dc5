import { type Calendar, compileCalendar, timetableFor } from "../../../src/core/time/calendar.ts";
import { dayOf } from "../../../src/core/time/days.ts";
import type { Instant } from "../../../src/core/time/instant.ts";
import { formatInstant, parseInstant, parseWallTime } from "../../../src/core/time/luxon.ts";
import { type HoursEntry, parseHours, parseSpans } from "../../../src/core/time/parse-hours.ts";
import type { CalendarData } from "./oracle.ts";

/** A calendar from data in the policy's shape, without a country. */
export function calendarOf({ timezone, hours, holidays = {}, special = {} }: CalendarData): Calendar {
  const week = parseHours(Object.entries(hours).map(([key, value]): HoursEntry => ({ key, value })));
  if (!week.ok) throw new Error(JSON.stringify(week.error));
  const dates = holidays.dates ?? [];
  return compileCalendar(
    "default",
    {
      timezone,
      hours: week.value,
      dates: new Map(Array.isArray(dates) ? dates.map((date): [string, string] => [date, ""]) : Object.entries(dates)),
      country: null,
      except: new Set(),
      special: new Map(Object.entries(special).map(([date, value]) => [date, spansOf(value)])),
    },
    null,
  );
}

function spansOf(value: string | readonly string[]) {
  const spans = parseSpans(value);
  if (!spans.ok) throw new Error(JSON.stringify(spans.error));
  return spans.value;
}

/** New York, Monday to Friday, nine to five. */
export const OFFICE: CalendarData = { timezone: "America/New_York", hours: { "mon-fri": "09:00-17:00" } };

/** The instant at which a clock in the zone shows that; or one with offset. */
export function at(text: string, zone: string): Instant {
  const instant = parseInstant(text) ?? parseWallTime(text, zone);
  if (instant === null) throw new Error(`no such time: ${text}`);
  return instant;
}

/** What a clock in the zone shows, with its offset. */
export function shown(instant: Instant, zone: string): string {
  return formatInstant(instant, zone, "yyyy-MM-dd HH:mm:ss.SSS ZZ").replace(/:00\.000|\.000/, "");
}

/** Whether hours begin on that local date. A date that the zone skipped is none. */
export function isBusinessDay(calendar: Calendar, isoDate: string): boolean {
  const day = dayOf(isoDate);
  return day !== null && timetableFor(calendar).openings(day).length > 0;
}
