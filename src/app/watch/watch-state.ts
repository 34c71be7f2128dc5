import { type Milliseconds, SECOND } from "../../core/time/instant.ts";
import { type Locks, newLocks } from "../follow/lock.ts";
import { newOutcome, type Outcome, said, taken } from "../run/outcome.ts";
import type { Awaited } from "./awaited.ts";
import type { WatchClock } from "./clock.ts";
import type { Look } from "./looks.ts";

/** What a run that stays knows. */
export type WatchState = {
  readonly clock: WatchClock;
  readonly agenda: Map<number, Awaited>;
  /** What has come, and no look could see to. */
  readonly unseen: Map<number, Awaited>;
  /** Looks in a row that could not finish. */
  readonly tries: Map<number, number>;
  /** Looks that are over, in the order of their ends. */
  readonly looks: Look[];
  /** Looks that are not over. */
  readonly underWay: Set<Outcome>;
  readonly locks: Locks;
  /** Texts were made beforehand. */
  isWarm: boolean;
};

/** An incident that a look could not finish is looked at again after 1, 2, 4, … seconds, at most 60, so often: till a dead run's lock is dead too. */
const MOST_TRIES = 10;
const LONGEST_WAIT: Milliseconds = 60 * SECOND;

/** GitHub asks for few requests at a time. */
const MOST_AT_ONCE = 5;
/** A look rarely says more: status comment, news, mail to customers and to staff, RCA. */
const PIECES_OF_A_LOOK = 5;

export function newWatchState(clock: WatchClock): WatchState {
  return {
    clock,
    agenda: new Map(),
    unseen: new Map(),
    tries: new Map(),
    looks: [],
    underWay: new Set(),
    locks: newLocks(),
    isWarm: false,
  };
}

/** What comes next; null: nothing that is known. */
export function nextOf({ agenda }: Pick<WatchState, "agenda">): Awaited | null {
  return [...agenda.values()].sort(byUrgency)[0] ?? null;
}

/** What is left at the end: what has come and was not seen to, and what falls due next; null: nothing else that is known. */
export function leftOf(state: WatchState): { readonly unseen: readonly Awaited[]; readonly next: Awaited | null } {
  const others = [...state.agenda].filter(([issue]) => !state.unseen.has(issue));
  return { unseen: [...state.unseen.values()].sort(byUrgency), next: nextOf({ agenda: new Map(others) }) };
}

/** What is to be looked at now, in order. */
export function reached({ agenda, clock }: WatchState): readonly Awaited[] {
  const now = clock.now() ?? Number.NEGATIVE_INFINITY;
  return [...agenda.values()].filter(({ at }) => at <= now).sort(byUrgency);
}

function byUrgency(a: Awaited, b: Awaited): number {
  return a.at - b.at || a.issue - b.issue;
}

/** The outcome of a look that begins now: it knows what all the others use of `max-per-run`. */
export function beginLook({ looks, underWay }: WatchState): Outcome {
  const outcome: Outcome = newOutcome(() => {
    const over = looks.reduce((sum, { report }) => sum + said(report.outcome), 0);
    return [...underWay].reduce((sum, other) => (other === outcome ? sum : sum + taken(other)), over);
  });
  underWay.add(outcome);
  return outcome;
}

/**
 * Whether another look may begin beside those under way. Where little is left of `max-per-run` they go one by one, so that it is the
 * last in order that go without.
 */
export function mayLookBeside({ looks, underWay }: WatchState): boolean {
  const policy = looks.flatMap(({ report: { prepared } }) => (prepared?.ok === true ? [prepared.policy] : [])).at(-1);
  const used = [...looks.map(({ report }) => said(report.outcome)), ...[...underWay].map(taken)].reduce((sum, count) => sum + count, 0);
  const left = (policy?.notices.maxPerRun ?? 0) - used;
  return underWay.size < Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(left / PIECES_OF_A_LOOK)));
}

/** Puts down what a look did, and what is ahead now. */
export function noteLook(state: WatchState, look: Look): void {
  const { agenda, tries, looks, underWay } = state;
  const { outcome } = look.report;
  underWay.delete(outcome);
  looks.push(look);
  const unfinished = new Set(outcome.left.flatMap(({ issue, passes }) => (issue !== null && passes === true ? [issue] : [])));
  if (look.issue !== null) {
    const hasFinished = !unfinished.has(look.issue);
    if (hasFinished) tries.delete(look.issue);
    noteSeen(state, look.issue, hasFinished && look.report.prepared?.ok === true);
    agenda.delete(look.issue);
  }
  for (const [issue, next] of outcome.ahead) agenda.set(issue, { issue, at: next.at, ahead: next });
  for (const issue of unfinished) tryLater(state, issue);
}

/** A look that is tried again knows no more what it is for: that stays as it was written down first. */
function noteSeen({ agenda, unseen }: WatchState, issue: number, isSeen: boolean): void {
  const awaited = agenda.get(issue);
  if (isSeen) unseen.delete(issue);
  else if (awaited !== undefined && awaited.ahead !== null) unseen.set(issue, awaited);
}

function tryLater({ agenda, tries, clock }: WatchState, issue: number): void {
  const before = tries.get(issue) ?? 0;
  if (before >= MOST_TRIES) return;
  const at = (clock.now() ?? 0) + Math.min(SECOND * 2 ** before, LONGEST_WAIT);
  tries.set(issue, before + 1);
  agenda.set(issue, { issue, at, ahead: null });
}
