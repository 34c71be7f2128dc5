import { exactLength } from "../../core/render/words.ts";
import { type Instant, MINUTE, type Milliseconds, SECOND } from "../../core/time/instant.ts";
import type { Ports } from "../../ports.ts";
import { rest } from "../busy.ts";
import type { Settings } from "../context.ts";
import { followAgain, type Report } from "../follow.ts";
import { allReleased, type Locks, newLocks } from "../lock.ts";
import { spent } from "../outcome.ts";
import { type Awaited, awaitedInWords } from "./awaited.ts";
import { type WatchClock, watchClock } from "./clock.ts";
import { joined, type Look } from "./looks.ts";

/** How a watch went. */
export type Watched = {
  /** How long it might have been. */
  readonly time: Milliseconds;
  /** The first answer and the end, by GitHub's clock. */
  readonly from: Instant;
  readonly until: Instant;
  /** Looks at incidents after the first look. */
  readonly looks: number;
  /** `done`: nothing more falls due in time. `cancelled`: it was told to end. `halted`: it could do nothing more. */
  readonly ended: Ending;
  /** What falls due next; null: nothing that is known. */
  readonly next: Awaited | null;
};

type Ending = "done" | "cancelled" | "halted";

/** An incident that a look could not finish is looked at again after 1, 2, 4, … seconds, at most 60, so often: till a dead run's lock is dead too. */
const MOST_TRIES = 10;
const LONGEST_WAIT: Milliseconds = 60 * SECOND;

type Vigil = {
  readonly clock: WatchClock;
  readonly agenda: Map<number, Awaited>;
  /** Looks in a row that could not finish. */
  readonly tries: Map<number, number>;
  readonly looks: Look[];
  readonly locks: Locks;
};

/**
 * Follows incidents, then stays for up to `time`: sleeps until something will have to be said, reads again, says it, and goes on to
 * the next. Ends when nothing more falls due in that time; at once if nothing does. `first` is the first look. `connect` makes the
 * ports of one look: what was found out about people for one does not count for the next.
 */
export async function watch(
  time: Milliseconds,
  connect: () => Ports,
  settings: Settings,
  first: (ports: Ports, locks: Locks) => Promise<Report>,
): Promise<Report> {
  const ports = connect();
  const clock = watchClock(ports.elapsed);
  const vigil: Vigil = { clock, agenda: new Map(), tries: new Map(), looks: [], locks: newLocks() };
  noteLook(vigil, { issue: null, report: await first(listening(ports, clock), vigil.locks) });
  const from = vigil.looks[0]?.report.reading?.at ?? null;
  if (from === null) {
    await allReleased(vigil.locks);
    return joined(vigil.looks);
  }
  let ended = endingOf(vigil, from, time, ports);
  while (ended === null) {
    await sleepUntilNext(vigil, ports, from, time);
    for (const { issue } of reached(vigil)) {
      if (endingOf(vigil, from, time, ports) !== null) break;
      const report = await followAgain(issue, listening(connect(), clock), settings, spentIn(vigil), vigil.locks);
      noteLook(vigil, { issue, report });
    }
    ended = endingOf(vigil, from, time, ports);
  }
  await allReleased(vigil.locks);
  const watched = { time, from, until: clock.now() ?? from, looks: vigil.looks.length - 1, ended, next: nextOf(vigil) };
  return { ...joined(vigil.looks), watched };
}

/** The same ports; the clock hears when GitHub answers. */
function listening(ports: Ports, clock: WatchClock): Ports {
  const heard = <Reading extends { readonly at: Instant }>(reading: Reading): Reading => {
    clock.noteAnswer(reading.at);
    return reading;
  };
  const { github } = ports;
  return {
    ...ports,
    github: {
      ...github,
      readIncident: async (number) => heard(await github.readIncident(number)),
      readSweep: async (query) => heard(await github.readSweep(query)),
    },
  };
}

/** Why the watch is over; null: it goes on. */
function endingOf(vigil: Vigil, from: Instant, time: Milliseconds, { cancelled }: Pick<Ports, "cancelled">): Ending | null {
  const last = vigil.looks.at(-1)?.report;
  if (cancelled?.aborted === true || last?.outcome.halted === "cancelled") return "cancelled";
  if (last === undefined || last.outcome.halted !== null || last.prepared?.ok === false) return "halted";
  const next = nextOf(vigil);
  // GitHub's clock may stand still; the time that a run may stay does not.
  return next === null || next.at > from + time || vigil.clock.slept() > time + MINUTE ? "done" : null;
}

function nextOf({ agenda }: Vigil): Awaited | null {
  const first = (a: Awaited, b: Awaited) => (b.at < a.at || (b.at === a.at && b.issue < a.issue) ? b : a);
  return [...agenda.values()].reduce<Awaited | null>((next, one) => (next === null ? one : first(next, one)), null);
}

/**
 * Sleeps until the next moment, asking for GitHub's time on the way there. Nothing is said before it has come: what happens
 * meanwhile has runs of its own.
 */
async function sleepUntilNext(vigil: Vigil, ports: Ports, from: Instant, time: Milliseconds): Promise<void> {
  const { clock } = vigil;
  const next = nextOf(vigil);
  for (let isFirst = true; next !== null && endingOf(vigil, from, time, ports) === null; isFirst = false) {
    const left = next.at - (clock.now() ?? next.at);
    if (left <= 0) return;
    if (isFirst) ports.log(`Sleeping ${exactLength(Math.ceil(left / SECOND) * SECOND)} until ${awaitedInWords(next, next.at - left)}.`);
    const length = clock.sleepTowards(next.at);
    await rest(length, ports);
    clock.noteSleep(length);
    if (next.at > (clock.now() ?? next.at)) await askTime(next.issue, ports, clock);
  }
}

/** A question whose answer bears GitHub's time. Where none comes, the runner's clock does for a while. */
async function askTime(issue: number, ports: Ports, clock: WatchClock): Promise<void> {
  if (ports.cancelled?.aborted === true) return;
  try {
    await listening(ports, clock).github.readIncident(issue);
  } catch (cause) {
    ports.log(`GitHub's time is not known just now: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** What is to be looked at now, in order. */
function reached({ agenda, clock }: Vigil): readonly Awaited[] {
  const now = clock.now() ?? Number.NEGATIVE_INFINITY;
  return [...agenda.values()].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || a.issue - b.issue);
}

/** Puts down what a look did, and what is ahead now. */
function noteLook(vigil: Vigil, look: Look): void {
  const { agenda, tries, looks, clock } = vigil;
  const { ahead, left } = look.report.outcome;
  looks.push(look);
  if (look.issue !== null) agenda.delete(look.issue);
  for (const [issue, next] of ahead) agenda.set(issue, { issue, at: next.at, ahead: next });
  const unfinished = new Set(left.flatMap(({ issue, passes }) => (issue !== null && passes === true ? [issue] : [])));
  if (look.issue !== null && !unfinished.has(look.issue)) tries.delete(look.issue);
  for (const issue of unfinished) {
    const before = tries.get(issue) ?? 0;
    if (before >= MOST_TRIES) continue;
    const at = (clock.now() ?? 0) + Math.min(SECOND * 2 ** before, LONGEST_WAIT);
    tries.set(issue, before + 1);
    agenda.set(issue, { issue, at, ahead: null });
  }
}

function spentIn({ looks }: Vigil): number {
  return looks.reduce((sum, { report }) => sum + spent(report.outcome) - report.outcome.spentBefore, 0);
}
