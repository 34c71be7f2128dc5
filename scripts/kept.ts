import { mkdirSync, renameSync, writeFileSync } from "node:fs";

/** Where is kept what takes the build half a minute to make. */
export const KEPT = "node_modules/.cache/incident-slo";

/** Another process may be reading: the file is whole, or not there. */
export function keep(file: string, text: string): void {
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}
