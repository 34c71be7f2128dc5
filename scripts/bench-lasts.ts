import type { Milliseconds } from "../src/core/time/instant.ts";

/** What the first deadline takes in a process that has just begun. */
export type First = { readonly intl: number; readonly deadline: number; readonly holidays: number; readonly country: number };

export function lasts(work: () => unknown): Milliseconds {
  const began = performance.now();
  work();
  return performance.now() - began;
}
