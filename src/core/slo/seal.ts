import type { Instant, Milliseconds } from "../time/instant.ts";
import type { PromiseKey } from "./evaluation.ts";

/** A verdict as it was first written: no change of policy touches it. */
export type SealedVerdict = {
  readonly verdict: "met" | "missed";
  readonly due: Instant | null;
  readonly endedAt: Instant | null;
  /** Key of the severity whose target decided. */
  readonly severity: string;
  /** The target in the words of the policy that judged it; null: an announced time. */
  readonly promised: string | null;
  /** Of the targets and calendars that judged it. */
  readonly fingerprint: string;
  /** A miss put right by an `/ack`: when that was recorded. */
  readonly correctedAt: Instant | null;
};

/** The due time last shown for an open promise. */
export type ShownDeadline = {
  /** Null: best effort, or held. */
  readonly due: Instant | null;
  /** Of the targets and calendars that gave it. */
  readonly fingerprint: string;
  /** Replaces the policy's amount, because a change of it would have put the deadline into the past. */
  readonly kept: { readonly severity: string; readonly amount: Milliseconds; readonly due: Instant } | null;
  /** Where a change of policy moved it from; null: none did. */
  readonly movedFrom: Instant | null;
};

/** What earlier runs wrote down about promises. */
export type Seals = {
  readonly verdicts: Readonly<Record<PromiseKey, SealedVerdict>>;
  readonly deadlines: Readonly<Record<PromiseKey, ShownDeadline>>;
};
