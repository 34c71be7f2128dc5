import { timetableFor, withoutHolidays } from "../time/calendar.ts";
import { DAY, HOUR, type Milliseconds } from "../time/instant.ts";
import { openTimeBetween } from "../time/open-time.ts";
import type { TimedTarget } from "../time/target.ts";
import { METRIC_KEYS, METRICS, type Metric, type Policy, type Severity, targetOf } from "./policy.ts";
import type { KeyPath, ReportProblem } from "./problem.ts";

/** Warns where a more severe incident is promised something later than a milder one: relabelling it up would not make it due sooner. */
export function warningsOf(policy: Policy, report: ReportProblem): void {
  warnOfOrder(policy.severities, ["severities"], policy, report);
  for (const { name, severities } of policy.tiers) warnOfOrder(severities, ["tiers", name, "severities"], policy, report);
}

function warnOfOrder(severities: readonly Severity[], path: KeyPath, policy: Policy, report: ReportProblem): void {
  for (const severity of severities) {
    for (const metric of METRICS) {
      const milder = severities.slice(severity.rank + 1).find((other) => isLater(severity, other, metric, policy));
      // What a tier takes over as it is was warned of there.
      const isOwn = severities === policy.severities || [severity, milder].some((one) => one && isOther(one, metric, policy));
      if (milder && isOwn) report([...path, severity.key, METRIC_KEYS[metric]], factsOf(severity, milder, metric, policy));
    }
  }
}

function isOther(severity: Severity, metric: Metric, { severities }: Policy): boolean {
  const base = severities[severity.rank];
  return base === undefined || targetOf(severity, metric)?.text !== targetOf(base, metric)?.text;
}

function isLater(severity: Severity, milder: Severity, metric: Metric, policy: Policy): boolean {
  const [own, other] = [targetOf(severity, metric), targetOf(milder, metric)];
  if (other === null) return false;
  // Updates as promised are a promise by word, which the clock cannot compare.
  if (own === null) return metric !== "update";
  return isComparable(own, other) ? sizeOf(own) > sizeOf(other) : usualLength(own, policy) > usualLength(other, policy);
}

function factsOf(severity: Severity, milder: Severity, metric: Metric, policy: Policy): Parameters<ReportProblem>[1] {
  const [own, other] = [targetOf(severity, metric), targetOf(milder, metric)];
  const hours = (target: TimedTarget): number => Math.round(usualLength(target, policy) / HOUR);
  const estimate = own && other && !isComparable(own, other) ? { hours: hours(own), milderHours: hours(other) } : null;
  return {
    code: "later-than-milder",
    metric,
    target: own?.text.trim() ?? "best effort",
    milder: milder.key,
    milderTarget: other?.text.trim() ?? "best effort",
    estimate,
  };
}

function isComparable(own: TimedTarget, other: TimedTarget): boolean {
  return own.type === other.type && own.calendar === other.calendar;
}

function sizeOf(target: TimedTarget): number {
  return target.type === "duration" ? target.milliseconds : target.type === "end-of-business-day" ? target.after + 0.5 : target.days;
}

/** How long a target takes by the wall on average, in a week of its calendar without holidays. */
function usualLength(target: TimedTarget, policy: Policy): Milliseconds {
  if (target.type === "calendar-days") return target.days * DAY;
  const calendar = target.calendar === null ? undefined : policy.calendars.get(target.calendar);
  if (calendar === undefined) return sizeOf(target);
  const week = withoutHolidays(calendar);
  if (target.type === "duration")
    return (target.milliseconds * 7 * DAY) / Math.max(1, openTimeBetween(week, USUAL_MONDAY, USUAL_MONDAY + 7 * DAY));
  const { openings } = timetableFor(week);
  const first = USUAL_MONDAY / DAY;
  return (sizeOf(target) * 7 * DAY) / Math.max(1, [0, 1, 2, 3, 4, 5, 6].filter((day) => openings(first + day).length > 0).length);
}

/** Of a week in which no clock changes. */
const USUAL_MONDAY = Date.UTC(2026, 1, 2);
