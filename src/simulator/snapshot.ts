import { labelsOf } from "./acts/label-acts.ts";
import { isoOf } from "./clock.ts";
import type { Reaction, SimIssue, TimelineItem } from "./model.ts";
import { accountOf, type Store } from "./store.ts";

/** A reaction as it stands: who (without `[bot]`) and what. */
export type ReactionSnapshot = { readonly id: number; readonly by: string; readonly content: string; readonly at: string };

export type CommentSnapshot = {
  readonly id: number;
  /** Without `[bot]`; `ghost` for a deleted account. */
  readonly by: string;
  readonly body: string;
  /** ISO 8601. */
  readonly at: string;
  readonly updatedAt: string;
  readonly isHidden: boolean;
  readonly isPinned: boolean;
  readonly reactions: readonly ReactionSnapshot[];
};

export type EventSnapshot = {
  readonly type: TimelineItem["type"];
  readonly at: string;
  readonly by: string;
  /** What it was about: a label's name, who was assigned, a comment's id; "" where its type says it all. */
  readonly detail: string;
  /** All of it: `labeled sev1 by pat`. */
  readonly text: string;
};

/** An issue as people see it. */
export type ThreadSnapshot = {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly by: string;
  readonly state: "open" | "closed";
  readonly stateReason: string | null;
  readonly createdAt: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly isLocked: boolean;
  readonly isPullRequest: boolean;
  readonly reactions: readonly ReactionSnapshot[];
  readonly comments: readonly CommentSnapshot[];
  /** Every event in order, the comments among them. */
  readonly events: readonly EventSnapshot[];
};

export function threadOf(store: Store, issue: SimIssue): ThreadSnapshot {
  const nameOf = (id: number | null): string => accountOf(store, id)?.login ?? "ghost";
  const reactions = (all: readonly Reaction[]): readonly ReactionSnapshot[] =>
    all.map(({ id, account, content, at }) => ({ id, by: nameOf(account), content, at: isoOf(at) }));
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body ?? "",
    by: nameOf(issue.account),
    state: issue.state,
    stateReason: issue.stateReason,
    createdAt: isoOf(issue.createdAt),
    labels: labelsOf(store, issue).map((label) => label.name),
    assignees: issue.assignees.map(nameOf),
    isLocked: issue.locked,
    isPullRequest: issue.pullRequest !== null,
    reactions: reactions(issue.reactions),
    comments: issue.timeline.flatMap((item) =>
      item.type === "comment" ? [{ ...commentOf(item, nameOf), reactions: reactions(item.reactions) }] : [],
    ),
    events: issue.timeline.map((item) => eventOf(item, nameOf)),
  };
}

function commentOf(
  item: TimelineItem & { readonly type: "comment" },
  nameOf: (id: number | null) => string,
): Omit<CommentSnapshot, "reactions"> {
  const { id, body, at, updatedAt, minimized, pin } = item;
  const times = { at: isoOf(at), updatedAt: isoOf(updatedAt) };
  return { id, by: nameOf(item.account), body, ...times, isHidden: minimized !== null, isPinned: pin !== null };
}

function eventOf(item: TimelineItem, nameOf: (id: number | null) => string): EventSnapshot {
  const { type } = item;
  const [detail, by] = [detailOf(item, nameOf), nameOf(item.account)];
  return { type, at: isoOf(item.at), by, detail, text: [type, detail, "by", by].filter((word) => word !== "").join(" ") };
}

function detailOf(item: TimelineItem, nameOf: (id: number | null) => string): string {
  switch (item.type) {
    case "comment":
      return String(item.id);
    case "labeled":
    case "unlabeled":
      return item.label.name;
    case "closed":
      return item.reason;
    case "assigned":
    case "unassigned":
      return nameOf(item.assignee);
    case "renamed":
      return `${item.from} → ${item.to}`;
    case "cross-referenced":
      return `from #${item.source.number}`;
    case "marked_as_duplicate":
    case "unmarked_as_duplicate":
      return `#${item.duplicate.number} of #${item.canonical.number}`;
    case "comment_pinned":
    case "comment_unpinned":
      return String(item.comment);
    case "milestoned":
    case "demilestoned":
      return item.title;
    case "comment_deleted":
    case "locked":
    case "mentioned":
    case "merged":
    case "pinned":
    case "referenced":
    case "reopened":
    case "subscribed":
    case "transferred":
    case "unlocked":
    case "unpinned":
      return "";
  }
}
