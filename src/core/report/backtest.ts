import { lastSeverityOf } from "../incident/incident.ts";
import { type Policy, type Severity, sourceOf } from "../policy/policy.ts";
import { type Evaluation, type Objective, objectivesOf } from "../slo/evaluation.ts";
import type { Instant, Span } from "../time/instant.ts";
import { type Tallies, talliesOf } from "./figures.ts";
import { monthOf } from "./range.ts";
import { apartOf, type Verdict, verdictsOf } from "./record.ts";

/** One incident judged under two policies, as if nothing had been written down; null: it is none under that policy. */
export type JudgedTwice = { readonly before: Evaluation | null; readonly after: Evaluation | null };

/** A promise that goes another way, or falls due at another time. */
export type PromiseChange = {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly metric: Objective["metric"];
  readonly key: string;
  /** Under the changed policy, or under the one in force where it has none there. */
  readonly severity: Severity;
  readonly before: PromiseUnderPolicy | null;
  readonly after: PromiseUnderPolicy | null;
};

/** A promise under one policy. */
export type PromiseUnderPolicy = { readonly verdict: Verdict; readonly due: Instant | null; readonly target: string | null };

/** An incident that counts under one of the two policies alone. `as`: what the other one makes of it. */
export type OneSidedIncident = {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly severity: Severity;
  readonly as: "not-followed" | "set-aside";
};

/** What a changed policy would have meant for past incidents. */
export type Backtest = {
  readonly repository: string;
  readonly at: Instant;
  readonly range: Span;
  /** In which months are told. */
  readonly zone: string;
  readonly before: { readonly policy: string; readonly incidents: number; readonly promises: Tallies };
  readonly after: { readonly policy: string; readonly incidents: number; readonly promises: Tallies };
  readonly bySeverity: readonly { readonly severity: Severity; readonly before: Tallies; readonly after: Tallies }[];
  /** Incidents that would no longer count, and those that would newly count. */
  readonly leaving: readonly OneSidedIncident[];
  readonly joining: readonly OneSidedIncident[];
  /** Verdicts that flip: missed under one policy, under the other kept, open or not promised. By incident. */
  readonly flips: readonly PromiseChange[];
  /** Deadlines that move where the verdict stays. By incident. */
  readonly moves: readonly PromiseChange[];
  /** By the month of the start. */
  readonly months: readonly { readonly month: string; readonly before: Tallies; readonly after: Tallies }[];
};

type BacktestScope = Pick<Backtest, "repository" | "at" | "range" | "zone"> & { readonly inForce: Policy; readonly changed: Policy };

/** Compares what past incidents got under the policy in force with what they would have got under a changed one. */
export function backtestOf(comparisons: readonly JudgedTwice[], { inForce, changed, ...occasion }: BacktestScope): Backtest {
  const { zone } = occasion;
  const severities = [...new Map([...inForce.severities, ...changed.severities].map((severity) => [severity.key, severity])).values()];
  const changes = comparisons.flatMap(changesIn);
  const months = [...new Set(comparisons.map((one) => monthOf(startOf(one), zone)))].sort();
  const within = (belongs: (one: Evaluation) => boolean) => ({
    before: tallied(comparisons.map(({ before }) => before).filter((one) => one !== null && belongs(one))),
    after: tallied(comparisons.map(({ after }) => after).filter((one) => one !== null && belongs(one))),
  });
  return {
    ...occasion,
    before: { policy: sourceOf(inForce), ...counted(comparisons.map(({ before }) => before)) },
    after: { policy: sourceOf(changed), ...counted(comparisons.map(({ after }) => after)) },
    bySeverity: severities.map((severity) => ({ severity, ...within(({ incident }) => lastSeverityOf(incident).key === severity.key) })),
    leaving: comparisons.flatMap(({ before, after }) => turnOf(before, after)),
    joining: comparisons.flatMap(({ before, after }) => turnOf(after, before)),
    flips: changes.filter(isFlip),
    moves: changes.filter((change) => !isFlip(change)),
    months: months.map((month) => ({ month, ...within(({ incident }) => monthOf(incident.startedAt, zone) === month) })),
  };
}

function turnOf(one: Evaluation | null, other: Evaluation | null): readonly OneSidedIncident[] {
  if (one === null || apartOf(one) !== null || (other !== null && apartOf(other) === null)) return [];
  const { number, url, title } = one.incident;
  return [{ number, url, title, severity: lastSeverityOf(one.incident), as: other === null ? "not-followed" : "set-aside" }];
}

function counted(evaluations: readonly (Evaluation | null)[]): { readonly incidents: number; readonly promises: Tallies } {
  const covered = evaluations.filter((one) => one !== null && apartOf(one) === null);
  return { incidents: covered.length, promises: tallied(covered) };
}

function tallied(evaluations: readonly (Evaluation | null)[]): Tallies {
  return talliesOf(evaluations.flatMap((one) => (one === null || apartOf(one) !== null ? [] : [verdictsOf(one, one.olderReplies)])));
}

function startOf({ before, after }: JudgedTwice): Instant {
  const evaluation = before ?? after;
  if (evaluation === null) throw new Error("unreachable: an incident under one of the two policies");
  return evaluation.incident.startedAt;
}

function changesIn({ before, after }: JudgedTwice): readonly PromiseChange[] {
  const [old, fresh] = [sidesOf(before), sidesOf(after)];
  const known = after ?? before;
  if (known === null) return [];
  const { number, url, title } = known.incident;
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key): PromiseChange[] => {
    const [then, now] = [old.get(key), fresh.get(key)];
    const objective = now ?? then;
    if (objective === undefined || isSame(then, now)) return [];
    const sides = { before: then === undefined ? null : sideOf(then), after: now === undefined ? null : sideOf(now) };
    return [{ number, url, title, metric: objective.metric, key, severity: objective.severity, ...sides }];
  });
}

/** Promises by key; none of an incident that is counted apart. */
function sidesOf(evaluation: Evaluation | null): ReadonlyMap<string, Objective> {
  if (evaluation === null || apartOf(evaluation) !== null) return new Map();
  const promised = objectivesOf(evaluation).filter(({ standing, due }) => standing !== "none" || due !== null);
  return new Map(promised.map((objective) => [objective.key, objective]));
}

function sideOf({ standing, due, promised, ledger, announced }: Objective): PromiseUnderPolicy {
  return {
    verdict: standing === "held" ? "open" : standing,
    due,
    target: announced ? null : ((promised ?? ledger?.target.text ?? null)?.trim() ?? null),
  };
}

function isSame(then: Objective | undefined, now: Objective | undefined): boolean {
  if (then === undefined || now === undefined) return then === now;
  return sideOf(then).verdict === sideOf(now).verdict && then.due === now.due;
}

function isFlip({ before, after }: PromiseChange): boolean {
  const verdicts = [before?.verdict, after?.verdict];
  return verdicts.includes("missed") && verdicts[0] !== verdicts[1];
}
