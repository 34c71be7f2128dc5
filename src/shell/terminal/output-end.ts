import { reasonOf } from "../files/file-problem.ts";

/**
 * Has standard output end alone, and not the process with it, once it takes no more. `ended` hears of it once: why it failed, null where
 * only its reader went away, as `head` does once it has enough.
 */
export function whenOutputEnds(ended: (failure: string | null) => void): void {
  let isEnded = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (isEnded) return;
    isEnded = true;
    ended(error.code === "EPIPE" ? null : `Failed to write the output: ${reasonOf(error)}.`);
  });
}
