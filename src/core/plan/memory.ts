import type { Audience } from "../policy/policy.ts";
import type { PromiseKey } from "../slo/evaluation.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import type { NoticeKey } from "./notice.ts";

/** A mail's life as the marker keeps it: claimed before it is sent, marked after. */
export type MailRecord = {
  readonly audience: Audience;
  /** The notices it carries, most urgent first. */
  readonly keys: readonly NoticeKey[];
  /** The run's moment that claimed it first: the mail says what was true then. */
  readonly asOf: Instant;
  /** As first written: the service's idempotency key for all time. */
  readonly id: string;
  readonly state: "claimed" | "sent" | "given-up" | "not-configured" | "muted" | "old";
  /** Runs that tried. */
  readonly tries: number;
  /** The last answer was a definite refusal, so nothing can have been delivered. */
  readonly refused: boolean;
  /** RCA issue known when it was claimed. */
  readonly rca: string | null;
};

/** A verdict as it was first written. */
export type SealedVerdict = {
  readonly verdict: "met" | "missed" | "none";
  readonly due: Instant | null;
  readonly endedAt: Instant | null;
  /** Severity key whose target decided. */
  readonly severity: string;
  /** The target in the policy's words. */
  readonly target: string;
  /** A miss put right by an `/ack`. */
  readonly correctedAt: Instant | null;
};

/** The due time last shown for an open promise. */
export type ShownDeadline = {
  readonly due: Instant | null;
  readonly fingerprint: string;
  /** Severity key and amount of open time that replace the policy's, because a change would have put the deadline into the past. */
  readonly kept: { readonly severity: string; readonly amount: Milliseconds } | null;
  /** Where a policy change moved it from. */
  readonly movedFrom: Instant | null;
};

/** A staff word that counted, so that nobody who leaves and no comment deleted later takes it along. */
export type RememberedWord = {
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly kind: "comment" | "opened" | "closed" | "acknowledged";
  readonly login: string | null;
  readonly comment: number | null;
  readonly url: string | null;
  readonly how: string | null;
  readonly next: Instant | null;
};

/** What the status comment's marker keeps: what GitHub's timeline alone cannot tell again. */
export type Memory = {
  /** Digest of what the comment shows, so that an unchanged one is not written. */
  readonly shown: string;
  /** News recorded without being said in a comment of its own: too old, muted, or said in the status comment only. */
  readonly recorded: readonly NoticeKey[];
  readonly verdicts: Readonly<Record<PromiseKey, SealedVerdict>>;
  readonly deadlines: Readonly<Record<PromiseKey, ShownDeadline>>;
  readonly words: readonly RememberedWord[];
  /** Comments up to this id were judged; those that are not among `words` are not staff's. */
  readonly judgedThrough: number;
  readonly reporter: "staff" | "customer" | "bot" | null;
  /** Closings that staff made or confirmed, by the moment they were closed. */
  readonly confirmed: readonly Instant[];
  readonly mails: readonly MailRecord[];
  /** The subject of the first mail; null before it. */
  readonly subject: string | null;
  readonly rca: {
    /** Null: not begun. */
    readonly openingSince: Instant | null;
    /** Null until it exists. */
    readonly number: number | null;
    readonly repository: string;
    readonly url: string | null;
    readonly due: Instant | null;
    /** Digest of the generated parts as last written. */
    readonly shown: string;
    readonly refreshedAt: Instant | null;
  } | null;
};
