import {
  addComment,
  commentOf,
  deleteComment,
  editComment,
  pinComment,
  type Reactable,
  react,
  reactionsOn,
  unpinComment,
  unreact,
} from "../acts/comment-acts.ts";
import { type Comment, REACTIONS, type Reaction, type SimIssue } from "../model.ts";
import { malformed, notFound } from "../problem.ts";
import { requireRole, requireUnlocked } from "../rules.ts";
import { commentAt, issuesAt } from "../store.ts";
import { commentBody, reactionBody } from "./bodies.ts";
import { choiceField, requiredText } from "./fields.ts";
import { issueIn, sinceOf } from "./issue-routes.ts";
import { page } from "./pages.ts";
import { NO_CONTENT, ok, type RepositoryCall, type RestAnswer, type Route } from "./route.ts";

function commentsOf(issue: SimIssue): readonly Comment[] {
  return issue.timeline.filter((item) => item.type === "comment");
}

/** The comment that the path names, with its issue. Throws 404. */
function commentIn(call: RepositoryCall): { readonly issue: SimIssue; readonly comment: Comment } {
  const found = commentOf(call.store, Number(call.params.comment_id));
  if (found.issue.repository !== call.repository.id) throw notFound();
  return found;
}

/** By id, whatever sort is asked for. */
function listOfIssue(call: RepositoryCall): RestAnswer {
  const issue = issueIn(call, call.sight);
  const since = call.query.get("since");
  const from = since === null ? Number.NEGATIVE_INFINITY : sinceOf(since);
  const comments = commentsOf(issue).filter((comment) => comment.updatedAt >= from);
  return page(
    call,
    comments.toSorted((one, other) => one.id - other.id),
    (comment) => commentBody(call, issue, comment),
  );
}

function listOfRepository(call: RepositoryCall): RestAnswer {
  const since = call.query.get("since");
  const from = since === null ? Number.NEGATIVE_INFINITY : sinceOf(since);
  const all = issuesAt(call.repository, call.sight).flatMap((issue) => commentsOf(issue).map((comment) => ({ issue, comment })));
  const sign = call.query.get("direction") === "desc" ? -1 : 1;
  const key = call.query.get("sort") === "updated" ? "updatedAt" : "at";
  const kept = all.filter(({ comment }) => comment.updatedAt >= from);
  const sorted = kept.toSorted((one, other) => sign * (one.comment[key] - other.comment[key] || one.comment.id - other.comment.id));
  return page(call, sorted, ({ issue, comment }) => commentBody(call, issue, comment));
}

function get(call: RepositoryCall): RestAnswer {
  const found = commentAt(call.store, Number(call.params.comment_id), call.sight);
  if (found === null || found.issue.repository !== call.repository.id || found.issue.gone !== null) throw notFound();
  return ok(commentBody(call, found.issue, found.comment));
}

function create(call: RepositoryCall): RestAnswer {
  const issue = issueIn(call);
  requireUnlocked(call.viewer, call.repository, issue);
  const comment = addComment(call.store, issue, call.act, requiredText(call.body, "body"));
  const body = commentBody(call, issue, comment);
  return { ...ok(body, 201), headers: { location: String(body.url) } };
}

function update(call: RepositoryCall): RestAnswer {
  const { issue, comment } = commentIn(call);
  requireRole(call.viewer, call.repository, "write", comment.account);
  const edited = editComment(call.store, comment.id, call.act, requiredText(call.body, "body"));
  return ok(commentBody(call, issue, edited));
}

function remove(call: RepositoryCall): RestAnswer {
  const { comment } = commentIn(call);
  requireRole(call.viewer, call.repository, "write", comment.account);
  deleteComment(call.store, comment.id, call.act);
  return NO_CONTENT;
}

function pin(call: RepositoryCall): RestAnswer {
  const { issue, comment } = commentIn(call);
  requireRole(call.viewer, call.repository, "triage");
  return ok(commentBody(call, issue, pinComment(call.store, comment.id, call.act)));
}

function unpin(call: RepositoryCall): RestAnswer {
  const { comment } = commentIn(call);
  requireRole(call.viewer, call.repository, "triage");
  unpinComment(call.store, comment.id, call.act);
  return NO_CONTENT;
}

/** What the path asks to react to. Throws 404, 410 or 301 as reading it would. */
function reactableIn(call: RepositoryCall): Reactable {
  if (call.params.comment_id === undefined) return { type: "issue", place: issueIn(call) };
  return { type: "comment", id: commentIn(call).comment.id };
}

function seenReactions(call: RepositoryCall): readonly Reaction[] {
  if (call.params.comment_id === undefined) return issueIn(call, call.sight).reactions;
  return commentAt(call.store, Number(call.params.comment_id), call.sight)?.comment.reactions ?? reactionsOn(call.store, reactableIn(call));
}

function listReactions(call: RepositoryCall): RestAnswer {
  const content = call.query.get("content");
  const kept = seenReactions(call).filter((reaction) => content === null || reaction.content === content);
  return page(call, kept, (reaction) => reactionBody(call.store, reaction));
}

/** 201 for the first of a kind by this account, 200 for the same again. */
function createReaction(call: RepositoryCall): RestAnswer {
  const content = choiceField(call.body, "content", REACTIONS, "Reaction");
  if (content === undefined) throw malformed(`"content" wasn't supplied.`);
  const on = reactableIn(call);
  const { reaction, isNew } = react(call.store, on, call.act, content);
  return ok(reactionBody(call.store, reaction), isNew ? 201 : 200);
}

function removeReaction(call: RepositoryCall): RestAnswer {
  const on = reactableIn(call);
  const id = Number(call.params.reaction_id);
  const reaction = reactionsOn(call.store, on).find((other) => other.id === id);
  if (reaction === undefined) throw notFound();
  requireRole(call.viewer, call.repository, "admin", reaction.account);
  unreact(call.store, on, id);
  return NO_CONTENT;
}

const READ = { anyOf: ["issues", "pull_requests"], access: "read" } as const;
const WRITE = { anyOf: ["issues", "pull_requests"], access: "write" } as const;
const ISSUES = "/repos/{owner}/{repo}/issues";
const OF_ISSUE = `${ISSUES}/{issue_number}`;
const COMMENT = `${ISSUES}/comments/{comment_id}`;

export const commentRoutes: readonly Route[] = [
  {
    method: "GET",
    path: `${ISSUES}/comments`,
    docs: "issues/comments#list-issue-comments-for-a-repository",
    needs: READ,
    inRepository: listOfRepository,
  },
  { method: "GET", path: COMMENT, docs: "issues/comments#get-an-issue-comment", needs: READ, inRepository: get },
  { method: "PATCH", path: COMMENT, docs: "issues/comments#update-an-issue-comment", needs: WRITE, inRepository: update },
  { method: "DELETE", path: COMMENT, docs: "issues/comments#delete-an-issue-comment", needs: WRITE, inRepository: remove },
  { method: "PUT", path: `${COMMENT}/pin`, docs: "issues/comments#pin-an-issue-comment", needs: WRITE, inRepository: pin },
  { method: "DELETE", path: `${COMMENT}/pin`, docs: "issues/comments#unpin-an-issue-comment", needs: WRITE, inRepository: unpin },
  { method: "GET", path: `${OF_ISSUE}/comments`, docs: "issues/comments#list-issue-comments", needs: READ, inRepository: listOfIssue },
  { method: "POST", path: `${OF_ISSUE}/comments`, docs: "issues/comments#create-an-issue-comment", needs: WRITE, inRepository: create },
  {
    method: "GET",
    path: `${COMMENT}/reactions`,
    docs: "reactions/reactions#list-reactions-for-an-issue-comment",
    needs: READ,
    inRepository: listReactions,
  },
  {
    method: "POST",
    path: `${COMMENT}/reactions`,
    docs: "reactions/reactions#create-reaction-for-an-issue-comment",
    needs: WRITE,
    inRepository: createReaction,
  },
  {
    method: "DELETE",
    path: `${COMMENT}/reactions/{reaction_id}`,
    docs: "reactions/reactions#delete-an-issue-comment-reaction",
    needs: WRITE,
    inRepository: removeReaction,
  },
  {
    method: "GET",
    path: `${OF_ISSUE}/reactions`,
    docs: "reactions/reactions#list-reactions-for-an-issue",
    needs: READ,
    inRepository: listReactions,
  },
  {
    method: "POST",
    path: `${OF_ISSUE}/reactions`,
    docs: "reactions/reactions#create-reaction-for-an-issue",
    needs: WRITE,
    inRepository: createReaction,
  },
  {
    method: "DELETE",
    path: `${OF_ISSUE}/reactions/{reaction_id}`,
    docs: "reactions/reactions#delete-an-issue-reaction",
    needs: WRITE,
    inRepository: removeReaction,
  },
];
