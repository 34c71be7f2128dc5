import { isoOf } from "../clock.ts";
import { nodeId } from "../ids.ts";
import type { ClosedBy, SimIssue, SimLabel, TimelineItem } from "../model.ts";
import { nameOf, repositoryOf, seen } from "../store.ts";
import { connection, type PageArguments, refused } from "./connections.ts";
import type { Graph, Shown } from "./graph.ts";
import { int32 } from "./int32.ts";

type Item<T extends TimelineItem["type"]> = TimelineItem & { readonly type: T };

/** GraphQL's item type and type name of each kind; null: not among an issue's items. */
const KINDS: Readonly<Record<TimelineItem["type"], readonly [itemType: string, typeName: string] | null>> = {
  comment: ["ISSUE_COMMENT", "IssueComment"],
  labeled: ["LABELED_EVENT", "LabeledEvent"],
  unlabeled: ["UNLABELED_EVENT", "UnlabeledEvent"],
  closed: ["CLOSED_EVENT", "ClosedEvent"],
  reopened: ["REOPENED_EVENT", "ReopenedEvent"],
  unlocked: ["UNLOCKED_EVENT", "UnlockedEvent"],
  pinned: ["PINNED_EVENT", "PinnedEvent"],
  unpinned: ["UNPINNED_EVENT", "UnpinnedEvent"],
  mentioned: ["MENTIONED_EVENT", "MentionedEvent"],
  subscribed: ["SUBSCRIBED_EVENT", "SubscribedEvent"],
  assigned: ["ASSIGNED_EVENT", "AssignedEvent"],
  unassigned: ["UNASSIGNED_EVENT", "UnassignedEvent"],
  renamed: ["RENAMED_TITLE_EVENT", "RenamedTitleEvent"],
  locked: ["LOCKED_EVENT", "LockedEvent"],
  transferred: ["TRANSFERRED_EVENT", "TransferredEvent"],
  comment_deleted: ["COMMENT_DELETED_EVENT", "CommentDeletedEvent"],
  "cross-referenced": ["CROSS_REFERENCED_EVENT", "CrossReferencedEvent"],
  milestoned: ["MILESTONED_EVENT", "MilestonedEvent"],
  demilestoned: ["DEMILESTONED_EVENT", "DemilestonedEvent"],
  marked_as_duplicate: ["MARKED_AS_DUPLICATE_EVENT", "MarkedAsDuplicateEvent"],
  unmarked_as_duplicate: ["UNMARKED_AS_DUPLICATE_EVENT", "UnmarkedAsDuplicateEvent"],
  referenced: ["REFERENCED_EVENT", "ReferencedEvent"],
  merged: null,
  comment_pinned: null,
  comment_unpinned: null,
};

type TimelineArguments = PageArguments & { readonly itemTypes?: readonly string[] | null; readonly since?: string | null };

/** An issue's timeline, oldest first. */
export function timelineItems(graph: Graph, issue: SimIssue, args: TimelineArguments): Shown {
  const wanted = args.itemTypes ? new Set(args.itemTypes) : null;
  const since = args.since ? sinceOf(args.since) : Number.NEGATIVE_INFINITY;
  const items = issue.timeline.filter((item) => {
    const kind = KINDS[item.type];
    return kind !== null && (wanted === null || wanted.has(kind[0])) && item.at >= since && isToldOf(graph, item);
  });
  const keyOf = (item: TimelineItem): readonly number[] => [item.at, item.id];
  return {
    ...connection({ name: "timelineItems", items, keyOf, show: (item) => itemShown(graph, issue, item) }, args),
    updatedAt: isoOf(issue.updatedAt),
  };
}

/** What refers to an issue is told to those who can see it. */
function isToldOf(graph: Graph, item: TimelineItem): boolean {
  return item.type !== "cross-referenced" || graph.issueAt(item.source) !== null;
}

function sinceOf(text: string): number {
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw refused("INVALID_ARGUMENT", `${text} is not a valid DateTime`);
  return moment;
}

function itemShown(graph: Graph, issue: SimIssue, item: TimelineItem): Shown {
  if (item.type === "comment") return graph.comment(issue, item);
  const head = {
    __typename: KINDS[item.type]?.[1],
    id: nodeId("Event", item.id),
    databaseId: int32(item.id),
    actor: () => graph.actor(item.account),
    createdAt: isoOf(item.at),
  };
  return { ...head, ...detailsOf(graph, issue, item) };
}

function detailsOf(graph: Graph, issue: SimIssue, item: Exclude<TimelineItem, { readonly type: "comment" }>): Shown {
  const own = (): Shown => graph.issue(issue);
  switch (item.type) {
    case "labeled":
    case "unlabeled":
      return { label: () => liveLabel(graph, issue, item.label), labelable: own };
    case "closed":
      return {
        ...addressOf(graph, issue, item),
        closable: own,
        closer: () => closerShown(graph, issue, item.closer),
        stateReason: reasonOf(issue, item),
      };
    case "reopened":
      return { closable: own, stateReason: "REOPENED" };
    case "assigned":
    case "unassigned":
      return { assignable: own, assignee: () => graph.actor(item.assignee) };
    case "renamed":
      return { currentTitle: item.to, previousTitle: item.from, subject: own };
    case "locked":
      return { lockReason: item.reason === null ? null : lockReason(item.reason), lockable: own };
    case "unlocked":
      return { lockable: own };
    case "transferred":
      return { issue: own, fromRepository: () => graph.repository(repositoryOf(graph.store, item.from)) };
    case "comment_deleted":
      return { deletedCommentAuthor: () => graph.actor(item.comment.account) };
    case "cross-referenced":
      return { ...addressOf(graph, issue, item), ...crossReference(graph, issue, item) };
    case "milestoned":
    case "demilestoned":
      return { milestoneTitle: item.title, subject: own };
    case "pinned":
    case "unpinned":
      return { issue: own };
    case "marked_as_duplicate":
    case "unmarked_as_duplicate":
      return {
        canonical: () => graph.issueAt(item.canonical),
        duplicate: () => graph.issueAt(item.duplicate),
        isCrossRepository: item.canonical.repository !== item.duplicate.repository,
      };
    case "referenced":
      return commitReference(graph, issue, item);
    case "comment_pinned":
    case "comment_unpinned":
    case "mentioned":
    case "merged":
    case "subscribed":
      return {};
  }
}

/** The label as it is called now; null when it was deleted. */
function liveLabel(graph: Graph, issue: SimIssue, label: SimLabel): Shown | null {
  const repository = repositoryOf(graph.store, issue.repository);
  const live = seen(repository.labels, graph.sight).find((other) => other.id === label.id);
  return live === undefined ? null : graph.label(repository, live);
}

function reasonOf(issue: SimIssue, item: Item<"closed">): string | null {
  return issue.pullRequest === null ? item.reason.toUpperCase() : null;
}

function closerShown(graph: Graph, issue: SimIssue, closer: ClosedBy | null): Shown | null {
  switch (closer?.type) {
    case undefined:
      return null;
    case "commit":
      return graph.commit(repositoryOf(graph.store, issue.repository), closer.oid);
    case "pull-request":
      return graph.issueAt(closer);
    case "project":
      return projectShown(graph, issue, closer);
  }
}

function projectShown(graph: Graph, issue: SimIssue, { id, title }: ClosedBy & { readonly type: "project" }): Shown {
  const path = `/orgs/${repositoryOf(graph.store, issue.repository).ownerLogin}/projects/1`;
  return {
    __typename: "ProjectV2",
    id: nodeId("ProjectV2", id),
    number: 1,
    title,
    url: `${graph.store.webUrl}${path}`,
    resourcePath: path,
  };
}

/** `too heated` → `TOO_HEATED`. */
export function lockReason(reason: string): string {
  return reason.toUpperCase().replaceAll(/[ -]/g, "_");
}

function addressOf(graph: Graph, issue: SimIssue, item: TimelineItem): Shown {
  const path = `/${nameOf(repositoryOf(graph.store, issue.repository))}/issues/${issue.number}#event-${item.id}`;
  return { url: `${graph.store.webUrl}${path}`, resourcePath: path };
}

function crossReference(graph: Graph, issue: SimIssue, item: Item<"cross-referenced">): Shown {
  return {
    isCrossRepository: item.source.repository !== issue.repository,
    referencedAt: isoOf(item.at),
    source: () => graph.issueAt(item.source),
    target: () => graph.issue(issue),
    willCloseTarget: item.willClose,
  };
}

function commitReference(graph: Graph, issue: SimIssue, item: Item<"referenced">): Shown {
  const repository = repositoryOf(graph.store, issue.repository);
  return {
    commit: () => graph.commit(repository, item.oid),
    commitRepository: () => graph.repository(repository),
    isCrossRepository: false,
    isDirectReference: true,
    subject: () => graph.issue(issue),
  };
}
