import { labelsOf } from "../acts/label-acts.ts";
import { isoOf } from "../clock.ts";
import { nodeId } from "../ids.ts";
import type { JsonObject } from "../json.ts";
import { type Comment, REACTIONS, type Reaction, type SimIssue, type SimLabel } from "../model.ts";
import { associationOf, type Viewer } from "../rules.ts";
import { accountOf, type Repository, repositoryOf, type Sight, type Store } from "../store.ts";
import { milestoneBody, repositoryUrl, repositoryWebUrl } from "./repository-routes.ts";
import { userBody } from "./user-bodies.ts";

/** What writing a body out needs to know of its reader. */
export type BodyReader = { readonly store: Store; readonly viewer: Viewer; readonly sight: Sight };

/** The API address of an issue. */
export function issueUrl(store: Store, issue: SimIssue): string {
  return `${repositoryUrl(store, repositoryOf(store, issue.repository))}/issues/${issue.number}`;
}

/** The web address of an issue or pull request. */
export function issueWebUrl(store: Store, issue: SimIssue): string {
  const kind = issue.pullRequest === null ? "issues" : "pull";
  return `${repositoryWebUrl(store, repositoryOf(store, issue.repository))}/${kind}/${issue.number}`;
}

/** An issue or pull request as the issues endpoints tell it. */
export function issueBody(reader: BodyReader, issue: SimIssue): JsonObject {
  const { store, viewer, sight } = reader;
  const repository = repositoryOf(store, issue.repository);
  const assignees = issue.assignees.map((id) => userBody(store, accountOf(store, id)));
  return {
    ...issueAddresses(store, issue),
    id: issue.id,
    node_id: nodeId(issue.pullRequest === null ? "Issue" : "PullRequest", issue.id),
    number: issue.number,
    title: issue.title,
    user: userBody(store, accountOf(store, issue.account)),
    labels: labelsOf(store, issue, sight).map((label) => labelBody(store, repository, label)),
    state: issue.state,
    locked: issue.locked,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: milestoneBody(store, repository, issue.milestone),
    comments: issue.timeline.filter((item) => item.type === "comment").length,
    created_at: isoOf(issue.createdAt),
    updated_at: isoOf(issue.updatedAt),
    closed_at: issue.closedAt === null ? null : isoOf(issue.closedAt),
    author_association: associationOf(repository, accountOf(store, issue.account), viewer),
    active_lock_reason: issue.lockReason,
    body: issue.body,
    closed_by: issue.state === "closed" ? userBody(store, accountOf(store, issue.closedBy)) : null,
    reactions: rollupBody(`${issueUrl(store, issue)}/reactions`, issue.reactions),
    performed_via_github_app: null,
    state_reason: issue.stateReason,
    pinned_comment: pinnedBody(reader, issue),
    ...(issue.pullRequest === null ? subIssues() : { draft: issue.pullRequest.draft, pull_request: pullRequestLinks(store, issue) }),
  };
}

/** The comment that is pinned; null: none is. */
function pinnedBody(reader: BodyReader, issue: SimIssue): JsonObject | null {
  for (const item of issue.timeline) if (item.type === "comment" && item.pin !== null) return commentBody(reader, issue, item);
  return null;
}

function issueAddresses(store: Store, issue: SimIssue): JsonObject {
  const url = issueUrl(store, issue);
  return {
    url,
    repository_url: repositoryUrl(store, repositoryOf(store, issue.repository)),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: issueWebUrl(store, issue),
  };
}

function subIssues(): JsonObject {
  return {
    sub_issues_summary: { total: 0, completed: 0, percent_completed: 0 },
    issue_dependencies_summary: { blocked_by: 0, total_blocked_by: 0, blocking: 0, total_blocking: 0 },
  };
}

function pullRequestLinks(store: Store, issue: SimIssue): JsonObject {
  const web = issueWebUrl(store, issue);
  const mergedAt = issue.pullRequest?.mergedAt ?? null;
  return {
    url: issueUrl(store, issue).replace(/\/issues\/(\d+)$/, "/pulls/$1"),
    html_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    merged_at: mergedAt === null ? null : isoOf(mergedAt),
  };
}

export function labelBody(store: Store, repository: Repository, label: SimLabel): JsonObject {
  return {
    id: label.id,
    node_id: nodeId("Label", label.id),
    url: `${repositoryUrl(store, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: ["bug", "duplicate", "enhancement", "question", "wontfix"].includes(label.name),
    description: label.description,
  };
}

/** The API address of a comment. */
function commentUrl(store: Store, issue: SimIssue, id: number): string {
  return `${repositoryUrl(store, repositoryOf(store, issue.repository))}/issues/comments/${id}`;
}

export function commentBody(reader: BodyReader, issue: SimIssue, comment: Comment): JsonObject {
  const { store, viewer } = reader;
  const url = commentUrl(store, issue, comment.id);
  const author = accountOf(store, comment.account);
  return {
    url,
    html_url: `${issueWebUrl(store, issue)}#issuecomment-${comment.id}`,
    issue_url: issueUrl(store, issue),
    id: comment.id,
    node_id: nodeId("IssueComment", comment.id),
    user: userBody(store, author),
    created_at: isoOf(comment.at),
    updated_at: isoOf(comment.updatedAt),
    body: comment.body,
    author_association: associationOf(repositoryOf(store, issue.repository), author, viewer),
    pin:
      comment.pin === null ? null : { pinned_at: isoOf(comment.pin.at), pinned_by: userBody(store, accountOf(store, comment.pin.account)) },
    minimized: comment.minimized === null ? null : { reason: comment.minimized },
    reactions: rollupBody(`${url}/reactions`, comment.reactions),
    performed_via_github_app: null,
  };
}

function rollupBody(url: string, reactions: readonly Reaction[]): JsonObject {
  const counted = REACTIONS.map((content) => [content, reactions.filter((reaction) => reaction.content === content).length]);
  return { url, total_count: reactions.length, ...Object.fromEntries(counted) };
}

export function reactionBody(store: Store, reaction: Reaction): JsonObject {
  return {
    id: reaction.id,
    node_id: nodeId("Reaction", reaction.id),
    user: userBody(store, accountOf(store, reaction.account)),
    content: reaction.content,
    created_at: isoOf(reaction.at),
  };
}
