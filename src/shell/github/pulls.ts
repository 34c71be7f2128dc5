import * as z from "../../core/shape.ts";
import type { FileText, PullFile, PullRequest, PullRequests } from "../../ports.ts";
import { instant, later, understand } from "./answers.ts";
import { connectComments } from "./comments.ts";
import { GitHubProblem } from "./problem.ts";
import { connectRest, type Rest } from "./rest.ts";
import type { GitHubAnswer, Transport } from "./transport.ts";

const PULL = "/repos/{owner}/{repo}/pulls/{pull_number}";
const PAGE = 100;
/** GitHub lists the first 3,000 files. */
const MOST_PAGES = 30;

const repository = later(() => z.object({ full_name: z.string(), default_branch: z.nullish(z.string()) }));
const pullAnswer = later(() =>
  z.object({
    number: z.number(),
    created_at: instant,
    head: z.object({ sha: z.string(), repo: z.nullish(repository()) }),
    base: z.object({ ref: z.string(), repo: repository() }),
    comments: z.optional(z.number()),
    changed_files: z.optional(z.number()),
  }),
);
const fileListAnswer = later(() =>
  z.array(z.object({ filename: z.string(), status: z.string(), previous_filename: z.nullish(z.string()) })),
);
const contentAnswer = later(() =>
  z.object({
    type: z.string(),
    size: z.optional(z.number()),
    encoding: z.optional(z.string()),
    content: z.optional(z.string()),
  }),
);
const folderAnswer = later(() => z.array(z.object({ name: z.string(), type: z.string(), sha: z.optional(z.string()) })));

/** Pull requests of one repository. What they change is read as data through GitHub; nothing is checked out. Makes no request by itself. */
export function connectPullRequests(send: Transport, home: string): PullRequests {
  const rest = connectRest(send, home, "pull-requests: write");
  const { createComment, editComment, deleteComment } = connectComments(rest);
  const sourcesOf = (at: GitRef): readonly RefSource[] => {
    if ("branch" in at) return [{ rest, ref: at.branch }];
    // A fork's commits can be read in the repository that the pull request is for; should they not be, in the fork.
    const fork = at.repository !== null && at.repository.toLowerCase() !== home.toLowerCase() ? [connectRest(send, at.repository)] : [];
    return [rest, ...fork].map((one) => ({ rest: one, ref: at.sha }));
  };
  return {
    read: (number) => readPull(rest, number),
    files: (number) => listFiles(rest, number),
    textAt: async (at, path, most) => textIn(await contentAt(sourcesOf(at), path), path, most),
    filesIn: async (at, folder) => filesInAnswer(await contentAt(sourcesOf(at), folder), folder),
    createComment,
    editComment,
    deleteComment,
  };
}

type GitRef = Parameters<PullRequests["textAt"]>[0];
type RefSource = { readonly rest: Rest; readonly ref: string };

async function readPull(rest: Rest, pull_number: number): Promise<PullRequest> {
  const doing = `read pull request #${pull_number}`;
  const answer = await rest.read(doing, PULL, { pull_number }, "pull-requests: read");
  const { number, created_at, head, base, comments, changed_files } = understand(pullAnswer, answer.data, doing);
  const from = head.repo?.full_name ?? null;
  return {
    number,
    createdAt: created_at,
    head: { sha: head.sha, repository: from },
    base: { ref: base.ref, isDefault: (base.repo.default_branch ?? base.ref) === base.ref },
    isFork: from?.toLowerCase() !== base.repo.full_name.toLowerCase(),
    mayHaveComments: comments !== 0,
    changedFiles: changed_files ?? 0,
    at: answer.at,
  };
}

async function listFiles(rest: Rest, pull_number: number): Promise<readonly PullFile[]> {
  const doing = `list the files of pull request #${pull_number}`;
  const found = new Map<string, PullFile>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await rest.read(doing, `${PULL}/files`, { pull_number, per_page: PAGE, page }, "pull-requests: read");
    const list = understand(fileListAnswer, answer.data, doing);
    for (const { filename, status, previous_filename } of list) {
      const movedFrom = status === "renamed" ? (previous_filename ?? null) : null;
      found.set(filename, { path: filename, isRemoved: status === "removed", movedFrom });
    }
    if (list.length < PAGE) break;
  }
  return [...found.values()];
}

/** What stands at a path, from the first source that has it; null: none has. */
async function contentAt(sources: readonly RefSource[], path: string): Promise<GitHubAnswer | null> {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  for (const { rest, ref } of sources) {
    try {
      return await rest.read(`read ${path}`, "/repos/{owner}/{repo}/contents/{+path}", { path: encoded, ref }, "contents: read");
    } catch (error) {
      if (!(error instanceof GitHubProblem) || error.kind !== "not-found") throw error;
    }
  }
  return null;
}

function textIn(answer: GitHubAnswer | null, path: string, most: number): FileText {
  if (answer === null) return { type: "missing" };
  if (Array.isArray(answer.data)) return unreadable("it is a folder");
  const { type, size = 0, encoding, content = "" } = understand(contentAnswer, answer.data, `read ${path}`);
  if (type !== "file") return unreadable(`it is a ${type}`);
  if (size > most || encoding === "none") return unreadable(`it is longer than ${Math.floor(most / 1024)} KB`);
  const bytes = Buffer.from(content, "base64");
  if (bytes.length > most) return unreadable(`it is longer than ${Math.floor(most / 1024)} KB`);
  return bytes.includes(0) ? unreadable("it is not a text file") : { type: "text", text: bytes.toString("utf8") };
}

function unreadable(why: string): FileText {
  return { type: "unreadable", why };
}

function filesInAnswer(answer: GitHubAnswer | null, folder: string): ReadonlyMap<string, string> {
  if (answer === null || !Array.isArray(answer.data)) return new Map();
  const entries = understand(folderAnswer, answer.data, `list ${folder}`);
  return new Map(entries.flatMap(({ name, type, sha }): [string, string][] => (type === "file" ? [[name, sha ?? ""]] : [])));
}
