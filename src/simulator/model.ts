import type { Moment } from "./clock.ts";

/** Repository roles, least first. */
export const ROLES = ["none", "read", "triage", "write", "maintain", "admin"] as const;
export type SimRole = (typeof ROLES)[number];

/** A role as granted: a custom role has its own name over a base. */
export type Grant = { readonly name: string; readonly base: SimRole };

export type AccountType = "User" | "Bot" | "Mannequin" | "Organization";

export type SimAccount = {
  readonly id: number;
  /** Without `[bot]`. */
  readonly login: string;
  readonly type: AccountType;
  readonly name: string | null;
  /** Repository (`owner/name`, lower case) → what was granted there. */
  readonly grants: ReadonlyMap<string, Grant>;
  /** A private member of the owning organization looks like a stranger to everyone outside it. */
  readonly membership: "none" | "private" | "public";
  readonly createdAt: Moment;
};

export type Access = "read" | "write";

export type SimToken = {
  readonly token: string;
  readonly account: number;
  /** Installation tokens are bound by permissions; a user's token by their roles. */
  readonly kind: "installation" | "user";
  readonly permissions: ReadonlyMap<string, Access>;
  /** `owner/name` in lower case; null: every repository the account can see. */
  readonly repositories: ReadonlySet<string> | null;
};

export const REACTIONS = ["+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes"] as const;
export type ReactionContent = (typeof REACTIONS)[number];

export type Reaction = { readonly id: number; readonly account: number; readonly content: ReactionContent; readonly at: Moment };

export type SimLabel = {
  readonly id: number;
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly description: string | null;
  readonly at: Moment;
};

export type SimMilestone = {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly account: number;
  readonly at: Moment;
};

export const STATE_REASONS = ["completed", "not_planned", "duplicate", "reopened"] as const;
export type StateReason = (typeof STATE_REASONS)[number];
export type SimCloseReason = Exclude<StateReason, "reopened">;

/** An issue or pull request, wherever it is. */
export type IssueRef = { readonly repository: number; readonly number: number };

/** What closed an issue when it was not a hand: `oid` in the issue's own repository; a project by its workflow. */
export type ClosedBy =
  | ({ readonly type: "pull-request" } & IssueRef)
  | { readonly type: "commit"; readonly oid: string }
  | { readonly type: "project"; readonly id: number; readonly title: string };

/** A commit that was pushed. Who pushed it stands in what it set off. */
export type SimCommit = {
  readonly oid: string;
  readonly message: string;
  readonly at: Moment;
  readonly author: number | null;
  /** Null: GitHub itself, for what was merged on its pages. */
  readonly committer: number | null;
};

/** Two threads of which one repeats the other. Both tell it. */
export type DuplicatePair = { readonly canonical: IssueRef; readonly duplicate: IssueRef };

/** What every timeline item has. */
export type ItemHead = { readonly id: number; readonly at: Moment; readonly account: number | null };

export type Comment = ItemHead & {
  readonly type: "comment";
  readonly body: string;
  readonly updatedAt: Moment;
  /** Null: never edited. */
  readonly editedAt: Moment | null;
  readonly editor: number | null;
  /** Why it is hidden, in lower case; null: it is not. */
  readonly minimized: string | null;
  /** Who pinned it, and when; null: it is not pinned. */
  readonly pin: { readonly account: number | null; readonly at: Moment } | null;
  readonly reactions: readonly Reaction[];
};

/** What stands in an issue's timeline, oldest first. A `label` keeps the name it had when it was put on. */
export type TimelineItem =
  | Comment
  | (ItemHead & { readonly type: "labeled" | "unlabeled"; readonly label: SimLabel })
  | (ItemHead & { readonly type: "closed"; readonly reason: SimCloseReason; readonly closer: ClosedBy | null })
  | (ItemHead & { readonly type: "reopened" | "unlocked" | "pinned" | "unpinned" | "mentioned" | "subscribed" })
  | (ItemHead & { readonly type: "assigned" | "unassigned"; readonly assignee: number })
  | (ItemHead & { readonly type: "renamed"; readonly from: string; readonly to: string })
  | (ItemHead & { readonly type: "locked"; readonly reason: string | null })
  | (ItemHead & { readonly type: "transferred"; readonly from: number })
  | (ItemHead & { readonly type: "comment_deleted"; readonly comment: Comment })
  | (ItemHead & { readonly type: "comment_pinned" | "comment_unpinned"; readonly comment: number })
  | (ItemHead & { readonly type: "cross-referenced"; readonly source: IssueRef; readonly willClose: boolean })
  | (ItemHead & { readonly type: "milestoned" | "demilestoned"; readonly title: string })
  | (ItemHead & { readonly type: "marked_as_duplicate" | "unmarked_as_duplicate" } & DuplicatePair)
  | (ItemHead & { readonly type: "referenced"; readonly oid: string })
  | (ItemHead & { readonly type: "merged"; readonly oid: string });

export type SimPullRequest = {
  readonly mergedAt: Moment | null;
  readonly mergedBy: number | null;
  readonly draft: boolean;
  readonly base: string;
  /** The branch's name, here or in the fork. */
  readonly head: string;
  /** The repository it comes from; null: this one. */
  readonly fork: number | null;
  /** The base branch's files when it was opened. */
  readonly baseTree: FileTree;
  readonly mergeOid: string | null;
  /** Issues it closes when merged. */
  readonly closes: readonly IssueRef[];
};

export type SimIssue = IssueRef & {
  readonly id: number;
  readonly account: number | null;
  readonly title: string;
  readonly body: string | null;
  readonly state: "open" | "closed";
  readonly stateReason: StateReason | null;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
  readonly closedAt: Moment | null;
  readonly closedBy: number | null;
  readonly editedAt: Moment | null;
  readonly editor: number | null;
  /** Label ids, in the order they were put on. */
  readonly labels: readonly number[];
  readonly assignees: readonly number[];
  readonly milestone: number | null;
  readonly locked: boolean;
  readonly lockReason: string | null;
  readonly reactions: readonly Reaction[];
  readonly timeline: readonly TimelineItem[];
  /** Null: a plain issue. */
  readonly pullRequest: SimPullRequest | null;
  /** Where it went; `deleted` went nowhere; null: it is here. */
  readonly gone: IssueRef | "deleted" | null;
};

/** A repository's settings for its workflows. */
export type Actions = {
  readonly isEnabled: boolean;
  readonly allowed: "all" | "local_only" | "selected";
  readonly needsCommit: boolean;
  /** What a job's token may do where the workflow does not say. */
  readonly usual: "read" | "write";
  /** Workflow's path → its state; `active` where there is none. */
  readonly states: ReadonlyMap<string, "active" | "disabled_manually" | "disabled_inactivity" | "disabled_fork">;
  /** Workflow's path → when it last began on its schedule. */
  readonly scheduled: ReadonlyMap<string, Moment>;
};

export type File = { readonly bytes: Uint8Array; readonly oid: string };

/** Path → file. */
export type FileTree = ReadonlyMap<string, File>;

/** What a subscriber of the repository received: news by mail. Edits and labels send nothing. */
export type Notification = {
  readonly type: "issue" | "pull-request" | "comment" | "closed" | "reopened";
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  /** The comment's id; null for the rest. */
  readonly comment: number | null;
  /** Who caused it, without `[bot]`. */
  readonly by: string;
  readonly body: string;
  readonly at: Moment;
};
