import type { File, FileTree, SimIssue, SimPullRequest } from "../model.ts";
import { issuesAt, oidOf, put, type Repository, repositoryOf, type Sight, type Store, seen } from "../store.ts";

/** Writes, replaces or (with null) deletes files on a branch. */
export function changeFiles(
  store: Store,
  repository: Repository,
  branch: string,
  files: Readonly<Record<string, string | Uint8Array | null>>,
): void {
  const branches = repository.files.value;
  const tree = new Map(branches.get(branch));
  for (const [path, content] of Object.entries(files)) {
    if (content === null) tree.delete(path);
    else tree.set(path, fileOf(content));
  }
  put(store, repository.files, new Map([...branches, [branch, tree]]));
  for (const issue of pullsFrom(store, repository, branch)) showHead(store, issue);
}

/** What a fork pushes can be seen where the pull request is, too. */
export function showHead(store: Store, { repository, number, pullRequest }: SimIssue): void {
  if (pullRequest === null || pullRequest.fork === null) return;
  const target = repositoryOf(store, repository);
  const tree = repositoryOf(store, pullRequest.fork).files.value.get(pullRequest.head) ?? new Map();
  put(store, target.files, new Map([...target.files.value, [headRef(number, pullRequest), tree]]));
}

/** Open pull requests of other repositories that come from this branch. */
function pullsFrom(store: Store, fork: Repository, branch: string): readonly SimIssue[] {
  const others = [...store.repositories.values()].filter((repository) => repository !== fork);
  const issues = others.flatMap((repository) => issuesAt(repository, null));
  return issues.filter(({ pullRequest, state }) => pullRequest?.fork === fork.id && pullRequest.head === branch && state === "open");
}

/** Under which name a pull request's head stands in the repository that it is for. */
export function headRef(number: number, { head, fork }: Pick<SimPullRequest, "head" | "fork">): string {
  return fork === null ? head : `refs/pull/${number}/head`;
}

function fileOf(content: string | Uint8Array): File {
  const bytes = Buffer.from(content);
  return { bytes, oid: oidOf("blob", bytes) };
}

/** The commit a branch points at; made from what stands on it. */
export function headOid(repository: Repository, branch: string, sight: Sight): string {
  return oidOf("commit", treeOid(seen(repository.files, sight).get(branch) ?? new Map(), ""));
}

/** The id of a folder's tree. */
export function treeOid(tree: FileTree, folder: string): string {
  const lines = [...tree].filter(([path]) => path.startsWith(folder)).map(([path, file]) => `${path} ${file.oid}`);
  return oidOf("tree", lines.sort().join("\n"));
}

/** The files at a branch, commit, tag-like ref or pull request's head; null: no such ref. An empty or null ref is the default branch. */
export function filesAt(repository: Repository, ref: string | null, sight: Sight): FileTree | null {
  const branches = seen(repository.files, sight);
  if (ref === null || ref === "" || ref === "HEAD") return branches.get(repository.defaultBranch) ?? new Map();
  const pull = /^refs\/pull\/(\d+)\/(?:head|merge)$/.exec(ref)?.[1];
  if (pull !== undefined) {
    const cell = repository.issues.get(Number(pull));
    const pullRequest = cell === undefined ? undefined : seen(cell, sight)?.pullRequest;
    return pullRequest ? (branches.get(headRef(Number(pull), pullRequest)) ?? null) : null;
  }
  const named = branches.get(ref.replace(/^refs\/heads\//, ""));
  if (named !== undefined) return named;
  const branch = [...branches.keys()].find((name) => headOid(repository, name, sight) === ref);
  return branch === undefined ? null : (branches.get(branch) ?? null);
}

export type FolderEntry = { readonly name: string; readonly path: string } & (
  | { readonly type: "file"; readonly file: File }
  | { readonly type: "dir"; readonly oid: string }
);

/** What stands directly in a folder, by name; null: there is no such folder. The root is "". */
export function entriesOf(tree: FileTree, folder: string): readonly FolderEntry[] | null {
  const prefix = folder === "" ? "" : `${folder}/`;
  const entries = new Map<string, FolderEntry>();
  for (const [path, file] of tree) {
    if (!path.startsWith(prefix)) continue;
    const [name = "", ...rest] = path.slice(prefix.length).split("/");
    const place = { name, path: `${prefix}${name}` };
    entries.set(
      name,
      rest.length === 0 ? { ...place, type: "file", file } : { ...place, type: "dir", oid: treeOid(tree, `${place.path}/`) },
    );
  }
  if (entries.size === 0 && folder !== "") return null;
  return [...entries.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
