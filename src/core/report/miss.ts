import { type Incident, reasonIn } from "../incident/incident.ts";
import { type Metric, type Severity, shortNameOf } from "../policy/policy.ts";
import { type Ledger, type LedgerReason, type Objective, recordedLater } from "../slo/evaluation.ts";
import { ledgerOf } from "../slo/ledger.ts";
import { segmentsOf } from "../slo/segments.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";

/** Time that did not count, and why. */
export type Skipped = {
  readonly why: "night" | "weekend" | "holiday" | "pending" | "paused" | "closed" | "resolved" | "set-aside" | "less-severe";
  /** The holiday's name, the wait's or the pause's reason, the milder severity; "" where there is nothing to name. */
  readonly name: string;
  readonly time: Milliseconds;
};

/** How the time of a missed promise was spent, summed up by its clock from the start until the miss's `endedAt`, or until now. */
export type TimeAccount = {
  /** The target as open time. */
  readonly amount: Milliseconds;
  readonly counted: Milliseconds;
  /** Longest first. */
  readonly skipped: readonly Skipped[];
};

/** A promise that was missed. */
export type Miss = {
  readonly metric: Metric;
  readonly cycle: number;
  /** Whose target it was. */
  readonly severity: Severity;
  /** The target in the policy's words; null: staff had announced the time. */
  readonly promised: string | null;
  readonly startedAt: Instant;
  readonly due: Instant | null;
  /** `came`: late. `never-came`: nobody waits for it any more. `awaited`: it is still waited for. */
  readonly outcome: "came" | "never-came" | "awaited";
  /** When it was done at last, or when nobody waited for it any more (the end, a pause); null: it is still waited for. */
  readonly endedAt: Instant | null;
  /** When an answer given elsewhere was recorded; null: it stands in the thread where it was given. */
  readonly recordedAt: Instant | null;
  /** By the wall, from the due time until then, or until now; null: its due time is not known. */
  readonly late: Milliseconds | null;
  /** Null: an earlier policy judged it, or no clock counted. */
  readonly account: TimeAccount | null;
};

/** A missed promise of an incident as it stands at `now`. */
export function missOf(objective: Objective, incident: Incident, now: Instant): Miss {
  const { metric, cycle, severity, promised, startedAt, due, announced, ledger, clock } = objective;
  const endedAt = objective.endedAt ?? givenUpAt(objective, incident, now);
  const spent = clock === null ? null : spentUntil(endedAt ?? now, clock, objective, incident);
  return {
    metric,
    cycle,
    severity,
    promised: announced ? null : (promised ?? ledger?.target.text.trim() ?? null),
    startedAt,
    due,
    outcome: objective.endedAt !== null ? "came" : endedAt !== null ? "never-came" : "awaited",
    endedAt,
    recordedAt: recordedLater(objective),
    late: due === null ? null : Math.max(0, (endedAt ?? now) - due),
    account: spent === null ? null : { amount: spent.amount, counted: spent.counted, skipped: skippedIn(spent.spans) },
  };
}

/** An objective's own ledger does not go on once it is missed; here every miss counts to its end. */
function spentUntil(until: Instant, clock: NonNullable<Objective["clock"]>, { metric, startedAt }: Objective, incident: Incident): Ledger {
  return ledgerOf(clock, segmentsOf(incident, metric, startedAt, Math.max(until, startedAt)), until);
}

/** A hold ends the wait for an update; an answer is not waited for while the incident is closed. Null: it is waited for. */
function givenUpAt({ metric, due, startedAt }: Objective, incident: Incident, now: Instant): Instant | null {
  if (metric === "resolution") return null;
  const after = segmentsOf(incident, metric, due ?? startedAt, Math.max(now, due ?? startedAt));
  const held = metric === "update" ? after.find(({ holding }) => holding !== null) : after.at(-1);
  return held === undefined || held.holding === null ? null : held.from;
}

function skippedIn(
  spans: readonly { readonly from: Instant; readonly until: Instant; readonly reason: LedgerReason }[],
): readonly Skipped[] {
  const times = new Map<string, Skipped>();
  for (const { from, until, reason } of spans) {
    const kind = kindOf(reason);
    if (kind === null) continue;
    const key = JSON.stringify(kind);
    times.set(key, { ...kind, time: (times.get(key)?.time ?? 0) + (until - from) });
  }
  return [...times.values()].sort((a, b) => b.time - a.time);
}

/** Null: it counted. */
function kindOf(reason: LedgerReason): Omit<Skipped, "time"> | null {
  switch (reason.type) {
    case "counted":
      return null;
    case "closed-hours":
      return { why: reason.why, name: reason.name };
    case "held":
      return { why: reason.hold.type, name: reasonIn(reason.hold) };
    case "less-severe":
      return { why: "less-severe", name: shortNameOf(reason.severity) };
  }
}
