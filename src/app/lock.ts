import { type Instant, MINUTE, type Milliseconds, SECOND } from "../core/time/instant.ts";
import type { Ports } from "../ports.ts";

/** A lock older than this belongs to a dead run. */
export const LOCK_DIES_AFTER: Milliseconds = 5 * MINUTE;
/** A run begins no write when it has held the lock for so long: one that then waits for a limit and is tried again ends well before the lock dies. */
export const LOCK_WORKS_FOR: Milliseconds = 3 * MINUTE;
/** GitHub promises no read-your-writes: the lock is kept for so long after the last write, so that whoever has it next reads what was written. */
export const LOCK_LINGERS_FOR: Milliseconds = 6 * SECOND;

/** The one writer's right to write about an incident. */
export type Lock = {
  /** False once it has been held too long: start no other write. */
  readonly mayWrite: () => boolean;
  /** Gives it back, a moment after the last write. */
  readonly release: (wrote: boolean) => Promise<void>;
};

/** Takes the incident's lock; null while another run has it. A dead run's lock is removed by its id. */
export async function takeLock(issue: number, { github, sleep, elapsed, log }: Ports): Promise<Lock | null> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const takenAt = elapsed();
    const answer = await github.takeLock(issue);
    if (answer.mine) {
      return {
        mayWrite: () => elapsed() - takenAt < LOCK_WORKS_FOR,
        release: async (wrote) => {
          if (wrote) await sleep(LOCK_LINGERS_FOR);
          await github.removeLock(issue, answer.id);
        },
      };
    }
    if (answer.at - answer.since <= LOCK_DIES_AFTER) return null;
    log(`#${issue}: removing the lock of a run that died.`);
    await github.removeLock(issue, answer.id);
  }
  return null;
}

/** Whether the lock seen on an issue is that of a run which died and left it behind. */
export function isLeftBehind(since: Instant | null | undefined, now: Instant): boolean {
  return since !== null && since !== undefined && now - since > LOCK_DIES_AFTER;
}

/** Removes the lock of a run that died, where nothing is left to be written. One that is in use stays. */
export async function clearLock(issue: number, { github }: Ports): Promise<void> {
  const answer = await github.takeLock(issue);
  if (answer.mine || answer.at - answer.since > LOCK_DIES_AFTER) await github.removeLock(issue, answer.id);
}
