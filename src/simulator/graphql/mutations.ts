import { addComment, commentOf, minimizeComment, type Reactable, react, reactionsOn, unreact } from "../acts/comment-acts.ts";
import { unmarkDuplicate } from "../acts/duplicate-acts.ts";
import { closeAsDuplicate, closeIssue, reopenIssue } from "../acts/issue-acts.ts";
import { parseNodeId } from "../ids.ts";
import type { SimIssue } from "../model.ts";
import { canSee, requirePermission, requireRole, requireUnlocked } from "../rules.ts";
import { issuesAt, repositoryOf } from "../store.ts";
import { connection, refused } from "./connections.ts";
import type { Graph, Shown } from "./graph.ts";
import { contentNamed, reactionShown } from "./reactions.ts";

type Input<T> = { readonly input: T & { readonly clientMutationId?: string | null } };
type OnSubject = { readonly subjectId: string };

/** The fields of `Mutation`. */
export function mutationsOf(graph: Graph): Shown {
  return {
    minimizeComment: ({ input }: Input<OnSubject & { readonly classifier: string }>) => ({
      ...echo(input),
      minimizedComment: hide(graph, input.subjectId, input.classifier),
    }),
    unminimizeComment: ({ input }: Input<OnSubject>) => ({ ...echo(input), unminimizedComment: hide(graph, input.subjectId, null) }),
    addReaction: ({ input }: Input<OnSubject & { readonly content: string }>) => ({
      ...echo(input),
      ...reacted(graph, input.subjectId, input.content, true),
    }),
    removeReaction: ({ input }: Input<OnSubject & { readonly content: string }>) => ({
      ...echo(input),
      ...reacted(graph, input.subjectId, input.content, false),
    }),
    addComment: ({ input }: Input<OnSubject & { readonly body: string }>) => ({
      ...echo(input),
      ...commented(graph, input.subjectId, input.body),
    }),
    closeIssue: ({ input }: Input<CloseInput>) => ({ ...echo(input), issue: closed(graph, input) }),
    reopenIssue: ({ input }: Input<{ readonly issueId: string }>) => ({ ...echo(input), issue: reopened(graph, input.issueId) }),
    unmarkIssueAsDuplicate: ({ input }: Input<UnmarkInput>) => ({ ...echo(input), duplicate: unmarked(graph, input) }),
  };
}

type CloseInput = { readonly issueId: string; readonly stateReason?: string | null; readonly duplicateIssueId?: string | null };

type UnmarkInput = { readonly canonicalId: string; readonly duplicateId: string };

function echo(input: { readonly clientMutationId?: string | null }): Shown {
  return { clientMutationId: input.clientMutationId ?? null };
}

function unknownNode(id: string): Error {
  return refused("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
}

/** The issue or pull request of a node id, where the viewer can see it. */
function issueSeen(graph: Graph, nodeId: string): SimIssue {
  const node = parseNodeId(nodeId);
  const visible = [...graph.store.repositories.values()].filter((repository) => canSee(graph.viewer, repository));
  const all = visible.flatMap((repository) => issuesAt(repository, null));
  const issue = node?.kind === "Issue" || node?.kind === "PullRequest" ? all.find((other) => other.id === node.id) : undefined;
  if (issue === undefined) throw unknownNode(nodeId);
  return issue;
}

/** The issue or pull request of a node id, once the viewer may write to it. */
function issueToWrite(graph: Graph, nodeId: string): SimIssue {
  const issue = issueSeen(graph, nodeId);
  requirePermission(graph.viewer, repositoryOf(graph.store, issue.repository), ["issues", "pull_requests"], "write");
  return issue;
}

function commentToWrite(graph: Graph, nodeId: string): ReturnType<typeof commentOf> {
  const node = parseNodeId(nodeId);
  if (node?.kind !== "IssueComment" || !graph.store.comments.has(node.id)) throw unknownNode(nodeId);
  const found = commentOf(graph.store, node.id);
  requirePermission(graph.viewer, repositoryOf(graph.store, found.issue.repository), ["issues", "pull_requests"], "write");
  return found;
}

function hide(graph: Graph, nodeId: string, reason: string | null): Shown {
  const { issue, comment } = commentToWrite(graph, nodeId);
  requireRole(graph.viewer, repositoryOf(graph.store, issue.repository), "write");
  return graph.comment(issue, minimizeComment(graph.store, comment.id, reason?.replaceAll("_", "-") ?? null));
}

function reacted(graph: Graph, nodeId: string, name: string, isWanted: boolean): Shown {
  const isComment = parseNodeId(nodeId)?.kind === "IssueComment";
  const on: Reactable = isComment
    ? { type: "comment", id: commentToWrite(graph, nodeId).comment.id }
    : { type: "issue", place: issueToWrite(graph, nodeId) };
  const content = contentNamed(name);
  const own = reactionsOn(graph.store, on).find(
    (reaction) => reaction.account === graph.viewer.account?.id && reaction.content === content,
  );
  const reaction = isWanted
    ? react(graph.store, on, graph.act, content).reaction
    : own === undefined
      ? null
      : unreact(graph.store, on, own.id);
  const subject = (): Shown =>
    isComment
      ? graph.comment(commentToWrite(graph, nodeId).issue, commentToWrite(graph, nodeId).comment)
      : graph.issue(issueToWrite(graph, nodeId));
  return {
    reaction: reaction === null ? null : reactionShown(graph, reaction, subject),
    subject,
    reactionGroups: () => subject().reactionGroups,
  };
}

function commented(graph: Graph, nodeId: string, body: string): Shown {
  const issue = issueToWrite(graph, nodeId);
  requireUnlocked(graph.viewer, repositoryOf(graph.store, issue.repository), issue);
  const comment = addComment(graph.store, issue, graph.act, body);
  const list = connection(
    { name: "comments", items: [comment], keyOf: ({ at, id }) => [at, id], show: (item) => graph.comment(issue, item) },
    { first: 1 },
  );
  const { edges } = list;
  return { subject: () => graph.issue(issue), commentEdge: () => (typeof edges === "function" ? edges()[0] : null) };
}

function closed(graph: Graph, input: CloseInput): Shown {
  const issue = issueToWrite(graph, input.issueId);
  requireRole(graph.viewer, repositoryOf(graph.store, issue.repository), "triage", issue.account);
  if (input.stateReason === "DUPLICATE") {
    const canonical = input.duplicateIssueId ? issueSeen(graph, input.duplicateIssueId) : null;
    return graph.issue(closeAsDuplicate(graph.store, issue, graph.act, canonical));
  }
  return graph.issue(closeIssue(graph.store, issue, graph.act, input.stateReason === "NOT_PLANNED" ? "not_planned" : "completed"));
}

function reopened(graph: Graph, nodeId: string): Shown {
  const issue = issueToWrite(graph, nodeId);
  requireRole(graph.viewer, repositoryOf(graph.store, issue.repository), "triage", issue.account);
  return graph.issue(reopenIssue(graph.store, issue, graph.act));
}

function unmarked(graph: Graph, input: UnmarkInput): Shown {
  const duplicate = issueToWrite(graph, input.duplicateId);
  requireRole(graph.viewer, repositoryOf(graph.store, duplicate.repository), "triage");
  unmarkDuplicate(graph.store, { canonical: issueSeen(graph, input.canonicalId), duplicate }, graph.act);
  return graph.issue(issueToWrite(graph, input.duplicateId));
}
