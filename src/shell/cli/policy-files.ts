import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isBuiltIn } from "../../core/policy/built-in.ts";
import type { GivenPolicy } from "../../core/policy/parse.ts";
import { OTHER_PATH, USUAL_PATH } from "../../core/policy/usual-path.ts";
import { codeOf, FileProblem, reasonOf } from "../files/file-problem.ts";
import type { WorkingFolder } from "../terminal/terminal.ts";
import { isFile, rootOf } from "./clone.ts";

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

/**
 * The policy of the repository that the working directory is in; the default one where it has none. Throws `FileProblem` for a file that
 * cannot be read, or that has another ending.
 */
export async function usualPolicy({ folder }: WorkingFolder): Promise<GivenPolicy> {
  const root = (await rootOf(folder)) ?? folder;
  try {
    return { name: USUAL_PATH, text: await readFile(join(root, USUAL_PATH), "utf8") };
  } catch (error) {
    if (codeOf(error) !== "ENOENT" && codeOf(error) !== "ENOTDIR")
      throw new FileProblem(`Failed to read ${USUAL_PATH}: ${reasonOf(error)}.`, { cause: error });
  }
  if (await hasOtherEnding({ folder }))
    throw new FileProblem(`There is ${OTHER_PATH}, which nothing reads: name it ${USUAL_PATH}, or name it to the command.`);
  return { builtIn: "gruntwork" };
}

/** Whether a file stands there whose name ends otherwise than the policy's. */
export async function hasOtherEnding({ folder }: WorkingFolder): Promise<boolean> {
  return isFile(join((await rootOf(folder)) ?? folder, OTHER_PATH));
}
