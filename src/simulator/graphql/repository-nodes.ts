import { labelNamed } from "../acts/label-acts.ts";
import { isoOf } from "../clock.ts";
import { nodeId } from "../ids.ts";
import type { SimIssue, SimLabel } from "../model.ts";
import { type Permission, requirePermission, roleOf } from "../rules.ts";
import { accountOf, issueAt, issuesAt, nameOf, type Repository, seen } from "../store.ts";
import { type PageArguments, refused } from "./connections.ts";
import { objectShown, refShown } from "./file-nodes.ts";
import type { Graph, Shown } from "./graph.ts";
import { int32 } from "./int32.ts";
import { type IssueArguments, issueList, type LabelArguments, labelList, sortedList } from "./issue-nodes.ts";

type Numbered = { readonly number: number };

export function repositoryShown(graph: Graph, repository: Repository): Shown {
  const name = nameOf(repository);
  const owner = accountOf(graph.store, repository.owner);
  return {
    __typename: "Repository",
    id: nodeId("Repository", repository.id),
    databaseId: int32(repository.id),
    name: repository.name,
    nameWithOwner: name,
    owner: () => (owner === null ? null : graph.actor(owner.id)),
    url: `${graph.store.webUrl}/${name}`,
    resourcePath: `/${name}`,
    createdAt: isoOf(repository.createdAt),
    isPrivate: repository.isPrivate,
    isFork: repository.isFork,
    isArchived: repository.isArchived,
    isDisabled: repository.isDisabled,
    hasIssuesEnabled: repository.hasIssues,
    viewerPermission: viewerPermission(graph, repository),
    ...gitOf(graph, repository),
    ...issuesOf(graph, repository),
  };
}

function viewerPermission(graph: Graph, repository: Repository): string | null {
  const role = graph.viewer.kind === "installation" ? "read" : roleOf(graph.viewer, repository);
  return role === "none" ? null : role.toUpperCase();
}

/** Asks for a permission before `show` runs. */
function permitted<A>(
  graph: Graph,
  repository: Repository,
  anyOf: readonly Permission[],
  show: (args: A) => unknown,
): (args: A) => unknown {
  return (args) => {
    requirePermission(graph.viewer, repository, anyOf, "read");
    return show(args);
  };
}

function gitOf(graph: Graph, repository: Repository): Shown {
  const contents = <A>(show: (args: A) => unknown): ((args: A) => unknown) => permitted(graph, repository, ["contents"], show);
  return {
    defaultBranchRef: contents(() => refShown(graph, repository, repository.defaultBranch)),
    ref: contents(({ qualifiedName }: { readonly qualifiedName: string }) => refShown(graph, repository, qualifiedName)),
    object: contents(({ expression, oid }: { readonly expression?: string | null; readonly oid?: string | null }) =>
      objectShown(graph, repository, expression ?? oid ?? ""),
    ),
  };
}

function issuesOf(graph: Graph, repository: Repository): Shown {
  const issues = <A>(show: (args: A) => unknown): ((args: A) => unknown) => permitted(graph, repository, ["issues", "pull_requests"], show);
  return {
    issue: issues(({ number }: Numbered) => numbered(graph, repository, number, "Issue")),
    pullRequest: issues(({ number }: Numbered) => numbered(graph, repository, number, "PullRequest")),
    issueOrPullRequest: issues(({ number }: Numbered) => numbered(graph, repository, number, null)),
    issues: issues((args: IssueArguments) => issueList(graph, repository, args)),
    pullRequests: issues((args: PullArguments) => pullList(graph, repository, args)),
    label: issues(({ name }: { readonly name: string }) => namedLabel(graph, repository, name)),
    labels: issues((args: LabelArguments) => labelList(graph, repository, "labels", seen(repository.labels, graph.sight), args)),
    milestone: issues(({ number }: Numbered) => graph.milestone(repository, milestoneId(graph, repository, number))),
  };
}

const WORDS = { Issue: "an Issue", PullRequest: "a PullRequest" } as const;

/** The issue or pull request of that number. Throws NOT_FOUND, as GitHub does beside its null. */
function numbered(graph: Graph, repository: Repository, number: number, kind: keyof typeof WORDS | null): Shown {
  const issue = issueAt(repository, number, graph.sight);
  const isIt = issue !== null && issue.gone === null && (kind === null || kind === kindOf(issue));
  if (!isIt)
    throw refused(
      "NOT_FOUND",
      `Could not resolve to ${kind === null ? "an issue or pull request" : WORDS[kind]} with the number of ${number}.`,
    );
  return graph.issue(issue);
}

function kindOf(issue: SimIssue): keyof typeof WORDS {
  return issue.pullRequest === null ? "Issue" : "PullRequest";
}

type PullArguments = PageArguments & {
  readonly states?: readonly string[] | null;
  readonly orderBy?: { readonly field: string; readonly direction: "ASC" | "DESC" } | null;
};

function pullList(graph: Graph, repository: Repository, args: PullArguments): Shown {
  const stateOf = (issue: SimIssue): string => (issue.pullRequest?.mergedAt ? "MERGED" : issue.state.toUpperCase());
  const pulls = issuesAt(repository, graph.sight).filter(
    (issue) => issue.pullRequest !== null && (!args.states?.length || args.states.includes(stateOf(issue))),
  );
  return sortedList(graph, "pullRequests", pulls, args);
}

function namedLabel(graph: Graph, repository: Repository, name: string): Shown | null {
  const label = labelNamed(repository, name, graph.sight);
  return label === null ? null : graph.label(repository, label);
}

function milestoneId(graph: Graph, repository: Repository, number: number): number | null {
  return seen(repository.milestones, graph.sight).find((milestone) => milestone.number === number)?.id ?? null;
}

export function labelShown(graph: Graph, repository: Repository, label: SimLabel): Shown {
  const path = `/${nameOf(repository)}/labels/${encodeURIComponent(label.name)}`;
  return {
    __typename: "Label",
    id: nodeId("Label", label.id),
    name: label.name,
    color: label.color,
    description: label.description,
    isDefault: false,
    createdAt: isoOf(label.at),
    updatedAt: isoOf(label.at),
    url: `${graph.store.webUrl}${path}`,
    resourcePath: path,
    repository: () => graph.repository(repository),
    issues: (args: IssueArguments) => issueList(graph, repository, { ...args, labels: [label.name] }),
  };
}

export function milestoneShown(graph: Graph, repository: Repository, id: number | null): Shown | null {
  const milestone = seen(repository.milestones, graph.sight).find((other) => other.id === id);
  if (milestone === undefined) return null;
  const path = `/${nameOf(repository)}/milestone/${milestone.number}`;
  return {
    __typename: "Milestone",
    id: nodeId("Milestone", milestone.id),
    number: milestone.number,
    title: milestone.title,
    description: null,
    url: `${graph.store.webUrl}${path}`,
    resourcePath: path,
    createdAt: isoOf(milestone.at),
    dueOn: null,
    state: "OPEN",
    closed: false,
    repository: () => graph.repository(repository),
  };
}
