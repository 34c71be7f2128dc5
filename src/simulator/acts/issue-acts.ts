import type { ClosedBy, IssueRef, SimAccount, SimCloseReason, SimCommit, SimIssue, SimMilestone, SimPullRequest } from "../model.ts";
import { invalid, RequestRefusal } from "../problem.ts";
import { issueAt, nextId, put, type Repository, repositoryOf, type Store, versions } from "../store.ts";
import { type Act, changeIssue, issueOf, itemHead, notify, record, withItem } from "./act.ts";
import { markDuplicate } from "./duplicate-acts.ts";
import { addLabels, labelNamed, labelsOf } from "./label-acts.ts";
import { spreadText } from "./mentions.ts";

/** GitHub's limits, in characters. */
const BODY_LIMIT = 65_536;
const TITLE_LIMIT = 256;

export type NewIssue = {
  readonly title: string;
  readonly body: string | null;
  readonly labels?: readonly string[];
  readonly assignees?: readonly SimAccount[];
  readonly pullRequest?: SimPullRequest;
};

/** Opens an issue or pull request. Throws 422 on a title that is empty or too long, or a body that is too long. */
export function openIssue(store: Store, repository: Repository, act: Act, draft: NewIssue): SimIssue {
  checkTitle(draft.title);
  checkBody("Issue", draft.body);
  repository.lastNumber += 1;
  const issue = freshIssue(store, repository, act, draft);
  const cell = versions<SimIssue | null>(null);
  put(store, cell, issue);
  repository.issues.set(issue.number, cell);
  notify(store, issue, act, { type: draft.pullRequest === undefined ? "issue" : "pull-request", body: draft.body ?? "" });
  addLabels(store, issue, act, draft.labels ?? []);
  for (const assignee of draft.assignees ?? []) assign(store, issue, act, assignee);
  spreadText(store, issue, act, draft.body ?? "");
  return issueOf(store, issue);
}

function freshIssue(store: Store, repository: Repository, act: Act, draft: NewIssue): SimIssue {
  return {
    id: nextId(store),
    repository: repository.id,
    number: repository.lastNumber,
    account: act.by?.id ?? null,
    title: draft.title,
    body: draft.body,
    state: "open",
    stateReason: null,
    createdAt: act.at,
    updatedAt: act.at,
    closedAt: null,
    closedBy: null,
    editedAt: null,
    editor: null,
    labels: [],
    assignees: [],
    milestone: null,
    locked: false,
    lockReason: null,
    reactions: [],
    timeline: [],
    pullRequest: draft.pullRequest ?? null,
    gone: null,
  };
}

function checkTitle(title: string): void {
  if (title.trim() === "") throw invalid("Issue", "title", "missing_field");
  if (title.length > TITLE_LIMIT) throw invalid("Issue", "title", "custom", `title is too long (maximum is ${TITLE_LIMIT} characters)`);
}

/** Throws 422 when a body is longer than GitHub takes. */
export function checkBody(resource: string, body: string | null): void {
  if ((body ?? "").length > BODY_LIMIT) {
    throw invalid(resource, "body", "custom", `body is too long (maximum is ${BODY_LIMIT} characters)`);
  }
}

/** Changes title or body; nothing happens where they are the same. */
export function editIssue(
  store: Store,
  place: IssueRef,
  act: Act,
  edit: { readonly title?: string | undefined; readonly body?: string | null | undefined },
): SimIssue {
  const before = issueOf(store, place);
  const { title = before.title, body = before.body } = edit;
  if (edit.title !== undefined) checkTitle(title);
  checkBody("Issue", body);
  if (title !== before.title) {
    const item = { ...itemHead(store, act), type: "renamed", from: before.title, to: title } as const;
    changeIssue(store, place, (issue) => withItem({ ...issue, title }, item));
  }
  if (body === before.body) return issueOf(store, place);
  const edited = changeIssue(store, place, (issue) => ({
    ...issue,
    body,
    editedAt: act.at,
    editor: act.by?.id ?? null,
    updatedAt: act.at,
  }));
  spreadText(store, place, act, body ?? "");
  return edited;
}

/** Closes an issue, or gives a closed one another reason. The same again does nothing. */
export function closeIssue(
  store: Store,
  place: IssueRef,
  act: Act,
  reason: SimCloseReason = "completed",
  closer: ClosedBy | null = null,
): SimIssue {
  const before = issueOf(store, place);
  if (before.state === "closed" && (before.stateReason === reason || before.pullRequest !== null)) return before;
  const item = { ...itemHead(store, act), type: "closed", reason, closer } as const;
  const stateReason = before.pullRequest === null ? reason : null;
  const closedBy = act.by?.id ?? null;
  const closed = changeIssue(store, place, (issue) =>
    withItem({ ...issue, state: "closed", stateReason, closedAt: act.at, closedBy }, item),
  );
  if (before.state === "open") notify(store, place, act, { type: "closed" });
  return closed;
}

/** Closes as a duplicate of another issue; null: of one that is not named. */
export function closeAsDuplicate(store: Store, place: IssueRef, act: Act, canonical: IssueRef | null): SimIssue {
  if (canonical !== null) markDuplicate(store, { canonical, duplicate: place }, act);
  return closeIssue(store, place, act, "duplicate");
}

/** Opens a closed issue again; an open one stays as it is. Throws 422 for a merged pull request. */
export function reopenIssue(store: Store, place: IssueRef, act: Act): SimIssue {
  const before = issueOf(store, place);
  if (before.state === "open") return before;
  if (before.pullRequest !== null && before.pullRequest.mergedAt !== null)
    throw invalid("PullRequest", "state", "custom", "state cannot be changed. The pull request was merged.");
  const item = { ...itemHead(store, act), type: "reopened" } as const;
  const stateReason = before.pullRequest === null ? ("reopened" as const) : null;
  const reopened = changeIssue(store, place, (issue) =>
    withItem({ ...issue, state: "open", stateReason, closedAt: null, closedBy: null }, item),
  );
  notify(store, place, act, { type: "reopened" });
  return reopened;
}

export function assign(store: Store, place: IssueRef, act: Act, assignee: SimAccount): SimIssue {
  if (issueOf(store, place).assignees.includes(assignee.id)) return issueOf(store, place);
  const item = { ...itemHead(store, act), type: "assigned", assignee: assignee.id } as const;
  return changeIssue(store, place, (issue) => withItem({ ...issue, assignees: [...issue.assignees, assignee.id] }, item));
}

export function unassign(store: Store, place: IssueRef, act: Act, assignee: SimAccount): SimIssue {
  if (!issueOf(store, place).assignees.includes(assignee.id)) return issueOf(store, place);
  const item = { ...itemHead(store, act), type: "unassigned", assignee: assignee.id } as const;
  return changeIssue(store, place, (issue) => withItem({ ...issue, assignees: issue.assignees.filter((id) => id !== assignee.id) }, item));
}

export const LOCK_REASONS = ["off-topic", "too heated", "resolved", "spam"] as const;

export function lockIssue(store: Store, place: IssueRef, act: Act, reason: string | null): SimIssue {
  if (issueOf(store, place).locked) return issueOf(store, place);
  const item = { ...itemHead(store, act), type: "locked", reason } as const;
  return changeIssue(store, place, (issue) => withItem({ ...issue, locked: true, lockReason: reason }, item));
}

export function unlockIssue(store: Store, place: IssueRef, act: Act): SimIssue {
  if (!issueOf(store, place).locked) return issueOf(store, place);
  const item = { ...itemHead(store, act), type: "unlocked" } as const;
  return changeIssue(store, place, (issue) => withItem({ ...issue, locked: false, lockReason: null }, item));
}

/** Sets the milestone of that title, making it where there is none; null takes it off. */
export function setMilestone(store: Store, place: IssueRef, act: Act, title: string | null): SimIssue {
  const repository = repositoryOf(store, place.repository);
  const before = repository.milestones.value.find((milestone) => milestone.id === issueOf(store, place).milestone);
  if (before !== undefined && before.title !== title)
    record(store, place, { ...itemHead(store, act), type: "demilestoned", title: before.title });
  if (title === null || before?.title === title)
    return changeIssue(store, place, (issue) => ({ ...issue, milestone: title === null ? null : issue.milestone }));
  const { id } = milestoneNamed(store, repository, act, title);
  const item = { ...itemHead(store, act), type: "milestoned", title } as const;
  return changeIssue(store, place, (issue) => withItem({ ...issue, milestone: id }, item));
}

function milestoneNamed(store: Store, repository: Repository, act: Act, title: string): SimMilestone {
  const known = repository.milestones.value.find((milestone) => milestone.title === title);
  if (known !== undefined) return known;
  const number = repository.milestones.value.length + 1;
  const milestone: SimMilestone = { id: nextId(store), number, title, account: act.by?.id ?? repository.owner, at: act.at };
  put(store, repository.milestones, [...repository.milestones.value, milestone]);
  return milestone;
}

/** Moves an issue to another repository, with its comments, and the labels and assignees that exist there. Its old number then leads to the new one. */
export function transferIssue(store: Store, place: IssueRef, act: Act, target: Repository): SimIssue {
  const issue = issueOf(store, place);
  if (issue.pullRequest !== null) throw new RequestRefusal(422, "Pull requests cannot be transferred");
  target.lastNumber += 1;
  const labels = labelsOf(store, issue).flatMap((label) => labelNamed(target, label.name)?.id ?? []);
  const timeline = issue.timeline.map((item) => {
    if (item.type !== "labeled" && item.type !== "unlabeled") return item;
    return { ...item, label: labelNamed(target, item.label.name) ?? item.label };
  });
  const moved: SimIssue = {
    ...issue,
    id: nextId(store),
    repository: target.id,
    number: target.lastNumber,
    labels,
    timeline,
    milestone: null,
  };
  const cell = versions<SimIssue | null>(null);
  put(store, cell, withItem(moved, { ...itemHead(store, act), type: "transferred", from: place.repository }));
  target.issues.set(moved.number, cell);
  for (const item of timeline) if (item.type === "comment") store.comments.set(item.id, { repository: target.id, number: moved.number });
  changeIssue(store, place, (left) => ({ ...left, gone: { repository: target.id, number: moved.number } }));
  return issueOf(store, moved);
}

/** Deletes an issue for good: its number answers 410 from then on. */
export function deleteIssue(store: Store, place: IssueRef): void {
  changeIssue(store, place, (issue) => ({ ...issue, gone: "deleted" }));
}

/** A commit that is pushed to the default branch and names the issue. */
export function referenceByCommit(store: Store, place: IssueRef, act: Act, commit: SimCommit): SimIssue {
  repositoryOf(store, place.repository).commits.set(commit.oid, commit);
  return record(store, place, { ...itemHead(store, act), type: "referenced", oid: commit.oid });
}

/** Whether there is an issue or pull request of that number. */
export function isThere(repository: Repository, number: number): boolean {
  const issue = issueAt(repository, number, null);
  return issue !== null && issue.gone === null;
}
