import { homeZone, type Metric, metricsOf, type Policy, promiseOf, type Severity, targetOf } from "../../core/policy/policy.ts";
import { findDeadline } from "../../core/time/deadline.ts";
import type { Instant } from "../../core/time/instant.ts";
import { calendarFor, every, type Target } from "../../core/time/target.ts";

/** When one promise of a severity is due. */
export type DueTime = {
  readonly metric: Metric;
  /** In the policy's words, such as "4 business hours"; "as promised" for updates that staff announce. */
  readonly target: string;
  /** Null: nothing by the clock. */
  readonly due: Instant | null;
  /** The zone of the calendar it counts on, or of the default one where it runs day and night. */
  readonly zone: string;
};

/** When each promise of `severity` is due, were its clock to start at `from` and nothing to happen. */
export function dueTimesOf(severity: Severity, policy: Policy, from: Instant): readonly DueTime[] {
  return metricsOf([severity]).map((metric) => {
    const target = targetOf(severity, metric);
    return { metric, target: wordsOf(severity, metric), ...dueTimeOf(target, policy, from) };
  });
}

/** When a target is due, counted on the policy's calendars. A best-effort target is never due. */
export function dueTimeOf(target: Target | null, policy: Policy, from: Instant): Pick<DueTime, "due" | "zone"> {
  const home = homeZone(policy);
  if (target === null || target.type === "best-effort") return { due: null, zone: home };
  const calendar = calendarFor(target, policy.calendars);
  return { due: findDeadline(target, calendar, from), zone: calendar?.zone ?? home };
}

function wordsOf(severity: Severity, metric: Metric): string {
  const promised = promiseOf(severity, metric)?.text ?? "as promised";
  return metric === "update" && severity.updates.type === "every" ? every(promised) : promised;
}
