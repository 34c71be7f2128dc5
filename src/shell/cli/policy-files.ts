import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { isBuiltIn } from "../../core/policy/built-in.ts";
import type { GivenPolicy } from "../../core/policy/parse.ts";
import { USUAL_PATH } from "../../core/policy/usual-path.ts";
import { codeOf, FileProblem, reasonOf } from "../files/file-problem.ts";
import type { WorkingFolder } from "../terminal/terminal.ts";

/** The text of a file. Throws `FileProblem`. */
export async function textOf(path: string, terminal: WorkingFolder): Promise<string> {
  try {
    return await readFile(resolve(terminal.folder, path), "utf8");
  } catch (error) {
    throw new FileProblem(`Failed to read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** A built-in policy by its name, or a file by its path. Throws `FileProblem`. */
export async function policyNamed(name: string, terminal: WorkingFolder): Promise<GivenPolicy> {
  return isBuiltIn(name) ? { builtIn: name } : { name, text: await textOf(name, terminal) };
}

/** The policy of the working directory; the default one where it has none. Throws `FileProblem` for a file that cannot be read. */
export async function usualPolicy(terminal: WorkingFolder): Promise<GivenPolicy> {
  try {
    return { name: USUAL_PATH, text: await readFile(resolve(terminal.folder, USUAL_PATH), "utf8") };
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return { builtIn: "gruntwork" };
    throw new FileProblem(`Failed to read ${USUAL_PATH}: ${reasonOf(error)}.`, { cause: error });
  }
}
