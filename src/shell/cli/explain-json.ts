import type { Explanation } from "../../app/explain/explain.ts";
import { type Hold, type Person, reasonIn } from "../../core/incident/incident.ts";
import { sourceOf } from "../../core/policy/policy.ts";
import { type LedgerReason, type LedgerSpan, type Objective, objectivesOf, recordedLater } from "../../core/slo/evaluation.ts";
import type { Maintenance } from "../../core/slo/maintenance.ts";
import { exactIso, type Instant } from "../../core/time/instant.ts";

/** An explanation of an issue that is an incident. */
export type IncidentExplanation = Extract<Explanation, { type: "incident" }>;

/**
 * An explanation for programs. Instants are ISO 8601 in UTC, to the millisecond; lengths are milliseconds; null: it has not
 * happened, or does not apply. Severities stand as the policy's keys, `why` of a span is its reason's type.
 */
export function explanationJson({ evaluation, policy, isWhatIf, writes }: IncidentExplanation) {
  const { incident } = evaluation;
  const objectives = objectivesOf(evaluation);
  return {
    repository: incident.repository,
    number: incident.number,
    url: incident.url,
    title: incident.title,
    at: iso(evaluation.at),
    policy: sourceOf(policy),
    whatIf: isWhatIf,
    state: evaluation.state,
    severity: incident.severity?.key ?? null,
    startedAt: iso(incident.startedAt),
    missed: evaluation.missed,
    nextDue: iso(evaluation.nextDue),
    duration: evaluation.duration,
    atSeverity: evaluation.atSeverity.map(({ severity, time }) => ({ severity: severity.key, milliseconds: time })),
    severities: incident.severities.map(({ severity, from, until, by }) => ({
      severity: severity?.key ?? null,
      from: iso(from),
      until: iso(until),
      by: personJson(by),
    })),
    holds: incident.holds.map(({ hold, from, until, by }) => ({
      ...holdJson(hold),
      by: personJson(by),
      from: iso(from),
      until: iso(until),
    })),
    ...(evaluation.maintenance === null ? {} : { maintenance: maintenanceJson(evaluation.maintenance) }),
    promises: objectives.map(promiseJson),
    writes: writes?.map(({ what, keys }) => ({ what, keys })) ?? null,
  };
}

function maintenanceJson({ phase, since, windows, late }: Maintenance) {
  const shown = windows.map(({ from, until, saidAt }) => ({ from: iso(from), until: iso(until), announcedAt: iso(saidAt) }));
  return { phase, since: iso(since), windows: shown, late: iso(late) };
}

function promiseJson(objective: Objective) {
  const { ledger } = objective;
  return {
    key: objective.key,
    metric: objective.metric,
    cycle: objective.cycle,
    severity: objective.severity.key,
    target: objective.promised ?? ledger?.target.text.trim() ?? null,
    standing: objective.standing,
    startedAt: iso(objective.startedAt),
    due: iso(objective.due),
    announced: objective.announced,
    endedAt: iso(objective.endedAt),
    recordedAt: iso(recordedLater(objective)),
    correctedAt: iso(objective.correctedAt),
    remaining: objective.remaining,
    ledger:
      ledger === null ? null : { zone: ledger.zone, amount: ledger.amount, counted: ledger.counted, spans: ledger.spans.map(spanJson) },
  };
}

function spanJson({ from, until, counted, reason }: LedgerSpan) {
  return { from: iso(from), until: iso(until), counted, ...reasonJson(reason) };
}

function reasonJson(reason: LedgerReason) {
  switch (reason.type) {
    case "counted":
      return { why: "counted" };
    case "closed-hours":
      return { why: reason.why, name: reason.name };
    case "held":
      return { why: "held", hold: holdJson(reason.hold), by: personJson(reason.by) };
    case "less-severe":
      return { why: "less-severe", severity: reason.severity.key };
  }
}

function holdJson(hold: Hold) {
  const until = hold.type === "paused" ? iso(hold.until) : null;
  return { type: hold.type, cause: hold.cause, reason: reasonIn(hold), ...(until === null ? {} : { until }) };
}

function personJson({ login, part }: Person) {
  return { login, part };
}

function iso(at: Instant | null): string | null {
  return at === null ? null : exactIso(at);
}
