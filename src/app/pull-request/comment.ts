import { isOurs, type Ourselves } from "../../core/incident/people.ts";
import { readMarker, type Seat, withMarker } from "../../core/notice/marker.ts";
import { messageOf } from "../../core/text/message.ts";
import { SECOND } from "../../core/time/instant.ts";
import type { Ports, PostedComment, PullRequest, PullRequests } from "../../ports.ts";
import { isPassing, kindOf } from "../run/failure.ts";

/** What became of the one comment on a pull request. */
export type Kept =
  | { readonly type: "created" | "edited" | "unchanged"; readonly url: string }
  /** A newer commit was pushed meanwhile: the run on that one writes. */
  | { readonly type: "outdated" }
  /** GitHub did not let it be written; `mayNot`: the token may only read. */
  | { readonly type: "not-written"; readonly why: string; readonly mayNot: boolean };

export type CommentWork = {
  readonly pull: PullRequest;
  /** `owner/name`. */
  readonly repository: string;
  readonly ports: Ports;
  readonly pulls: PullRequests;
  readonly ourselves: Ourselves;
  readonly stateSecret: string | null;
};

/** GitHub promises nobody to see at once what was just written. */
const SETTLING = 2 * SECOND;

/** Our comments on the pull request that are about the policy, lowest id first. May throw `GitHubProblem`. */
export async function ownPolicyComments(work: CommentWork): Promise<readonly PostedComment[]> {
  const { pull, repository, ports, ourselves, stateSecret } = work;
  const comments = await ports.github.commentsOf(repository, pull.number);
  return comments
    .filter(({ author, body }) => isOurs(author, ourselves) && readMarker(body, seatOf(work), stateSecret)?.kind === "policy")
    .toSorted((one, other) => one.id - other.id);
}

/**
 * Makes the one comment say `text`: the one that is there is edited, and of several the lowest id stays. What GitHub refuses
 * is an answer, never an error.
 */
export async function keepComment(text: string, work: CommentWork): Promise<Kept> {
  const body = withMarker(text, { kind: "policy" }, seatOf(work), work.stateSecret);
  try {
    const now = await work.pulls.read(work.pull.number);
    if (now.head.sha !== work.pull.head.sha) return { type: "outdated" };
    const own = await ownPolicyComments(work);
    return own[0] === undefined ? await create(body, work) : await settle(own, body, work);
  } catch (cause) {
    const kind = kindOf(cause);
    if (kind === null) throw cause;
    const why = messageOf(cause);
    return { type: "not-written", why, mayNot: kind === "forbidden" || kind === "not-found" };
  }
}

/** What `keepComment` would do; null: nothing, the comment says so already. Writes nothing. May throw `GitHubProblem`. */
export async function planComment(text: string, work: CommentWork): Promise<"comment" | "comment-edited" | null> {
  const [first] = await ownPolicyComments(work);
  if (first === undefined) return "comment";
  const body = withMarker(text, { kind: "policy" }, seatOf(work), work.stateSecret);
  return plain(first.body) === plain(body) ? null : "comment-edited";
}

function seatOf({ pull: { number, createdAt }, repository }: CommentWork): Seat {
  return { repository, number, createdAt, author: null };
}

async function create(body: string, work: CommentWork): Promise<Kept> {
  const { pull, ports, pulls } = work;
  let created: PostedComment | null = null;
  try {
    created = await pulls.createComment(pull.number, body);
  } catch (cause) {
    // It may stand there although no answer came.
    if (!isPassing(cause)) throw cause;
    await ports.sleep(SETTLING);
    const own = await ownPolicyComments(work);
    if (own[0] === undefined) throw cause;
    return settle(own, body, work);
  }
  await ports.sleep(SETTLING);
  const own = await ownPolicyComments(work);
  const lowest = own[0];
  if (lowest === undefined || lowest.id >= created.id) return { type: "created", url: created.url };
  // Another run was a moment faster: its comment stays, and says what this one would have said.
  await pulls.deleteComment(created.id);
  return settle([lowest], body, work);
}

/** The first stays; the others are a run's that was killed, or fast. */
async function settle(own: readonly PostedComment[], body: string, { pulls }: CommentWork): Promise<Kept> {
  const [first, ...others] = own;
  if (first === undefined) throw new Error("unreachable: there is a comment to keep");
  for (const other of others) await pulls.deleteComment(other.id);
  if (plain(first.body) === plain(body)) return { type: "unchanged", url: first.url };
  const { url } = await pulls.editComment(first.id, body);
  return { type: "edited", url };
}

function plain(body: string): string {
  return body.replace(/\r\n?/g, "\n").trimEnd();
}
