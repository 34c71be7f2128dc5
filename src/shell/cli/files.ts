import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { isBuiltIn } from "../../core/policy/built-in.ts";
import type { PolicySource } from "../../core/policy/parse.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import type { Terminal } from "./terminal.ts";

/** A file could not be read or written: the message names it and says why. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}

/** The text of a file. Throws `FileProblem`. */
export async function textOf(path: string, terminal: Pick<Terminal, "folder">): Promise<string> {
  try {
    return await readFile(resolve(terminal.folder, path), "utf8");
  } catch (error) {
    throw new FileProblem(`Failed to read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** A built-in policy by its name, or a file by its path. Throws `FileProblem`. */
export async function policyNamed(name: string, terminal: Pick<Terminal, "folder">): Promise<PolicySource> {
  return isBuiltIn(name) ? { builtIn: name } : { name, text: await textOf(name, terminal) };
}

/** The policy of the working directory; the default one where it has none. Throws `FileProblem` for a file that cannot be read. */
export async function usualPolicy(terminal: Pick<Terminal, "folder">): Promise<PolicySource> {
  try {
    return { name: USUAL_PATH, text: await readFile(resolve(terminal.folder, USUAL_PATH), "utf8") };
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return { builtIn: "gruntwork" };
    throw new FileProblem(`Failed to read ${USUAL_PATH}: ${reasonOf(error)}.`, { cause: error });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such folder",
  EISDIR: "it is a folder",
  EACCES: "it may not be read or written",
  EPERM: "it may not be read or written",
  EEXIST: "there is a file of that name",
  EROFS: "nothing can be written there",
  ENOSPC: "there is no space left",
};

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (code === "" ? "it went wrong" : code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
