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

/** The target that a severity's clock goes by, deciding or not. */
export type TermsInForce = Omit<ClockTerms, "amount"> & {
  /** The target as open time; null: one of days, fixed once the clock runs. Without `promised` and `from` too: the clock does not count. */
  readonly amount: Milliseconds | null;
  /** When a run saw the change of policy that these terms outlast, or that began them anew. Not there: they are the policy's own. */
  readonly since?: Instant | undefined;
};

/** The terms last shown for a promise without a verdict. */
export type ShownDeadline = {
  /** Null: best effort, or held. */
  readonly due: Instant | null;
  /** Of the targets and calendars that gave it. */
  readonly fingerprint: string;
  /** Severity → digest of its target and calendar. */
  readonly targets: Readonly<Record<string, string>>;
  /** Of every severity that is promised something, had or not. */
  readonly terms: readonly TermsInForce[];
  /** Whose clock decided and its target as open time; null: nothing was promised by the clock. */
  readonly clock: ClockTerms | null;
  /** Where a change of policy moved it from, or took it away; null: none did. */
  readonly movedFrom: Instant | null;
  /** When a run first saw these terms in place of others: what was over by then has nothing to do with them. Not there: none changed. */
  readonly changedAt?: Instant | undefined;
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
