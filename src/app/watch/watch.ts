import { exactLength } from "../../core/text/lengths.ts";
import { type Instant, MINUTE, type Milliseconds, SECOND } from "../../core/time/instant.ts";
import type { Ports } from "../../ports.ts";
import { rest } from "../follow/busy.ts";
import { followAgain, type Report } from "../follow/follow.ts";
import { allReleased, type Locks } from "../follow/lock.ts";
import type { Settings } from "../run/context.ts";
import type { Outcome } from "../run/outcome.ts";
import { type Awaited, awaitedInWords } from "./awaited.ts";
import { type WatchClock, watchClock } from "./clock.ts";
import { joined } from "./looks.ts";
import { beginLook, leftOf, mayLookBeside, newVigil, nextOf, noteLook, reached, type Vigil } from "./vigil.ts";
import { warmUp } from "./warm-up.ts";

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
  /** What had come and no look could see to, in order. */
  readonly unseen: readonly Awaited[];
  /** What falls due next; null: nothing else that is known. */
  readonly next: Awaited | null;
};

type Ending = "done" | "cancelled" | "halted";

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
  const vigil = newVigil(clock);
  noteLook(vigil, { issue: null, report: await first(listening(ports, clock), vigil.locks) });
  const from = vigil.looks[0]?.report.reading?.at ?? null;
  if (from === null) {
    await allReleased(vigil.locks);
    return joined(vigil.looks);
  }
  const look = (issue: number, outcome: Outcome) => followAgain(issue, listening(connect(), clock), settings, outcome, vigil.locks);
  let ended = endingOf(vigil, from, time, ports);
  while (ended === null) {
    await sleepUntilNext(vigil, ports, from, time);
    await lookAtReached(vigil, look, () => endingOf(vigil, from, time, ports) !== null);
    ended = endingOf(vigil, from, time, ports);
  }
  await allReleased(vigil.locks);
  const watched = { time, from, until: clock.now() ?? from, looks: vigil.looks.length - 1, ended, ...leftOf(vigil) };
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
  const reports = vigil.looks.map(({ report }) => report);
  if (cancelled?.aborted === true || reports.some(({ outcome }) => outcome.halted === "cancelled")) return "cancelled";
  if (reports.some(({ outcome, prepared }) => outcome.halted !== null || prepared?.ok === false)) return "halted";
  const next = nextOf(vigil);
  // GitHub's clock may stand still; the time that a run may stay does not.
  return next === null || next.at > from + time || vigil.clock.slept() > time + MINUTE ? "done" : null;
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
    if (isColdAndEarly(vigil, next)) {
      vigil.isWarm = true;
      // What is wrong shows when a real text is made.
      await warmUp().catch(() => {});
    }
    const length = clock.sleepTowards(next.at);
    await rest(length, ports);
    clock.noteSleep(length);
    if (next.at > (clock.now() ?? next.at)) await askTime(next.issue, ports, clock);
  }
}

/** The first sleep is shorter: only then is it known how long the others may be. */
const LONG_ENOUGH: Milliseconds = SECOND / 2;

/** Whether no look has made texts yet, and there is time to do so before the next sleep. */
function isColdAndEarly({ isWarm, looks, clock }: Vigil, next: Awaited): boolean {
  return !isWarm && looks.every(({ report }) => report.outcome.deeds.length === 0) && clock.sleepTowards(next.at) >= LONG_ENOUGH;
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

/** Looks at what is reached: the earliest first, a few at a time. What has not begun when the watch is over never begins. */
async function lookAtReached(
  vigil: Vigil,
  look: (issue: number, outcome: Outcome) => Promise<Report>,
  isOver: () => boolean,
): Promise<void> {
  const waiting = [...reached(vigil)];
  const oneByOne = async () => {
    while (!isOver() && mayLookBeside(vigil)) {
      const next = waiting.shift();
      if (next === undefined) return;
      noteLook(vigil, { issue: next.issue, report: await look(next.issue, beginLook(vigil)) });
    }
  };
  await Promise.all(Array.from({ length: waiting.length }, oneByOne));
}
