import { entriesOf, type FolderEntry, filesAt } from "../acts/file-acts.ts";
import type { JsonObject } from "../json.ts";
import type { File } from "../model.ts";
import { notFound, RequestRefusal } from "../problem.ts";
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

const READ = { anyOf: ["contents"], access: "read" } as const;

export const contentRoutes: readonly Route[] = [
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
