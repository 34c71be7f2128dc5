import { filesAt, headOid, headRef } from "../acts/file-acts.ts";
import { mergePullRequest } from "../acts/pull-acts.ts";
import { isoOf } from "../clock.ts";
import { nodeId } from "../ids.ts";
import type { JsonObject } from "../json.ts";
import type { File, SimIssue, SimPullRequest } from "../model.ts";
import { notFound } from "../problem.ts";
import { requireRole } from "../rules.ts";
import { accountOf, issueAt, issuesAt, oidOf, type Repository, repositoryOf, type Sight } from "../store.ts";
import { issueBody, issueUrl, issueWebUrl } from "./bodies.ts";
import { page } from "./pages.ts";
import { minimalRepositoryBody, repositoryUrl } from "./repository-routes.ts";
import { ok, type RepositoryCall, type RestAnswer, type Route } from "./route.ts";
import { userBody } from "./user-bodies.ts";

type Pull = SimIssue & { readonly pullRequest: SimPullRequest };

function isPull(issue: SimIssue): issue is Pull {
  return issue.pullRequest !== null;
}

function pullIn(call: RepositoryCall, sight: Sight): Pull {
  const issue = issueAt(call.repository, Number(call.params.pull_number), sight);
  if (issue === null || !isPull(issue)) throw notFound();
  return issue;
}

function get(call: RepositoryCall): RestAnswer {
  return ok(pullBody(call, pullIn(call, call.sight)));
}

function list(call: RepositoryCall): RestAnswer {
  const state = call.query.get("state") ?? "open";
  const pulls = issuesAt(call.repository, call.sight).filter(isPull);
  const kept = pulls.filter((issue) => state === "all" || issue.state === state).toSorted((one, other) => other.number - one.number);
  return page(call, kept, (issue) => simplePullBody(call, issue));
}

/** A pull request as lists tell it. */
function simplePullBody(call: RepositoryCall, issue: Pull): JsonObject {
  const { store, repository } = call;
  const { pullRequest } = issue;
  const shared = issueBody(call, issue);
  const {
    repository_url: _1,
    labels_url: _2,
    events_url: _3,
    timeline_url: _4,
    comments: _5,
    closed_by: _6,
    reactions: _7,
    state_reason: _8,
    pull_request: _9,
    performed_via_github_app: _10,
    ...kept
  } = shared;
  return {
    ...kept,
    ...addressesOf(call, issue),
    merged_at: pullRequest.mergedAt === null ? null : isoOf(pullRequest.mergedAt),
    merge_commit_sha: pullRequest.mergeOid,
    requested_reviewers: [],
    requested_teams: [],
    head: branchBody(call, sourceOf(call, issue), pullRequest.head, headOidOf(call, issue), issue.account),
    base: branchBody(call, repository, pullRequest.base, headOid(repository, pullRequest.base, call.sight), repository.owner),
    auto_merge: null,
    user: userBody(store, accountOf(store, issue.account)),
    node_id: nodeId("PullRequest", issue.id),
  };
}

function pullBody(call: RepositoryCall, issue: Pull): JsonObject {
  const { mergedAt, mergedBy } = issue.pullRequest;
  const files = changedFiles(call, issue);
  return {
    ...simplePullBody(call, issue),
    merged: mergedAt !== null,
    mergeable: mergedAt === null ? true : null,
    rebaseable: mergedAt === null ? true : null,
    mergeable_state: mergedAt === null ? "clean" : "unknown",
    merged_by: mergedAt === null ? null : userBody(call.store, accountOf(call.store, mergedBy)),
    comments: issue.timeline.filter((item) => item.type === "comment").length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}

function addressesOf(call: RepositoryCall, issue: Pull): JsonObject {
  const { store, repository } = call;
  const self = `${repositoryUrl(store, repository)}/pulls/${issue.number}`;
  const web = issueWebUrl(store, issue);
  const urls = {
    comments_url: `${issueUrl(store, issue)}/comments`,
    commits_url: `${self}/commits`,
    statuses_url: `${repositoryUrl(store, repository)}/statuses/${headOidOf(call, issue)}`,
    review_comments_url: `${self}/comments`,
    review_comment_url: `${repositoryUrl(store, repository)}/pulls/comments{/number}`,
  };
  const links = {
    self,
    html: web,
    issue: issueUrl(store, issue),
    comments: urls.comments_url,
    review_comments: urls.review_comments_url,
    review_comment: urls.review_comment_url,
    commits: urls.commits_url,
    statuses: urls.statuses_url,
  };
  const hrefs = Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }]));
  return { url: self, html_url: web, diff_url: `${web}.diff`, patch_url: `${web}.patch`, issue_url: links.issue, ...urls, _links: hrefs };
}

/** The repository that it comes from. */
function sourceOf({ store, repository }: RepositoryCall, { pullRequest }: Pull): Repository {
  return pullRequest.fork === null ? repository : repositoryOf(store, pullRequest.fork);
}

function headOidOf({ repository, sight }: RepositoryCall, { number, pullRequest }: Pull): string {
  return headOid(repository, headRef(number, pullRequest), sight);
}

function branchBody(call: RepositoryCall, repository: Repository, ref: string, sha: string, account: number | null): JsonObject {
  const { store } = call;
  const repo = minimalRepositoryBody(store, repository);
  return { label: `${repository.ownerLogin}:${ref}`, ref, sha, user: userBody(store, accountOf(store, account)), repo };
}

type ChangedFile = {
  readonly path: string;
  readonly status: "added" | "removed" | "modified" | "renamed";
  /** Where a renamed one stood. */
  readonly from: string | null;
  readonly oid: string;
  readonly additions: number;
  readonly deletions: number;
};

/** What a branch has changed since it left the default branch. */
function changedFiles(call: RepositoryCall, issue: Pull): readonly ChangedFile[] {
  const base = issue.pullRequest.baseTree;
  const head = filesAt(call.repository, headRef(issue.number, issue.pullRequest), call.sight) ?? new Map<string, File>();
  return withRenames(
    [...new Set([...base.keys(), ...head.keys()])].sort().flatMap((path) => changeOf(path, base.get(path), head.get(path)) ?? []),
  );
}

/** A file that is gone here and stands there unchanged was moved. */
function withRenames(changes: readonly ChangedFile[]): readonly ChangedFile[] {
  const gone = new Map(changes.filter(({ status }) => status === "removed").map((change) => [change.oid, change.path]));
  const moved = changes.map((change) => {
    const from = change.status === "added" ? gone.get(change.oid) : undefined;
    return from === undefined ? change : { ...change, status: "renamed" as const, from, additions: 0, deletions: 0 };
  });
  const sources = new Set(moved.map(({ from }) => from));
  return moved.filter(({ status, path }) => status !== "removed" || !sources.has(path));
}

function changeOf(path: string, before: File | undefined, after: File | undefined): ChangedFile | null {
  if (before?.oid === after?.oid) return null;
  const status = before === undefined ? "added" : after === undefined ? "removed" : "modified";
  return {
    path,
    status,
    from: null,
    oid: (after ?? before)?.oid ?? oidOf("blob", ""),
    additions: linesOf(after),
    deletions: linesOf(before),
  };
}

function linesOf(file: File | undefined): number {
  return file === undefined ? 0 : Buffer.from(file.bytes).toString("utf8").replace(/\n$/, "").split("\n").length;
}

/** GitHub lists no more files of a pull request. */
const MOST_FILES = 3_000;

function files(call: RepositoryCall): RestAnswer {
  const issue = pullIn(call, call.sight);
  const oid = headOidOf(call, issue);
  return page(call, changedFiles(call, issue).slice(0, MOST_FILES), (file) => fileBody(call, issue, file, oid));
}

function fileBody(call: RepositoryCall, issue: Pull, file: ChangedFile, oid: string): JsonObject {
  const url = repositoryUrl(call.store, call.repository);
  const path = file.path.split("/").map(encodeURIComponent).join("/");
  return {
    sha: file.oid,
    filename: file.path,
    status: file.status,
    ...(file.from === null ? {} : { previous_filename: file.from }),
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${issueWebUrl(call.store, issue).replace(/\/pull\/\d+$/, "")}/blob/${oid}/${path}`,
    raw_url: `${issueWebUrl(call.store, issue).replace(/\/pull\/\d+$/, "")}/raw/${oid}/${path}`,
    contents_url: `${url}/contents/${path}?ref=${oid}`,
  };
}

function merge(call: RepositoryCall): RestAnswer {
  requireRole(call.viewer, call.repository, "write");
  const merged = mergePullRequest(call.store, pullIn(call, null), call.act);
  return ok({ sha: merged.pullRequest?.mergeOid, merged: true, message: "Pull Request successfully merged" });
}

const READ = { anyOf: ["pull_requests"], access: "read" } as const;
const PULLS = "/repos/{owner}/{repo}/pulls";

export const pullRoutes: readonly Route[] = [
  { method: "GET", path: PULLS, docs: "pulls/pulls#list-pull-requests", needs: READ, inRepository: list },
  { method: "GET", path: `${PULLS}/{pull_number}`, docs: "pulls/pulls#get-a-pull-request", needs: READ, inRepository: get },
  { method: "GET", path: `${PULLS}/{pull_number}/files`, docs: "pulls/pulls#list-pull-requests-files", needs: READ, inRepository: files },
  {
    method: "PUT",
    path: `${PULLS}/{pull_number}/merge`,
    docs: "pulls/pulls#merge-a-pull-request",
    needs: { anyOf: ["contents"], access: "write" },
    inRepository: merge,
  },
];
