import { isSame } from "../acts/act.ts";
import { headOid, headRef } from "../acts/file-acts.ts";
import { labelsOf } from "../acts/label-acts.ts";
import { isoOf } from "../clock.ts";
import { nodeId } from "../ids.ts";
import type { Comment, SimIssue, SimLabel, SimPullRequest } from "../model.ts";
import { associationOf, roleOf } from "../rules.ts";
import { accountNamed, accountOf, isAtLeast, issuesAt, nameOf, type Repository, repositoryOf } from "../store.ts";
import { compareKeys, connection, type PageArguments, refused } from "./connections.ts";
import type { Graph, Shown } from "./graph.ts";
import { int32 } from "./int32.ts";
import { reactableShown } from "./reactions.ts";
import { lockReason, timelineItems } from "./timeline-nodes.ts";

type Order = { readonly field: string; readonly direction: "ASC" | "DESC" };

export type IssueArguments = PageArguments & {
  readonly labels?: readonly string[] | null;
  readonly states?: readonly string[] | null;
  readonly orderBy?: Order | null;
  readonly filterBy?: {
    readonly since?: string | null;
    readonly labels?: readonly string[] | null;
    readonly states?: readonly string[] | null;
    readonly assignee?: string | null;
    readonly createdBy?: string | null;
  } | null;
};

/** Issues (no pull requests): `labels` any of them, `filterBy.labels` all of them, without case. */
export function issueList(graph: Graph, repository: Repository, args: IssueArguments): Shown {
  const plain = issuesAt(repository, graph.sight).filter((issue) => issue.pullRequest === null);
  return sortedList(graph, "issues", plain.filter(issueFilter(graph, args)), args);
}

/** A list of issues or pull requests in the order asked for; by creation otherwise. */
export function sortedList(
  graph: Graph,
  name: string,
  issues: readonly SimIssue[],
  args: PageArguments & { readonly orderBy?: Order | null },
): Shown {
  const isDescending = args.orderBy?.direction === "DESC";
  const keyOf = keyBy(args.orderBy?.field ?? "CREATED_AT");
  const items = issues.toSorted((one, other) => (isDescending ? -1 : 1) * compareKeys(keyOf(one), keyOf(other)));
  return connection({ name, items, keyOf, isDescending, show: graph.issue }, args);
}

function keyBy(field: string): (issue: SimIssue) => readonly number[] {
  if (field === "UPDATED_AT") return (issue) => [issue.updatedAt, issue.number];
  if (field === "COMMENTS") return (issue) => [commentsOf(issue).length, issue.number];
  return (issue) => [issue.createdAt, issue.number];
}

function issueFilter(graph: Graph, { labels, states, filterBy }: IssueArguments): (issue: SimIssue) => boolean {
  const any = lowered(labels);
  const all = lowered(filterBy?.labels);
  const since = filterBy?.since ? momentIn(filterBy.since) : Number.NEGATIVE_INFINITY;
  const inState = (wanted: readonly string[] | null | undefined, issue: SimIssue): boolean =>
    !wanted?.length || wanted.includes(issue.state.toUpperCase());
  return (issue) => {
    if (issue.updatedAt < since || !inState(states, issue) || !inState(filterBy?.states, issue)) return false;
    if (!isPerson(graph, filterBy?.createdBy, [issue.account]) || !isPerson(graph, filterBy?.assignee, issue.assignees)) return false;
    if (any.length + all.length === 0) return true;
    const names = new Set(labelsOf(graph.store, issue, graph.sight).map((label) => label.name.toLowerCase()));
    return (any.length === 0 || any.some((name) => names.has(name))) && all.every((name) => names.has(name));
  };
}

function lowered(names: readonly string[] | null | undefined): readonly string[] {
  return (names ?? []).map((name) => name.toLowerCase());
}

function momentIn(text: string): number {
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw refused("INVALID_ARGUMENT", `${text} is not a valid DateTime`);
  return moment;
}

function isPerson(graph: Graph, login: string | null | undefined, accounts: readonly (number | null)[]): boolean {
  return !login || accounts.includes(accountNamed(graph.store, login)?.id ?? -1);
}

function commentsOf(issue: SimIssue): readonly Comment[] {
  return issue.timeline.filter((item) => item.type === "comment");
}

/** An issue or pull request. */
export function issueShown(graph: Graph, issue: SimIssue): Shown {
  const shared = {
    ...headOf(graph, issue),
    ...writingOf(graph, issue, issue.account, issue.createdAt, issue.updatedAt),
    ...rightsOf(graph, issue),
    ...reactableShown(graph, issue.reactions, () => issueShown(graph, issue)),
    ...sidebarOf(graph, issue),
    body: issue.body ?? "",
    bodyText: issue.body ?? "",
    closed: issue.state === "closed",
    closedAt: issue.closedAt === null ? null : isoOf(issue.closedAt),
    comments: (args: PageArguments) => commentList(graph, issue, args),
  };
  return issue.pullRequest === null
    ? { ...shared, ...plainIssue(graph, issue) }
    : { ...shared, ...pullRequestOf(graph, issue, issue.pullRequest) };
}

function headOf(graph: Graph, issue: SimIssue): Shown {
  const repository = repositoryOf(graph.store, issue.repository);
  const kind = issue.pullRequest === null ? "Issue" : "PullRequest";
  const path = `/${nameOf(repository)}/${kind === "Issue" ? "issues" : "pull"}/${issue.number}`;
  return {
    __typename: kind,
    id: nodeId(kind, issue.id),
    databaseId: int32(issue.id),
    fullDatabaseId: String(issue.id),
    number: issue.number,
    title: issue.title,
    url: `${graph.store.webUrl}${path}`,
    resourcePath: path,
    repository: () => graph.repository(repository),
  };
}

/** What issues and comments tell of their writing. */
function writingOf(
  graph: Graph,
  of: { readonly repository: number; readonly editedAt: number | null; readonly editor: number | null },
  author: number | null,
  createdAt: number,
  updatedAt: number,
): Shown {
  return {
    author: () => graph.actor(author),
    editor: () => graph.actor(of.editor),
    authorAssociation: associationOf(repositoryOf(graph.store, of.repository), accountOf(graph.store, author), graph.viewer),
    createdAt: isoOf(createdAt),
    publishedAt: isoOf(createdAt),
    updatedAt: isoOf(updatedAt),
    lastEditedAt: of.editedAt === null ? null : isoOf(of.editedAt),
    includesCreatedEdit: of.editedAt !== null,
    createdViaEmail: false,
    viewerDidAuthor: author !== null && author === graph.viewer.account?.id,
  };
}

function rightsOf(graph: Graph, issue: SimIssue): Shown {
  const role = roleOf(graph.viewer, repositoryOf(graph.store, issue.repository));
  const isOwn = issue.account !== null && issue.account === graph.viewer.account?.id;
  const mayTriage = isAtLeast(role, "triage");
  return {
    viewerCanUpdate: isOwn || mayTriage,
    viewerCanClose: isOwn || mayTriage,
    viewerCanReopen: isOwn || mayTriage,
    viewerCanLabel: mayTriage,
  };
}

function sidebarOf(graph: Graph, issue: SimIssue): Shown {
  const repository = repositoryOf(graph.store, issue.repository);
  const people = issue.assignees.flatMap((id) => accountOf(graph.store, id) ?? []);
  return {
    labels: (args: LabelArguments) => labelList(graph, repository, "labels", labelsOf(graph.store, issue, graph.sight), args),
    assignees: (args: PageArguments) =>
      connection({ name: "assignees", items: people, keyOf: (account) => [account.id], show: graph.user }, args),
    locked: issue.locked,
    activeLockReason: issue.lockReason === null ? null : lockReason(issue.lockReason),
    milestone: () => graph.milestone(repository, issue.milestone),
  };
}

export type LabelArguments = PageArguments & { readonly orderBy?: Order | null; readonly query?: string | null };

/** Labels by creation, or by name. */
export function labelList(graph: Graph, repository: Repository, name: string, labels: readonly SimLabel[], args: LabelArguments): Shown {
  const isDescending = args.orderBy?.direction === "DESC";
  const keyOf = (label: SimLabel): readonly (number | string)[] =>
    args.orderBy?.field === "NAME" ? [label.name.toLowerCase()] : [label.at, label.id];
  const kept = labels.filter((label) => !args.query || label.name.toLowerCase().includes(args.query.toLowerCase()));
  const items = kept.toSorted((one, other) => (isDescending ? -1 : 1) * compareKeys(keyOf(one), keyOf(other)));
  return connection({ name, items, keyOf, isDescending, show: (label) => graph.label(repository, label) }, args);
}

function commentList(graph: Graph, issue: SimIssue, args: PageArguments & { readonly orderBy?: Order | null }): Shown {
  const isDescending = args.orderBy?.direction === "DESC";
  const keyOf = (comment: Comment): readonly number[] => (args.orderBy ? [comment.updatedAt, comment.id] : [comment.at, comment.id]);
  const items = commentsOf(issue).toSorted((one, other) => (isDescending ? -1 : 1) * compareKeys(keyOf(one), keyOf(other)));
  return connection({ name: "comments", items, keyOf, isDescending, show: (comment) => graph.comment(issue, comment) }, args);
}

function plainIssue(graph: Graph, issue: SimIssue): Shown {
  return {
    state: issue.state.toUpperCase(),
    stateReason: ({ enableDuplicate }: { readonly enableDuplicate: boolean }) => stateReasonOf(issue, enableDuplicate),
    isPinned: issue.timeline.findLast((item) => item.type === "pinned" || item.type === "unpinned")?.type === "pinned",
    participants: (args: PageArguments) => participantList(graph, issue, args),
    timelineItems: (args: PageArguments) => timelineItems(graph, issue, args),
    closedByPullRequestsReferences: (args: PageArguments & { readonly includeClosedPrs: boolean }) => closingPulls(graph, issue, args),
    parent: null,
    subIssues: (args: PageArguments) => sortedList(graph, "subIssues", [], args),
  };
}

/** Readers who do not ask for duplicates are told "not planned". */
function stateReasonOf(issue: SimIssue, enableDuplicate: boolean): string | null {
  return issue.stateReason === "duplicate" && !enableDuplicate ? "NOT_PLANNED" : (issue.stateReason?.toUpperCase() ?? null);
}

function participantList(graph: Graph, issue: SimIssue, args: PageArguments): Shown {
  const ids = new Set([issue.account, ...commentsOf(issue).map((comment) => comment.account), ...issue.assignees]);
  const people = [...ids].flatMap((id) => accountOf(graph.store, id) ?? []).filter((account) => account.type === "User");
  return connection({ name: "participants", items: people, keyOf: (account) => [account.id], show: graph.user }, args);
}

function closingPulls(graph: Graph, issue: SimIssue, args: PageArguments & { readonly includeClosedPrs: boolean }): Shown {
  const all = issuesAt(repositoryOf(graph.store, issue.repository), graph.sight);
  const pulls = all.filter(
    (other) => other.pullRequest?.closes.some((place) => isSame(place, issue)) && isCounted(other, args.includeClosedPrs),
  );
  return sortedList(graph, "closedByPullRequestsReferences", pulls, args);
}

/** Open and merged ones always, those closed unmerged when asked for. */
function isCounted(pull: SimIssue, includeClosed: boolean): boolean {
  return includeClosed || pull.state === "open" || pull.pullRequest?.mergedAt !== null;
}

function pullRequestOf(graph: Graph, issue: SimIssue, pull: SimPullRequest): Shown {
  const repository = repositoryOf(graph.store, issue.repository);
  const { mergeOid } = pull;
  return {
    state: pull.mergedAt === null ? issue.state.toUpperCase() : "MERGED",
    merged: pull.mergedAt !== null,
    mergedAt: pull.mergedAt === null ? null : isoOf(pull.mergedAt),
    mergedBy: () => graph.actor(pull.mergedBy),
    mergeCommit: () => (mergeOid === null ? null : graph.commit(repository, mergeOid)),
    isDraft: pull.draft,
    baseRefName: pull.base,
    headRefName: pull.head,
    headRefOid: headOid(repository, headRef(issue.number, pull), graph.sight),
    closingIssuesReferences: (args: PageArguments) => sortedList(graph, "closingIssuesReferences", closedBy(graph, pull), args),
  };
}

function closedBy(graph: Graph, pull: SimPullRequest): readonly SimIssue[] {
  return pull.closes.flatMap((place) =>
    issuesAt(repositoryOf(graph.store, place.repository), graph.sight).filter((issue) => isSame(issue, place)),
  );
}

export function commentShown(graph: Graph, issue: SimIssue, comment: Comment): Shown {
  const isOwn = comment.account !== null && comment.account === graph.viewer.account?.id;
  const mayWrite = isAtLeast(roleOf(graph.viewer, repositoryOf(graph.store, issue.repository)), "write");
  const head = headOf(graph, issue);
  const anchor = `#issuecomment-${comment.id}`;
  return {
    ...writingOf(graph, { ...comment, repository: issue.repository }, comment.account, comment.at, comment.updatedAt),
    ...reactableShown(graph, comment.reactions, () => commentShown(graph, issue, comment)),
    __typename: "IssueComment",
    id: nodeId("IssueComment", comment.id),
    databaseId: int32(comment.id),
    fullDatabaseId: String(comment.id),
    body: comment.body,
    bodyText: comment.body,
    url: `${head.url}${anchor}`,
    resourcePath: `${head.resourcePath}${anchor}`,
    isMinimized: comment.minimized !== null,
    minimizedReason: comment.minimized,
    issue: () => graph.issue(issue),
    pullRequest: () => (issue.pullRequest === null ? null : graph.issue(issue)),
    repository: head.repository,
    viewerCanUpdate: isOwn || mayWrite,
    viewerCanDelete: isOwn || mayWrite,
    viewerCanMinimize: mayWrite,
  };
}
