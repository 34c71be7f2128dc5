import { readdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { TEMPLATES_FOLDER } from "../../core/render/folder.ts";
import { codeOf, FileProblem, reasonOf } from "../files/file-problem.ts";
import type { WorkingFolder } from "../terminal/terminal.ts";
import { rootOf } from "./clone.ts";
import { textOf } from "./policy-files.ts";

/** Templates of one's own, by file name: those of the folder named, else of the usual one, which need not be there. Throws `FileProblem`. */
export async function ownTemplates(folder: string | null, terminal: WorkingFolder): Promise<ReadonlyMap<string, string>> {
  const path = folder ?? relative(terminal.folder, join((await rootOf(terminal.folder)) ?? terminal.folder, TEMPLATES_FOLDER));
  const names = await namesIn(path, folder !== null, terminal);
  const files = names.filter((name) => name.endsWith(".hbs")).toSorted();
  return new Map(await Promise.all(files.map(async (name): Promise<[string, string]> => [name, await textOf(join(path, name), terminal)])));
}

async function namesIn(path: string, isNamed: boolean, { folder }: WorkingFolder): Promise<readonly string[]> {
  try {
    return await readdir(resolve(folder, path));
  } catch (error) {
    if (!isNamed && codeOf(error) === "ENOENT") return [];
    throw new FileProblem(`Failed to read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}
