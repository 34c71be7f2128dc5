import type {
  Actor,
  CloseReason,
  Closer,
  Issue,
  OriginalReference,
  PullRequestReference,
  TimelineEvent,
} from "../../core/incident/issue.ts";
import * as z from "../../core/shape.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { IssueGlance } from "../../ports.ts";
import { actorNode, filled, type GlanceNode, type IssueNode, instant, later, told, typedNode } from "./answers.ts";
import { lacking } from "./problem.ts";
import type { Dialect } from "./query.ts";

/** What GitHub calls those who work on a repository. */
const AT_HOME: ReadonlySet<string> = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);

/** A login as both of GitHub's APIs mean it: without `[bot]`. */
export function plainLogin(login: string): string {
  return login.replace(/\[bot\]$/i, "");
}

/** GraphQL's actor; null: the account is gone. */
export function toActor(node: z.infer<typeof actorNode>): Actor | null {
  if (node === null) return null;
  const bot = node.__typename === "Bot" || /\[bot\]$/i.test(node.login);
  return { login: plainLogin(node.login), type: bot ? "bot" : "user" };
}

/** An issue with all events of its timeline, in GitHub's order. */
export function toIssue(node: IssueNode, events: readonly EventNode[], repository: string): Issue {
  const state = node.state === "CLOSED" ? "closed" : "open";
  return {
    number: node.number,
    repository,
    repositoryId: repositoryIdOf(node),
    url: node.url,
    title: node.title,
    body: node.body,
    createdAt: node.createdAt,
    updatedAt: node.updatedAt,
    items: node.counted?.totalCount ?? null,
    author: toActor(node.author),
    state,
    labels: node.labels,
    assignees: node.assignees.nodes.map(({ login }) => plainLogin(login)),
    locked: node.locked,
    rocketSince: rocketSince(node),
    events: toEvents({ number: node.number, repository }, events, state === "closed" ? node.stateReason : null),
  };
}

/** The little of an issue that a light look asks for. */
export function toGlance(node: GlanceNode, repository: string): IssueGlance {
  const { number, title, url, createdAt, updatedAt, closedAt, locked, items, hasMore } = node;
  return {
    ...{ number, title, url, createdAt, updatedAt, closedAt, locked, items, hasMore, repository },
    repositoryId: repositoryIdOf(node),
    state: node.state === "CLOSED" ? "closed" : "open",
    author: toActor(node.author),
    labels: node.labels ?? [],
    rocketSince: rocketSince(node),
    comments: node.comments.map(({ author, body, updatedAt: writtenAt, editor }) => {
      return { actor: toActor(author), body, writtenAt, editor: toActor(editor) };
    }),
  };
}

function repositoryIdOf({ repository }: Pick<IssueNode, "repository">): string {
  return String(repository.databaseId ?? repository.id);
}

function rocketSince({ reactionGroups }: Pick<IssueNode, "reactionGroups">): Instant | null {
  const rockets = reactionGroups?.find(({ content, viewerHasReacted }) => content === "ROCKET" && viewerHasReacted);
  return rockets?.createdAt ?? null;
}

/** `lastReason` stands in for the last closing's where the server tells no reasons of events. */
function toEvents(issue: Place, events: readonly EventNode[], lastReason: string | null): readonly TimelineEvent[] {
  const nodes = events.filter((node) => !isMarkOfAnother(node, issue));
  const lastClosed = nodes.findLastIndex((node) => node.__typename === "ClosedEvent");
  return nodes.map((node, index) => toEvent(node, index === lastClosed ? lastReason : null, issue));
}

type Place = Pick<Issue, "number" | "repository">;

/** GitHub tells a mark in both threads: this one is the original's. */
function isMarkOfAnother(node: EventNode, issue: Place): boolean {
  if (node.__typename !== "MarkedAsDuplicateEvent" && node.__typename !== "UnmarkedAsDuplicateEvent") return false;
  return node.duplicate === null ? isAt(node.canonical, issue) : !isAt(node.duplicate, issue);
}

function isAt(node: z.infer<ReturnType<typeof marked>>, { number, repository }: Place): boolean {
  return node?.number === number && node.repository.nameWithOwner.toLowerCase() === repository.toLowerCase();
}

const base = { createdAt: instant, actor: actorNode };
// Null: it was deleted since.
const label = later(() => z.nullable(z.object({ name: z.string() })));
const assignee = later(() =>
  z.nullable(
    z.refine(
      z.object({ __typename: z.string(), login: z.optional(z.string()) }),
      ({ __typename, login }) => __typename === "Organization" || login !== undefined,
      "expected a login",
    ),
  ),
);
const repository = later(() => z.object({ nameWithOwner: z.string(), isPrivate: z.boolean() }));
const change = later(() => ({ number: z.number(), url: z.string(), repository: repository() }));
const pullRequest = later(() => z.object({ ...change(), mergedAt: z.nullable(instant) }));
const pullRequestCloser = later(() => z.object({ __typename: z.literal("PullRequest"), ...change() }));
const commitCloser = later(() => z.object({ __typename: z.literal("Commit"), oid: z.string(), url: z.string() }));
type CloserNode = z.infer<ReturnType<typeof pullRequestCloser>> | z.infer<ReturnType<typeof commitCloser>>;
const CLOSERS: Readonly<Record<string, () => z.Shape<CloserNode>>> = { PullRequest: pullRequestCloser, Commit: commitCloser };
/** Null: it was closed by hand, or by what is not named. */
const closer = later(() =>
  z.pipe(z.nullable(typedNode), (closing): CloserNode | null | z.Mismatch => {
    const read = closing === null ? undefined : CLOSERS[closing.type]?.()(closing.node);
    return read instanceof z.Mismatch ? new z.Mismatch("expected what closed it") : (read ?? null);
  }),
);
/** Null: it was deleted, or the token may not see it. */
const marked = later(() => z.nullable(z.object({ number: z.number(), repository: repository() })));

// One of the two is the issue in whose timeline it stands.
const namingOne = <Node extends { readonly canonical: unknown; readonly duplicate: unknown }>(mark: z.Shape<Node>) =>
  z.refine(mark, ({ canonical, duplicate }) => canonical !== null || duplicate !== null, "expected which of two is the duplicate");

/** Each kind of event that matters. */
const EVENTS = {
  LabeledEvent: later(() => z.object({ __typename: z.literal("LabeledEvent"), ...base, label: label() })),
  UnlabeledEvent: later(() => z.object({ __typename: z.literal("UnlabeledEvent"), ...base, label: label() })),
  IssueComment: later(() =>
    z.refine(
      z.refine(
        z.object({
          __typename: z.literal("IssueComment"),
          databaseId: z.nullish(z.number()),
          url: z.string(),
          createdAt: instant,
          body: z.string(),
          author: actorNode,
          authorAssociation: z.nullish(z.string()),
          viewerDidAuthor: z.boolean(),
          isMinimized: z.boolean(),
          editor: actorNode,
          // Null: nobody edited it.
          lastEditedAt: z.nullable(instant),
        }),
        ({ databaseId, url }) => commentId(databaseId ?? null, url) > 0,
        "expected a comment's number",
      ),
      // Without it what we said ourselves would be said again.
      ({ author, viewerDidAuthor }) => author !== null || !viewerDidAuthor,
      "expected our own name as its author",
    ),
  ),
  ClosedEvent: later(() =>
    z.object({ __typename: z.literal("ClosedEvent"), ...base, stateReason: z.nullable(z.string()), closer: closer() }),
  ),
  ReopenedEvent: later(() => z.object({ __typename: z.literal("ReopenedEvent"), ...base })),
  AssignedEvent: later(() => z.object({ __typename: z.literal("AssignedEvent"), ...base, assignee: assignee() })),
  UnassignedEvent: later(() => z.object({ __typename: z.literal("UnassignedEvent"), ...base, assignee: assignee() })),
  TransferredEvent: later(() =>
    z.object({ __typename: z.literal("TransferredEvent"), ...base, fromRepository: z.nullable(z.object({ nameWithOwner: z.string() })) }),
  ),
  CommentDeletedEvent: later(() => z.object({ __typename: z.literal("CommentDeletedEvent"), ...base })),
  RenamedTitleEvent: later(() =>
    z.object({ __typename: z.literal("RenamedTitleEvent"), ...base, previousTitle: z.string(), currentTitle: z.string() }),
  ),
  MarkedAsDuplicateEvent: later(() =>
    namingOne(z.object({ __typename: z.literal("MarkedAsDuplicateEvent"), ...base, canonical: marked(), duplicate: marked() })),
  ),
  UnmarkedAsDuplicateEvent: later(() =>
    namingOne(z.object({ __typename: z.literal("UnmarkedAsDuplicateEvent"), ...base, canonical: marked(), duplicate: marked() })),
  ),
  CrossReferencedEvent: later(() => z.object({ __typename: z.literal("CrossReferencedEvent"), ...base, source: pullRequest() })),
};
type Kind = keyof typeof EVENTS;
export type EventNode = z.infer<ReturnType<(typeof EVENTS)[Kind]>>;

/** The events of a page that are of a kind that matters. Throws `GitHubProblem` where one of them is not told in full. */
export function eventsOf(nodes: readonly unknown[], dialect: Dialect, doing: string): readonly EventNode[] {
  return nodes.flatMap((node) => {
    const kind = kindOf(node, doing);
    return kind === null ? [] : [told<EventNode>(EVENTS[kind], filled(node, dialect), doing)];
  });
}

/** Null: none that matters. Of references, those to pull requests that the token may see do. */
function kindOf(node: unknown, doing: string): Kind | null {
  const type = typeOf(node);
  if (type === "") throw lacking(doing, `GitHub left an event out${typeof node === "symbol" ? `: ${node.description ?? ""}` : ""}`);
  if (!isKind(type) || (type === "CrossReferencedEvent" && typeOf(fieldOf(node, "source")) !== "PullRequest")) return null;
  return type;
}

function isKind(type: string): type is Kind {
  return Object.hasOwn(EVENTS, type);
}

function typeOf(node: unknown): string {
  const type = fieldOf(node, "__typename");
  return typeof type === "string" ? type : "";
}

function fieldOf(node: unknown, name: string): unknown {
  return typeof node === "object" && node !== null ? Reflect.get(node, name) : undefined;
}

function toEvent(node: EventNode, lastReason: string | null, issue: Place): TimelineEvent {
  const at = node.createdAt;
  switch (node.__typename) {
    case "IssueComment":
      return {
        type: "commented",
        at,
        id: commentId(node.databaseId ?? null, node.url),
        url: node.url,
        actor: toActor(node.author),
        body: node.body,
        hidden: node.isMinimized,
        editor: toActor(node.editor),
        editedAt: node.lastEditedAt,
        isAtHome: AT_HOME.has(node.authorAssociation ?? ""),
      };
    case "LabeledEvent":
      return { type: "labeled", at, actor: toActor(node.actor), label: node.label?.name ?? null };
    case "UnlabeledEvent":
      return { type: "unlabeled", at, actor: toActor(node.actor), label: node.label?.name ?? null };
    case "ClosedEvent":
      return {
        type: "closed",
        at,
        actor: toActor(node.actor),
        reason: toReason(node.stateReason ?? lastReason),
        closer: toCloser(node.closer, issue),
      };
    case "ReopenedEvent":
      return { type: "reopened", at, actor: toActor(node.actor) };
    case "AssignedEvent":
      return { type: "assigned", at, actor: toActor(node.actor), assignee: toAssignee(node.assignee) };
    case "UnassignedEvent":
      return { type: "unassigned", at, actor: toActor(node.actor), assignee: toAssignee(node.assignee) };
    case "TransferredEvent":
      return { type: "transferred", at, actor: toActor(node.actor), from: node.fromRepository?.nameWithOwner ?? null };
    case "CommentDeletedEvent":
      return { type: "comment-deleted", at, actor: toActor(node.actor) };
    case "RenamedTitleEvent":
      return { type: "renamed", at, actor: toActor(node.actor), from: node.previousTitle, to: node.currentTitle };
    case "MarkedAsDuplicateEvent":
      return { type: "marked-duplicate", at, actor: toActor(node.actor), original: toOriginal(node.canonical, issue) };
    case "UnmarkedAsDuplicateEvent":
      return { type: "unmarked-duplicate", at, actor: toActor(node.actor), original: toOriginal(node.canonical, issue) };
    case "CrossReferencedEvent":
      return {
        type: "referenced",
        at,
        actor: toActor(node.actor),
        pullRequest: { ...toChange(node.source, issue), mergedAt: node.source.mergedAt },
      };
  }
}

type ReferenceNode = { readonly number: number; readonly repository: z.infer<ReturnType<typeof repository>> };

function toReference({ number, repository: { nameWithOwner, isPrivate } }: ReferenceNode, issue: Place): OriginalReference {
  const isHere = nameWithOwner.toLowerCase() === issue.repository.toLowerCase();
  return { repository: nameWithOwner, number, mayBeNamed: isHere || !isPrivate };
}

function toOriginal(node: z.infer<ReturnType<typeof marked>>, issue: Place): OriginalReference | null {
  return node === null ? null : toReference(node, issue);
}

function toChange(node: ReferenceNode & { readonly url: string }, issue: Place): PullRequestReference {
  return { ...toReference(node, issue), url: node.url };
}

function toCloser(node: CloserNode | null, issue: Place): Closer | null {
  if (node === null) return null;
  return node.__typename === "Commit"
    ? { type: "commit", oid: node.oid, url: node.url }
    : { type: "pull-request", ...toChange(node, issue) };
}

/** REST's id of a comment. GraphQL's `databaseId` is a 32-bit number and newer ids are not, so the URL tells it too. */
function commentId(databaseId: number | null, url: string): number {
  return databaseId ?? Number(/issuecomment-(\d+)$/.exec(url)?.[1] ?? 0);
}

function toReason(reason: string | null): CloseReason {
  switch (reason?.toUpperCase()) {
    case "NOT_PLANNED":
      return "not_planned";
    case "DUPLICATE":
      return "duplicate";
    default:
      return "completed";
  }
}

function toAssignee(node: z.infer<ReturnType<typeof assignee>>): string | null {
  return node?.login === undefined ? null : plainLogin(node.login);
}
