import { entriesOf, type FolderEntry, filesAt, headOid, treeOid } from "../acts/file-acts.ts";
import { isoOf } from "../clock.ts";
import type { File, FileTree } from "../model.ts";
import { accountOf, nameOf, type Repository, seen } from "../store.ts";
import type { Graph, Shown } from "./graph.ts";

/** GitHub cuts a blob's text there. */
const TEXT_LIMIT = 512_000;

/** What a git expression such as `HEAD:.github/policy.yml` names; null: nothing. */
export function objectShown(graph: Graph, repository: Repository, expression: string): Shown | null {
  const colon = expression.indexOf(":");
  const ref = colon === -1 ? expression : expression.slice(0, colon);
  const tree = filesAt(repository, ref, graph.sight);
  if (tree === null) return null;
  if (colon === -1) return graph.commit(repository, oidAt(graph, repository, ref));
  const path = expression.slice(colon + 1).replace(/^\/+|\/+$/g, "");
  const file = tree.get(path);
  if (file !== undefined) return blobShown(graph, repository, file);
  return entriesOf(tree, path) === null ? null : treeShown(graph, repository, tree, path);
}

function oidAt(graph: Graph, repository: Repository, ref: string): string {
  const branch = ref === "" || ref === "HEAD" ? repository.defaultBranch : ref.replace(/^refs\/heads\//, "");
  return /^[\da-f]{40}$/.test(branch) ? branch : headOid(repository, branch, graph.sight);
}

/** The `Ref` of a branch; null: there is none. */
export function refShown(graph: Graph, repository: Repository, qualified: string): Shown | null {
  const name = qualified.replace(/^refs\/heads\//, "");
  if (name !== repository.defaultBranch && !seen(repository.files, graph.sight).has(name)) return null;
  return {
    __typename: "Ref",
    id: `REF_${Buffer.from(`${repository.id}:${name}`).toString("base64url")}`,
    name,
    prefix: "refs/heads/",
    target: () => graph.commit(repository, headOid(repository, name, graph.sight)),
    repository: () => graph.repository(repository),
  };
}

export function commitShown(graph: Graph, repository: Repository, oid: string): Shown {
  const path = `/${nameOf(repository)}/commit/${oid}`;
  const tree = filesAt(repository, oid, graph.sight) ?? new Map<string, File>();
  return {
    ...gitObject(graph, repository, "Commit", oid),
    url: `${graph.store.webUrl}${path}`,
    resourcePath: path,
    ...writtenCommit(graph, repository, oid),
    tree: () => treeShown(graph, repository, tree, ""),
    file: ({ path: wanted }: { readonly path: string }) => fileEntry(graph, repository, tree, wanted),
  };
}

/** What is known of a commit that was pushed; of one that only stands for a branch's files, nothing. */
function writtenCommit(graph: Graph, repository: Repository, oid: string): Shown {
  const commit = repository.commits.get(oid) ?? null;
  const { message = `Commit ${oid.slice(0, 7)}`, at = repository.createdAt } = commit ?? {};
  return {
    message,
    messageHeadline: message.split("\n")[0],
    authoredDate: isoOf(at),
    committedDate: isoOf(at),
    committedViaWeb: commit !== null && commit.committer === null,
    author: () => (commit === null ? null : gitActor(graph, commit.author, at)),
    committer: () => (commit === null ? null : gitActor(graph, commit.committer, at)),
  };
}

function gitActor(graph: Graph, id: number | null, at: number): Shown {
  const account = accountOf(graph.store, id);
  return {
    name: account === null ? "GitHub" : (account.name ?? account.login),
    email: account === null ? "noreply@github.com" : `${account.login}@users.noreply.github.com`,
    date: isoOf(at),
    user: () => (account === null ? null : graph.user(account)),
  };
}

function fileEntry(graph: Graph, repository: Repository, tree: FileTree, path: string): Shown | null {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  const entry = entriesOf(tree, folder)?.find((other) => other.path === path);
  return entry === undefined ? null : entryShown(graph, repository, tree, entry);
}

function gitObject(graph: Graph, repository: Repository, type: string, oid: string): Shown {
  const path = `/${nameOf(repository)}/commit/${oid}`;
  return {
    __typename: type,
    id: `${type === "Commit" ? "C" : type === "Blob" ? "B" : "T"}_${Buffer.from(`${repository.id}:${oid}`).toString("base64url")}`,
    oid,
    abbreviatedOid: oid.slice(0, 7),
    commitUrl: `${graph.store.webUrl}${path}`,
    commitResourcePath: path,
    repository: () => graph.repository(repository),
  };
}

function blobShown(graph: Graph, repository: Repository, file: File): Shown {
  const isBinary = file.bytes.includes(0);
  const isTruncated = file.bytes.length > TEXT_LIMIT;
  return {
    ...gitObject(graph, repository, "Blob", file.oid),
    byteSize: file.bytes.length,
    isBinary,
    isTruncated,
    text: isBinary ? null : Buffer.from(file.bytes.subarray(0, TEXT_LIMIT)).toString("utf8"),
  };
}

function treeShown(graph: Graph, repository: Repository, tree: FileTree, folder: string): Shown {
  const oid = treeOid(tree, folder === "" ? "" : `${folder}/`);
  return {
    ...gitObject(graph, repository, "Tree", oid),
    entries: () => (entriesOf(tree, folder) ?? []).map((entry) => entryShown(graph, repository, tree, entry)),
  };
}

function entryShown(graph: Graph, repository: Repository, tree: FileTree, entry: FolderEntry): Shown {
  const isFile = entry.type === "file";
  return {
    name: entry.name,
    path: entry.path,
    extension: /\.[^.]+$/.exec(entry.name)?.[0] ?? "",
    type: isFile ? "blob" : "tree",
    mode: isFile ? 0o100644 : 0o040000,
    size: isFile ? entry.file.bytes.length : 0,
    oid: isFile ? entry.file.oid : entry.oid,
    object: () => (isFile ? blobShown(graph, repository, entry.file) : treeShown(graph, repository, tree, entry.path)),
  };
}
