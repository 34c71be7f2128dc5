import type { Act } from "../acts/act.ts";
import type { Allowance } from "../limits.ts";
import type { Comment, IssueRef, SimAccount, SimIssue, SimLabel } from "../model.ts";
import type { Viewer } from "../rules.ts";
import type { Repository, Sight, Store } from "../store.ts";
import type { Cost } from "./cost.ts";

/** An object as GraphQL shows it: values, or functions of a field's arguments. */
export type Shown = Readonly<Record<string, unknown>>;

/** One query's view of the store, with how each kind of thing is shown. */
export type Graph = {
  readonly store: Store;
  readonly viewer: Viewer;
  readonly sight: Sight;
  readonly act: Act;
  readonly cost: Cost;
  readonly allowance: Allowance;
  /** User, bot or organization; null for a deleted account. */
  readonly actor: (id: number | null) => Shown | null;
  /** A `User`, even of a bot, as where the schema leaves no choice: its login then ends in `[bot]`. */
  readonly user: (account: SimAccount) => Shown;
  readonly repository: (repository: Repository) => Shown;
  /** An `Issue` or a `PullRequest`, by what it is. */
  readonly issue: (issue: SimIssue) => Shown;
  /** What stands at a place; null: nothing. */
  readonly issueAt: (place: IssueRef) => Shown | null;
  readonly comment: (issue: SimIssue, comment: Comment) => Shown;
  readonly label: (repository: Repository, label: SimLabel) => Shown;
  readonly milestone: (repository: Repository, id: number | null) => Shown | null;
  readonly commit: (repository: Repository, oid: string) => Shown;
};
