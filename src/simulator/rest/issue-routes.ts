import { isSame, issueOf } from "../acts/act.ts";
import {
  assign,
  closeAsDuplicate,
  closeIssue,
  editIssue,
  LOCK_REASONS,
  lockIssue,
  openIssue,
  reopenIssue,
  setMilestone,
  unassign,
  unlockIssue,
} from "../acts/issue-acts.ts";
import { labelsOf, setLabels } from "../acts/label-acts.ts";
import { momentOf } from "../clock.ts";
import { type IssueRef, type SimAccount, type SimIssue, STATE_REASONS } from "../model.ts";
import { invalid, malformed, notFound, RequestRefusal } from "../problem.ts";
import { canSee, requireRole, roleOf } from "../rules.ts";
import { accountNamed, accountOf, grantOf, isAtLeast, issueAt, issuesAt, nameOf, type Sight } from "../store.ts";
import { issueBody } from "./bodies.ts";
import { choiceField, namesField, nullableTextField, textField } from "./fields.ts";
import { page } from "./pages.ts";
import { NO_CONTENT, ok, type RepositoryCall, type RestAnswer, type Route } from "./route.ts";

/** The issue that the path names, as the reader sees it. Throws 404, 410 when it was deleted or issues are turned off, 301 when it moved. */
export function issueIn(call: RepositoryCall, sight: Sight = null): SimIssue {
  const number = Number(call.params.issue_number);
  const issue = issueAt(call.repository, number, sight);
  if (issue === null) throw notFound();
  if (issue.gone === "deleted") throw new RequestRefusal(410, "This issue was deleted");
  if (issue.gone !== null) throw moved(call, issue.gone);
  if (issue.pullRequest === null) requireIssues(call);
  return issue;
}

/** Of pull requests it is as if issues were on. */
function requireIssues({ repository }: RepositoryCall): void {
  if (!repository.hasIssues) throw new RequestRefusal(410, "Issues are disabled for this repo");
}

function moved(call: RepositoryCall, place: IssueRef): RequestRefusal {
  const rest = /\/issues\/\d+(.*)$/.exec(call.url)?.[1] ?? "";
  const query = call.query.size === 0 ? "" : `?${call.query}`;
  return new RequestRefusal(
    301,
    "Moved Permanently",
    [],
    `${call.store.apiUrl}/repositories/${place.repository}/issues/${place.number}${rest}${query}`,
  );
}

/** Only as far back as reads lag: writes see the present. */
function get(call: RepositoryCall): RestAnswer {
  return ok(issueBody(call, issueIn(call, call.sight)));
}

function list(call: RepositoryCall): RestAnswer {
  const kept = issuesAt(call.repository, call.sight).filter(filterOf(call));
  return page(call, kept.toSorted(orderOf(call.query)), (issue) => issueBody(call, issue));
}

function filterOf(call: RepositoryCall): (issue: SimIssue) => boolean {
  const { query, store, sight } = call;
  const state = choiceOf(query, "state", ["open", "closed", "all"]);
  const labels = (query.get("labels") ?? "")
    .split(",")
    .filter((name) => name !== "")
    .map((name) => name.toLowerCase());
  const since = query.has("since") ? sinceOf(query.get("since") ?? "") : Number.NEGATIVE_INFINITY;
  const creator = query.get("creator");
  const assignee = query.get("assignee") ?? "";
  const wantedCreator = creator === null ? null : (accountNamed(store, creator)?.id ?? -1);
  return (issue) =>
    (state === "all" || issue.state === state) &&
    issue.updatedAt >= since &&
    (wantedCreator === null || issue.account === wantedCreator) &&
    isAssignedTo(call, issue, assignee) &&
    (labels.length === 0 ||
      hasAll(
        labelsOf(store, issue, sight).map((label) => label.name.toLowerCase()),
        labels,
      ));
}

function choiceOf<const T extends string>(query: URLSearchParams, name: string, choices: readonly [T, ...T[]]): T {
  const value = query.get(name) ?? choices[0];
  const choice = choices.find((other) => other === value);
  if (choice === undefined) throw invalid("Issue", name, "invalid");
  return choice;
}

/** A moment in a query; GitHub takes instants with and without an offset. */
export function sinceOf(text: string): number {
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw invalid("Issue", "since", "invalid");
  return /(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? momentOf(text) : Date.parse(`${text}Z`) || moment;
}

function hasAll(labels: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((label) => labels.includes(label));
}

function isAssignedTo(call: RepositoryCall, issue: SimIssue, assignee: string): boolean {
  if (assignee === "") return true;
  if (assignee === "none") return issue.assignees.length === 0;
  if (assignee === "*") return issue.assignees.length > 0;
  const account = accountNamed(call.store, assignee);
  return account !== null && issue.assignees.includes(account.id);
}

function orderOf(query: URLSearchParams): (one: SimIssue, other: SimIssue) => number {
  const sort = choiceOf(query, "sort", ["created", "updated", "comments"]);
  const sign = choiceOf(query, "direction", ["desc", "asc"]) === "asc" ? 1 : -1;
  const size = { created: (issue: SimIssue) => issue.createdAt, updated: (issue: SimIssue) => issue.updatedAt, comments: commentsOf }[sort];
  return (one, other) => sign * (size(one) - size(other) || one.number - other.number);
}

function commentsOf(issue: SimIssue): number {
  return issue.timeline.filter((item) => item.type === "comment").length;
}

/** Labels, assignees and milestone of someone who cannot push are silently dropped. */
function create(call: RepositoryCall): RestAnswer {
  requireIssues(call);
  const { store, repository, act, body } = call;
  const title = body.title === undefined ? undefined : String(body.title);
  if (title === undefined) throw malformed(`"title" wasn't supplied.`);
  const mayTriage = isAtLeast(roleOf(call.viewer, repository), "triage");
  const labels = namesField(body, "labels") ?? [];
  const assignees = assigneesIn(call, namesField(body, "assignees") ?? oneAssignee(body));
  const draft = { title, body: nullableTextField(body, "body") ?? null };
  const issue = openIssue(store, repository, act, mayTriage ? { ...draft, labels, assignees } : draft);
  const created = ok(issueBody(call, issueOf(store, issue)), 201);
  return { ...created, headers: { location: `${store.apiUrl}/repos/${nameOf(repository)}/issues/${issue.number}` } };
}

function oneAssignee(body: RepositoryCall["body"]): readonly string[] {
  const login = nullableTextField(body, "assignee");
  return login === undefined || login === null || login === "" ? [] : [login];
}

/** Those who can be assigned; a name that cannot is 422. */
function assigneesIn(call: RepositoryCall, logins: readonly string[]): readonly SimAccount[] {
  return logins.map((login) => {
    const account = assignable(call, login);
    if (account === null)
      throw new RequestRefusal(422, "Validation Failed", [{ resource: "Issue", field: "assignees", code: "invalid", value: login }]);
    return account;
  });
}

function assignable(call: RepositoryCall, login: string): SimAccount | null {
  const account = accountNamed(call.store, login);
  const isKnown = account !== null && account.type === "User" && isAtLeast(grantOf(call.repository, account).base, "read");
  return isKnown && (account.id === call.repository.owner || account.grants.has(nameOf(call.repository).toLowerCase())) ? account : null;
}

function update(call: RepositoryCall): RestAnswer {
  const { store, viewer, repository, act, body } = call;
  const before = issueIn(call);
  requireRole(viewer, repository, "triage", before.account);
  editIssue(store, before, act, { title: titleIn(body), body: nullableTextField(body, "body") });
  if (isAtLeast(roleOf(viewer, repository), "triage")) updateSidebar(call, before);
  changeState(call, before);
  return ok(issueBody(call, issueOf(store, before)));
}

function titleIn(body: RepositoryCall["body"]): string | undefined {
  const title = body.title;
  return title === undefined || title === null ? undefined : String(title);
}

function updateSidebar(call: RepositoryCall, place: IssueRef): void {
  const { store, act, body } = call;
  const labels = namesField(body, "labels");
  if (labels !== undefined) setLabels(store, place, act, labels);
  const logins = namesField(body, "assignees");
  if (logins !== undefined) setAssignees(call, place, assigneesIn(call, logins));
  if (body.milestone === null) setMilestone(store, place, act, null);
}

function setAssignees(call: RepositoryCall, place: IssueRef, wanted: readonly SimAccount[]): void {
  const { store, act } = call;
  for (const id of issueOf(store, place).assignees) {
    const account = accountOf(store, id);
    if (account !== null && !wanted.some((other) => other.id === id)) unassign(store, place, act, account);
  }
  for (const account of wanted) assign(store, place, act, account);
}

function changeState(call: RepositoryCall, place: IssueRef): void {
  const { store, act, body } = call;
  const state = choiceField(body, "state", ["open", "closed"]);
  const reason = body.state_reason === null ? undefined : choiceField(body, "state_reason", STATE_REASONS);
  if (state === "open" || (state === undefined && reason === "reopened")) reopenIssue(store, place, act);
  if (state !== "closed") return;
  if (reason === "reopened") throw invalid("Issue", "state_reason", "invalid");
  if (reason === "duplicate") closeAsDuplicate(store, place, act, canonicalIn(call, place));
  else if (reason !== undefined || issueOf(store, place).state === "open") closeIssue(store, place, act, reason ?? "completed");
}

/** The issue of the given database id that this one repeats; null: none was given. */
function canonicalIn(call: RepositoryCall, place: IssueRef): IssueRef | null {
  const id = call.body.duplicate_issue_id;
  if (id === undefined || id === null) return null;
  const visible = [...call.store.repositories.values()].filter((repository) => canSee(call.viewer, repository));
  const all = visible.flatMap((repository) => issuesAt(repository, null));
  const canonical = all.find((issue) => issue.id === id);
  if (canonical === undefined || isSame(canonical, place)) throw invalid("Issue", "duplicate_issue_id", "invalid");
  return canonical;
}

function addAssignees(call: RepositoryCall): RestAnswer {
  const issue = issueIn(call);
  requireRole(call.viewer, call.repository, "triage");
  for (const login of namesField(call.body, "assignees") ?? []) {
    const account = assignable(call, login);
    if (account !== null) assign(call.store, issue, call.act, account);
  }
  return ok(issueBody(call, issueOf(call.store, issue)), 201);
}

function removeAssignees(call: RepositoryCall): RestAnswer {
  const issue = issueIn(call);
  requireRole(call.viewer, call.repository, "triage");
  for (const login of namesField(call.body, "assignees") ?? []) {
    const account = accountNamed(call.store, login);
    if (account !== null) unassign(call.store, issue, call.act, account);
  }
  return ok(issueBody(call, issueOf(call.store, issue)));
}

function lock(call: RepositoryCall): RestAnswer {
  const issue = issueIn(call);
  requireRole(call.viewer, call.repository, "write");
  const reason = textField(call.body, "lock_reason") ?? null;
  if (reason !== null && !LOCK_REASONS.some((known) => known === reason)) throw invalid("Issue", "lock_reason", "invalid");
  lockIssue(call.store, issue, call.act, reason);
  return NO_CONTENT;
}

function unlock(call: RepositoryCall): RestAnswer {
  const issue = issueIn(call);
  requireRole(call.viewer, call.repository, "write");
  unlockIssue(call.store, issue, call.act);
  return NO_CONTENT;
}

const READ = { anyOf: ["issues", "pull_requests"], access: "read" } as const;
const WRITE = { anyOf: ["issues", "pull_requests"], access: "write" } as const;
const ISSUES = "/repos/{owner}/{repo}/issues";
const ISSUE = `${ISSUES}/{issue_number}`;

export const issueRoutes: readonly Route[] = [
  { method: "GET", path: ISSUES, docs: "issues/issues#list-repository-issues", needs: READ, inRepository: list },
  {
    method: "POST",
    path: ISSUES,
    docs: "issues/issues#create-an-issue",
    needs: { anyOf: ["issues"], access: "write" },
    inRepository: create,
  },
  { method: "GET", path: ISSUE, docs: "issues/issues#get-an-issue", needs: READ, inRepository: get },
  { method: "PATCH", path: ISSUE, docs: "issues/issues#update-an-issue", needs: WRITE, inRepository: update },
  {
    method: "POST",
    path: `${ISSUE}/assignees`,
    docs: "issues/assignees#add-assignees-to-an-issue",
    needs: WRITE,
    inRepository: addAssignees,
  },
  {
    method: "DELETE",
    path: `${ISSUE}/assignees`,
    docs: "issues/assignees#remove-assignees-from-an-issue",
    needs: WRITE,
    inRepository: removeAssignees,
  },
  { method: "PUT", path: `${ISSUE}/lock`, docs: "issues/issues#lock-an-issue", needs: WRITE, inRepository: lock },
  { method: "DELETE", path: `${ISSUE}/lock`, docs: "issues/issues#unlock-an-issue", needs: WRITE, inRepository: unlock },
];
