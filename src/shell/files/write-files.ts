import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { WorkingFolder } from "../terminal/terminal.ts";
import { FileProblem, reasonOf } from "./file-problem.ts";

/** Writes files into a folder, which is made where it is not there; what stands there under their names is replaced. Throws `FileProblem`. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>, { folder: base }: WorkingFolder): Promise<void> {
  const path = resolve(base, folder);
  await naming(mkdir(path, { recursive: true }), folder);
  await Promise.all([...files].map(([name, text]) => naming(writeFile(join(path, name), text), join(folder, name))));
}

async function naming(written: Promise<unknown>, name: string): Promise<void> {
  try {
    await written;
  } catch (error) {
    throw new FileProblem(`Failed to write ${name}: ${reasonOf(error)}.`, { cause: error });
  }
}
