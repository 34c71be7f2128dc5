import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** Where a Git repository came from. */
export type Origin = {
  /** Lower case, without a port, such as github.com. */
  readonly host: string;
  /** `owner/name`; null: its path is longer or shorter, as no GitHub has them. */
  readonly repository: string | null;
};

/** The root of the Git repository that a folder stands in; null: it stands in none. */
export async function rootOf(folder: string): Promise<string | null> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if ((await kindOf(join(at, ".git"))) !== null) return at;
    if (dirname(at) === at) return null;
  }
}

/** Where the Git repository that a folder stands in came from; null: it is in none, or has no remote called origin on another machine. */
export async function originOf(folder: string): Promise<Origin | null> {
  const config = await readFile(join(await gitFolder((await rootOf(folder)) ?? folder), "config"), "utf8").catch(() => "");
  return originAt(/^\[remote "origin"\][^[]*?^\s*url\s*=\s*"?([^\s"]+)/im.exec(config)?.[1] ?? "");
}

/** The action that a program is part of, and the host that it is on. `version`: a tag that it has, such as v1; null: none is known. */
export type FoundAction = { readonly host: string; readonly name: string; readonly version: string | null };

/** The action that the program in a folder is part of: where its clone or its npm package came from. Null: it cannot be told. */
export async function actionAt(home: string): Promise<FoundAction | null> {
  const named = (origin: Origin | null, version: string | null): FoundAction | null =>
    origin?.repository == null ? null : { host: origin.host, name: origin.repository, version };
  const cloned = (await kindOf(join(home, ".git"))) === null ? null : await originOf(home);
  if (cloned !== null) return named(cloned, newestOf(await tagsIn(home)));
  const own = await jsonAt(join(home, "package.json"));
  const major = /^(\d+)\./.exec(textAt(own, "version"))?.[1];
  const version = major === undefined ? null : `v${major}`;
  // npm writes down beside its packages where each came from.
  const lock = await jsonAt(join(dirname(home), ".package-lock.json"));
  const installed = textAt(lock, "packages", `node_modules/${basename(home)}`, "resolved");
  if (/github\.com|^git/.test(installed)) return named(originAt(installed.replace(/#.*$/, "")), version);
  const address = textAt(own, "repository", "url") || textAt(own, "repository");
  return named(originAt(address.replace(/^github:(?!\/)/, "https://github.com/")), version);
}

/** The host of an address, and the `owner/name` that it leads to there. Null: it leads to a folder. */
function originAt(address: string): Origin | null {
  const plain = address.replace(/^git\+/, "");
  const url = /^[a-z][a-z\d+.-]*:\/\/(?:[^/]*@)?(\[[^/\]]+\]|[^/:@[]+)(?::\d*)?(?:\/+(.*))?$/i.exec(plain);
  // As SSH writes it; a single letter is a drive.
  const [, host, path] = url ?? /^(?:[^@/:]+@)?([^/:@]{2,}):(?!\/\/)(.+)$/.exec(plain) ?? [];
  if (host === undefined) return null;
  const repository = /^\/?([A-Za-z\d][\w-]*\/[\w.-]+?)(?:\.git)?\/?$/.exec(path ?? "")?.[1];
  return { host: host.toLowerCase(), repository: repository ?? null };
}

/** Of a worktree `.git` is a file that leads to its folder, and that to the repository's own. */
async function gitFolder(root: string): Promise<string> {
  const git = join(root, ".git");
  if ((await kindOf(git)) !== "file") return git;
  const own = resolve(root, /^gitdir:\s*(.+?)\s*$/m.exec(await readFile(git, "utf8"))?.[1] ?? ".git");
  const common = await readFile(join(own, "commondir"), "utf8").catch(() => ".");
  return resolve(own, common.trim());
}

/** Whether a file stands there. */
export async function isFile(path: string): Promise<boolean> {
  return (await kindOf(path)) === "file";
}

async function kindOf(path: string): Promise<"file" | "folder" | null> {
  const found = await stat(path).catch(() => null);
  return found === null ? null : found.isFile() ? "file" : "folder";
}

async function tagsIn(root: string): Promise<readonly string[]> {
  const git = await gitFolder(root);
  const packed = await readFile(join(git, "packed-refs"), "utf8").catch(() => "");
  const loose = await readdir(join(git, "refs", "tags")).catch(() => []);
  return [...loose, ...[...packed.matchAll(/ refs\/tags\/(\S+)$/gm)].map(([, tag = ""]) => tag)];
}

/** The newest major tag, such as v2; null: there is none. */
function newestOf(tags: readonly string[]): string | null {
  const majors = tags.flatMap((tag) => /^v(\d+)$/.exec(tag)?.[1] ?? []).map(Number);
  return majors.length === 0 ? null : `v${Math.max(...majors)}`;
}

async function jsonAt(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return null;
  }
}

/** The text at the end of a path of keys; "": there is none. */
function textAt(data: unknown, ...path: readonly string[]): string {
  const end = path.reduce<unknown>(
    (inner, name) => (typeof inner === "object" && inner !== null && Object.hasOwn(inner, name) ? Reflect.get(inner, name) : null),
    data,
  );
  return typeof end === "string" ? end : "";
}
