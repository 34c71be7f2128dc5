import type { NoticeKey } from "../../core/notice/notice.ts";
import type { Ahead } from "../../core/plan/ahead.ts";
import type { Metric } from "../../core/policy/policy.ts";
import type { AwaitedWord } from "../../core/slo/awaits.ts";
import type { IncidentState } from "../../core/slo/evaluation.ts";
import type { Instant } from "../../core/time/instant.ts";

/** What went wrong. `fatal`: a person must act, so the job fails at its end. */
export type Failure = { readonly issue: number | null; readonly message: string; readonly fatal: boolean };

/** A write that was made, or in a dry run would have been. */
export type WriteRecord = {
  readonly issue: number;
  readonly what:
    | "status-created"
    | "status-edited"
    /** Nothing but that it was looked at. */
    | "seen"
    | "comment"
    | "comment-edited"
    | "comment-deleted"
    | "mail"
    | "rca-opened"
    | "rca-remark"
    | "rca-edited"
    | "rca-closed"
    | "reaction"
    | "label-off"
    | "label-on"
    | "pinned";
  /** The news it carries, or what it is about. */
  readonly keys: readonly string[];
  /** Where it can be seen; null: nowhere. */
  readonly url: string | null;
  /** Its text; "" where there is none to show. */
  readonly text: string;
  /** The news it told, and when. Not there: none of its news can be called punctual or late. */
  readonly told?: Told;
};

/** News that was told. `at`: by GitHub's clock, to the second. */
export type Told = { readonly at: Instant; readonly news: readonly ToldNews[] };

/** `moment`: when it became true and could be said. */
export type ToldNews = { readonly key: NoticeKey; readonly moment: Instant };

/** One incident as the run found it, for the summary and the outputs. */
export type IncidentLine = {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly severity: string | null;
  /** It never had one, and is promised a first answer. */
  readonly untriaged: boolean;
  readonly state: IncidentState;
  readonly missed: readonly string[];
  readonly nextDue: Instant | null;
  readonly nextMetric: Metric | null;
  /** What waits for `/confirm`: a closing of others, or the severity that others set; null: nothing does. */
  readonly awaits: AwaitedWord | null;
  /** When the reporter wrote although the clocks are paused; null: they did not, or the clocks run. */
  readonly writtenSincePause: Instant | null;
  /** When the customer wrote after support's last word, the first time; null: they did not. */
  readonly unansweredSince: Instant | null;
};

/** What a run did, filled in as it goes. */
export type Outcome = {
  readonly incidents: IncidentLine[];
  readonly deeds: WriteRecord[];
  readonly failures: Failure[];
  /** What a person should know although nothing failed. */
  readonly warnings: string[];
  /** What is left to the next run, with the reason; without an issue where it is about several. */
  readonly left: Left[];
  /** Locked issues about which something was to be written. */
  readonly locked: Set<number>;
  /** By issue, what will have to be said next if nothing happens until then. */
  readonly ahead: Map<number, Ahead>;
  /** What other looks of the same run have taken of `max-per-run` by now. */
  readonly takenElsewhere: () => number;
  /** New comments, RCAs and mails that this look was allowed so far. */
  allowed: number;
  /** Why this run begins nothing more; null: it goes on. */
  halted: Halt | null;
};

/** `count`: how many incidents it is about, where none is named. `passes`: it may well succeed in a moment. */
export type Left = { readonly issue: number | null; readonly why: string; readonly count?: number; readonly passes?: true };

/** `limit`: GitHub's limit is used up. `cancelled`: the run was told to end. `forbidden`: the token may not write, so the rest is only looked at. */
export type Halt = "limit" | "cancelled" | "forbidden";

/** `takenElsewhere`: not there, the run looks once. */
export function newOutcome(takenElsewhere: () => number = () => 0): Outcome {
  return {
    incidents: [],
    deeds: [],
    failures: [],
    warnings: [],
    left: [],
    locked: new Set(),
    ahead: new Map(),
    takenElsewhere,
    allowed: 0,
    halted: null,
  };
}

/** New comments, RCAs and mails so far: what `max-per-run` counts. */
export function said({ deeds }: Pick<Outcome, "deeds">): number {
  return deeds.filter(({ what }) => COUNTS[what]).length;
}

const COUNTS: Readonly<Record<WriteRecord["what"], boolean>> = {
  "status-created": true,
  comment: true,
  mail: true,
  "rca-opened": true,
  "rca-remark": true,
  "status-edited": false,
  seen: false,
  "comment-edited": false,
  "comment-deleted": false,
  "rca-edited": false,
  "rca-closed": false,
  reaction: false,
  "label-off": false,
  "label-on": false,
  pinned: false,
};

/** What a look that is under way has taken of `max-per-run`: what it said, and what it was allowed and may still say. */
export function taken(outcome: Pick<Outcome, "deeds" | "allowed">): number {
  return Math.max(outcome.allowed, said(outcome));
}
