import type { Instant, Milliseconds } from "../time/instant.ts";
import type { PromiseKey } from "./promise-key.ts";

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
};

/** Terms shown before, which go on for the clock of `severity` because a change of policy would have put its deadline into the past. */
export type KeptTerms = {
  readonly severity: string;
  /** Replaces the policy's amount; null: nothing was promised, so the clock does not count. */
  readonly amount: Milliseconds | null;
  /** The due time that was shown and stays, where the amount alone does not lead there; null: the amount leads. */
  readonly due: Instant | null;
};

/** The terms last shown for a promise without a verdict. */
export type ShownDeadline = {
  /** Null: best effort, or held. */
  readonly due: Instant | null;
  /** Of the targets and calendars that gave it. */
  readonly fingerprint: string;
  readonly kept: KeptTerms | null;
  /** Whose clock decided and its target as open time; null: nothing was promised by the clock. */
  readonly clock: { readonly severity: string; readonly amount: Milliseconds } | null;
  /** Where a change of policy moved it from; null: none did. */
  readonly movedFrom: Instant | null;
};

/** What earlier runs wrote down about promises. */
export type Seals = {
  readonly verdicts: Readonly<Record<PromiseKey, SealedVerdict>>;
  readonly deadlines: Readonly<Record<PromiseKey, ShownDeadline>>;
};

/** Seals of `memory` as they stood at `at`, for a text that says what was true then. */
export function sealsAsOf(memory: Seals, at: Instant): Seals {
  const settledBy = (seal: SealedVerdict) => seal.correctedAt ?? (seal.verdict === "missed" ? seal.due : seal.endedAt) ?? at;
  const verdicts = Object.entries(memory.verdicts).filter(([, seal]) => settledBy(seal) <= at);
  return { verdicts: Object.fromEntries(verdicts), deadlines: memory.deadlines };
}
