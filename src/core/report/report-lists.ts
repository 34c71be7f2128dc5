import { promisesAny } from "../slo/objective.ts";
import type { Miss } from "./miss.ts";
import type { IncidentRecord, OpenPromise } from "./record.ts";
import type { SloReport } from "./report.ts";

/**
 * The incidents that a report names one by one. For everybody's eyes muted ones, those that do not count and
 * those whose severity nobody of support has confirmed are left out.
 */
export function listedIn({ incidents, isPublic }: Pick<SloReport, "incidents" | "isPublic">): readonly IncidentRecord[] {
  return isPublic ? incidents.filter(({ muted, apart, isConfirmed }) => !muted && apart === null && isConfirmed) : incidents;
}

/** A missed promise, and whose. */
export type MissedPromise = { readonly record: IncidentRecord; readonly miss: Miss };

/** Every miss of the incidents that count, the latest first. */
export function missesIn(report: SloReport): readonly MissedPromise[] {
  return listedIn(report)
    .filter(({ apart }) => apart === null)
    .flatMap((record) => record.misses.map((miss) => ({ record, miss })))
    .sort((a, b) => (b.miss.due ?? b.miss.startedAt) - (a.miss.due ?? a.miss.startedAt) || b.record.number - a.record.number);
}

/** A promise that somebody waits for now, and whose. Overdue: it is missed already. */
export type AwaitedPromise = { readonly record: IncidentRecord; readonly promise: OpenPromise; readonly isOverdue: boolean };

/** Whether next replies are promised, or were: otherwise no form speaks of them. */
export function tellsReplies({ policy, total }: SloReport): boolean {
  const { met, missed, open } = total.promises.reply;
  return promisesAny(policy, "reply") || met + missed + open > 0 || total.strict.reply.attainment !== null;
}

/** Whether escalations are spoken of: to staff, where the policy has any. */
export function tellsEscalations({ policy, isPublic }: Pick<SloReport, "policy" | "isPublic">): boolean {
  return !isPublic && policy.severities.some(({ escalation }) => escalation.length > 0);
}

/** Promises that are waited for now: those not due yet, the next one first, then those overdue, the latest first. */
export function openIn(report: SloReport): readonly AwaitedPromise[] {
  const records = listedIn(report);
  const open = records.flatMap((record) => record.open.map((promise) => ({ record, promise, isOverdue: false })));
  const overdue = records.flatMap((record) => overdueOf(record).map((promise) => ({ record, promise, isOverdue: true })));
  return [
    ...open.sort((a, b) => a.promise.due - b.promise.due || a.record.number - b.record.number),
    ...overdue.sort((a, b) => b.promise.due - a.promise.due || b.record.number - a.record.number),
  ];
}

function overdueOf({ apart, misses }: IncidentRecord): readonly OpenPromise[] {
  if (apart !== null) return [];
  return misses.flatMap(({ metric, due, outcome }) => (outcome === "awaited" && due !== null ? [{ metric, due }] : []));
}
