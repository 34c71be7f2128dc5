import type { JsonObject } from "./json.ts";
import type { Comment, SimIssue, TimelineItem } from "./model.ts";
import { type BodyReader, commentBody, issueBody, labelBody } from "./rest/bodies.ts";
import { minimalRepositoryBody } from "./rest/repository-routes.ts";
import { userBody } from "./rest/user-bodies.ts";
import { accountOf, commentAt, nameOf, repositoryOf, type Store } from "./store.ts";

/** What happened to an issue, a pull request or a comment, as webhooks name it. */
export type SimAction =
  | "opened"
  | "created"
  | "edited"
  | "deleted"
  | "transferred"
  | "labeled"
  | "unlabeled"
  | "assigned"
  | "unassigned"
  | "closed"
  | "reopened"
  | "locked"
  | "unlocked"
  | "pinned"
  | "unpinned"
  | "milestoned"
  | "demilestoned";

/** Something that happened, as webhooks are told it and as workflows are started by it. */
export type SimEvent = {
  /** Such as `issues`. */
  readonly name: "issues" | "issue_comment" | "pull_request";
  readonly action: SimAction;
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  /** As REST spells it: a bot's ends in `[bot]`. What a workflow's own token did starts no workflow. */
  readonly sender: string;
  readonly payload: JsonObject;
};

/** What is remembered of an issue: which items of its timeline were told, and when each comment was last edited. */
type SeenIssue = { readonly items: Set<number>; readonly edits: Map<number, number>; gone: boolean };

type EventFacts = {
  readonly name: SimEvent["name"];
  readonly action: SimAction;
  readonly account: number | null;
  readonly extra: JsonObject;
};

/** From now on each call answers what happened since the last one, issue by issue, in order. */
export function watchEvents(store: Store): () => readonly SimEvent[] {
  const known = new Map<number, SeenIssue>();
  const look = (): readonly SimEvent[] => allIssues(store).flatMap((issue) => newsOf(store, issue, known));
  look();
  return look;
}

function allIssues(store: Store): readonly SimIssue[] {
  return [...store.repositories.values()].flatMap(({ issues }) =>
    [...issues.values()].flatMap(({ value }) => (value === null ? [] : [value])),
  );
}

function newsOf(store: Store, issue: SimIssue, all: Map<number, SeenIssue>): readonly SimEvent[] {
  const before = all.get(issue.id);
  const known = before ?? { items: new Set(), edits: new Map(), gone: false };
  all.set(issue.id, known);
  if (before === undefined) rememberJourney(issue, known);
  const opened: readonly EventFacts[] = before === undefined ? [eventFacts(issue, "opened", issue.account)] : [];
  const news = [...opened, ...issue.timeline.flatMap((item) => newsOfItem(store, issue, item, known)), ...goneNews(issue, known)];
  return news.map((one) => eventOf(store, issue, one));
}

/** What happened where an issue came from was told there. */
function rememberJourney(issue: SimIssue, known: SeenIssue): void {
  const arrival = issue.timeline.findLastIndex(({ type }) => type === "transferred");
  for (const item of issue.timeline.slice(0, arrival + 1)) {
    known.items.add(item.id);
    if (item.type === "comment") known.edits.set(item.id, item.updatedAt);
  }
}

function goneNews(issue: SimIssue, known: SeenIssue): readonly EventFacts[] {
  if (issue.gone === null || known.gone) return [];
  known.gone = true;
  return [eventFacts(issue, issue.gone === "deleted" ? "deleted" : "transferred", issue.timeline.at(-1)?.account ?? null)];
}

function newsOfItem(store: Store, issue: SimIssue, item: TimelineItem, known: SeenIssue): readonly EventFacts[] {
  const isNew = !known.items.has(item.id);
  known.items.add(item.id);
  if (item.type !== "comment") return isNew ? eventsFor(store, issue, item) : [];
  const before = known.edits.get(item.id);
  known.edits.set(item.id, item.updatedAt);
  const action = before === undefined ? "created" : before === item.updatedAt ? null : "edited";
  if (action === null) return [];
  const account = action === "created" ? item.account : item.editor;
  return [commentFacts(store, issue, action, account, item)];
}

function eventsFor(store: Store, issue: SimIssue, item: Exclude<TimelineItem, { readonly type: "comment" }>): readonly EventFacts[] {
  switch (item.type) {
    case "labeled":
    case "unlabeled": {
      const repository = repositoryOf(store, issue.repository);
      // A label that was deleted is taken off without being named.
      const isThere = item.type === "labeled" || repository.labels.value.some(({ id }) => id === item.label.id);
      return [eventFacts(issue, item.type, item.account, isThere ? { label: labelBody(store, repository, item.label) } : {})];
    }
    case "assigned":
    case "unassigned":
      return [eventFacts(issue, item.type, item.account, { assignee: userBody(store, accountOf(store, item.assignee)) })];
    case "renamed":
      return [eventFacts(issue, "edited", item.account, { changes: { title: { from: item.from } } })];
    case "closed":
    case "reopened":
    case "locked":
    case "unlocked":
    case "pinned":
    case "unpinned":
    case "milestoned":
    case "demilestoned":
      return [eventFacts(issue, item.type, item.account)];
    case "comment_deleted":
      return [commentFacts(store, issue, "deleted", item.account, item.comment)];
    case "comment_pinned":
    case "comment_unpinned": {
      const comment = commentAt(store, item.comment, null)?.comment;
      return comment === undefined ? [] : [commentFacts(store, issue, PINNING[item.type], item.account, comment)];
    }
    case "cross-referenced":
    case "marked_as_duplicate":
    case "mentioned":
    case "merged":
    case "referenced":
    case "subscribed":
    case "transferred":
    case "unmarked_as_duplicate":
      return [];
  }
}

const PINNING = { comment_pinned: "pinned", comment_unpinned: "unpinned" } as const;

function commentFacts(store: Store, issue: SimIssue, action: SimAction, account: number | null, comment: Comment): EventFacts {
  return { name: "issue_comment", action, account, extra: { comment: commentBody(readerOf(store), issue, comment) } };
}

function eventFacts(issue: SimIssue, action: SimAction, account: number | null, extra: EventFacts["extra"] = {}): EventFacts {
  return { name: issue.pullRequest === null ? "issues" : "pull_request", action, account, extra };
}

function eventOf(store: Store, issue: SimIssue, { name, action, account, extra }: EventFacts): SimEvent {
  const repository = repositoryOf(store, issue.repository);
  const sender = userBody(store, accountOf(store, account));
  const subject =
    name === "pull_request" ? { number: issue.number, pull_request: pullBody(store, issue) } : { issue: bodyOf(store, issue) };
  return {
    name,
    action,
    repository: nameOf(repository),
    number: issue.number,
    sender: String(sender.login),
    payload: { action, ...subject, ...extra, repository: minimalRepositoryBody(store, repository), sender },
  };
}

function bodyOf(store: Store, issue: SimIssue): JsonObject {
  return issueBody(readerOf(store), issue);
}

/** A pull request in short: what it shares with issues, and its branches. */
function pullBody(store: Store, issue: SimIssue): JsonObject {
  const { base = "", head = "" } = issue.pullRequest ?? {};
  return { ...bodyOf(store, issue), merged: (issue.pullRequest?.mergedAt ?? null) !== null, base: { ref: base }, head: { ref: head } };
}

/** Webhooks are told what everybody sees. */
function readerOf(store: Store): BodyReader {
  return { store, viewer: { kind: "anonymous", account: null, token: null }, sight: null };
}
