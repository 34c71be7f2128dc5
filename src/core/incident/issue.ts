import type { Instant } from "../time/instant.ts";

/** Who did something, as GitHub names them; GraphQL's `github-actions` and REST's `github-actions[bot]` are the same login here (without `[bot]`). */
export type Actor = { readonly login: string; readonly type: "user" | "bot" };

/** GitHub's reasons for closing an issue; GitHub's "none" reads as completed. */
export type CloseReason = "completed" | "not_planned" | "duplicate";

/** A pull request by its repository (`owner/name`) and number. `mayBeNamed`: it is in the incident's repository, or in a public one. */
export type PullRequestReference = {
  readonly repository: string;
  readonly number: number;
  readonly url: string;
  readonly mayBeNamed: boolean;
};

/** What closed an issue when it was not a hand: a merged pull request or a commit. */
export type Closer =
  | ({ readonly type: "pull-request" } & PullRequestReference)
  | { readonly type: "commit"; readonly oid: string; readonly url: string };

/** The issue that a duplicate repeats. */
export type OriginalReference = {
  /** `owner/name` */
  readonly repository: string;
  readonly number: number;
  /** Everybody who can read the duplicate can read it: it is in the same repository, or in one that GitHub calls public. */
  readonly mayBeNamed: boolean;
};

/** A comment as it stands now. `id` is REST's number. */
export type IssueComment = {
  readonly type: "commented";
  readonly at: Instant;
  readonly id: number;
  readonly url: string;
  /** Null: the account is gone. */
  readonly actor: Actor | null;
  readonly body: string;
  /** GitHub's own "hide". */
  readonly hidden: boolean;
  /** Who edited it last, the author too; null or not there: nobody did, or that is not known. */
  readonly editor?: Actor | null;
  /** When that was; null or not there: as for `editor`. */
  readonly editedAt?: Instant | null;
  /** GitHub calls the author owner, member or collaborator: a hint whom to ask about first, never a role. Not there: it does not. */
  readonly isAtHome?: boolean;
};

/** What happened on an issue, as far as it matters here. An actor of null is a deleted account. */
export type TimelineEvent =
  | IssueComment
  /** `label` null: the label has been deleted since. */
  | { readonly type: "labeled"; readonly at: Instant; readonly actor: Actor | null; readonly label: string | null }
  | { readonly type: "unlabeled"; readonly at: Instant; readonly actor: Actor | null; readonly label: string | null }
  | {
      readonly type: "closed";
      readonly at: Instant;
      readonly actor: Actor | null;
      readonly reason: CloseReason;
      /** Null: closed by hand. */
      readonly closer: Closer | null;
    }
  | { readonly type: "reopened"; readonly at: Instant; readonly actor: Actor | null }
  /** This issue was marked as a duplicate of another, or no more. `original` null: it is not for us to see. */
  | {
      readonly type: "marked-duplicate" | "unmarked-duplicate";
      readonly at: Instant;
      readonly actor: Actor | null;
      readonly original: OriginalReference | null;
    }
  | { readonly type: "assigned"; readonly at: Instant; readonly actor: Actor | null; readonly assignee: string | null }
  | { readonly type: "unassigned"; readonly at: Instant; readonly actor: Actor | null; readonly assignee: string | null }
  | { readonly type: "transferred"; readonly at: Instant; readonly actor: Actor | null; readonly from: string | null }
  | { readonly type: "comment-deleted"; readonly at: Instant; readonly actor: Actor | null }
  /** Its title was changed. */
  | { readonly type: "renamed"; readonly at: Instant; readonly actor: Actor | null; readonly from: string; readonly to: string }
  /** A pull request that names this issue. */
  | {
      readonly type: "referenced";
      readonly at: Instant;
      readonly actor: Actor | null;
      /** `mergedAt` null: it was not. */
      readonly pullRequest: PullRequestReference & { readonly mergedAt: Instant | null };
    };

/** An issue as GitHub tells it, with its whole timeline. `events` come in GitHub's order. */
export type Issue = {
  readonly number: number;
  /** `owner/name` of its repository. */
  readonly repository: string;
  /** GitHub's own number of its repository, or its id where that has none: it stays when the repository or its owner is renamed. */
  readonly repositoryId: string;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly createdAt: Instant;
  /** When anything about it changed last, as GitHub has it. Not there: it was not told. */
  readonly updatedAt?: Instant;
  /** How many items its timeline has, without those that deleted comments left. Null or not there: it was not told. */
  readonly items?: number | null;
  readonly author: Actor | null;
  readonly state: "open" | "closed";
  /** Label names as they are now. */
  readonly labels: readonly string[];
  /** Logins. */
  readonly assignees: readonly string[];
  readonly locked: boolean;
  /** Since when, at the latest, a 🚀 by our identity has been on it: a run is writing about it, or died doing so. Null or not there: none is. */
  readonly rocketSince?: Instant | null;
  readonly events: readonly TimelineEvent[];
};
