import { changeFiles, entriesOf, type FolderEntry, filesAt, headOid } from "../acts/file-acts.ts";
import type { JsonObject } from "../json.ts";
import type { File } from "../model.ts";
import { notFound, RequestRefusal } from "../problem.ts";
import { roleOf } from "../rules.ts";
import { isAtLeast } from "../store.ts";
import { requiredText, textField } from "./fields.ts";
import { repositoryUrl, repositoryWebUrl } from "./repository-routes.ts";
import { ok, type RepositoryCall, type RestAnswer, type Route } from "./route.ts";

/** Above a megabyte the content is left out, above a hundred GitHub refuses. */
const CONTENT_LIMIT = 1_048_576;

function contents(call: RepositoryCall): RestAnswer {
  const ref = call.query.get("ref");
  const tree = filesAt(call.repository, ref, call.sight);
  if (tree === null) throw new RequestRefusal(404, `No commit found for the ref ${ref}`);
  const path = (call.params.path ?? "").replace(/^\/+|\/+$/g, "");
  const file = tree.get(path);
  if (file !== undefined) return fileAnswer(call, path, file);
  const entries = entriesOf(tree, path);
  if (entries === null) throw notFound();
  return ok(entries.map((entry) => entryBody(call, entry)));
}

function fileAnswer(call: RepositoryCall, path: string, file: File): RestAnswer {
  const text = Buffer.from(file.bytes).toString("utf8");
  if (/\braw\b/.test(call.accept))
    return { status: 200, text, headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8" } };
  const isLarge = file.bytes.length > CONTENT_LIMIT;
  const content = isLarge
    ? ""
    : Buffer.from(file.bytes)
        .toString("base64")
        .replace(/(.{60})(?=.)/g, "$1\n");
  const name = path.slice(path.lastIndexOf("/") + 1);
  const entry = { name, path, type: "file", file } as const;
  return ok({ ...entryBody(call, entry), content: content === "" ? "" : `${content}\n`, encoding: isLarge ? "none" : "base64" });
}

function entryBody(call: RepositoryCall, entry: FolderEntry): JsonObject {
  const { name, path, type } = entry;
  const { store, repository } = call;
  const ref = call.query.get("ref") ?? repository.defaultBranch;
  const oid = entry.type === "file" ? entry.file.oid : entry.oid;
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  const self = `${repositoryUrl(store, repository)}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const git = `${repositoryUrl(store, repository)}/git/${entry.type === "file" ? "blobs" : "trees"}/${oid}`;
  const html = `${repositoryWebUrl(store, repository)}/${entry.type === "file" ? "blob" : "tree"}/${encodeURIComponent(ref)}/${encoded}`;
  const size = entry.type === "file" ? entry.file.bytes.length : 0;
  const download = entry.type === "file" ? html.replace("/blob/", "/raw/") : null;
  return { name, path, sha: oid, size, url: self, html_url: html, git_url: git, download_url: download, type, _links: { self, git, html } };
}

/** Creates or replaces a file on a branch; to replace one, its `sha` must be named, so that nobody overwrites what they have not seen. */
function writeContent(call: RepositoryCall): RestAnswer {
  const content = requiredText(call.body, "content").replace(/\s/g, "");
  const { branch, path, before } = changed(call);
  const bytes = Buffer.from(content, "base64");
  if (bytes.toString("base64").replace(/=+$/, "") !== content.replace(/=+$/, ""))
    throw new RequestRefusal(422, "content is not valid Base64");
  changeFiles(call.store, call.repository, branch, { [path]: bytes });
  const file = filesAt(call.repository, branch, call.sight)?.get(path);
  if (file === undefined) throw notFound();
  const name = path.slice(path.lastIndexOf("/") + 1);
  const body = { content: entryBody(call, { name, path, type: "file", file }), commit: commitBody(call, branch) };
  return ok(body, before === undefined ? 201 : 200);
}

function deleteContent(call: RepositoryCall): RestAnswer {
  requiredText(call.body, "sha");
  const { branch, path, before } = changed(call);
  if (before === undefined) throw notFound();
  changeFiles(call.store, call.repository, branch, { [path]: null });
  return ok({ content: null, commit: commitBody(call, branch) });
}

/** What is to be changed, and how it stands. */
function changed(call: RepositoryCall): { readonly branch: string; readonly path: string; readonly before: File | undefined } {
  const { viewer, repository, body, params, sight } = call;
  if (viewer.kind !== "installation" && !isAtLeast(roleOf(viewer, repository), "write")) throw notFound();
  requiredText(body, "message");
  const branch = (textField(body, "branch") ?? repository.defaultBranch).replace(/^refs\/heads\//, "");
  const tree = filesAt(repository, branch === repository.defaultBranch ? null : branch, sight);
  if (tree === null) throw new RequestRefusal(404, `Branch ${branch} not found`);
  const path = (params.path ?? "").replace(/^\/+|\/+$/g, "");
  const before = tree.get(path);
  const sha = textField(body, "sha");
  if (before !== undefined && sha === undefined) throw new RequestRefusal(422, `Invalid request.\n\n"sha" wasn't supplied.`);
  if (before !== undefined && sha !== before.oid) throw new RequestRefusal(409, `${path} does not match ${sha ?? ""}`);
  return { branch, path, before };
}

function commitBody({ store, repository, body, sight }: RepositoryCall, branch: string): JsonObject {
  const sha = headOid(repository, branch, sight);
  const url = `${repositoryUrl(store, repository)}/git/commits/${sha}`;
  return { sha, url, html_url: `${repositoryWebUrl(store, repository)}/commit/${sha}`, message: String(body.message), parents: [] };
}

const WRITE = { anyOf: ["contents"], access: "write" } as const;
const READ = { anyOf: ["contents"], access: "read" } as const;

export const contentRoutes: readonly Route[] = [
  {
    method: "PUT",
    path: "/repos/{owner}/{repo}/contents/{path*}",
    docs: "repos/contents#create-or-update-file-contents",
    needs: WRITE,
    inRepository: writeContent,
  },
  {
    method: "DELETE",
    path: "/repos/{owner}/{repo}/contents/{path*}",
    docs: "repos/contents#delete-a-file",
    needs: WRITE,
    inRepository: deleteContent,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/contents/{path*}",
    docs: "repos/contents#get-repository-content",
    needs: READ,
    inRepository: contents,
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/contents",
    docs: "repos/contents#get-repository-content",
    needs: READ,
    inRepository: contents,
  },
];
