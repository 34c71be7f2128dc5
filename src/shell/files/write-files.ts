import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { WorkingFolder } from "../terminal/terminal.ts";
import { FileProblem, reasonOf } from "./file-problem.ts";

/** Writes files into a folder, which is made where it is not there; what stands there under their names is replaced. Throws `FileProblem`. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>, { folder: base }: WorkingFolder): Promise<void> {
  const path = resolve(base, folder);
  try {
    await mkdir(path, { recursive: true });
    await Promise.all([...files].map(([name, text]) => writeFile(join(path, name), text)));
  } catch (error) {
    throw new FileProblem(`Failed to write to ${folder}: ${reasonOf(error)}.`, { cause: error });
  }
}
