import { isWholeDay } from "../policy/describe.ts";
import type { MaintenanceWindow, Policy } from "../policy/policy.ts";
import { DAY, type Instant } from "../time/instant.ts";
import { wallOf } from "../time/wall.ts";

/** The policy's maintenance windows that a moment lies in; those without hours say nothing of a moment. */
export function maintenanceAt(policy: Policy, at: Instant): readonly MaintenanceWindow[] {
  return policy.maintenance.windows.filter((window) => !isWholeDay(window) && covers(window, zoneOfWindow(policy, window), at));
}

/** The zone whose clock a window's hours are read on. */
export function zoneOfWindow({ calendars }: Policy, { calendar }: MaintenanceWindow): string {
  return calendars.get(calendar)?.zone ?? "Etc/UTC";
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
