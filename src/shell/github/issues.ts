import { MARKER_OPENING } from "../../core/incident/people.ts";
import { SECOND } from "../../core/time/instant.ts";
import type { IssueDraft, PostedIssue, RcaAccess, RcaComment, RcaIssue } from "../../ports.ts";
import {
  commentAnswer,
  commentListAnswer,
  type IssueAnswer,
  issueAnswer,
  issueListAnswer,
  postedIssueAnswer,
  repositoryAnswer,
  told,
} from "./answers.ts";
import { mustSay } from "./comments.ts";
import { toActor } from "./issue.ts";
import { GitHubProblem, lacking } from "./problem.ts";
import { allOf, connectRest, PAGE, pagesOf, type Rest } from "./rest.ts";
import type { GitHubAnswer, Transport } from "./transport.ts";

const ISSUES = "/repos/{owner}/{repo}/issues";
const ISSUE = `${ISSUES}/{issue_number}`;
const COMMENTS = `${ISSUE}/comments`;
/** More issues than about this many are not looked at. */
const MOST_LISTED = 500;

/** Issues in any repository that the token reaches: where the RCAs are. `home` is the incidents' own. */
export function connectIssues(send: Transport, home: string, log: (line: string) => void): RcaAccess {
  const restOf = (repository: string) => {
    const rest = connectRest(send, repository);
    return repository.toLowerCase() === home.toLowerCase() ? rest : abroad(rest, repository);
  };
  return {
    readIssue: (repository, number) => readIssue(restOf(repository), nameIn(repository, number), number),
    issuesSince: (repository, since) => issuesSince(restOf(repository), repository, since),
    issuesBy: (repository, login, which) => issuesBy(restOf(repository), repository, login, which),
    labelledIssues: (repository, label, closedSince) => labelledIssues(restOf(repository), repository, label, closedSince),
    commentsOf: (repository, number) => commentsOf(restOf(repository), nameIn(repository, number), number),
    commentIn: async (repository, number, body) => {
      const doing = `comment on ${nameIn(repository, number)}`;
      const rest = restOf(repository);
      const answer = await rest.write(doing, "POST", COMMENTS, { issue_number: number, body }, false);
      const { id, html_url, body: stands } = told(commentAnswer, answer.data, doing);
      mustSay(stands, body, doing);
      return { id, url: html_url, body: stands };
    },
    isPrivate: (repository) => isPrivate(restOf(repository), repository),
    createIssue: async (repository, draft) => {
      const doing = `open an issue in ${repository}`;
      const answer = await createIssue(restOf(repository), doing, draft, log);
      return postedIssue(answer.data, draft.body, doing);
    },
    editIssueBody: async (repository, number, body) => {
      const doing = `edit ${nameIn(repository, number)}`;
      const answer = await restOf(repository).write(doing, "PATCH", ISSUE, { issue_number: number, body }, true);
      return postedIssue(answer.data, body, doing);
    },
    closeAsDuplicate: (repository, number, of) => closeAsDuplicate(restOf(repository), repository, number, of),
  };
}

function nameIn(repository: string, number: number): string {
  return `${repository}#${number}`;
}

async function readIssue(rest: Rest, name: string, number: number): Promise<RcaIssue | null> {
  const doing = `read ${name}`;
  try {
    const answer = await rest.read(doing, ISSUE, { issue_number: number }, "issues: read");
    const issue = told(issueAnswer, answer.data, doing);
    return isPullRequest(issue) ? null : toRcaIssue(issue, doing);
  } catch (error) {
    if (error instanceof GitHubProblem && (error.kind === "not-found" || error.kind === "gone")) return null;
    throw error;
  }
}

/** Newest first until one is older than `since`, so that an old repository costs one page. */
async function issuesSince(rest: Rest, repository: string, since: number): Promise<readonly RcaIssue[]> {
  const doing = `list the issues of ${repository}`;
  // GitHub's times have whole seconds.
  const from = Math.floor(since / SECOND) * SECOND;
  const values = { state: "all", sort: "created", direction: "desc", since: new Date(from).toISOString() };
  const found = new Map<number, RcaIssue>();
  for await (const list of issuePages(rest, doing, values)) {
    const fresh = list.filter((issue) => issue.created_at >= from);
    for (const issue of fresh) if (!isPullRequest(issue)) found.set(issue.number, toRcaIssue(issue, doing));
    if (fresh.length < list.length) break;
  }
  return [...found.values()].sort((a, b) => a.createdAt - b.createdAt || a.number - b.number);
}

async function issuesBy(
  rest: Rest,
  repository: string,
  creator: string,
  which: Parameters<RcaAccess["issuesBy"]>[2],
): Promise<readonly RcaIssue[]> {
  const doing = `list the issues of ${creator} in ${repository}`;
  const state = which === "open" ? { state: "open" } : { state: "closed", since: dateOf(which.closedSince) };
  return mostListed(rest, doing, { creator, sort: "created", direction: "desc", ...state });
}

async function labelledIssues(rest: Rest, repository: string, labels: string, closedSince: number): Promise<readonly RcaIssue[]> {
  const doing = `list the root cause analyses in ${repository}`;
  const order = { labels, sort: "updated", direction: "desc" };
  const open = await mostListed(rest, doing, { ...order, state: "open" });
  const closed = await mostListed(rest, doing, { ...order, state: "closed", since: dateOf(closedSince) });
  return [...open, ...closed.filter((issue) => (issue.closedAt ?? issue.updatedAt) >= closedSince)];
}

/** GitHub's times have whole seconds. */
function dateOf(at: number): string {
  return new Date(Math.floor(at / SECOND) * SECOND).toISOString();
}

async function mostListed(rest: Rest, doing: string, values: Readonly<Record<string, unknown>>): Promise<readonly RcaIssue[]> {
  const found: RcaIssue[] = [];
  for await (const list of issuePages(rest, doing, values)) {
    found.push(...list.filter((issue) => !isPullRequest(issue)).map((issue) => toRcaIssue(issue, doing)));
    if (found.length >= MOST_LISTED) break;
  }
  return found;
}

function issuePages(rest: Rest, doing: string, values: Readonly<Record<string, unknown>>) {
  const read = async (page: number) => {
    const answer = await rest.read(doing, ISSUES, { ...values, per_page: PAGE, page }, "issues: read");
    return told(issueListAnswer, answer.data, doing);
  };
  return pagesOf(doing, read, ({ number }) => number);
}

async function commentsOf(rest: Rest, name: string, issue_number: number): Promise<readonly RcaComment[]> {
  const doing = `read the comments on ${name}`;
  const read = async (page: number) => {
    const answer = await rest.read(doing, COMMENTS, { issue_number, per_page: PAGE, page }, "issues: read");
    return told(commentListAnswer, answer.data, doing);
  };
  const list = await allOf(doing, read, ({ id }) => id);
  return list.map(({ id, html_url, body, user }) => ({ id, url: html_url, body, author: authorOf(user, body, doing) }));
}

async function isPrivate(rest: Rest, repository: string): Promise<boolean | null> {
  const doing = `look up ${repository}`;
  try {
    const answer = await rest.read(doing, "/repos/{owner}/{repo}", {}, "metadata: read");
    return told(repositoryAnswer, answer.data, doing).private;
  } catch (error) {
    if (error instanceof GitHubProblem && error.facts.status !== null && error.kind !== "passing" && error.kind !== "limit") return null;
    throw error;
  }
}

/** The same in another repository, where a job's own token does not reach: what is refused there says what helps. */
function abroad(rest: Rest, repository: string): Rest {
  return {
    ...rest,
    // One issue that is not there is an answer; a repository that is not there is none.
    read: (...call) => advised(rest.read(...call), repository, call[1] === ISSUES ? [403, 404, 410] : [403]),
    write: (...call) => advised(rest.write(...call), repository, [403, 404, 410]),
  };
}

async function advised<Value>(request: Promise<Value>, repository: string, statuses: readonly number[]): Promise<Value> {
  try {
    return await request;
  } catch (error) {
    const isOurs =
      error instanceof GitHubProblem && error.kind !== "limit" && error.kind !== "locked" && statuses.includes(error.facts.status ?? 0);
    if (!isOurs) throw error;
    throw new GitHubProblem({ ...error.facts, kind: "refused", advice: adviceFor(repository, error.facts.status) }, error);
  }
}

function adviceFor(repository: string, status: number | null): string {
  if (status === 410) return `Turn on issues in ${repository}, or it was deleted there.`;
  return `A job's own token reaches its own repository alone: give the action a \`token\` that may read and write issues in ${repository} too, such as a GitHub App's.`;
}

/** GitHub refuses an issue whole when somebody in it cannot be assigned; then it is opened without assignees. */
async function createIssue(rest: Rest, doing: string, draft: IssueDraft, log: (line: string) => void): Promise<GitHubAnswer> {
  const { title, body, labels, assignees } = draft;
  try {
    return await rest.write(doing, "POST", ISSUES, { title, body, labels, assignees }, false);
  } catch (error) {
    const unassignable = error instanceof GitHubProblem && error.facts.status === 422 && /assignee/i.test(error.facts.detail);
    if (!unassignable || assignees.length === 0) throw error;
    log(`${assignees.join(", ")} cannot be assigned, so nobody is.`);
    return rest.write(doing, "POST", ISSUES, { title, body, labels }, false);
  }
}

async function closeAsDuplicate(rest: Rest, repository: string, number: number, of: number): Promise<void> {
  const doing = `close ${nameIn(repository, number)} as a duplicate of #${of}`;
  const close = (state_reason: string) => rest.write(doing, "PATCH", ISSUE, { issue_number: number, state: "closed", state_reason }, true);
  try {
    await close("duplicate");
  } catch (error) {
    // Older servers do not know this reason.
    if (!(error instanceof GitHubProblem) || error.facts.status !== 422) throw error;
    await close("not_planned");
  }
}

function postedIssue(data: unknown, sent: string, doing: string): PostedIssue {
  const { number, html_url, body } = told(postedIssueAnswer, data, doing);
  mustSay(body, sent, doing);
  return { number, url: html_url, body };
}

function isPullRequest(issue: IssueAnswer): boolean {
  return issue.pull_request !== undefined && issue.pull_request !== null;
}

function toRcaIssue(issue: IssueAnswer, doing: string): RcaIssue {
  const isClosed = issue.state === "closed";
  return {
    number: issue.number,
    url: issue.html_url,
    title: issue.title,
    body: issue.body ?? "",
    author: authorOf(issue.user, issue.body ?? "", doing),
    state: isClosed ? "closed" : "open",
    createdAt: issue.created_at,
    updatedAt: issue.updated_at,
    closedAt: isClosed ? (issue.closed_at ?? issue.updated_at) : null,
    isDropped: isClosed && (issue.state_reason === "not_planned" || issue.state_reason === "duplicate"),
  };
}

/** Null: the account is gone. Throws `GitHubProblem` where the text looks like ours: without its author it would be written again. */
function authorOf(user: IssueAnswer["user"], body: string, doing: string): RcaIssue["author"] {
  if (user !== null) return toActor({ login: user.login, __typename: user.type });
  if (body.includes(MARKER_OPENING)) throw lacking(doing, "GitHub did not tell who wrote what looks like ours");
  return null;
}
