import { isoOf } from "../clock.ts";
import { nodeId } from "../ids.ts";
import type { JsonObject } from "../json.ts";
import type { SimIssue, TimelineItem } from "../model.ts";
import { canSee } from "../rules.ts";
import { accountOf, issueAt, repositoryOf } from "../store.ts";
import { commentBody, issueBody } from "./bodies.ts";
import { issueIn } from "./issue-routes.ts";
import { page } from "./pages.ts";
import { minimalRepositoryBody, repositoryUrl } from "./repository-routes.ts";
import type { RepositoryCall, RestAnswer, Route } from "./route.ts";
import { userBody } from "./user-bodies.ts";

/** What GitHub's REST has no event for: there, a deleted comment leaves nothing. */
const UNTOLD: ReadonlySet<TimelineItem["type"]> = new Set(["comment_deleted", "comment_pinned", "comment_unpinned"]);

/** What refers to an issue from where the reader cannot look is not told either. */
function isShown({ store, viewer }: RepositoryCall, item: TimelineItem): boolean {
  if (item.type === "cross-referenced" && !canSee(viewer, repositoryOf(store, item.source.repository))) return false;
  return !UNTOLD.has(item.type);
}

function timeline(call: RepositoryCall): RestAnswer {
  const issue = issueIn(call, call.sight);
  const excluded = new Set((call.query.get("exclude") ?? "").split(","));
  const shown = issue.timeline.filter((item) => isShown(call, item) && !excluded.has(item.type === "comment" ? "commented" : item.type));
  return page(call, shown, (item) => itemBody(call, issue, item));
}

/** Events alone: no comments, and what came from other issues stands only in the timeline. */
function events(call: RepositoryCall): RestAnswer {
  const issue = issueIn(call, call.sight);
  const shown = issue.timeline.filter((item) => isShown(call, item) && item.type !== "comment" && item.type !== "cross-referenced");
  return page(call, shown, (item) => eventBody(call, item));
}

function itemBody(call: RepositoryCall, issue: SimIssue, item: TimelineItem): JsonObject {
  switch (item.type) {
    case "comment": {
      const body = commentBody(call, issue, item);
      return { ...body, event: "commented", actor: body.user };
    }
    case "cross-referenced":
      return crossReferenceBody(call, item);
    default:
      return eventBody(call, item);
  }
}

function crossReferenceBody(call: RepositoryCall, item: TimelineItem & { readonly type: "cross-referenced" }): JsonObject {
  const { store, sight } = call;
  const repository = repositoryOf(store, item.source.repository);
  const source = issueAt(repository, item.source.number, sight);
  const at = isoOf(item.at);
  const issue = source === null ? {} : { issue: { ...issueBody(call, source), repository: minimalRepositoryBody(store, repository) } };
  return {
    actor: userBody(store, accountOf(store, item.account)),
    created_at: at,
    updated_at: at,
    source: { type: "issue", ...issue },
    event: "cross-referenced",
  };
}

function eventBody(call: RepositoryCall, item: TimelineItem): JsonObject {
  const { store, repository } = call;
  return {
    id: item.id,
    node_id: nodeId("Event", item.id),
    url: `${repositoryUrl(store, repository)}/issues/events/${item.id}`,
    actor: userBody(store, accountOf(store, item.account)),
    event: item.type,
    ...commitBody(call, item),
    created_at: isoOf(item.at),
    ...detailsOf(call, item),
    performed_via_github_app: null,
  };
}

function commitBody(call: RepositoryCall, item: TimelineItem): JsonObject {
  const oid = commitOf(item);
  return { commit_id: oid, commit_url: oid === null ? null : `${repositoryUrl(call.store, call.repository)}/commits/${oid}` };
}

function commitOf(item: TimelineItem): string | null {
  if (item.type === "referenced" || item.type === "merged") return item.oid;
  return item.type === "closed" && item.closer?.type === "commit" ? item.closer.oid : null;
}

function detailsOf(call: RepositoryCall, item: TimelineItem): JsonObject {
  const { store } = call;
  switch (item.type) {
    case "labeled":
    case "unlabeled":
      return { label: { name: item.label.name, color: item.label.color } };
    case "assigned":
    case "unassigned":
      return { assignee: userBody(store, accountOf(store, item.assignee)), assigner: userBody(store, accountOf(store, item.account)) };
    case "renamed":
      return { rename: { from: item.from, to: item.to } };
    case "locked":
      return { lock_reason: item.reason };
    case "milestoned":
    case "demilestoned":
      return { milestone: { title: item.title } };
    case "closed":
      return { state_reason: item.reason === "completed" ? null : item.reason };
    case "reopened":
      return { state_reason: "reopened" };
    case "comment":
    case "comment_deleted":
    case "comment_pinned":
    case "comment_unpinned":
    case "cross-referenced":
    case "marked_as_duplicate":
    case "mentioned":
    case "merged":
    case "pinned":
    case "referenced":
    case "subscribed":
    case "transferred":
    case "unlocked":
    case "unmarked_as_duplicate":
    case "unpinned":
      return {};
  }
}

const READ = { anyOf: ["issues", "pull_requests"], access: "read" } as const;
const ISSUE = "/repos/{owner}/{repo}/issues/{issue_number}";

export const timelineRoutes: readonly Route[] = [
  {
    method: "GET",
    path: `${ISSUE}/timeline`,
    docs: "issues/timeline#list-timeline-events-for-an-issue",
    needs: READ,
    inRepository: timeline,
  },
  { method: "GET", path: `${ISSUE}/events`, docs: "issues/events#list-issue-events", needs: READ, inRepository: events },
];
