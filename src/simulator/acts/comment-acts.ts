import type { Comment, IssueRef, Reaction, ReactionContent, SimIssue } from "../model.ts";
import { notFound, RequestRefusal } from "../problem.ts";
import { requireReactable } from "../rules.ts";
import { commentAt, nextId, type Store } from "../store.ts";
import { type Act, changeIssue, issueOf, itemHead, notify, record, withItem } from "./act.ts";
import { markByWords } from "./duplicate-acts.ts";
import { checkBody } from "./issue-acts.ts";
import { spreadText } from "./mentions.ts";

/** Adds a comment. Throws 422 on an empty body or one that is too long. */
export function addComment(store: Store, place: IssueRef, act: Act, body: string): Comment {
  checkCommentBody(body);
  const { at } = act;
  const comment: Comment = {
    ...itemHead(store, act),
    type: "comment",
    body,
    updatedAt: at,
    editedAt: null,
    editor: null,
    minimized: null,
    pin: null,
    reactions: [],
  };
  changeIssue(store, place, (issue) => withItem(issue, comment));
  store.comments.set(comment.id, { repository: place.repository, number: place.number });
  notify(store, place, act, { type: "comment", body, comment: comment.id });
  spreadText(store, place, act, body);
  markByWords(store, place, act, body);
  return comment;
}

function checkCommentBody(body: string): void {
  if (body.trim() === "") {
    throw new RequestRefusal(422, "Validation Failed", [
      { resource: "IssueComment", code: "unprocessable", field: "data", message: "Body cannot be blank" },
    ]);
  }
  checkBody("IssueComment", body);
}

/** Replaces a comment's text; it mails nobody. */
export function editComment(store: Store, id: number, act: Act, body: string): Comment {
  checkCommentBody(body);
  const { issue, comment } = commentOf(store, id);
  if (body === comment.body) return comment;
  const edited: Comment = { ...comment, body, updatedAt: act.at, editedAt: act.at, editor: act.by?.id ?? null };
  changeComment(store, issue, edited, act.at);
  spreadText(store, issue, act, body);
  return edited;
}

/** Deletes a comment; its author's deed leaves a line in the timeline, as anyone's does. */
export function deleteComment(store: Store, id: number, act: Act): void {
  const { issue, comment } = commentOf(store, id);
  const item = { ...itemHead(store, act), type: "comment_deleted", comment } as const;
  changeIssue(store, issue, (now) => withItem({ ...now, timeline: now.timeline.filter((other) => other !== comment) }, item));
}

/** Hides a comment; null shows it again. */
export function minimizeComment(store: Store, id: number, reason: string | null): Comment {
  const { issue, comment } = commentOf(store, id);
  const hidden: Comment = { ...comment, minimized: reason?.toLowerCase() ?? null };
  changeComment(store, issue, hidden, issue.updatedAt);
  return hidden;
}

/** Pins a comment in place of whichever was pinned on its issue: one can be. The same again does nothing. */
export function pinComment(store: Store, id: number, act: Act): Comment {
  const { issue, comment } = commentOf(store, id);
  if (comment.pin !== null) return comment;
  for (const item of issue.timeline) if (item.type === "comment" && item.pin !== null) unpinComment(store, item.id, act);
  return setPin(store, id, act, { account: act.by?.id ?? null, at: act.at });
}

/** Takes a comment's pin away; one that has none stays as it is. */
export function unpinComment(store: Store, id: number, act: Act): Comment {
  const { comment } = commentOf(store, id);
  return comment.pin === null ? comment : setPin(store, id, act, null);
}

function setPin(store: Store, id: number, act: Act, pin: Comment["pin"]): Comment {
  const { issue, comment } = commentOf(store, id);
  const changed: Comment = { ...comment, pin };
  changeComment(store, issue, changed, issue.updatedAt);
  record(store, issue, { ...itemHead(store, act), type: pin === null ? "comment_unpinned" : "comment_pinned", comment: id });
  return changed;
}

/** The comment as it stands now, with its issue. Throws 404 when it is gone. */
export function commentOf(store: Store, id: number): { readonly issue: SimIssue; readonly comment: Comment } {
  const found = commentAt(store, id, null);
  if (found === null || found.issue.gone !== null) throw notFound();
  return found;
}

function changeComment(store: Store, place: IssueRef, changed: Comment, updatedAt: number): void {
  changeIssue(store, place, (issue) => ({
    ...issue,
    updatedAt,
    timeline: issue.timeline.map((item) => (item.type === "comment" && item.id === changed.id ? changed : item)),
  }));
}

/** What reacts are put on: an issue, or a comment by its id. */
export type Reactable = { readonly type: "issue"; readonly place: IssueRef } | { readonly type: "comment"; readonly id: number };

/** Reactions on an issue or comment as they stand now. */
export function reactionsOn(store: Store, on: Reactable): readonly Reaction[] {
  return on.type === "issue" ? issueOf(store, on.place).reactions : commentOf(store, on.id).comment.reactions;
}

/** Reacts. The same person's same reaction is put once: `isNew` says whether it was this time. Throws 401 for nobody, 403 on a locked issue. */
export function react(
  store: Store,
  on: Reactable,
  act: Act,
  content: ReactionContent,
): { readonly reaction: Reaction; readonly isNew: boolean } {
  if (act.by === null) throw new RequestRefusal(401, "Requires authentication");
  requireReactable(on.type === "issue" ? issueOf(store, on.place) : commentOf(store, on.id).issue);
  const { id: account } = act.by;
  const reactions = reactionsOn(store, on);
  const known = reactions.find((reaction) => reaction.account === account && reaction.content === content);
  if (known !== undefined) return { reaction: known, isNew: false };
  const reaction: Reaction = { id: nextId(store), account, content, at: act.at };
  setReactions(store, on, [...reactions, reaction]);
  return { reaction, isNew: true };
}

/** Takes a reaction away. Throws 404 when it is gone already. */
export function unreact(store: Store, on: Reactable, id: number): Reaction {
  const reactions = reactionsOn(store, on);
  const reaction = reactions.find((other) => other.id === id);
  if (reaction === undefined) throw notFound();
  setReactions(
    store,
    on,
    reactions.filter((other) => other.id !== id),
  );
  return reaction;
}

function setReactions(store: Store, on: Reactable, reactions: readonly Reaction[]): void {
  if (on.type === "issue") {
    changeIssue(store, on.place, (issue) => ({ ...issue, reactions }));
    return;
  }
  const { issue, comment } = commentOf(store, on.id);
  changeComment(store, issue, { ...comment, reactions }, issue.updatedAt);
}
