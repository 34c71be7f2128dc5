import { setTimeout as sleep } from "node:timers/promises";

/** Far beyond what anything takes on a busy machine, and less than the time that a test has. */
const HANGS_AFTER = 100_000;

/** Waits for something to be so, however long it takes. Only what never comes is an error, which says what it was. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const began = performance.now();
  while (!(await isSo())) {
    if (performance.now() - began > HANGS_AFTER) throw new Error(`It never came: ${what}`);
    await sleep(20);
  }
}
