import type { Severity } from "../policy/policy.ts";
import type { Calendar } from "../time/calendar.ts";
import { amountOf, countedOn } from "../time/deadline.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import { addOpenTime, openTimeBetween } from "../time/open-time.ts";
import type { TimedTarget } from "../time/target.ts";
import { canBeMissedUnder, mayRunIn, runsIn, type Segment, segmentsSince } from "./segments.ts";

/** The clock of one severity for one promise: it runs while the incident is at least that severe and nothing holds it. */
export type Clock = {
  readonly severity: Severity;
  readonly target: TimedTarget;
  /** Null: day and night. */
  readonly calendar: Calendar | null;
  /** It counts from there on; null: from where it first runs. */
  readonly from: Instant | null;
  /** The target as open time, fixed when the clock first runs. */
  readonly amount: Milliseconds;
  /** What was shown before a change of policy stays, so it runs out no earlier. Not there: nothing binds it. */
  readonly notBefore?: Instant;
  /** When the target is used up, should nothing change any more; null: not as things stand. */
  readonly exhaustedAt: Instant | null;
};

type Counting = Pick<Clock, "severity" | "calendar" | "from">;

/**
 * Starts the clock of `severity`, from `from` on where that is given; null when the incident was never that severe. Held all the time, it
 * stands at the amount it would have had without the hold.
 */
export function startClock(
  severity: Severity,
  target: TimedTarget,
  calendar: Calendar | null,
  segments: readonly Segment[],
  from: Instant | null,
): Clock | null {
  const begun = beginningOf(severity, segments);
  if (begun === null) return null;
  const amount = amountOf(target, calendar, Math.max(begun, from ?? begun));
  return withReach({ severity, target, calendar: countedOn(target, calendar), from, amount }, segments);
}

/** When the clock of `severity` first runs, else would without the hold; null: the incident was never that severe. */
function beginningOf(severity: Severity, segments: readonly Segment[]): Instant | null {
  const begun = segments.find((segment) => runsIn(segment, severity)) ?? segments.find((segment) => mayRunIn(segment, severity));
  return begun?.from ?? null;
}

/** The clock with the moment at which it has counted its amount. */
export function withReach(clock: Omit<Clock, "exhaustedAt">, segments: readonly Segment[]): Clock {
  return { ...clock, exhaustedAt: reachOf(clock, segments, clock.amount) };
}

/** The earliest instant by which the clock has counted `amount`; null when the segments end before it. */
export function reachOf(clock: Counting, segments: readonly Segment[], amount: Milliseconds): Instant | null {
  let remaining = amount;
  for (const segment of countedIn(clock, segments)) {
    const reach = addOpenTime(clock.calendar, segment.from, remaining);
    if (reach <= segment.until) return reach;
    remaining -= openTimeBetween(clock.calendar, segment.from, segment.until);
  }
  return null;
}

/** What the clock counted before `until`. */
export function countedBefore(clock: Counting, segments: readonly Segment[], until: Instant): Milliseconds {
  return countedIn(clock, segments).reduce((sum, segment) => {
    return sum + openTimeBetween(clock.calendar, Math.min(segment.from, until), Math.min(segment.until, until));
  }, 0);
}

function countedIn({ severity, from }: Counting, segments: readonly Segment[]): readonly Segment[] {
  return segmentsSince(segments, from).filter((segment) => runsIn(segment, severity));
}

/** What decides a promise: the first clock to run out among those that count today. */
export type Decision = {
  /** Null: no clock counts. */
  readonly clock: Clock | null;
  /** When it is used up; null: no clock counts, or a hold keeps it open. */
  readonly due: Instant | null;
  readonly missed: boolean;
};

const NOTHING_PROMISED: Decision = { clock: null, due: null, missed: false };

/**
 * Goes through the promise's life and finds the first moment at which it was missed, else what decides it now. `hadBefore`:
 * keys of the severities that the incident had when it began. `notBefore`: clocks of severities no more severe than `rank` do
 * not run out before `at` (an announced next update). A hold that begins at the very instant a clock runs out comes too late
 * to stop it: under a pause it is missed a second later, set aside once it is back.
 */
export function decide(
  clocks: readonly Clock[],
  hadBefore: readonly (string | undefined)[],
  segments: readonly Segment[],
  now: Instant,
  notBefore: { readonly rank: number; readonly at: Instant } | null,
): Decision {
  const had = new Set(hadBefore);
  let rank = Number.POSITIVE_INFINITY;
  let decision = NOTHING_PROMISED;
  for (const segment of segments) {
    if (segment.severity !== null) {
      had.add(segment.severity.key);
      rank = segment.severity.rank;
    }
    decision = firstToRunOut(clocks, had, rank, notBefore);
    const due = decision.due;
    const stands = segment.holding === null || canBeMissedUnder(segment.holding.hold);
    if (due === null || !stands) continue;
    if (due < Math.min(segment.until, now)) return { ...decision, missed: true };
  }
  return segments.at(-1)?.holding === null ? decision : { ...decision, due: null };
}

/** Among the severities the incident has had that are no more severe than today's (`rank`), the clock that runs out first. */
function firstToRunOut(
  clocks: readonly Clock[],
  had: ReadonlySet<string | undefined>,
  rank: number,
  notBefore: { readonly rank: number; readonly at: Instant } | null,
): Decision {
  let first = NOTHING_PROMISED;
  for (const clock of clocks) {
    if (!had.has(clock.severity.key) || clock.severity.rank < rank) continue;
    const bound = notBefore !== null && clock.severity.rank >= notBefore.rank ? notBefore.at : Number.NEGATIVE_INFINITY;
    const due = clock.exhaustedAt === null ? null : Math.max(clock.exhaustedAt, bound);
    if (first.clock === null || (due !== null && (first.due === null || due < first.due))) first = { clock, due, missed: false };
  }
  return first;
}
