import * as z from "zod";
import type { Actor, CloseReason, Closer, Issue, OriginalReference, TimelineEvent } from "../../core/incident/issue.ts";
import type { Instant } from "../../core/time/instant.ts";
import { actorNode, type IssueNode, instant, understand } from "./answers.ts";

/** A login as both of GitHub's APIs mean it: without `[bot]`. */
export function plainLogin(login: string): string {
  return login.replace(/\[bot\]$/i, "");
}

/** GraphQL's actor; null: the account is gone. */
export function toActor(node: z.infer<typeof actorNode>): Actor | null {
  if (node === null || node === undefined) return null;
  const bot = node.__typename === "Bot" || /\[bot\]$/i.test(node.login);
  return { login: plainLogin(node.login), type: bot ? "bot" : "user" };
}

/** An issue with its whole timeline, whose nodes are given page after page. */
export function toIssue(node: IssueNode, timeline: readonly unknown[], repository: string): Issue {
  const state = node.state.toUpperCase() === "CLOSED" ? "closed" : "open";
  return {
    number: node.number,
    repository,
    url: node.url,
    title: node.title,
    body: node.body ?? "",
    createdAt: node.createdAt,
    author: toActor(node.author),
    state,
    labels: node.labels,
    assignees: (node.assignees?.nodes ?? []).flatMap((assignee) => (assignee === null ? [] : [plainLogin(assignee.login)])),
    locked: node.locked ?? false,
    rocketSince: rocketSince(node),
    events: toEvents({ number: node.number, repository }, timeline, state === "closed" ? (node.stateReason ?? null) : null),
  };
}

function rocketSince({ reactionGroups }: IssueNode): Instant | null {
  const rockets = reactionGroups?.find(({ content, viewerHasReacted }) => content === "ROCKET" && viewerHasReacted);
  return rockets?.createdAt ?? null;
}

/** The events in GitHub's order. `lastReason` stands in for the last closing's where the server tells no reasons of events. */
function toEvents(issue: Place, timeline: readonly unknown[], lastReason: string | null): readonly TimelineEvent[] {
  const known = timeline.flatMap((node) => (isKnown(node) ? [node] : []));
  const all = known.map((node) => understand(eventNode, node, `read #${issue.number}`));
  const nodes = all.filter((node) => !isMarkOfAnother(node, issue));
  const lastClosed = nodes.findLastIndex((node) => node.__typename === "ClosedEvent");
  return nodes.map((node, index) => toEvent(node, index === lastClosed ? lastReason : null, issue));
}

type Place = Pick<Issue, "number" | "repository">;

/** GitHub tells a mark in both threads: this one is the original's. */
function isMarkOfAnother(node: EventNode, issue: Place): boolean {
  if (node.__typename !== "MarkedAsDuplicateEvent" && node.__typename !== "UnmarkedAsDuplicateEvent") return false;
  return node.duplicate == null ? isAt(node.canonical, issue) : !isAt(node.duplicate, issue);
}

function isAt(node: z.infer<typeof marked>, { number, repository }: Place): boolean {
  return node?.number === number && node.repository.nameWithOwner.toLowerCase() === repository.toLowerCase();
}

const base = { createdAt: instant, actor: actorNode };
const label = z.object({ name: z.string() }).nullish();
const assignee = z.object({ login: z.string().optional() }).nullish();
const subject = z.object({ __typename: z.string() }).loose().nullish();
const pullRequest = z.object({ number: z.number(), url: z.string(), title: z.string(), merged: z.boolean().default(false) });
const marked = z
  .object({ number: z.number(), repository: z.object({ nameWithOwner: z.string(), isPrivate: z.boolean().nullish() }) })
  .nullish();
const commit = z.object({ oid: z.string(), url: z.string() });

const eventNode = z.discriminatedUnion("__typename", [
  z.object({ __typename: z.literal("LabeledEvent"), ...base, label }),
  z.object({ __typename: z.literal("UnlabeledEvent"), ...base, label }),
  z
    .object({
      __typename: z.literal("IssueComment"),
      databaseId: z.number().nullish(),
      url: z.string(),
      createdAt: instant,
      body: z.string().nullish(),
      author: actorNode,
      isMinimized: z.boolean().nullish(),
    })
    .refine((node) => commentId(node.databaseId ?? null, node.url) > 0, "expected a comment's number"),
  z.object({ __typename: z.literal("ClosedEvent"), ...base, stateReason: z.string().nullish(), closer: subject }),
  z.object({ __typename: z.literal("ReopenedEvent"), ...base }),
  z.object({ __typename: z.literal("AssignedEvent"), ...base, assignee }),
  z.object({ __typename: z.literal("UnassignedEvent"), ...base, assignee }),
  z.object({ __typename: z.literal("TransferredEvent"), ...base, fromRepository: z.object({ nameWithOwner: z.string() }).nullish() }),
  z.object({ __typename: z.literal("CommentDeletedEvent"), ...base }),
  z.object({ __typename: z.literal("MarkedAsDuplicateEvent"), ...base, canonical: marked, duplicate: marked }),
  z.object({ __typename: z.literal("UnmarkedAsDuplicateEvent"), ...base, canonical: marked, duplicate: marked }),
  z.object({ __typename: z.literal("CrossReferencedEvent"), ...base, source: pullRequest }),
]);
type EventNode = z.infer<typeof eventNode>;

const PLAIN = new Set([
  "LabeledEvent",
  "UnlabeledEvent",
  "IssueComment",
  "ClosedEvent",
  "ReopenedEvent",
  "AssignedEvent",
  "UnassignedEvent",
  "TransferredEvent",
  "CommentDeletedEvent",
  "MarkedAsDuplicateEvent",
  "UnmarkedAsDuplicateEvent",
]);

/** Whether a node is of a kind that matters: of references, those to pull requests that the token may see. */
function isKnown(node: unknown): boolean {
  const type = typeOf(node);
  if (type === "CrossReferencedEvent") return typeOf(fieldOf(node, "source")) === "PullRequest";
  return PLAIN.has(type);
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
        body: node.body ?? "",
        hidden: node.isMinimized ?? false,
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
        closer: toCloser(node.closer),
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
    case "MarkedAsDuplicateEvent":
      return { type: "marked-duplicate", at, actor: toActor(node.actor), original: toOriginal(node.canonical, issue) };
    case "UnmarkedAsDuplicateEvent":
      return { type: "unmarked-duplicate", at, actor: toActor(node.actor), original: toOriginal(node.canonical, issue) };
    case "CrossReferencedEvent":
      return { type: "referenced", at, actor: toActor(node.actor), pullRequest: node.source };
  }
}

function toOriginal(node: z.infer<typeof marked>, issue: Place): OriginalReference | null {
  if (node == null) return null;
  const { nameWithOwner, isPrivate } = node.repository;
  const isHere = nameWithOwner.toLowerCase() === issue.repository.toLowerCase();
  return { repository: nameWithOwner, number: node.number, mayBeNamed: isHere || isPrivate === false };
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

function toCloser(node: z.infer<typeof subject>): Closer | null {
  const merged = pullRequest.safeParse(node);
  if (node?.__typename === "PullRequest" && merged.success) {
    const { number, url, title } = merged.data;
    return { type: "pull-request", number, url, title };
  }
  const pushed = commit.safeParse(node);
  return node?.__typename === "Commit" && pushed.success ? { type: "commit", ...pushed.data } : null;
}

function toAssignee(node: z.infer<typeof assignee>): string | null {
  return node?.login === undefined ? null : plainLogin(node.login);
}
