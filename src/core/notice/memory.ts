import type { Known } from "../incident/known.ts";
import type { Audience } from "../policy/policy.ts";
import type { Seals } from "../slo/seal.ts";
import type { Instant } from "../time/instant.ts";
import type { NoticeKey } from "./notice.ts";

/** A mail's life: claimed before it is sent, marked after. */
export type MailRecord = {
  readonly audience: Audience;
  /** The name of the channel it leaves by. */
  readonly channel: string;
  /** The news it carries, most urgent first. */
  readonly keys: readonly NoticeKey[];
  /** The moment of the run that claimed it first: the mail says what was true then. */
  readonly asOf: Instant;
  /** The service's idempotency key, as first written. */
  readonly id: string;
  readonly state: "claimed" | "sent" | "given-up" | "not-configured";
  /** Runs that tried to send it. */
  readonly tries: number;
  /** The last answer was a definite refusal, so nothing can have arrived but what is in `delivered`. */
  readonly refused: boolean;
  /** While it is pending: the parts of it that arrived, as the channel names them. */
  readonly delivered: readonly string[];
  /** Key of the severity it told of; "" when it told of none. */
  readonly severity: string;
  /** The RCA's address when it was claimed; null: there was none. */
  readonly rca: string | null;
};

/** The RCA as far as the incident knows it. */
export type RcaRecord = {
  /** Written before the issue is created, so that a run that dies in between is not repeated blindly. */
  readonly openingSince: Instant;
  readonly repository: string;
  /** Null until it exists. */
  readonly number: number | null;
  readonly url: string | null;
  readonly due: Instant | null;
  /** Digest of the generated parts as last written. */
  readonly shown: string;
  /** Whether only some can read its repository; null: not known. */
  readonly isPrivate: boolean | null;
  /** When it was closed, as last seen; null: it is open. */
  readonly finishedAt: Instant | null;
  /** Closed, but not as completed: no analysis comes of it. */
  readonly isDropped: boolean;
  /** Its action items when it was closed; null: it is open, or has none. */
  readonly items: ActionItems | null;
  /** What we remarked on it: claimed before, marked after. */
  readonly remarks: readonly RcaRemark[];
};

/** The task list of an RCA, counted. */
export type ActionItems = { readonly done: number; readonly of: number };

/** A comment of ours on the RCA: that it is overdue, or that it was closed with action items still open. */
export type RcaRemark = { readonly what: "overdue" | "open-items"; readonly state: "claimed" | "posted" };

/** The latest `/rca share` that was answered. */
export type ShareAsk = {
  readonly comment: number;
  readonly at: Instant;
  readonly by: string | null;
  readonly url: string;
  /** `unchanged`: the RCA reads as it did when it was last shared. */
  readonly outcome: "shared" | "unchanged" | "refused";
  /** Refused: what is missing. */
  readonly lacks: readonly ShareLack[];
};

/** Why an RCA cannot be shared. `section`: the heading it is about; "" where it is about the whole. */
export type ShareLack = { readonly why: "no-rca" | "unreadable" | "no-section" | "empty" | "prompt"; readonly section: string };

/** A version of the RCA that was shared with customers: claimed before, marked after. */
export type SharedVersion = {
  readonly key: NoticeKey;
  readonly askedAt: Instant;
  /** Who asked; null: an account that is gone. */
  readonly by: string | null;
  /** Digest of the sections. */
  readonly digest: string;
  readonly state: "claimed" | "posted";
  /** The comment's address; null until it is posted. */
  readonly url: string | null;
};

/** What the status comment's marker keeps: what GitHub's timeline alone cannot tell again. */
export type Memory = Known &
  Seals & {
    /** Commands in comments up to this id were answered by a reaction. */
    readonly reactedThrough: number;
    /** News that gets no comment (any more): too old, shown in the status comment only, or said before. */
    readonly recorded: readonly NoticeKey[];
    /** `audience key` of the news about whose mail was decided, sent or not. */
    readonly decided: readonly string[];
    readonly mails: readonly MailRecord[];
    /** The title as first mailed, cut and cleaned; null before the first mail. */
    readonly subject: string | null;
    readonly rca: RcaRecord | null;
    /** Null: nobody has asked to share it. */
    readonly ask: ShareAsk | null;
    /** Oldest first. */
    readonly shared: readonly SharedVersion[];
  };

export const NO_MEMORY: Memory = {
  words: [],
  seen: [],
  reporter: null,
  confirmed: [],
  labelsJudgedThrough: 0,
  severityTrusted: false,
  people: {},
  verdicts: {},
  deadlines: {},
  judgedThrough: 0,
  reactedThrough: 0,
  recorded: [],
  decided: [],
  mails: [],
  subject: null,
  rca: null,
  ask: null,
  shared: [],
};
