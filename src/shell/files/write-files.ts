import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { WorkingFolder } from "../terminal/terminal.ts";
import { codeOf, FileProblem, reasonOf } from "./file-problem.ts";

/**
 * Writes files into a folder, which is made where it is not there, as are those in their names; what stands there under their names is
 * replaced, and what stands there under `stale` is removed. Throws `FileProblem`.
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  { folder: base }: WorkingFolder,
  stale: readonly string[] = [],
): Promise<void> {
  const path = resolve(base, folder);
  const folders = new Set([".", ...[...files.keys()].map((name) => dirname(name))]);
  for (const name of folders) await naming(makeFolders(join(path, name)), join(folder, name));
  await Promise.all([...files].map(([name, text]) => naming(writeFile(join(path, name), text), join(folder, name))));
  await Promise.all(stale.map((name) => naming(rm(join(path, name), { force: true }), join(folder, name))));
}

/** Makes a folder and those above it; Node's own way of that never ends where the system lets nobody make one, as under /proc. */
export async function makeFolders(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (codeOf(error) === "EEXIST" && (await stat(path)).isDirectory()) return;
    if (codeOf(error) !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolders(dirname(path));
    await mkdir(path).catch(async (again) => {
      if (codeOf(again) !== "EEXIST") throw again;
    });
  }
}

async function naming(written: Promise<unknown>, name: string): Promise<void> {
  try {
    await written;
  } catch (error) {
    throw new FileProblem(`Failed to write ${name}: ${reasonOf(error)}.`, { cause: error });
  }
}
