import type { IssueMarks } from "../../ports.ts";
import { pinnedAnswer, understand } from "./answers.ts";
import { GitHubProblem } from "./problem.ts";
import type { Rest } from "./rest.ts";

const ISSUE = "/repos/{owner}/{repo}/issues/{issue_number}";

/** Labels and pins of the repository's issues. */
export function connectIssueMarks(rest: Rest, log: (line: string) => void): IssueMarks {
  return {
    setLabel: async (issue_number, name, on) => {
      if (on)
        await rest.write(`put the label ${name} on #${issue_number}`, "POST", `${ISSUE}/labels`, { issue_number, labels: [name] }, true);
      else await takeOff(rest, issue_number, name);
    },
    pinComment: async (issue_number, comment_id) => {
      try {
        if (await isFree(rest, issue_number)) {
          await rest.write(
            `pin comment ${comment_id}`,
            "PUT",
            "/repos/{owner}/{repo}/issues/comments/{comment_id}/pin",
            { comment_id },
            true,
          );
          return true;
        }
        log(`#${issue_number}: another comment is pinned, or this server does not say which one is, so ours is not.`);
      } catch (error) {
        // What passes by itself is tried again by the next run.
        if (!(error instanceof GitHubProblem) || ["limit", "passing", "cancelled"].includes(error.kind)) throw error;
        log(`#${issue_number}: the status comment is not pinned. ${error.message}`);
      }
      return false;
    },
  };
}

/** Not repeated where the answer is lost: somebody may have put it on again by then. */
async function takeOff(rest: Rest, issue_number: number, name: string): Promise<void> {
  const doing = `take the label ${name} off #${issue_number}`;
  try {
    await rest.write(doing, "DELETE", `${ISSUE}/labels/{name}`, { issue_number, name }, false);
  } catch (error) {
    if (!(error instanceof GitHubProblem) || (error.kind !== "not-found" && error.kind !== "gone")) throw error;
  }
}

/** Whether no comment is pinned; false where the server does not tell. */
async function isFree(rest: Rest, issue_number: number): Promise<boolean> {
  const doing = `see which comment of #${issue_number} is pinned`;
  const answer = await rest.read(doing, ISSUE, { issue_number }, "issues: read");
  return understand(pinnedAnswer, answer.data, doing).pinned_comment === null;
}
