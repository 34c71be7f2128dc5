import type { Actor, Issue, TimelineEvent } from "./core/incident/issue.ts";
import type { Letter } from "./core/plan/letter.ts";
import type { Audience, Channel, ChannelKind, Role } from "./core/policy/policy.ts";
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
  /** A file at the policy's path but for the ending of its name, which nothing reads. Not there: there is none, or it was not told. */
  readonly misnamed?: string;
  /** Overriding templates on the default branch: file name → text. */
  readonly templates: ReadonlyMap<string, string>;
  /** What this server cannot tell, each as the end of a sentence. Not there: it tells all. */
  readonly lacks?: readonly string[];
};

export type RepositoryFacts = {
  /** `owner/name` as GitHub spells it. */
  readonly name: string;
  readonly url: string;
  readonly isPrivate: boolean;
  /** Label names, the first hundred; null: it was not told. */
  readonly labels: readonly string[] | null;
  /** Of the labels that a sweep looks for, in lower case, those that the repository lacks. Not there: nobody asked, or it was not told. */
  readonly absent?: readonly string[];
};

export type IncidentReading = Reading & { /** Null: there is no such issue, or it is a pull request. */ readonly issue: Issue | null };

/** One issue, of a long thread with its first items alone. */
export type IncidentBeginning = IncidentReading & {
  /** Null: that is all. `latest`: the newest items, as many as an answer holds. */
  readonly rest: { readonly latest: () => Promise<readonly TimelineEvent[]>; readonly whole: () => Promise<IncidentReading> } | null;
};

/** Which issues a sweep reads. Labels are compared without case by GitHub. */
export type SweepQuery = {
  readonly labels: readonly string[];
  /** Closed issues updated since then are read too, and issues that lost one of the labels since. */
  readonly hoursBack: number;
  /** Told apart in the answer: a label of RCAs. Not there: nobody asks. */
  readonly reviewLabel?: string;
};

export type SweepReading = Reading & {
  /** How many open issues carry one of the labels. */
  readonly open: number;
  /** False: no issue here with the review label is open, or was updated since. */
  readonly mayHaveReviews: boolean;
  /** Looks lightly at the issues, page by page, and reads those whole that are wanted; each page is read when it is asked for. */
  readonly pages: (isWanted: (issue: IssueGlance) => boolean) => AsyncIterable<IssuePage>;
  /** How many open issues carry none of the labels; null: it was not told. */
  readonly unlisted: number | null;
  /**
   * Looks lightly through all open issues, or those that were opened since then, whose labels are told too, that `pages` has not handed out
   * by then, and reads whole those that are wanted.
   */
  readonly readUnlisted: (isWanted: (issue: IssueGlance) => boolean, since?: Instant) => AsyncIterable<IssuePage>;
  /** The same of closed ones without any of the labels, which changed since, once `pages` is through. `isBy`: only of those that such people opened. */
  readonly readClosed: (isWanted: (issue: IssueGlance) => boolean, isBy?: (author: Actor | null) => boolean) => AsyncIterable<IssuePage>;
};

/** The little that tells whether an issue is to be read whole. `labels`: none where the labels themselves made the list. */
export type IssueGlance = Omit<Issue, "body" | "assignees" | "events" | "updatedAt" | "items"> & {
  readonly updatedAt: Instant;
  /** Null: it is open. */
  readonly closedAt: Instant | null;
  /** How many items its timeline has. */
  readonly items: number;
  /** Those among the first items. */
  readonly comments: readonly GlanceComment[];
  /** There are more items. */
  readonly hasMore: boolean;
};

/** `editor`: who edited it last; null: nobody that is known. */
export type GlanceComment = {
  readonly actor: Actor | null;
  readonly body: string;
  readonly writtenAt: Instant;
  readonly editor: Actor | null;
};

/** Issues with their whole timelines, and those that GitHub's answer tells too little of. */
export type IssuePage = { readonly issues: readonly Issue[]; readonly unread: readonly UnreadIssue[] };

/** An issue of which nothing is to be said. `number`: null, not even that was told. `problem`: a `GitHubProblem`. */
export type UnreadIssue = { readonly number: number | null; readonly problem: Error };

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
  /** The issues, page by page, whole timelines; each page is read when it is asked for. Throws where one cannot be counted. */
  readonly pages: AsyncIterable<readonly Issue[]>;
  /**
   * Issues that `pages`, once it is through, has not handed out: looks lightly at about `most` open ones, the latest, and, where they are no more
   * than that, at closed ones without any of the labels that were updated since; reads whole those that are wanted. `onCut`: there are more.
   */
  readonly readOthers: (isWanted: (issue: IssueGlance) => boolean, most: number, onCut: () => void) => AsyncIterable<readonly Issue[]>;
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

/**
 * First readings of several repositories in one question: of those in which no incident is open. Whatever is not told of a repository
 * leaves it out: it is to be read by itself.
 */
export type ReadIdle = (repositories: readonly string[], query: SweepQuery) => Promise<ReadonlyMap<string, SweepReading>>;

/** What is read about incidents. */
export type IncidentReads = {
  readonly readIncident: (number: number) => Promise<IncidentReading>;
  readonly beginIncident: (number: number) => Promise<IncidentBeginning>;
  readonly readSweep: (query: SweepQuery) => Promise<SweepReading>;
  readonly readRange: (query: RangeQuery) => Promise<RangeReading>;
};

/** Who may do what in the repository. */
export type RoleReads = {
  /**
   * Lower-case login → role of everybody who has one beyond the public's; null: the token may not list them, or they fill more than so
   * many requests. All of them unless told.
   */
  readonly collaborators: (mostRequests?: number) => Promise<ReadonlyMap<string, Role> | null>;
  /** `none` for strangers and unknown logins; never throws for a 404. Asked once a login and run. */
  readonly roleOf: (login: string) => Promise<Role>;
};

/** Comments on the repository's issues and pull requests. */
export type CommentWrites = {
  readonly createComment: (number: number, body: string) => Promise<PostedComment>;
  readonly editComment: (comment: number, body: string) => Promise<PostedComment>;
  readonly deleteComment: (comment: number) => Promise<void>;
};

/** What stands out on an issue. */
export type IssueMarks = {
  /** Puts a label of the repository on an issue, or takes it off. So already is fine. */
  readonly setLabel: (issue: number, name: string, on: boolean) => Promise<void>;
  /** Pins a comment where none of the issue is; false: another one is, or the server refused, which the log says. */
  readonly pinComment: (issue: number, comment: number) => Promise<boolean>;
};

/** Reactions: answers to commands, and the incident's lock. */
export type ReactionWrites = {
  /** False: it was there. */
  readonly reactToComment: (comment: number, content: "rocket" | "confused") => Promise<boolean>;
  readonly takeLock: (issue: number) => Promise<LockAnswer>;
  /** Gone already is fine. */
  readonly removeLock: (issue: number, id: number) => Promise<void>;
};

/** Issues of any repository that the token reaches: where the RCAs are. */
export type RcaAccess = {
  readonly readIssue: (repository: string, number: number) => Promise<RcaIssue | null>;
  /** Issues created since then, any state, oldest first. */
  readonly issuesSince: (repository: string, since: Instant) => Promise<readonly RcaIssue[]>;
  /**
   * Issues that the login opened, newest first and at most about five hundred: the open ones, or the closed ones that were updated since
   * then. An app's login is `name[bot]`.
   */
  readonly issuesBy: (repository: string, login: string, which: "open" | { readonly closedSince: Instant }) => Promise<readonly RcaIssue[]>;
  /** Open issues with the label, and those with it that were closed since then. */
  readonly labelledIssues: (repository: string, label: string, closedSince: Instant) => Promise<readonly RcaIssue[]>;
  /** The comments on an issue of any repository, oldest first. */
  readonly commentsOf: (repository: string, number: number) => Promise<readonly RcaComment[]>;
  readonly commentIn: (repository: string, number: number, body: string) => Promise<PostedComment>;
  /** Whether only some can read the repository; null: the token does not reach it. */
  readonly isPrivate: (repository: string) => Promise<boolean | null>;
  readonly createIssue: (repository: string, draft: IssueDraft) => Promise<PostedIssue>;
  readonly editIssueBody: (repository: string, number: number, body: string) => Promise<PostedIssue>;
  /** As a duplicate of `of`; not planned where the server lacks that reason. */
  readonly closeAsDuplicate: (repository: string, number: number, of: number) => Promise<void>;
};

/** Of what GitHub allows a token in an hour, as its last answer told. */
export type HourlyLimit = { readonly limit: number; readonly remaining: number };

/** GitHub counts requests to REST and to GraphQL apart; null: it has not told yet, or counts none. */
export type Hour = { readonly rest: HourlyLimit | null; readonly graphql: HourlyLimit | null };

/** All that is asked of GitHub. Every call may throw `GitHubProblem` (shell/github/problem.ts). */
export type GitHub = IncidentReads &
  RoleReads &
  CommentWrites &
  IssueMarks &
  ReactionWrites &
  RcaAccess & {
    /** What is left of this hour; asks nothing. */
    readonly hour: () => Hour;
    /** False: there is a label of that name, which stays as it is. */
    readonly createLabel: (label: Label) => Promise<boolean>;
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
export type Mail = Letter & { readonly text: string; readonly html: string };

/** A mail to staff that is about no single incident: the morning's list, a report, or a test. */
export type Bulletin = Omit<Letter, "incident" | "links"> & {
  readonly incident: null;
  readonly about: "digest" | "report" | "test";
  /** Addresses of ours that its text names. */
  readonly links: readonly string[];
  readonly text: string;
  readonly html: string;
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
  /** The channels, by name, that news of this kind goes to (null: whatever kinds they want); none: it is settled as not configured. */
  readonly channels: (audience: Audience, kind: ChannelKind | null) => readonly string[];
  readonly send: (mail: Mail) => Promise<Delivery>;
  readonly sendBulletin: (mail: Bulletin) => Promise<Delivery>;
  /** The same with the policy's channels beside its own. */
  readonly under: (channels: readonly Channel[]) => Mailing;
};

/** `problems`: what keeps channels of the policy from working here; their mail stays pending meanwhile. */
export type Mailing = { readonly mailer: Mailer; readonly problems: readonly ChannelTrouble[] };

/** `text`: a sentence that names the channel and its key. */
export type ChannelTrouble = { readonly channel: string; readonly text: string };

/** A pull request, and where its two sides stand. */
export type PullRequest = {
  readonly number: number;
  readonly createdAt: Instant;
  readonly head: {
    readonly sha: string;
    /** `owner/name`; null: that repository is gone. */
    readonly repository: string | null;
  };
  /** The branch it is to be merged into; `isDefault`: the one whose policy is in force, as far as GitHub says. */
  readonly base: { readonly ref: string; readonly isDefault: boolean };
  /** It comes from another repository. */
  readonly isFork: boolean;
  /** False: nobody has commented on it. */
  readonly mayHaveComments: boolean;
  /** How many files it changes; GitHub lists the first 3,000. */
  readonly changedFiles: number;
  /** GitHub's own clock when it answered. */
  readonly at: Instant;
};

/** What a pull request does to a file. */
export type PullFile = {
  readonly path: string;
  /** Whether the file is there afterwards. */
  readonly isRemoved: boolean;
  /** Where it stood before; null: it was not moved. */
  readonly movedFrom: string | null;
};

/** A file read as data, never run. */
export type FileText =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "missing" }
  /** A folder, a link to nowhere, bytes that are no text, or more than was allowed. */
  | { readonly type: "unreadable"; readonly why: string };

/** All that is asked of GitHub about pull requests. Every call may throw `GitHubProblem`. */
export type PullRequests = CommentWrites & {
  readonly read: (number: number) => Promise<PullRequest>;
  /** The files it changes: all, or the first 3,000. */
  readonly files: (number: number) => Promise<readonly PullFile[]>;
  /** A file at a commit or branch, at most so many bytes; at a pull request's head also where only the fork has it. */
  readonly textAt: (at: PullRequest["head"] | { readonly branch: string }, path: string, most: number) => Promise<FileText>;
  /** The files in a folder, each with the id of its content; none where there is no such folder. The top is "". */
  readonly filesIn: (at: PullRequest["head"] | { readonly branch: string }, folder: string) => Promise<ReadonlyMap<string, string>>;
};

/** A repository's own settings. */
export type RepositorySettings = {
  /** `owner/name` as GitHub spells it. */
  readonly name: string;
  readonly isPrivate: boolean;
  readonly hasIssues: boolean;
  readonly isArchived: boolean;
  readonly isOwnedByOrganization: boolean;
  readonly defaultBranch: string;
};

/** Which actions a repository's workflows may use. */
export type ActionsSettings = {
  /** False: no workflow runs. */
  readonly isEnabled: boolean;
  readonly allowed: "all" | "local_only" | "selected";
  /** Whether actions must be pinned to a commit. */
  readonly needsCommit: boolean;
};

/** Whether an action can be used. `hidden`: there is no such repository, or it is not for this token to see. */
export type ActionStanding = "public" | "private" | "no-version" | "no-action" | "hidden";

/**
 * How a repository is set up, for comparing it with its policy. Reads only. Null: the token may not read it, or it is not
 * there, which GitHub does not tell apart. Every call may throw `GitHubProblem`.
 */
export type RepositoryFactsPort = RoleReads & {
  /** `owner/name`. */
  readonly settings: (repository: string) => Promise<RepositorySettings | null>;
  /** Every label's name. */
  readonly labels: (repository: string) => Promise<readonly string[] | null>;
  /** A text file on the default branch; null: there is none. */
  readonly file: (path: string) => Promise<string | null>;
  /** The names of the files in a folder of the default branch; none where there is no such folder. Null: not for this token to see. */
  readonly folder: (path: string) => Promise<readonly string[] | null>;
  /** Each workflow's state, such as `active` or `disabled_inactivity`, by its path. */
  readonly workflowStates: () => Promise<ReadonlyMap<string, string> | null>;
  /** When a workflow last began on its schedule. */
  readonly lastScheduledRun: (path: string) => Promise<Instant | "never" | "hidden">;
  readonly actions: () => Promise<ActionsSettings | null>;
  /** A repository's action at a tag, a branch or a commit. */
  readonly action: (repository: string, ref: string) => Promise<ActionStanding>;
  /** A text file of another repository at a tag, a branch or a commit. */
  readonly fileAt: (repository: string, ref: string, path: string) => Promise<string | null>;
  /** What a job's own token may do where its workflow does not say. */
  readonly usualPermissions: () => Promise<"read" | "write" | null>;
  readonly account: (login: string) => Promise<"user" | "organization" | "bot" | null>;
  readonly hasTeam: (organization: string, team: string) => Promise<true | null>;
};

/** All that is asked of the outside. */
export type Ports = {
  readonly github: GitHub;
  readonly mailer: Mailer;
  readonly sleep: (time: Milliseconds) => Promise<void>;
  /** The runner's clock: for lengths of time only, since it may be skewed. */
  readonly elapsed: () => Milliseconds;
  /** Progress for the log; never secrets. */
  readonly log: (line: string) => void;
  /** How far a long reading has come, in issues; not there: the log is told now and then. */
  readonly progress?: (read: number, total: number) => void;
  /** Aborted when the run is told to end: what is under way is finished, nothing new is begun. Not there: nobody tells it. */
  readonly cancelled?: AbortSignal;
};
