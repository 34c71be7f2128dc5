import { SECOND } from "../../core/time/instant.ts";
import type { IssueDraft, PostedIssue, RcaAccess, RcaComment, RcaIssue } from "../../ports.ts";
import {
  commentAnswer,
  commentListAnswer,
  type IssueAnswer,
  issueAnswer,
  issueListAnswer,
  repositoryAnswer,
  understand,
} from "./answers.ts";
import { mustSay } from "./comments.ts";
import { toActor } from "./issue.ts";
import { GitHubProblem } from "./problem.ts";
import { connectRest, type Rest } from "./rest.ts";
import type { GitHubAnswer, Transport } from "./transport.ts";

const ISSUES = "/repos/{owner}/{repo}/issues";
const ISSUE = `${ISSUES}/{issue_number}`;
const COMMENTS = `${ISSUE}/comments`;
const PAGE = 100;
/** More open RCAs than this many pages hold are not looked at by a sweep. */
const MOST_PAGES = 5;

/** Issues in any repository that the token reaches: where the RCAs are. `home` is the incidents' own. */
export function connectIssues(send: Transport, home: string, log: (line: string) => void): RcaAccess {
  const restOf = (repository: string) => {
    const rest = connectRest(send, repository);
    return repository.toLowerCase() === home.toLowerCase() ? rest : abroad(rest, repository);
  };
  return {
    readIssue: (repository, number) => readIssue(restOf(repository), nameIn(repository, number), number),
    issuesSince: (repository, since) => issuesSince(restOf(repository), repository, since),
    labelledIssues: (repository, label, closedSince) => labelledIssues(restOf(repository), repository, label, closedSince),
    commentsOf: (repository, number) => commentsOf(restOf(repository), nameIn(repository, number), number),
    commentIn: async (repository, number, body) => {
      const doing = `comment on ${nameIn(repository, number)}`;
      const rest = restOf(repository);
      const answer = await rest.write(doing, "POST", COMMENTS, { issue_number: number, body }, false);
      const { id, html_url, body: stands } = understand(commentAnswer, answer.data, doing);
      mustSay(stands ?? "", body, doing);
      return { id, url: html_url, body: stands ?? "" };
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
    const issue = understand(issueAnswer, answer.data, doing);
    return isPullRequest(issue) ? null : toRcaIssue(issue);
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
  const found = new Map<number, RcaIssue>();
  for (let page = 1; ; page += 1) {
    const values = { state: "all", sort: "created", direction: "desc", since: new Date(from).toISOString(), per_page: PAGE, page };
    const answer = await rest.read(doing, ISSUES, values, "issues: read");
    const list = understand(issueListAnswer, answer.data, doing);
    const fresh = list.filter((issue) => issue.created_at >= from);
    for (const issue of fresh) if (!isPullRequest(issue)) found.set(issue.number, toRcaIssue(issue));
    if (list.length < PAGE || fresh.length < list.length) break;
  }
  return [...found.values()].sort((a, b) => a.createdAt - b.createdAt || a.number - b.number);
}

async function labelledIssues(rest: Rest, repository: string, labels: string, closedSince: number): Promise<readonly RcaIssue[]> {
  const doing = `list the root cause analyses in ${repository}`;
  const since = new Date(Math.floor(closedSince / SECOND) * SECOND).toISOString();
  const read = async (values: Readonly<Record<string, unknown>>) => {
    const found: RcaIssue[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const asked = { labels, sort: "updated", direction: "desc", per_page: PAGE, page, ...values };
      const answer = await rest.read(doing, ISSUES, asked, "issues: read");
      const list = understand(issueListAnswer, answer.data, doing);
      found.push(...list.filter((issue) => !isPullRequest(issue)).map(toRcaIssue));
      if (list.length < PAGE) break;
    }
    return found;
  };
  const open = await read({ state: "open" });
  const closed = await read({ state: "closed", since });
  return [...open, ...closed.filter((issue) => (issue.closedAt ?? issue.updatedAt) >= closedSince)];
}

async function commentsOf(rest: Rest, name: string, issue_number: number): Promise<readonly RcaComment[]> {
  const doing = `read the comments on ${name}`;
  const found: RcaComment[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await rest.read(doing, COMMENTS, { issue_number, per_page: PAGE, page }, "issues: read");
    const list = understand(commentListAnswer, answer.data, doing);
    found.push(...list.map(({ id, html_url, body, user }) => ({ id, url: html_url, body: body ?? "", author: authorOf(user) })));
    if (list.length < PAGE) return found;
  }
}

async function isPrivate(rest: Rest, repository: string): Promise<boolean | null> {
  const doing = `look up ${repository}`;
  try {
    const answer = await rest.read(doing, "/repos/{owner}/{repo}", {}, "metadata: read");
    return understand(repositoryAnswer, answer.data, doing).private;
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
  const { number, html_url, body } = understand(issueAnswer, data, doing);
  mustSay(body ?? "", sent, doing);
  return { number, url: html_url, body: body ?? "" };
}

function isPullRequest(issue: IssueAnswer): boolean {
  return issue.pull_request !== undefined && issue.pull_request !== null;
}

function toRcaIssue(issue: IssueAnswer): RcaIssue {
  const isClosed = issue.state === "closed";
  return {
    number: issue.number,
    url: issue.html_url,
    title: issue.title,
    body: issue.body ?? "",
    author: authorOf(issue.user),
    state: isClosed ? "closed" : "open",
    createdAt: issue.created_at,
    updatedAt: issue.updated_at,
    closedAt: isClosed ? (issue.closed_at ?? issue.updated_at) : null,
    isDropped: isClosed && (issue.state_reason === "not_planned" || issue.state_reason === "duplicate"),
  };
}

function authorOf(user: IssueAnswer["user"]): RcaIssue["author"] {
  return user === null || user === undefined ? null : toActor({ login: user.login, __typename: user.type ?? undefined });
}
