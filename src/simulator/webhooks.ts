import type { Issue, TimelineItem } from "./model.ts";
import { commentBody, issueBody, labelBody, type Reader } from "./rest/bodies.ts";
import { userBody } from "./rest/people.ts";
import { minimalRepositoryBody } from "./rest/repositories.ts";
import { accountOf, nameOf, repositoryOf, type Store } from "./store.ts";

/** Something that happened, as webhooks are told it and as workflows are started by it. */
export type SimEvent = {
  /** Such as `issues`. */
  readonly name: "issues" | "issue_comment" | "pull_request";
  /** Such as `labeled`. */
  readonly action: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  /** As REST spells it: a bot's ends in `[bot]`. What a workflow's own token did starts no workflow. */
  readonly sender: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** What is remembered of an issue: which items of its timeline were told, and when each comment was last edited. */
type Known = { readonly items: Set<number>; readonly edits: Map<number, number>; gone: boolean };

type Told = {
  readonly name: SimEvent["name"];
  readonly action: string;
  readonly account: number | null;
  readonly extra: Readonly<Record<string, unknown>>;
};

/** From now on each call answers what happened since the last one, issue by issue, in order. */
export function watchEvents(store: Store): () => readonly SimEvent[] {
  const known = new Map<number, Known>();
  const look = (): readonly SimEvent[] => allIssues(store).flatMap((issue) => newsOf(store, issue, known));
  look();
  return look;
}

function allIssues(store: Store): readonly Issue[] {
  return [...store.repositories.values()].flatMap(({ issues }) =>
    [...issues.values()].flatMap(({ value }) => (value === null ? [] : [value])),
  );
}

function newsOf(store: Store, issue: Issue, all: Map<number, Known>): readonly SimEvent[] {
  const before = all.get(issue.id);
  const known = before ?? { items: new Set(), edits: new Map(), gone: false };
  all.set(issue.id, known);
  if (before === undefined) rememberJourney(issue, known);
  const opened: readonly Told[] = before === undefined ? [told(issue, "opened", issue.account)] : [];
  const news = [...opened, ...issue.timeline.flatMap((item) => newsOfItem(store, issue, item, known)), ...goneNews(issue, known)];
  return news.map((one) => eventOf(store, issue, one));
}

/** What happened where an issue came from was told there. */
function rememberJourney(issue: Issue, known: Known): void {
  const arrival = issue.timeline.findLastIndex(({ type }) => type === "transferred");
  for (const item of issue.timeline.slice(0, arrival + 1)) {
    known.items.add(item.id);
    if (item.type === "comment") known.edits.set(item.id, item.updatedAt);
  }
}

function goneNews(issue: Issue, known: Known): readonly Told[] {
  if (issue.gone === null || known.gone) return [];
  known.gone = true;
  return [told(issue, issue.gone === "deleted" ? "deleted" : "transferred", issue.timeline.at(-1)?.account ?? null)];
}

function newsOfItem(store: Store, issue: Issue, item: TimelineItem, known: Known): readonly Told[] {
  const isNew = !known.items.has(item.id);
  known.items.add(item.id);
  if (item.type !== "comment") return isNew ? eventsFor(store, issue, item) : [];
  const before = known.edits.get(item.id);
  known.edits.set(item.id, item.updatedAt);
  const action = before === undefined ? "created" : before === item.updatedAt ? null : "edited";
  if (action === null) return [];
  const account = action === "created" ? item.account : item.editor;
  return [{ name: "issue_comment", action, account, extra: { comment: commentBody(readerOf(store), issue, item) } }];
}

/** Timeline items that are events by the same name. */
const SAME = new Set<TimelineItem["type"]>([
  "closed",
  "reopened",
  "locked",
  "unlocked",
  "pinned",
  "unpinned",
  "milestoned",
  "demilestoned",
]);

function eventsFor(store: Store, issue: Issue, item: Exclude<TimelineItem, { readonly type: "comment" }>): readonly Told[] {
  if (SAME.has(item.type)) return [told(issue, item.type, item.account)];
  switch (item.type) {
    case "labeled":
    case "unlabeled": {
      const label = labelBody(store, repositoryOf(store, issue.repository), item.label);
      return [told(issue, item.type, item.account, { label })];
    }
    case "assigned":
    case "unassigned":
      return [told(issue, item.type, item.account, { assignee: userBody(store, accountOf(store, item.assignee)) })];
    case "renamed":
      return [told(issue, "edited", item.account, { changes: { title: { from: item.from } } })];
    default:
      return [];
  }
}

function told(issue: Issue, action: string, account: number | null, extra: Told["extra"] = {}): Told {
  return { name: issue.pullRequest === null ? "issues" : "pull_request", action, account, extra };
}

function eventOf(store: Store, issue: Issue, { name, action, account, extra }: Told): SimEvent {
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

function bodyOf(store: Store, issue: Issue): Readonly<Record<string, unknown>> {
  return issueBody(readerOf(store), issue);
}

/** A pull request in short: what it shares with issues, and its branches. */
function pullBody(store: Store, issue: Issue): Readonly<Record<string, unknown>> {
  const { base = "", head = "" } = issue.pullRequest ?? {};
  return { ...bodyOf(store, issue), merged: (issue.pullRequest?.mergedAt ?? null) !== null, base: { ref: base }, head: { ref: head } };
}

/** Webhooks are told what everybody sees. */
function readerOf(store: Store): Reader {
  return { store, viewer: { kind: "anonymous", account: null, token: null }, sight: null };
}
