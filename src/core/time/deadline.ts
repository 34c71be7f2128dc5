import { businessDaysEnd } from "./business-days.ts";
import type { Calendar } from "./calendar.ts";
import type { Instant, Milliseconds } from "./instant.ts";
import { openTimeBetween, openTimeEnd } from "./open-time.ts";
import type { TimedTarget } from "./target.ts";

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
  if (calendar === null) throw new Error("unreachable: business days are days of a calendar");
  return businessDaysEnd(calendar, start, target.days);
}

/** A target as open time: from `start` to its deadline. A duration is its own length. */
export function amountOf(target: TimedTarget, calendar: Calendar | null, start: Instant): Milliseconds {
  if (target.type === "duration") return target.milliseconds;
  return openTimeBetween(calendar, start, deadlineOf(target, calendar, start));
}
