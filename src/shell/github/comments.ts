import type { CommentWrites, PostedComment, ReactionWrites } from "../../ports.ts";
import { commentAnswer, reactionAnswer, told } from "./answers.ts";
import { GitHubProblem, refusal } from "./problem.ts";
import type { Rest } from "./rest.ts";

const COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const COMMENT = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
const REACTIONS = "/repos/{owner}/{repo}/issues/{issue_number}/reactions";

/** Comments and reactions. What may have taken effect although its answer is lost is not repeated, unless twice is the same as once. */
export function connectComments(rest: Rest): CommentWrites & ReactionWrites {
  return {
    createComment: async (issue_number, body) => {
      const doing = `comment on #${issue_number}`;
      const answer = await rest.write(doing, "POST", COMMENTS, { issue_number, body }, false);
      return postedComment(answer.data, body, doing);
    },
    editComment: async (comment_id, body) => {
      const doing = `edit comment ${comment_id}`;
      const answer = await rest.write(doing, "PATCH", COMMENT, { comment_id, body }, true);
      return postedComment(answer.data, body, doing);
    },
    deleteComment: async (comment_id) => {
      await unlessGone(rest.write(`delete comment ${comment_id}`, "DELETE", COMMENT, { comment_id }, true));
    },
    reactToComment: async (comment_id, content) => {
      const doing = `react to comment ${comment_id}`;
      const { status } = await rest.write(doing, "POST", `${COMMENT}/reactions`, { comment_id, content }, true);
      return status === 201;
    },
    takeLock: async (issue_number) => {
      const doing = `begin to write about #${issue_number}`;
      // Asked again, GitHub would say that the lock is somebody's, and it might be ours.
      const answer = await rest.write(doing, "POST", REACTIONS, { issue_number, content: "rocket" }, false);
      const { id, created_at } = told(reactionAnswer, answer.data, doing);
      return { id, mine: answer.status === 201, since: created_at, at: answer.at };
    },
    removeLock: async (issue_number, reaction_id) => {
      await unlessGone(rest.tidy(`take our lock off #${issue_number}`, `${REACTIONS}/{reaction_id}`, { issue_number, reaction_id }));
    },
  };
}

function postedComment(data: unknown, sent: string, doing: string): PostedComment {
  const { id, html_url, body } = told(commentAnswer, data, doing);
  mustSay(body, sent, doing);
  return { id, url: html_url, body };
}

/** GitHub has been seen to answer "done" and keep the old text: throws when what stands is not what was sent. */
export function mustSay(stands: string, sent: string, doing: string): void {
  if (plainText(stands) === plainText(sent)) return;
  const detail = `GitHub kept a text of ${stands.length} characters where ${sent.length} were sent`;
  throw refusal(doing, detail, { mayHaveHappened: true });
}

/** Line ends and space at the end are GitHub's to choose, and half a character cannot be sent. */
function plainText(text: string): string {
  return Buffer.from(text.replace(/\r\n?/g, "\n").trimEnd()).toString();
}

/** What is gone already need not be removed. */
async function unlessGone(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof GitHubProblem) || (error.kind !== "not-found" && error.kind !== "gone")) throw error;
  }
}
