import type { Severity } from "../policy/policy.ts";
import type { Instant } from "../time/instant.ts";
import type { CloseReason, Closer, OriginalReference, PullRequestReference } from "./issue.ts";
import type { UnjudgedComment } from "./unjudged.ts";

/** Someone in the thread, by the part they play. A deleted account and a bot are never staff. */
export type Person = {
  /** Null: a deleted account. */
  readonly login: string | null;
  readonly part: "staff" | "customer" | "bot";
  /** What they label, mark, close and reopen counts as support's: staff, and whom the policy lists. Everybody else is a stranger. */
  readonly desk: boolean;
};

/** Something that was done to the issue, as it was judged when a run first saw it. */
export type JudgedAct = {
  readonly at: Instant;
  /** `confirmed`: by `/confirm`. */
  readonly what: "labeled" | "unlabeled" | "closed" | "reopened" | "marked-duplicate" | "unmarked-duplicate" | "confirmed";
  /** Lower case; null: it is not about a label. */
  readonly label: string | null;
  /** Lower case; null: an account that was gone already, or nobody in particular. */
  readonly login: string | null;
  readonly part: Person["part"];
  readonly desk: boolean;
  /** Of a severity's label its key, of a closing what it ended; null: neither. */
  readonly means: string | null;
};

/** A label that a stranger put on or took off, which counts for nothing. */
export type IgnoredLabel = { readonly at: Instant; readonly label: string; readonly on: boolean; readonly by: Person };

/** A stretch of the incident's life; `until` null: it lasts. Half-open. */
export type Stretch = { readonly from: Instant; readonly until: Instant | null };

/** Which severity was in force; null: no severity label was on (set aside). */
export type SeverityStretch = Stretch & {
  readonly severity: Severity | null;
  readonly by: Person;
  /** Since when support answers for it: they set it, or confirmed it; null: they have not. */
  readonly confirmedAt: Instant | null;
};

/** Why clocks stand still. */
export type Hold =
  | {
      readonly type: "set-aside";
      readonly cause: "no-severity" | "excluded" | "not_planned";
      /** The exclusion's reason; "" otherwise. */
      readonly reason: string;
    }
  | {
      readonly type: "set-aside";
      readonly cause: "duplicate";
      readonly reason: "";
      /** Of which issue, as marked or written; null: nobody says, or it is not for us to see. */
      readonly original: OriginalReference | null;
    }
  | { readonly type: "resolved"; readonly cause: "closed" | "stop-label" }
  /** Closed by others, and staff have not confirmed it. */
  | { readonly type: "closed"; readonly cause: "others" }
  /** Support waits for the reporter, whose next comment ends it. */
  | { readonly type: "pending"; readonly cause: "label" | "command"; readonly reason: string }
  | {
      readonly type: "paused";
      readonly cause: "label" | "command";
      readonly reason: string;
      /** When it ends by itself (`/pause until`); null: when it is taken back. */
      readonly until: Instant | null;
    };

/** "" where nobody gave one. */
export function reasonIn(hold: Hold): string {
  return "reason" in hold ? hold.reason : "";
}

/** A comment by whoever reported it. `tells`: it says something, other than thanks or a bare reference. */
export type ReporterComment = { readonly at: Instant; readonly url: string; readonly tells: boolean };

/** A comment of the reporter that ended a wait for their answer. */
export type ReporterAnswer = { readonly comment: number; readonly at: Instant };

export type HoldStretch = Stretch & { readonly hold: Hold; readonly by: Person };

/** Something staff said or did that counts as a reply to the customer. */
export type StaffReply = {
  /** When it counts: the comment's time, or the time an `/ack` names; never before the start. */
  readonly at: Instant;
  readonly kind: "comment" | "opened" | "closed" | "acknowledged";
  readonly by: Person;
  /** The comment's id; null when no comment stands behind it. */
  readonly comment: number | null;
  readonly url: string | null;
  /** What is quoted of what was said; "" when there is nothing left or the comment is gone. */
  readonly text: string;
  /** When it was said, where that differs from `at` (an `/ack` for an earlier answer). */
  readonly recordedAt: Instant;
  /** How the answer was given, as staff wrote it after "by"; null for a comment. */
  readonly how: string | null;
  /** The next word announced with it by `/next-update`; null: none. */
  readonly next: Instant | null;
};

/** A time the issue was closed, until it was reopened. Closed again with another reason: the last reason, the first moment. */
export type Closing = {
  readonly at: Instant;
  /** When it was closed with the reason in force, or became one by a mark: later than `at` where the reason was changed. */
  readonly reasonAt: Instant;
  /** The reason in force: of what support closed as completed although it was marked a duplicate, that. */
  readonly reason: CloseReason;
  /** The reason that GitHub tells, and since when it does. */
  readonly given: CloseReason;
  readonly givenAt: Instant;
  /** It was closed as completed at some time, whatever the reason now, so that an all-clear may have been given. */
  readonly wasCompleted: boolean;
  readonly by: Person;
  readonly closer: Closer | null;
  /**
   * What it ends. `staff`: closed by them or for them, or confirmed since. `accepted`: the reporter accepted staff's answer: ended, without
   * an all-clear. `unconfirmed`: closed by others; the clocks stand until staff say whether that is the end.
   */
  readonly ending: "staff" | "accepted" | "unconfirmed";
  /** Somebody of support closed or confirmed it, or told the bot that did; false: others or automation, whatever that ends. */
  readonly bySupport: boolean;
  /** When staff ended it in public: at once when they closed it, else when they confirmed it; null: they have not. */
  readonly confirmedAt: Instant | null;
  /** Support's word at the closing; null: none was said. */
  readonly reply: StaffReply | null;
  /** Null: still closed. */
  readonly reopenedAt: Instant | null;
  readonly reopenedBy: Person | null;
};

/** What staff ask of us, first thing in a comment, one a line. */
export type StaffCommand =
  /** `answeredAt` null: answered by this comment. */
  | { readonly type: "ack"; readonly answeredAt: Instant | null; readonly how: string | null }
  | { readonly type: "status"; readonly phase: Phase }
  | { readonly type: "impact" | "cause" | "workaround"; readonly text: string }
  | { readonly type: "next-update"; readonly due: Instant }
  | { readonly type: "pending"; readonly reason: string }
  /** `until` null: until it is taken back. */
  | { readonly type: "pause"; readonly until: Instant | null; readonly reason: string }
  | { readonly type: "resume" }
  /** When announced maintenance is. */
  | { readonly type: "window"; readonly from: Instant; readonly until: Instant }
  | { readonly type: "started"; readonly troubleAt: Instant }
  | { readonly type: "ended"; readonly overAt: Instant }
  /** What others closed, or the severity that others set, stands. */
  | { readonly type: "confirm" }
  | { readonly type: "share-rca" }
  | { readonly type: "help" };

/** A comment that began with a known command, by staff. */
export type CommandSeen = {
  /** Null: the issue itself, which staff opened. */
  readonly comment: number | null;
  readonly url: string;
  readonly at: Instant;
  readonly by: Person;
  /** Null: understood. Otherwise what was wrong and what helps, in words for staff. */
  readonly problem: string | null;
  /** A `/help` among them. */
  readonly help: boolean;
};

/** The commands of a comment as they were first seen. `comment` null: they stand in the issue itself, which staff opened. */
export type SeenCommands = {
  readonly comment: number | null;
  readonly commands: readonly StaffCommand[];
  readonly problems: readonly string[];
};

/** Staff's wish that customers get the RCA (`/rca share`). */
export type ShareRequest = { readonly comment: number; readonly url: string; readonly at: Instant; readonly by: Person };

/** A statement by staff about the incident, and where it stands. */
export type Statement = { readonly text: string; readonly at: Instant; readonly url: string };

/** What the team says it is doing (`/status`). */
export const PHASES = ["investigating", "identified", "monitoring", "resolved"] as const;
export type Phase = (typeof PHASES)[number];

/** Something worth a row in a timeline for people. */
export type HistoryEntry = {
  readonly at: Instant;
  readonly by: Person;
  readonly url: string | null;
  readonly what:
    | { readonly type: "opened" }
    | { readonly type: "severity"; readonly severity: Severity | null; readonly from: Severity | null }
    | { readonly type: "word"; readonly text: string; readonly next: Instant | null; readonly first: boolean }
    | { readonly type: "held"; readonly hold: Hold }
    | { readonly type: "resumed"; readonly hold: Hold }
    | { readonly type: "closed"; readonly reason: CloseReason; readonly closer: Closer | null }
    | { readonly type: "reopened" }
    /** What others closed, or (`severity`) the severity that others set, stands. */
    | { readonly type: "confirmed"; readonly severity: Severity | null }
    | { readonly type: "referenced"; readonly change: PullRequestReference }
    | { readonly type: "transferred"; readonly from: string | null };
};

/** A pull request that names the issue or closed it. */
export type LinkedChange = PullRequestReference & {
  /** When it first did. */
  readonly linkedAt: Instant;
  /** Null: it was not merged. */
  readonly mergedAt: Instant | null;
  /** Somebody whose deeds count as support's linked it. */
  readonly byDesk: boolean;
};

/** When support wants to do maintenance, by one `/window`; half-open. */
export type AnnouncedWindow = { readonly from: Instant; readonly until: Instant; readonly saidAt: Instant };

/** Maintenance that an issue announces, or did. */
export type Announcement = {
  /** Since when it does: the label is on, and support has said when. */
  readonly since: Instant;
  /** It did before, and the label was taken off meanwhile. */
  readonly again: boolean;
  /** Since when no label announces it; null: one does. */
  readonly withdrawnAt: Instant | null;
  /**
   * In order, each another than the one before it; the last counts. Never empty. Without those that were overtaken before a text showed them,
   * and once it is withdrawn, without what was said since.
   */
  readonly windows: readonly AnnouncedWindow[];
};

/** An issue read as an incident: what happened, without arithmetic on time. */
export type Incident = {
  readonly number: number;
  readonly repository: string;
  readonly url: string;
  readonly title: string;
  readonly reporter: Person;
  readonly createdAt: Instant;
  /** It never had a severity: it is promised a first answer alone, as the policy says, or no more (set aside). */
  readonly untriaged: boolean;
  /** While the policy promised nothing to what had no severity, as runs saw it. */
  readonly unpromised: readonly Stretch[];
  /** The first severity label; of what is not sorted yet, its opening. */
  readonly declaredAt: Instant;
  /** Where the clocks start: creation or the first label, as the policy says. */
  readonly startedAt: Instant;
  /** When staff say the trouble began (`/started`); null: they have not said. */
  readonly troubleAt: Instant | null;
  /** When that was recorded, and when what `overAt` tells was; null: they have not said. */
  readonly troubleRecordedAt: Instant | null;
  readonly overRecordedAt: Instant | null;
  /** When staff say it was over (`/ended`); null: they have not said, or it was reopened since. */
  readonly overAt: Instant | null;
  /** The severity now: the most severe label on; null when none is. */
  readonly severity: Severity | null;
  /** The most severe it ever was. */
  readonly worst: Severity;
  /** The most severe that support set or confirmed; null: others set all it had. */
  readonly worstConfirmed: Severity | null;
  /** Since when support answers for the severity now, or the last one there was; null: others set it. */
  readonly severityConfirmedAt: Instant | null;
  /** From `startedAt` on, without gap or overlap. */
  readonly severities: readonly SeverityStretch[];
  /** May overlap; the strongest counts. By start. */
  readonly holds: readonly HoldStretch[];
  /** What the reporter answered while support waited for it. */
  readonly answers: readonly ReporterAnswer[];
  /** Labels under which support waited, and which are still on although the wait is over, as the issue has them. */
  readonly answeredLabels: readonly string[];
  /** What the reporter wrote; empty where support or a bot opened the issue. */
  readonly reporterComments: readonly ReporterComment[];
  /** By `at`. */
  readonly replies: readonly StaffReply[];
  readonly closings: readonly Closing[];
  /** Every one, in order. */
  readonly statements: readonly (Statement & { readonly about: "impact" | "cause" | "workaround" })[];
  /** The latest of each kind, and of the cause since it was reopened after an end, where it was. */
  readonly impact: Statement | null;
  readonly cause: Statement | null;
  readonly workaround: Statement | null;
  /** What the team says it is doing, as long as nothing has ended that; null: it has not said. */
  readonly phase: Phase | null;
  readonly commands: readonly CommandSeen[];
  /** The same as they were first seen, for the next runs. */
  readonly seen: readonly SeenCommands[];
  /** Comments by people of whom it is not known yet whether they are staff; by id. */
  readonly unjudged: readonly UnjudgedComment[];
  readonly history: readonly HistoryEntry[];
  readonly assignees: readonly string[];
  readonly linked: readonly LinkedChange[];
  /** The latest `/rca share`; null: nobody asked. */
  readonly shareAsk: ShareRequest | null;
  /** Maintenance that it announces, or did; null: none. */
  readonly maintenance: Announcement | null;
  /** Two or more severity labels on at once. */
  readonly ambiguous: readonly Severity[];
  /** The mute label is on: clocks run, nothing is posted or mailed. */
  readonly muted: boolean;
  readonly locked: boolean;
  /** What was done to the issue, for the next runs. */
  readonly acts: readonly JudgedAct[];
  /** Labels that strangers changed for nothing, as long as it shows. */
  readonly ignoredLabels: readonly IgnoredLabel[];
};

/** The latest statement about something, of those made up to `until`; null: none was. */
export function latestStatement(
  { statements }: Pick<Incident, "statements">,
  about: Incident["statements"][number]["about"],
  until: Instant = Number.POSITIVE_INFINITY,
): Statement | null {
  const latest = statements.findLast((statement) => statement.about === about && statement.at <= until);
  return latest === undefined ? null : { text: latest.text, at: latest.at, url: latest.url };
}

/** The closing that lasts; null: the issue is open. */
export function lastingClosing({ closings }: Pick<Incident, "closings">): Closing | null {
  const last = closings.at(-1);
  return last === undefined || last.reopenedAt !== null ? null : last;
}

/** When it was ended in public as it stands: closed with the reason that counts, and confirmed. */
export function endedInPublic({ at, reasonAt, confirmedAt }: Closing): Instant {
  return Math.max(confirmedAt ?? at, reasonAt);
}

/** When it was reopened last after an end; null: it was not. */
export function reopenedAfterEnd({ closings }: Pick<Incident, "closings">): Instant | null {
  return closings.findLast(({ ending, reopenedAt }) => ending !== "unconfirmed" && reopenedAt !== null)?.reopenedAt ?? null;
}

/** The severity now, else the last one there was. */
export function lastSeverityOf({ severity, severities, worst }: Pick<Incident, "severity" | "severities" | "worst">): Severity {
  return severity ?? severities.findLast((stretch) => stretch.severity !== null)?.severity ?? worst;
}
