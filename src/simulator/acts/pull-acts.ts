import type { FileTree, IssueRef, SimIssue } from "../model.ts";
import { RequestRefusal } from "../problem.ts";
import { oidOf, put, type Repository, repositoryNamed, repositoryOf, type Store } from "../store.ts";
import { type Act, changeIssue, issueOf, itemHead, record } from "./act.ts";
import { changeFiles, headOid, headRef, showHead } from "./file-acts.ts";
import { closeIssue, openIssue } from "./issue-acts.ts";
import { closingPlaces } from "./mentions.ts";

export type PullRequestDraft = {
  readonly title: string;
  readonly body?: string;
  /** Issue numbers of this repository that it closes, beside those its body says. */
  readonly closes?: readonly number[];
  /** What it changes: path → text; null deletes. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** Its branch; default `patch-N`. */
  readonly head?: string;
  /** `owner/name` of the repository it comes from; default: this one. */
  readonly fork?: string;
  readonly draft?: boolean;
};

/** Opens a pull request against the default branch. */
export function openPullRequest(store: Store, repository: Repository, act: Act, draft: PullRequestDraft): SimIssue {
  const head = draft.head ?? `patch-${repository.lastNumber + 1}`;
  const baseTree = repository.files.value.get(repository.defaultBranch) ?? new Map();
  const source = draft.fork === undefined ? repository : forkNamed(store, draft.fork);
  branchOff(store, source, head, baseTree);
  changeFiles(store, source, head, draft.files ?? {});
  const body = [draft.body ?? "", ...(draft.closes ?? []).map((number) => `Closes #${number}`)].join("\n\n").trim();
  const pullRequest = {
    mergedAt: null,
    mergedBy: null,
    draft: draft.draft ?? false,
    base: repository.defaultBranch,
    head,
    fork: source === repository ? null : source.id,
    baseTree,
    mergeOid: null,
    closes: closingPlaces(store, body, { repository: repository.id, number: repository.lastNumber + 1 }),
  };
  const issue = openIssue(store, repository, act, { title: draft.title, body, pullRequest });
  if (source !== repository) showHead(store, issue);
  return issue;
}

function forkNamed(store: Store, name: string): Repository {
  const fork = repositoryNamed(store, name);
  if (fork === null) throw new Error(`no repository ${name} to come from`);
  return fork;
}

function branchOff(store: Store, repository: Repository, head: string, base: FileTree): void {
  const branches = repository.files.value;
  if (!branches.has(head)) put(store, repository.files, new Map([...branches, [head, base]]));
}

/** Merges: its branch's files come over, and the issues it closes are closed by it. Throws 405 when it is not open. */
export function mergePullRequest(store: Store, place: IssueRef, act: Act): SimIssue {
  const { pullRequest, state } = issueOf(store, place);
  if (pullRequest === null || state === "closed") throw new RequestRefusal(405, "Pull Request is not mergeable");
  const repository = repositoryOf(store, place.repository);
  const head = headRef(issueOf(store, place).number, pullRequest);
  const mergeOid = oidOf("commit", `${headOid(repository, head, null)} ${place.number} ${act.at}`);
  const tree = repository.files.value.get(head) ?? new Map();
  put(store, repository.files, new Map([...repository.files.value, [pullRequest.base, tree]]));
  const message = `Merge pull request #${place.number} from ${repository.ownerLogin}/${pullRequest.head}`;
  repository.commits.set(mergeOid, { oid: mergeOid, message, at: act.at, author: act.by?.id ?? null, committer: null });
  const merged = { ...pullRequest, mergedAt: act.at, mergedBy: act.by?.id ?? null, mergeOid };
  changeIssue(store, place, (issue) => ({ ...issue, pullRequest: merged }));
  record(store, place, { ...itemHead(store, act), type: "merged", oid: mergeOid });
  const closed = closeIssue(store, place, act);
  for (const target of pullRequest.closes) {
    closeIssue(store, target, act, "completed", { type: "pull-request", repository: place.repository, number: place.number });
  }
  return closed;
}
