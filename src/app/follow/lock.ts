import { type Instant, MINUTE, type Milliseconds, SECOND } from "../../core/time/instant.ts";
import type { Ports } from "../../ports.ts";

/** A lock older than this belongs to a dead run. */
export const LOCK_DIES_AFTER: Milliseconds = 5 * MINUTE;
/** A run begins no write when it has held the lock for so long: one that then waits for a limit and is tried again ends well before the lock dies. */
export const LOCK_WORKS_FOR: Milliseconds = 3 * MINUTE;
/** GitHub promises no read-your-writes: the lock is kept for so long after the last write, so that whoever has it next reads what was written. */
export const LOCK_LINGERS_FOR: Milliseconds = 6 * SECOND;

/** A run that keeps its lock for that moment may use it again until it is so old: then there is still time to write. */
const LOCK_SERVES_AGAIN_FOR: Milliseconds = MINUTE;

/** The one writer's right to write about an incident. */
export type Lock = {
  /** False once it has been held too long: start no other write. */
  readonly mayWrite: () => boolean;
  /** Whether a reading shows what this run wrote under the lock before. `status`: the status comment's body; null: there is none. */
  readonly isShownBy: (status: string | null) => boolean;
  /** Gives it back in the background, a moment after the last write. */
  readonly release: (written: Written | null, onFailure: (cause: unknown) => void) => void;
};

/** What was written. `status`: the status comment's body as it stands now, which tells of all the rest; null: there is none. */
export type Written = { readonly status: string | null };

type Held = {
  readonly id: number;
  /** By the runner's clock. */
  readonly takenAt: Milliseconds;
  last: (Written & { readonly at: Milliseconds }) | null;
  /** How often it was taken: whoever gives it back and finds it taken again leaves that to the last one. */
  uses: number;
};

/** The locks that one run holds, or is giving back. `owed`: each that is still to be taken off, which costs a request. */
export type Locks = { readonly held: Map<number, Held>; readonly releases: Promise<void>[]; readonly owed: Set<number> };

export function newLocks(): Locks {
  return { held: new Map(), releases: [], owed: new Set() };
}

/** Waits until all locks are given back. */
export async function allReleased({ releases }: Locks): Promise<void> {
  await Promise.all(releases);
}

/** Takes the incident's lock; null while another run has it. A dead run's lock is removed by its id. */
export async function takeLock(issue: number, locks: Locks, ports: Ports): Promise<Lock | null> {
  const own = locks.held.get(issue);
  if (own !== undefined) return ports.elapsed() - own.takenAt < LOCK_SERVES_AGAIN_FOR ? lockOf(issue, own, locks, ports) : null;
  const { github, elapsed, log } = ports;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const takenAt = elapsed();
    const answer = await github.takeLock(issue);
    if (answer.mine) {
      const held = { id: answer.id, takenAt, last: null, uses: 0 };
      locks.held.set(issue, held);
      locks.owed.add(held.id);
      return lockOf(issue, held, locks, ports);
    }
    if (answer.at - answer.since <= LOCK_DIES_AFTER) return null;
    log(`#${issue}: removing the lock of a run that died.`);
    await github.removeLock(issue, answer.id);
  }
  return null;
}

function lockOf(issue: number, held: Held, locks: Locks, ports: Ports): Lock {
  held.uses += 1;
  return {
    mayWrite: () => ports.elapsed() - held.takenAt < LOCK_WORKS_FOR,
    isShownBy: (status) => held.last === null || held.last.status === status,
    release: (written, onFailure) => {
      if (written !== null) held.last = { ...written, at: ports.elapsed() };
      locks.releases.push(letGo(issue, held, locks, ports).catch(onFailure));
    },
  };
}

async function letGo(issue: number, held: Held, locks: Locks, { github, sleep, elapsed }: Ports): Promise<void> {
  const use = held.uses;
  if (held.last !== null) await sleep(Math.max(0, held.last.at + LOCK_LINGERS_FOR - elapsed()));
  if (held.uses !== use) return;
  locks.held.delete(issue);
  try {
    await github.removeLock(issue, held.id);
  } finally {
    locks.owed.delete(held.id);
  }
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
