import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Where the Git repository in a folder came from, as `owner/name`; null: it has no remote called origin. */
export async function originOf(folder: string): Promise<string | null> {
  const config = await readFile(join(folder, ".git", "config"), "utf8").catch(() => "");
  return repositoryAt(/^\[remote "origin"\][^[]*?^\s*url\s*=\s*(\S+)/m.exec(config)?.[1] ?? "");
}

/**
 * The repository of the action that this program is part of, as `owner/name`: where its clone or its npm package came
 * from. Null: it cannot be told.
 */
export async function actionAt(home: string): Promise<string | null> {
  const cloned = await originOf(home);
  if (cloned !== null) return cloned;
  // npm writes down beside its packages where each came from.
  const lock = await jsonAt(join(dirname(home), ".package-lock.json"));
  const installed = textAt(lock, "packages", `node_modules/${basename(home)}`, "resolved");
  if (/github\.com|^git/.test(installed)) return repositoryAt(installed.replace(/#.*$/, ""));
  const own = await jsonAt(join(home, "package.json"));
  return repositoryAt(textAt(own, "repository", "url") || textAt(own, "repository"));
}

/** `owner/name` at the end of an address on some host. */
function repositoryAt(address: string): string | null {
  return /(?:@|\/\/)[^/:]+(?::\d+)?[:/]([A-Za-z\d][\w-]*\/[\w.-]+?)(?:\.git)?\/?$/.exec(address)?.[1] ?? null;
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
