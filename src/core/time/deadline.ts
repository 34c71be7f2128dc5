import { businessDayClose, businessDaysEnd } from "./business-days.ts";
import type { Calendar } from "./calendar.ts";
import { DAY, type Instant, type Milliseconds } from "./instant.ts";
import { openTimeBetween, openTimeEnd } from "./open-time.ts";
import type { TimedTarget } from "./target.ts";
import { instantOf, wallTimeAt, zoneOf } from "./zone.ts";

/**
 * When a target that starts to count at `start` runs out. `calendar` is the one the target names; null: day and night.
 * The calendar must go on opening, which a policy's does; where that is not sure, ask `findDeadline`.
 */
export function deadlineOf(target: TimedTarget, calendar: Calendar | null, start: Instant): Instant {
  const deadline = findDeadline(target, calendar, start);
  if (deadline === null) throw new Error("unreachable: a policy's calendar goes on opening");
  return deadline;
}

/** As `deadlineOf`; null when the calendar stays shut for 400 days before that. */
export function findDeadline(target: TimedTarget, calendar: Calendar | null, start: Instant): Instant | null {
  if (target.type === "duration") return openTimeEnd(calendar, start, target.milliseconds);
  if (calendar === null) throw new Error("unreachable: days are days of a calendar");
  if (target.type === "calendar-days") return sameTimeLater(calendar.zone, start, target.days);
  if (target.type === "end-of-business-day") return businessDayClose(calendar, start, target.after);
  return businessDaysEnd(calendar, start, target.days);
}

/** The same wall-clock time so many local dates later. */
function sameTimeLater(timezone: string, start: Instant, days: number): Instant {
  const zone = zoneOf(timezone);
  return instantOf(zone, wallTimeAt(zone, start) + days * DAY);
}

/** The calendar whose open time a target counts; null: day and night. */
export function countedOn(target: TimedTarget, calendar: Calendar | null): Calendar | null {
  return target.calendar === null ? null : calendar;
}

/** A target as time that its clock counts: from `start` to its deadline. A duration is its own length. */
export function amountOf(target: TimedTarget, calendar: Calendar | null, start: Instant): Milliseconds {
  if (target.type === "duration") return target.milliseconds;
  return openTimeBetween(countedOn(target, calendar), start, deadlineOf(target, calendar, start));
}
