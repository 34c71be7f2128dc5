import { cancelled } from "../github/problem.ts";

/** Whether the run has been told to end. */
export type Cancellation = {
  /** Aborted when it is told. */
  readonly signal: AbortSignal;
  /** The exit code that tells by which signal; null: nobody told it. */
  readonly exitCode: () => number | null;
};

// As shells have it: 128 and the signal's number.
const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Listens for the signals by which a job is cancelled: GitHub's runner sends SIGINT, SIGTERM 7.5 s later, and kills after
 * another 2.5 s. Whoever sends the same one twice does not want to wait.
 */
export function listenForCancel(onCancel: () => void): Cancellation {
  const controller = new AbortController();
  const told = new Set<string>();
  let exitCode: number | null = null;
  const hear = (signal: keyof typeof CODES) => {
    if (told.has(signal)) process.exit(CODES[signal]);
    told.add(signal);
    exitCode ??= CODES[signal];
    if (controller.signal.aborted) return;
    controller.abort();
    onCancel();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, hear);
  return { signal: controller.signal, exitCode: () => exitCode };
}

/** A wait that is over, with a `cancelled` problem, when the run is told to end. */
export function untilCancelled(sleep: (time: number) => Promise<void>, signal: AbortSignal): (time: number) => Promise<void> {
  return (time) =>
    new Promise((resolve, reject) => {
      const end = () => reject(cancelled("wait"));
      if (signal.aborted) return end();
      signal.addEventListener("abort", end, { once: true });
      const done = () => signal.removeEventListener("abort", end);
      sleep(time).then(resolve, reject).finally(done);
    });
}
