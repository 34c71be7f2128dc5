import type { Instant, Milliseconds } from "../time/instant.ts";
import type { KeptCalendar } from "../time/kept-calendar.ts";
import type { PromiseKey } from "./promise-key.ts";

/** A target of a clock as it was shown: enough to go on counting by it, whatever the policy says by then. */
export type ClockTerms = {
  readonly severity: string;
  /** The target as open time. */
  readonly amount: Milliseconds;
  /** The target in the policy's words; null: not known. */
  readonly promised: string | null;
  /** Fingerprint of its calendar; "": day and night; null: not known. */
  readonly calendar: string | null;
  /** It counts from there, where a change of policy began it; null: from the clock's own start. */
  readonly from: Instant | null;
  /** It runs out no earlier, since so much was shown before a change of policy. Not there: nothing binds it. */
  readonly notBefore?: Instant | undefined;
};

/** A verdict as it was first written: no change of policy touches it. */
export type SealedVerdict = {
  /** `none`: the incident was closed, or the wait for an update was over, and nothing had been promised by then. */
  readonly verdict: "met" | "missed" | "none";
  readonly due: Instant | null;
  readonly endedAt: Instant | null;
  /** Key of the severity whose target decided. */
  readonly severity: string;
  /** The target in the words of the policy that judged it; null: an announced time. */
  readonly promised: string | null;
  /** Of the targets and calendars that judged it. */
  readonly fingerprint: string;
  /** A miss put right by an `/ack`, or by an answer that GitHub showed too late: when that was recorded. */
  readonly correctedAt: Instant | null;
  /** Of the clock that decided; null: none did, or it is not known. */
  readonly terms: ClockTerms | null;
};

/** How one severity's clock goes on because a change of policy would have made it run out in the past. */
export type KeptTerms = {
  readonly severity: string;
  /** When a run saw the change; null: not known. */
  readonly since: Instant | null;
  /** What was shown: of this clock, which goes on by it, else of the one that decided, which this one does not outrun; null: nothing by a clock. */
  readonly terms: ClockTerms | null;
  /** The due time that was shown, where the terms alone do not lead there; null: they do. */
  readonly due: Instant | null;
  /** Whether a clock that was not shown counts from the change; false: it does not count. */
  readonly restarts: boolean;
};

/** The terms last shown for a promise without a verdict. */
export type ShownDeadline = {
  /** Null: best effort, or held. */
  readonly due: Instant | null;
  /** Of the targets and calendars that gave it. */
  readonly fingerprint: string;
  /** Severity → digest of its target and calendar. */
  readonly targets: Readonly<Record<string, string>>;
  readonly kept: readonly KeptTerms[];
  /** Whose clock decided and its target as open time; null: nothing was promised by the clock. */
  readonly clock: ClockTerms | null;
  /** Where a change of policy moved it from; null: none did. */
  readonly movedFrom: Instant | null;
  /** The clocks of other severities that decided before, as they were shown then. */
  readonly shownBefore: readonly ClockTerms[];
};

/** Verdicts on next replies that are counted, and no longer kept one by one. `through`: up to the wait that began then. */
export type OlderReplies = { readonly through: Instant; readonly met: number; readonly missed: number };

/** What earlier runs wrote down about promises. */
export type Seals = {
  readonly verdicts: Readonly<Record<PromiseKey, SealedVerdict>>;
  readonly deadlines: Readonly<Record<PromiseKey, ShownDeadline>>;
  /** The calendars of their terms, by fingerprint. */
  readonly calendars: Readonly<Record<string, KeptCalendar>>;
  /** Not there: none. */
  readonly olderReplies?: OlderReplies | null;
};

/** Seals of `memory` as they stood at `at`, for a text that says what was true then. */
export function sealsAsOf(memory: Seals, at: Instant): Seals {
  const settledBy = (seal: SealedVerdict) => seal.correctedAt ?? (seal.verdict === "missed" ? seal.due : seal.endedAt) ?? at;
  const verdicts = Object.entries(memory.verdicts).filter(([, seal]) => settledBy(seal) <= at);
  const { deadlines, calendars, olderReplies = null } = memory;
  const isPast = olderReplies !== null && olderReplies.through <= at;
  return { verdicts: Object.fromEntries(verdicts), deadlines, calendars, olderReplies: isPast ? olderReplies : null };
}
