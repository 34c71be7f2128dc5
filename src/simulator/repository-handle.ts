import { type Act, actOf, issueOf } from "./acts/act.ts";
import {
  addComment,
  commentOf,
  deleteComment,
  editComment,
  minimizeComment,
  pinComment,
  react,
  unpinComment,
  unreact,
} from "./acts/comment-acts.ts";
import { markDuplicate, unmarkDuplicate } from "./acts/duplicate-acts.ts";
import { changeFiles, headOid } from "./acts/file-acts.ts";
import {
  assign,
  closeAsDuplicate,
  closeIssue,
  deleteIssue,
  editIssue,
  lockIssue,
  openIssue,
  referenceByCommit,
  reopenIssue,
  setMilestone,
  transferIssue,
  unassign,
  unlockIssue,
} from "./acts/issue-acts.ts";
import { addLabels, changeLabel, createLabel, deleteLabel, type LabelFacts, removeLabel } from "./acts/label-acts.ts";
import { soleReference } from "./acts/mentions.ts";
import { mergePullRequest, openPullRequest, type PullRequestDraft } from "./acts/pull-acts.ts";
import { momentOf } from "./clock.ts";
import type { ClosedBy, DuplicatePair, IssueRef, ReactionContent, SimAccount, SimCloseReason, SimRole } from "./model.ts";
import { inPerson, requireRole, requireUnlocked } from "./rules.ts";
import { type ThreadSnapshot, threadOf } from "./snapshot.ts";
import { accountNamed, issuesAt, nameOf, nextId, oidOf, putAccount, type Repository, repositoryNamed, type Store } from "./store.ts";

/** Who does it, and when: ISO 8601; default: now by the simulator's clock. */
export type Doing = { readonly by: string; readonly at?: string };

/**
 * What people do on a repository's web page. Logins not seen before become strangers' accounts; `[bot]` makes a bot.
 * People are held to their roles as GitHub holds them; what they may not do throws.
 */
export type RepositoryHandle = {
  /** `owner/name`. */
  readonly name: string;
  readonly id: number;
  /** Opens an issue. `labels` go on whoever opens it, as an issue form's do. Answers its number. */
  readonly openIssue: (draft: IssueOpening) => number;
  readonly editIssue: (number: number, edit: Doing & { readonly title?: string; readonly body?: string }) => void;
  /** Makes the label where there is none. */
  readonly label: (number: number, label: string, doing: Doing) => void;
  readonly unlabel: (number: number, label: string, doing: Doing) => void;
  readonly createLabel: (name: string, facts?: LabelFacts) => void;
  readonly renameLabel: (from: string, to: string) => void;
  readonly deleteLabel: (name: string, doing: Doing) => void;
  /** Answers the comment's id. */
  readonly comment: (number: number, comment: Doing & { readonly body: string }) => number;
  readonly editComment: (id: number, edit: Doing & { readonly body: string }) => void;
  readonly deleteComment: (id: number, doing: Doing) => void;
  readonly minimizeComment: (id: number, doing: Doing & { readonly reason?: string }) => void;
  readonly pinComment: (id: number, doing: Doing) => void;
  readonly unpinComment: (id: number, doing: Doing) => void;
  readonly close: (
    number: number,
    closing: Doing & {
      readonly reason?: SimCloseReason;
      /** An issue here, or elsewhere: `owner/name#1`. */
      readonly duplicateOf?: number | string;
      /** The id of a commit that closes it. */
      readonly commit?: string;
      /** The title of the project whose workflow closes it. */
      readonly project?: string;
    },
  ) => void;
  readonly markDuplicate: (number: number, doing: Doing & { readonly of: number | string }) => void;
  readonly unmarkDuplicate: (number: number, doing: Doing & { readonly of: number | string }) => void;
  readonly reopen: (number: number, doing: Doing) => void;
  readonly assign: (number: number, login: string, doing: Doing) => void;
  readonly unassign: (number: number, login: string, doing: Doing) => void;
  readonly lock: (number: number, doing: Doing & { readonly reason?: string }) => void;
  readonly unlock: (number: number, doing: Doing) => void;
  readonly milestone: (number: number, title: string | null, doing: Doing) => void;
  /** Answers the reaction's id. */
  readonly react: (number: number, content: ReactionContent, doing: Doing) => number;
  readonly reactToComment: (id: number, content: ReactionContent, doing: Doing) => number;
  readonly unreact: (number: number, reaction: number, doing: Doing) => void;
  /** Moves an issue; answers its number there. */
  readonly transfer: (number: number, to: string, doing: Doing) => number;
  readonly deleteIssue: (number: number, doing: Doing) => void;
  /** Answers its number. */
  readonly openPullRequest: (draft: PullRequestDraft & Omit<Doing, "by"> & { readonly author: string }) => number;
  readonly mergePullRequest: (number: number, doing: Doing) => void;
  /** A commit on the default branch that names the issue, pushed by `by`. Answers its id. */
  readonly commit: (number: number, message: string, doing: Doing & CommitFacts) => string;
  /** Writes a file on the default branch, or another; null deletes it. */
  readonly writeFile: (path: string, text: string | Uint8Array | null, branch?: string) => void;
  /** The commit a branch points at. */
  readonly headOid: (branch?: string) => string;
  readonly thread: (number: number) => ThreadSnapshot;
  /** Every issue and pull request that is here, by number. */
  readonly threads: () => readonly ThreadSnapshot[];
};

/** Who wrote and who committed it: whoever pushes it, unless told. `oid`: its id, made from its message unless told. */
export type CommitFacts = { readonly author?: string; readonly committer?: string; readonly oid?: string };

export type IssueOpening = {
  readonly author: string;
  readonly title: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  readonly at?: string;
};

/** The account of that login, made where there is none. */
function personOf(store: Store, login: string): SimAccount {
  return accountNamed(store, login) ?? putAccount(store, login);
}

function actBy(store: Store, doing: Doing): Act {
  return actOf(store, personOf(store, doing.by), doing.at === undefined ? undefined : momentOf(doing.at));
}

/** Everything people can do on one repository. */
export function handleOf(store: Store, repository: Repository): RepositoryHandle {
  const place = (number: number): IssueRef => ({ repository: repository.id, number });
  const mayAct = (doing: Doing, least: SimRole, author: number | null = null): Act => {
    const act = actBy(store, doing);
    if (act.by !== null && act.by.type === "User") requireRole(inPerson(act.by), repository, least, author);
    return act;
  };
  const authorOf = (number: number): number | null => issueOf(store, place(number)).account;
  return {
    name: nameOf(repository),
    id: repository.id,
    openIssue: (draft) => openedBy(store, repository, draft),
    editIssue: (number, edit) => void editIssue(store, place(number), mayAct(edit, "triage", authorOf(number)), edit),
    label: (number, label, doing) => void addLabels(store, place(number), mayAct(doing, "triage"), [label]),
    unlabel: (number, label, doing) => void removeLabel(store, place(number), mayAct(doing, "triage"), label),
    createLabel: (name, facts = {}) => void createLabel(store, repository, name, facts, actOf(store, null)),
    renameLabel: (from, to) => void changeLabel(store, repository, from, { name: to }),
    deleteLabel: (name, doing) => deleteLabel(store, repository, name, mayAct(doing, "write")),
    comment: (number, comment) => spoken(store, repository, place(number), mayAct(comment, "read"), comment.body),
    editComment: (id, edit) => void editComment(store, id, mayAct(edit, "write", commentOf(store, id).comment.account), edit.body),
    deleteComment: (id, doing) => deleteComment(store, id, mayAct(doing, "write", commentOf(store, id).comment.account)),
    minimizeComment: (id, doing) => {
      mayAct(doing, "write");
      minimizeComment(store, id, doing.reason ?? "off-topic");
    },
    pinComment: (id, doing) => void pinComment(store, id, mayAct(doing, "triage")),
    unpinComment: (id, doing) => void unpinComment(store, id, mayAct(doing, "triage")),
    markDuplicate: (number, doing) => markDuplicate(store, pairOf(store, place(number), doing.of), mayAct(doing, "triage")),
    unmarkDuplicate: (number, doing) => unmarkDuplicate(store, pairOf(store, place(number), doing.of), mayAct(doing, "triage")),
    close: (number, closing) => closedBy(store, place(number), mayAct(closing, "triage", authorOf(number)), closing),
    reopen: (number, doing) => void reopenIssue(store, place(number), mayAct(doing, "triage", authorOf(number))),
    assign: (number, login, doing) => void assign(store, place(number), mayAct(doing, "triage"), personOf(store, login)),
    unassign: (number, login, doing) => void unassign(store, place(number), mayAct(doing, "triage"), personOf(store, login)),
    lock: (number, doing) => void lockIssue(store, place(number), mayAct(doing, "write"), doing.reason ?? null),
    unlock: (number, doing) => void unlockIssue(store, place(number), mayAct(doing, "write")),
    milestone: (number, title, doing) => void setMilestone(store, place(number), mayAct(doing, "triage"), title),
    react: (number, content, doing) => react(store, { type: "issue", place: place(number) }, mayAct(doing, "read"), content).reaction.id,
    reactToComment: (id, content, doing) => react(store, { type: "comment", id }, mayAct(doing, "read"), content).reaction.id,
    unreact: (number, reaction, doing) => {
      mayAct(doing, "read");
      unreact(store, { type: "issue", place: place(number) }, reaction);
    },
    transfer: (number, to, doing) => transferIssue(store, place(number), mayAct(doing, "write"), targetOf(store, to)).number,
    deleteIssue: (number, doing) => {
      mayAct(doing, "admin");
      deleteIssue(store, place(number));
    },
    openPullRequest: (draft) => openPullRequest(store, repository, actBy(store, { ...draft, by: draft.author }), draft).number,
    mergePullRequest: (number, doing) => void mergePullRequest(store, place(number), mayAct(doing, "write")),
    commit: (number, message, doing) => committed(store, place(number), mayAct(doing, "write"), message, doing),
    writeFile: (path, text, branch = repository.defaultBranch) => changeFiles(store, repository, branch, { [path]: text }),
    headOid: (branch = repository.defaultBranch) => headOid(repository, branch, null),
    thread: (number) => threadOf(store, issueOf(store, place(number))),
    threads: () => issuesAt(repository, null).map((issue) => threadOf(store, issue)),
  };
}

function openedBy(store: Store, repository: Repository, draft: IssueOpening): number {
  const { author, title, body = "", labels = [], assignees = [] } = draft;
  const act = actBy(store, { ...draft, by: author });
  const people = assignees.map((login) => personOf(store, login));
  return openIssue(store, repository, act, { title, body, labels, assignees: people }).number;
}

function spoken(store: Store, repository: Repository, place: IssueRef, act: Act, body: string): number {
  if (act.by !== null) requireUnlocked(inPerson(act.by), repository, issueOf(store, place));
  return addComment(store, place, act, body).id;
}

type CloseRequest = {
  readonly reason?: SimCloseReason;
  readonly duplicateOf?: number | string;
  readonly commit?: string;
  readonly project?: string;
};

function closedBy(store: Store, place: IssueRef, act: Act, request: CloseRequest): void {
  const { reason = "completed", duplicateOf } = request;
  if (duplicateOf !== undefined) closeAsDuplicate(store, place, act, pairOf(store, place, duplicateOf).canonical);
  else if (reason === "duplicate") closeAsDuplicate(store, place, act, null);
  else closeIssue(store, place, act, reason, closerOf(store, request));
}

function closerOf(store: Store, { commit, project }: CloseRequest): ClosedBy | null {
  if (commit !== undefined) return { type: "commit", oid: commit };
  return project === undefined ? null : { type: "project", id: nextId(store), title: project };
}

function pairOf(store: Store, duplicate: IssueRef, of: number | string): DuplicatePair {
  const canonical = typeof of === "number" ? { ...duplicate, number: of } : soleReference(store, of, duplicate);
  if (canonical === null) throw new Error(`no issue ${of}`);
  return { canonical: { repository: canonical.repository, number: canonical.number }, duplicate };
}

function targetOf(store: Store, name: string): Repository {
  const target = repositoryNamed(store, name);
  if (target === null) throw new Error(`no repository ${name}`);
  return target;
}

/** `Fixes #1` in its message closes the issue, any mention references it. */
function committed(store: Store, place: IssueRef, act: Act, message: string, facts: Doing & CommitFacts): string {
  const { by, author = by, committer = author, oid = oidOf("commit", `${message} ${act.at}`) } = facts;
  const people = { author: personOf(store, author).id, committer: personOf(store, committer).id };
  referenceByCommit(store, place, act, { oid, message, at: act.at, ...people });
  if (new RegExp(String.raw`\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#${place.number}\b`, "i").test(message)) {
    closeIssue(store, place, act, "completed", { type: "commit", oid });
  }
  return oid;
}
