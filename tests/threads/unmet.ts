import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** What is not met yet: thread → name of the expectation → why. It only shrinks. */
export type Unmet = Readonly<Record<string, Readonly<Record<string, string>>>>;

const FILE = new URL("unmet.json", import.meta.url);

export function readUnmet(): Unmet {
  return z.record(z.string(), z.record(z.string(), z.string())).parse(JSON.parse(readFileSync(FILE, "utf8")));
}

/** Writes the list again without what is met. */
export function dropMet(unmet: Unmet, isMet: (thread: string, name: string) => boolean): void {
  const kept = Object.entries(unmet).flatMap(([thread, names]) => {
    const left = Object.entries(names).filter(([name]) => !isMet(thread, name));
    return left.length === 0 ? [] : [[thread, Object.fromEntries(left)] as const];
  });
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}
