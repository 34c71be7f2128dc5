import type { Actor, Issue } from "./core/incident/issue.ts";
import type { Audience, Channel, MailKind, Role } from "./core/policy/policy.ts";
import type { Instant, Milliseconds } from "./core/time/instant.ts";

/** Whom the token speaks for. `login` without `[bot]`. */
export type Identity = Actor;

/** What one read of GitHub knows. */
export type Reading = {
  /** GitHub's own clock when it answered (the `Date` header); the runner's where there was none. */
  readonly at: Instant;
  readonly viewer: Identity;
  readonly repository: RepositoryFacts;
  /** The policy file's text on the default branch; null: there is none, or none was asked for. */
  readonly policy: string | null;
  /** Overriding templates on the default branch: file name → text. */
  readonly templates: ReadonlyMap<string, string>;
};

export type RepositoryFacts = {
  /** `owner/name` as GitHub spells it. */
  readonly name: string;
  readonly url: string;
  readonly isPrivate: boolean;
  /** Label names, the first hundred. */
  readonly labels: readonly string[];
};

export type IncidentReading = Reading & { /** Null: there is no such issue, or it is a pull request. */ readonly issue: Issue | null };

/** Which issues a sweep reads. Labels are compared without case by GitHub. */
export type SweepQuery = {
  readonly labels: readonly string[];
  /** Closed issues updated since then are read too, and issues that lost one of the labels since. */
  readonly hoursBack: number;
};

export type SweepReading = Reading & {
  /** How many open issues carry one of the labels. */
  readonly open: number;
  /** The issues, page by page, whole timelines; each page is read when it is asked for. */
  readonly pages: AsyncIterable<readonly Issue[]>;
};

/** Which issues a report reads: open and closed, carrying one of the labels or having lost one, updated since `since`. */
export type RangeQuery = {
  readonly labels: readonly string[];
  readonly since: Instant;
  /** Issues opened then or later are left out. */
  readonly until: Instant;
};

export type RangeReading = {
  /** GitHub's own clock when it answered. */
  readonly at: Instant;
  /** How many issues carry one of the labels, for progress; those that lost one come on top. */
  readonly total: number;
  /** The issues, page by page, whole timelines; each page is read when it is asked for. */
  readonly pages: AsyncIterable<readonly Issue[]>;
};

export type PostedComment = { readonly id: number; readonly url: string; readonly body: string };
export type PostedIssue = { readonly number: number; readonly url: string; readonly body: string };

/** The incident's lock: our own rocket on the issue. */
export type LockAnswer = {
  /** The reaction's id. */
  readonly id: number;
  /** True for the one run that put it there (201), false for the others (200). */
  readonly mine: boolean;
  readonly since: Instant;
  /** GitHub's clock when it answered. */
  readonly at: Instant;
};

/** An issue that may be an RCA of ours. */
export type RcaIssue = {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly author: Actor | null;
  readonly state: "open" | "closed";
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** Null: it is open. */
  readonly closedAt: Instant | null;
  /** Closed as not planned or as a duplicate. */
  readonly isDropped: boolean;
};

/** A comment on an RCA. */
export type RcaComment = PostedComment & { readonly author: Actor | null };

/** All that is asked of GitHub. Every call may throw `GitHubProblem` (shell/github/problem.ts). */
export type GitHub = {
  readonly readIncident: (number: number) => Promise<IncidentReading>;
  readonly readSweep: (query: SweepQuery) => Promise<SweepReading>;
  readonly readRange: (query: RangeQuery) => Promise<RangeReading>;
  /** Lower-case login → role of everybody who has one beyond the public's; null: the token may not list them. */
  readonly collaborators: () => Promise<ReadonlyMap<string, Role> | null>;
  /** `none` for strangers and unknown logins; never throws for a 404. Asked once a login and run. */
  readonly roleOf: (login: string) => Promise<Role>;
  readonly createComment: (issue: number, body: string) => Promise<PostedComment>;
  readonly editComment: (comment: number, body: string) => Promise<PostedComment>;
  readonly deleteComment: (comment: number) => Promise<void>;
  readonly reactToComment: (comment: number, content: "rocket" | "confused") => Promise<void>;
  readonly takeLock: (issue: number) => Promise<LockAnswer>;
  /** Gone already is fine. */
  readonly removeLock: (issue: number, id: number) => Promise<void>;
  readonly readIssue: (repository: string, number: number) => Promise<RcaIssue | null>;
  /** Issues created since then, any state, oldest first. */
  readonly issuesSince: (repository: string, since: Instant) => Promise<readonly RcaIssue[]>;
  /** Open issues with the label, and those with it that were closed since then. */
  readonly labelledIssues: (repository: string, label: string, closedSince: Instant) => Promise<readonly RcaIssue[]>;
  /** The comments on an issue of any repository, oldest first. */
  readonly commentsOf: (repository: string, number: number) => Promise<readonly RcaComment[]>;
  readonly commentIn: (repository: string, number: number, body: string) => Promise<PostedComment>;
  /** Whether only some can read the repository; null: the token does not reach it. */
  readonly isPrivate: (repository: string) => Promise<boolean | null>;
  /** False: there is a label of that name, which stays as it is. */
  readonly createLabel: (label: Label) => Promise<boolean>;
  readonly createIssue: (repository: string, draft: IssueDraft) => Promise<PostedIssue>;
  readonly editIssueBody: (repository: string, number: number, body: string) => Promise<PostedIssue>;
  /** As a duplicate of `of`; not planned where the server lacks that reason. */
  readonly closeAsDuplicate: (repository: string, number: number, of: number) => Promise<void>;
};

/** A label of the repository. `color`: six hexadecimal digits. */
export type Label = { readonly name: string; readonly color: string; readonly description: string };

export type IssueDraft = {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
};

/** A mail ready to leave. */
export type Mail = {
  /** The same at every try: idempotency key and webhook id. */
  readonly id: string;
  readonly audience: Audience;
  /** The name of the channel it leaves by. */
  readonly channel: string;
  /** Its parts that earlier runs delivered, as those runs' failures named them; they are not sent again. */
  readonly delivered: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where replies go; null: the policy names no address. */
  readonly replyTo: string | null;
  readonly messageId: string;
  /** The incident's first Message-ID for this audience; null: this is the first. */
  readonly inReplyTo: string | null;
  readonly incident: {
    readonly repository: string;
    readonly number: number;
    readonly title: string;
    readonly severity: string | null;
    readonly state: string;
    readonly notices: readonly string[];
    /** ISO 8601, UTC. */
    readonly startedAt: string;
  };
  readonly links: { readonly issue: string; readonly rca: string | null };
  /** ISO 8601, UTC: the moment it speaks of. */
  readonly at: string;
};

/** How a delivery went after its tries. `refused`: a definite no, so nothing was delivered; `unknown`: it may have arrived. */
export type Delivery =
  | { readonly type: "sent" }
  | {
      readonly type: "failed";
      /** Of the parts that failed. */
      readonly certainty: "refused" | "unknown";
      /** What went wrong, without URL or token. */
      readonly why: string;
      /** The parts that arrived, where the service takes one for each recipient: opaque, safe to publish. Not there: none. */
      readonly delivered?: readonly string[];
    };

/** Mail and the other channels by which news leaves. */
export type Mailer = {
  /** The channels, by name, that news of this kind goes to; none: it is settled as not configured. */
  readonly channels: (audience: Audience, kind: MailKind) => readonly string[];
  readonly send: (mail: Mail) => Promise<Delivery>;
  /** The same with the policy's channels beside its own. */
  readonly under: (channels: readonly Channel[]) => Mailing;
};

/** `problems`: what keeps a channel of the policy from working here, each a sentence; its mail stays pending meanwhile. */
export type Mailing = { readonly mailer: Mailer; readonly problems: readonly string[] };

/** All that is asked of the outside. */
export type Ports = {
  readonly github: GitHub;
  readonly mailer: Mailer;
  readonly sleep: (time: Milliseconds) => Promise<void>;
  /** The runner's clock: for lengths of time only, since it may be skewed. */
  readonly elapsed: () => Milliseconds;
  /** Progress for the log; never secrets. */
  readonly log: (line: string) => void;
  /** Aborted when the run is told to end: what is under way is finished, nothing new is begun. Not there: nobody tells it. */
  readonly cancelled?: AbortSignal;
};
