import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** What is not met yet: thread → why → names of expectations. It only shrinks. */
export type Unmet = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const FILE = new URL("unmet.json", import.meta.url);

export function readUnmet(): Unmet {
  return z.record(z.string(), z.record(z.string(), z.array(z.string()))).parse(JSON.parse(readFileSync(FILE, "utf8")));
}

/** Writes the list again without what is met. */
export function dropMet(unmet: Unmet, isMet: (thread: string, name: string) => boolean): void {
  const kept = mapped(unmet, (reasons, thread) => mapped(reasons, (names) => names.filter((name) => !isMet(thread, name))));
  writeFileSync(FILE, `${JSON.stringify(kept, null, 2)}\n`);
}

/** Each value as `change` has it; those that are then empty are left out. */
function mapped<From, To extends object>(
  all: Readonly<Record<string, From>>,
  change: (value: From, key: string) => To,
): Record<string, To> {
  const entries = Object.entries(all).map(([key, value]) => [key, change(value, key)] as const);
  return Object.fromEntries(entries.filter(([, value]) => Object.keys(value).length > 0));
}
