import type { Closing } from "../incident/incident.ts";
import type { Audience, MailKind, Severity } from "../policy/policy.ts";
import type { Evaluation, Objective } from "../slo/evaluation.ts";
import type { Maintenance } from "../slo/maintenance.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import { parseInstant } from "../time/luxon.ts";

/** Names one piece of news for good: its kind and promise; a later cycle's also the moment of the event that began it. */
export type NoticeKey = string;

/** The kind of news that a key names: a notice's type, or where an original stands. */
export function kindIn(key: NoticeKey): string {
  const [kind = ""] = key.split(/[:@]/);
  return kind.startsWith("escalated-") ? "escalated" : kind;
}

/** The moment in a key of that kind; null: it is of another, or names none. */
export function momentIn(key: NoticeKey, kind: string): Instant | null {
  return key.startsWith(`${kind}@`) ? parseInstant(key.slice(kind.length + 1)) : null;
}

/** That the RCA was opened. */
export const RCA_OPENED: NoticeKey = "rca:opened";

type Common = {
  readonly key: NoticeKey;
  /** When it became true. */
  readonly moment: Instant;
};

/** A channel that begins to hear of an incident, and for whom. */
export type Joining = { readonly audience: Audience; readonly channel: string };

/** What there is to tell of announced maintenance, in the order it may come. */
export type MaintenanceNews =
  | "planned"
  | "moved"
  | "reminder"
  | "started"
  | "overrun"
  | "finished"
  | "cancelled"
  | "duplicate"
  | "withdrawn"
  | "reopened";

/** One piece of news about an incident: facts, not prose. */
export type Notice = Common &
  (
    | {
        readonly type: "opened";
        readonly severity: Severity;
        /** Null: first seen; else raised from it. */
        readonly raisedFrom: Severity | null;
        /** The channels that hear of the incident only from now on; not there: it is news to everybody. */
        readonly joins?: readonly Joining[];
      }
    | { readonly type: "at-risk"; readonly objective: Objective }
    | { readonly type: "missed"; readonly objective: Objective }
    /** A step of the policy's escalation. `late`: how long after the due time it speaks; null: the promise is at risk. */
    | {
        readonly type: "escalated";
        readonly objective: Objective;
        readonly late: Milliseconds | null;
        /** As `notices.mention`. */
        readonly mention: readonly string[];
        readonly channels: readonly string[];
      }
    /** Whoever was paged hears of the first answer, and of an end without an all-clear. */
    | { readonly type: "answered" }
    | { readonly type: "relieved" }
    /**
     * After an all-clear, or (`elsewhere`) after the end of what it was a duplicate of was told here. `closing` null: it was open then.
     * `goesOnIn`: it is closed still, and a duplicate of that since; null: it is open.
     */
    | { readonly type: "reopened"; readonly closing: Closing | null; readonly elsewhere: boolean; readonly goesOnIn: Evaluation | null }
    /** The all-clear. */
    | { readonly type: "resolved"; readonly closing: Closing }
    /**
     * Customers who were told of the beginning are told it ends without an all-clear: lowered, set aside, or closed by its reporter; and where
     * it was set aside while open, that support closed it, or opened it again.
     */
    | { readonly type: "stood-down"; readonly cause: "lowered" | "set-aside" | "accepted" | "closed-aside" | "reopened-aside" }
    /** Closed by someone who is not staff: staff are asked to confirm. */
    | { readonly type: "ended"; readonly closing: Closing }
    /**
     * The incident that this one repeats has ended, by `closing`; null: it was set aside while open, which gets no comment. `again`: it is open
     * again, and its end was told here, which gets a comment and no mail.
     */
    | {
        readonly type: "ended-elsewhere";
        readonly original: Evaluation;
        readonly closing: Closing | null;
        readonly again: boolean;
        /** The channels by which customers are mailed of it here; null: that is not decided yet. */
        readonly channels: readonly string[] | null;
      }
    /** Of maintenance that the issue announces. */
    | { readonly type: "maintenance"; readonly news: MaintenanceNews; readonly maintenance: Maintenance }
    | { readonly type: "rca"; readonly news: "opened" | "overdue" | "finished" | "shared" }
  );

/** The kinds of news that have a comment of their own; a step where it mentions somebody. */
export const HAS_COMMENT = {
  resolved: true,
  reopened: true,
  missed: true,
  "ended-elsewhere": true,
  opened: false,
  escalated: true,
  "at-risk": false,
  answered: false,
  relieved: false,
  ended: false,
  "stood-down": false,
  maintenance: true,
  rca: false,
} as const satisfies Readonly<Record<Notice["type"], boolean>>;

/** Which of the policy's mail lists a notice belongs to; null: to none, it goes to whom a step names or named. */
export function mailKindOf(notice: Notice): MailKind | "maintenance" | null {
  switch (notice.type) {
    case "escalated":
    case "answered":
    case "relieved":
      return null;
    case "opened":
    case "at-risk":
    case "missed":
    case "reopened":
    case "maintenance":
    case "rca":
      return notice.type;
    case "resolved":
    case "stood-down":
    case "ended-elsewhere":
    case "ended":
      return "resolved";
  }
}
