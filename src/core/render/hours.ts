import type { MaintenanceWindow, Policy } from "../policy/policy.ts";
import type { Calendar, DaySpan } from "../time/calendar.ts";
import { DAY, type Instant } from "../time/instant.ts";
import { timeOfDay } from "../time/parse-hours.ts";
import { wallOf } from "../time/wall.ts";
import { cityOf, isUtc, listed } from "./words.ts";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A calendar's hours in words: "Monday to Friday 09:00–17:00 New York time, not on holidays". */
export function hoursInWords(calendar: Calendar): string {
  const { hours, dates, country, except } = calendar.spec;
  const closedDays = [...dates.keys()].some((date) => !except.has(date));
  const holidays = country !== null || closedDays ? ", not on holidays" : "";
  return `${listed(dayRuns(hours).map(runInWords))} ${zoneInWords(calendar.zone)}${holidays}`;
}

/** "New York time". */
export function zoneInWords(zone: string): string {
  return isUtc(zone) ? "UTC" : `${cityOf(zone)} time`;
}

type Run = { readonly from: number; until: number; readonly spans: readonly DaySpan[] };

/** Neighbouring weekdays with the same hours, closed ones left out. */
function dayRuns(hours: readonly (readonly DaySpan[])[]): readonly Run[] {
  const runs: Run[] = [];
  hours.forEach((spans, day) => {
    const last = runs.at(-1);
    if (spans.length === 0) return;
    if (last !== undefined && last.until === day - 1 && spansInWords(last.spans) === spansInWords(spans)) last.until = day;
    else runs.push({ from: day, until: day, spans });
  });
  return runs;
}

function runInWords(run: Run): string {
  return `${daysInWords(run.from, run.until)} ${spansInWords(run.spans)}`;
}

function daysInWords(from: number, until: number): string {
  if (from === 0 && until === 6) return "every day";
  const first = DAYS[from] ?? "";
  if (from === until) return first;
  return `${first} ${until === from + 1 ? "and" : "to"} ${DAYS[until] ?? ""}`;
}

function spansInWords(spans: readonly DaySpan[]): string {
  return listed(spans.map((span) => `${timeOfDay(span.from)}–${timeOfDay(span.until)}`));
}

/** The reasons of the maintenance windows that a moment lies in. */
export function maintenanceAt(policy: Policy, at: Instant): readonly string[] {
  return policy.maintenance
    .filter((window) => covers(window, policy.calendars.get(window.calendar)?.zone ?? "Etc/UTC", at))
    .map((window) => window.reason);
}

function covers(window: MaintenanceWindow, zone: string, at: Instant): boolean {
  const { clock, day: today } = wallOf(at, zone);
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  const now = hour * 60 + minute;
  const yesterday = new Date(Date.parse(`${today}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
  const within = (minutes: number) => window.spans.some((span) => span.from <= minutes && minutes < span.until);
  return (isOn(window, today) && within(now)) || (isOn(window, yesterday) && within(now + 1440));
}

function isOn(window: MaintenanceWindow, isoDate: string): boolean {
  const weekday = new Date(`${isoDate}T00:00:00Z`).getUTCDay() || 7;
  return window.days.includes(weekday) || window.dates.includes(isoDate);
}
