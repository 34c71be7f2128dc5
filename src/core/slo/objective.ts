import { createHash } from "node:crypto";
import { type Incident, lastSeverityOf, type StaffReply } from "../incident/incident.ts";
import { type Metric, type Policy, type Severity, targetOf } from "../policy/policy.ts";
import type { Calendar } from "../time/calendar.ts";
import { type Instant, MINUTE, type Milliseconds, SECOND } from "../time/instant.ts";
import type { TimedTarget } from "../time/target.ts";
import { type Clock, countedBefore, type Decision, decide, reachOf, startClock } from "./clock.ts";
import type { Objective } from "./evaluation.ts";
import { ledgerOf } from "./ledger.ts";
import type { PromiseKey } from "./promise-key.ts";
import type { KeptTerms, SealedVerdict, Seals, ShownDeadline } from "./seal.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** GitHub promises no read-your-writes: what happened so shortly before a reading may be missing in it. */
const SHOWN_LATE: Milliseconds = 15 * SECOND;

/** The life of one promise of one cycle. */
export type Life = {
  readonly metric: Metric;
  readonly key: PromiseKey;
  readonly cycle: number;
  readonly from: Instant;
  /** When it was done; null: not yet. */
  readonly endedAt: Instant | null;
  readonly endedBy: StaffReply | null;
  /** It ended without a verdict at this moment (an update interval that a hold cut short); null: it did not. */
  readonly cutAt: Instant | null;
  /** The time staff announced with `/next-update` and whether it alone is the due time; null: none. */
  readonly announced: { readonly at: Instant; readonly rank: number; readonly sets: boolean } | null;
};

type JudgingContext = { readonly incident: Incident; readonly policy: Policy; readonly seals: Seals; readonly now: Instant };

/** A promise's life with what decides it, and on which terms. */
type JudgedLife = {
  readonly life: Life;
  readonly decision: Decision;
  readonly segments: readonly Segment[];
  /** Of the terms of today's policy. */
  readonly fingerprint: string;
  /** Terms shown before that go on; null: today's. */
  readonly kept: KeptTerms | null;
};

/** Judges one promise: the clocks' decision, then what was sealed or shown before. */
export function judge(life: Life, context: JudgingContext): Objective {
  const { incident, policy, seals, now } = context;
  const segments = segmentsOf(incident, life.metric, life.from, Math.max(endOf(life), life.from));
  const shown = seals.deadlines[life.key] ?? null;
  const fingerprint = fingerprintOf(policy, life.metric);
  const sameTerms = shown !== null && shown.fingerprint === fingerprint;
  const first = resolveWith(life, segments, context, null);
  if (first.missed && first.due !== null && awaitsWord(life, first.due, context)) return judge(life, { ...context, now: first.due });
  const kept = sameTerms ? shown.kept : keptOf(first, shown, segments, now);
  const decision = kept === null ? first : resolveWith(life, segments, context, kept);
  const objective = objectiveOf({ life, decision, segments, fingerprint, kept }, context);
  const moved = movedFromOf(objective, shown, sameTerms);
  const judged = applySeal(objective, seals.verdicts[life.key] ?? null, policy);
  return judged.standing === "open" || judged.standing === "held" ? { ...judged, movedFrom: moved } : judged;
}

/** A miss waits so long for somebody to say who wrote a comment that would keep the promise. */
export const WAITS_FOR_WORD: Milliseconds = 30 * MINUTE;

function awaitsWord({ metric, from, endedAt }: Life, due: Instant, { incident, now }: JudgingContext): boolean {
  if (metric === "resolution" || endedAt !== null || now <= due || now - due > WAITS_FOR_WORD) return false;
  return incident.unjudged.some(({ at }) => at <= due && (metric === "response" || at > from));
}

/** What to remember about an open promise, so that a later change of policy can be told from what happened in the thread. */
export function shownDeadlineOf(objective: Objective): ShownDeadline {
  const { due, fingerprint, kept, movedFrom, ledger } = objective;
  return { due, fingerprint, kept, movedFrom, clock: ledger === null ? null : { severity: ledger.severity.key, amount: ledger.amount } };
}

function resolveWith(
  life: Life,
  segments: readonly Segment[],
  { incident, policy, now }: JudgingContext,
  kept: KeptTerms | null,
): Decision {
  const announced = life.announced;
  // What ended in time had a due time too: the one it would have reached.
  const undisturbed = segments.map((segment, index) =>
    index === segments.length - 1 ? { ...segment, until: Number.POSITIVE_INFINITY } : segment,
  );
  const clocks = severitiesOf(incident, policy).flatMap((severity) => {
    const target = targetOf(severity, life.metric);
    if (target === null) return [];
    const clock = startClock(severity, target, calendarOf(target, policy), undisturbed, kept);
    return clock === null ? [] : [clock];
  });
  const hadBefore = incident.severities.filter(({ from }) => from <= life.from).map(({ severity }) => severity?.key);
  const decision = decide(clocks, hadBefore, segments, now, announced);
  if (announced?.sets !== true) return decision;
  const earlier = decision.due !== null && decision.due < announced.at ? decision : null;
  if (earlier !== null) return earlier;
  return { clock: null, due: announced.at, missed: announced.at < Math.min(endOf(life), now) };
}

/** When it ended, with a verdict or without; Infinity: it lasts. */
function endOf({ endedAt, cutAt }: Life): Instant {
  return endedAt ?? cutAt ?? Number.POSITIVE_INFINITY;
}

/** Every severity the incident has had, most severe first. */
function severitiesOf({ severities }: Incident, policy: Policy): readonly Severity[] {
  const had = new Set(severities.map(({ severity }) => severity?.key));
  return policy.severities.filter(({ key }) => had.has(key));
}

function calendarOf(target: TimedTarget, policy: Policy): Calendar | null {
  return target.calendar === null ? null : (policy.calendars.get(target.calendar) ?? null);
}

/**
 * A change of policy moves open deadlines, never into the past: there what was shown stays, be it a due time, the time left
 * on a clock that was held, or that nothing was promised.
 */
function keptOf(decision: Decision, shown: ShownDeadline | null, segments: readonly Segment[], now: Instant): KeptTerms | null {
  const { clock, due } = decision;
  if (clock === null || due === null || shown === null || due >= now) return null;
  const { key } = clock.severity;
  if (shown.clock === null) return { severity: key, amount: null, due: null };
  if (shown.clock.severity === key) {
    const reach = reachOf(clock.severity, clock.calendar, segments, shown.clock.amount);
    if (reach === null || reach >= Math.min(shown.due ?? now, now)) return { ...shown.clock, due: null };
  }
  if (shown.due === null || shown.due <= due) return null;
  // Another severity or another calendar: it is told by its time, not by its amount.
  return { severity: key, amount: countedBefore(clock.severity, clock.calendar, segments, shown.due), due: shown.due };
}

function movedFromOf(objective: Objective, shown: ShownDeadline | null, sameTerms: boolean): Instant | null {
  if (shown === null || objective.announced) return null;
  if (sameTerms || shown.due === null || objective.due === null || objective.due === shown.due) return shown.movedFrom;
  return shown.due;
}

/** Of everything in the policy that can move this metric's deadlines. */
function fingerprintOf(policy: Policy, metric: Metric): string {
  const terms = policy.severities.map((severity) => {
    const target = targetOf(severity, metric);
    if (target === null) return [severity.key, "", ""];
    const amount = target.type === "duration" ? target.milliseconds : `${target.days} days`;
    return [severity.key, amount, calendarOf(target, policy)?.fingerprint ?? ""];
  });
  return createHash("sha256").update(JSON.stringify(terms)).digest("hex").slice(0, 12);
}

function objectiveOf({ life, decision, segments, fingerprint, kept }: JudgedLife, { incident, policy, now }: JudgingContext): Objective {
  const { clock } = decision;
  const last = segments.at(-1);
  const holding = life.endedAt === null && life.cutAt === null ? (last?.holding ?? null) : null;
  const standing = standingOf(life, decision, holding !== null);
  const openUntil = life.endedAt ?? life.cutAt;
  const horizon = openUntil ?? (decision.missed ? decision.due : null) ?? holding?.since ?? decision.due ?? now;
  // An announced time that outlasts the clock decides instead of it.
  const deciding = life.announced !== null && decision.due === life.announced.at ? null : clock;
  const held = holding !== null && clock !== null && !decision.missed;
  return {
    key: life.key,
    metric: life.metric,
    cycle: life.cycle,
    startedAt: life.from,
    standing,
    due: decision.due,
    remaining: held ? Math.max(0, clock.amount - countedBefore(clock.severity, clock.calendar, segments, holding.since)) : null,
    endedAt: life.endedAt,
    endedBy: life.endedBy,
    severity: clock?.severity ?? lastSeverityOf(incident),
    promised: deciding?.target.text ?? null,
    announced: life.announced !== null && decision.due === life.announced.at,
    ledger: deciding === null ? null : ledgerOf(deciding, segments, Math.max(horizon, life.from)),
    atRiskAt: standing === "open" && clock !== null ? atRiskAt(clock, segments, policy) : null,
    correctedAt: null,
    holding,
    movedFrom: null,
    kept,
    fingerprint,
  };
}

function standingOf(life: Life, decision: Decision, isHeld: boolean): Objective["standing"] {
  if (decision.missed) return "missed";
  if (life.cutAt !== null) return "none";
  if (life.endedAt !== null) return decision.clock === null && decision.due === null ? "none" : "met";
  if (isHeld) return decision.clock === null ? "none" : "held";
  return decision.due === null ? "none" : "open";
}

function atRiskAt(clock: Clock, segments: readonly Segment[], policy: Policy): Instant | null {
  const share = policy.clocks.atRisk;
  return share === null ? null : reachOf(clock.severity, clock.calendar, segments, Math.round(clock.amount * share));
}

/** A verdict once written stands; only an answer that turns out to have been in time puts a miss right. */
function applySeal(objective: Objective, seal: SealedVerdict | null, policy: Policy): Objective {
  if (seal === null || !belongs(seal, objective)) return objective;
  if (seal.verdict === "none") return withoutVerdict(objective, seal);
  const severity = policy.severities.find((candidate) => candidate.key === seal.severity) ?? objective.severity;
  const ledger = hasTermsOf(seal, objective) ? objective.ledger : null;
  const sealed = { ...objective, due: seal.due, severity, promised: seal.promised, ledger, remaining: null, atRiskAt: null };
  const endedBy = objective.endedBy;
  if (seal.verdict === "missed") {
    return endedBy !== null && seal.due !== null && putsRight(endedBy, seal.due)
      ? { ...sealed, standing: "met", correctedAt: endedBy.recordedAt }
      : { ...sealed, standing: "missed" };
  }
  // An `/ack` may tell of an answer before the one that kept it.
  const ends = [seal.endedAt, objective.endedAt].filter((at) => at !== null);
  return { ...sealed, standing: "met", endedAt: ends.length === 0 ? null : Math.min(...ends), correctedAt: seal.correctedAt };
}

/** Whether an answer shows that a miss was none: an `/ack` for one in time, or one that GitHub showed only after the miss was seen. */
function putsRight({ kind, at }: StaffReply, due: Instant): boolean {
  return at <= due && (kind === "acknowledged" || due - at <= SHOWN_LATE);
}

/** Whether today's ledger adds up to the verdict: its terms are the same, or lead to the same due time. */
function hasTermsOf(seal: SealedVerdict, { fingerprint, due }: Objective): boolean {
  return seal.fingerprint === fingerprint || (seal.due !== null && seal.due === due);
}

function withoutVerdict(objective: Objective, { due, promised }: SealedVerdict): Objective {
  return { ...objective, due, promised, standing: "none", remaining: null, ledger: null, atRiskAt: null };
}

/** Whether a seal still speaks of this promise. An end that was taken back takes along what it sealed, a miss apart. */
export function belongs({ verdict, endedAt }: SealedVerdict, objective: Objective): boolean {
  switch (objective.metric) {
    case "response":
      return verdict !== "none" || objective.holding !== null;
    case "update":
      return true;
    case "resolution":
      return verdict === "missed" || objective.endedAt === endedAt;
  }
}
