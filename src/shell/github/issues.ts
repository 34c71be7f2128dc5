import { SECOND } from "../../core/time/instant.ts";
import type { GitHub, IssueDraft, PostedIssue, RcaIssue } from "../../ports.ts";
import { type IssueAnswer, issueAnswer, issueListAnswer, understand } from "./answers.ts";
import { mustSay } from "./comments.ts";
import { toActor } from "./issue.ts";
import { GitHubProblem } from "./problem.ts";
import { connectRest, type Rest } from "./rest.ts";
import type { Answer, Transport } from "./transport.ts";

type IssuePorts = Pick<GitHub, "readIssue" | "issuesSince" | "createIssue" | "editIssueBody" | "closeAsDuplicate">;

const ISSUES = "/repos/{owner}/{repo}/issues";
const ISSUE = `${ISSUES}/{issue_number}`;
const PAGE = 100;

/** Issues in any repository that the token reaches: where the RCAs are. */
export function connectIssues(send: Transport, log: (line: string) => void): IssuePorts {
  return {
    readIssue: (repository, number) => readIssue(connectRest(send, repository), nameIn(repository, number), number),
    issuesSince: (repository, since) => issuesSince(connectRest(send, repository), repository, since),
    createIssue: async (repository, draft) => {
      const doing = `open an issue in ${repository}`;
      const answer = await createIssue(connectRest(send, repository), doing, draft, log);
      return postedIssue(answer.data, draft.body, doing);
    },
    editIssueBody: async (repository, number, body) => {
      const doing = `edit ${nameIn(repository, number)}`;
      const answer = await connectRest(send, repository).write(doing, "PATCH", ISSUE, { issue_number: number, body }, true);
      return postedIssue(answer.data, body, doing);
    },
    closeAsDuplicate: (repository, number, of) => closeAsDuplicate(connectRest(send, repository), repository, number, of),
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
    const list = understand(issueListAnswer, (await rest.read(doing, ISSUES, values, "issues: read")).data, doing);
    const fresh = list.filter((issue) => issue.created_at >= from);
    for (const issue of fresh) if (!isPullRequest(issue)) found.set(issue.number, toRcaIssue(issue));
    if (list.length < PAGE || fresh.length < list.length) break;
  }
  return [...found.values()].sort((a, b) => a.createdAt - b.createdAt || a.number - b.number);
}

/** GitHub refuses an issue whole when somebody in it cannot be assigned; then it is opened without assignees. */
async function createIssue(rest: Rest, doing: string, draft: IssueDraft, log: (line: string) => void): Promise<Answer> {
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
  const { user } = issue;
  return {
    number: issue.number,
    url: issue.html_url,
    title: issue.title,
    body: issue.body ?? "",
    author: user === null || user === undefined ? null : toActor({ login: user.login, __typename: user.type ?? undefined }),
    state: issue.state === "closed" ? "closed" : "open",
    createdAt: issue.created_at,
    updatedAt: issue.updated_at,
  };
}
