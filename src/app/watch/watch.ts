import { exactLength } from "../../core/text/lengths.ts";
import { messageOf } from "../../core/text/message.ts";
import { type Instant, MINUTE, type Milliseconds, SECOND } from "../../core/time/instant.ts";
import type { Ports } from "../../ports.ts";
import { followAgain, type Report } from "../follow/follow.ts";
import { allReleased, type Locks } from "../follow/lock.ts";
import { rest } from "../follow/retry.ts";
import type { Settings } from "../run/context.ts";
import type { Outcome } from "../run/outcome.ts";
import { type Awaited, awaitedInWords } from "./awaited.ts";
import { type WatchClock, watchClock } from "./clock.ts";
import { joined } from "./looks.ts";
import { warmUp } from "./warm-up.ts";
import { beginLook, leftOf, mayLookBeside, newWatchState, nextOf, noteLook, reached, type WatchState } from "./watch-state.ts";
import type { Ending } from "./watched.ts";

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
  const state = newWatchState(clock);
  noteLook(state, { issue: null, report: await first(listening(ports, clock), state.locks) });
  const from = state.looks[0]?.report.reading?.at ?? null;
  if (from === null) {
    await allReleased(state.locks);
    return joined(state.looks);
  }
  const look = (issue: number, outcome: Outcome) => followAgain(issue, listening(connect(), clock), settings, outcome, state.locks);
  let ended = endingOf(state, from, time, ports);
  while (ended === null) {
    await sleepUntilNext(state, ports, from, time);
    await lookAtReached(state, look, () => endingOf(state, from, time, ports) !== null);
    ended = endingOf(state, from, time, ports);
  }
  await allReleased(state.locks);
  const watched = { time, from, until: clock.now() ?? from, looks: state.looks.length - 1, ended, ...leftOf(state) };
  return { ...joined(state.looks), watched };
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
      beginIncident: async (number) => heard(await github.beginIncident(number)),
      readSweep: async (query) => heard(await github.readSweep(query)),
    },
  };
}

/** Why the watch is over; null: it goes on. */
function endingOf(state: WatchState, from: Instant, time: Milliseconds, { cancelled }: Pick<Ports, "cancelled">): Ending | null {
  const reports = state.looks.map(({ report }) => report);
  if (cancelled?.aborted === true || reports.some(({ outcome }) => outcome.halted === "cancelled")) return "cancelled";
  if (reports.some(({ outcome, prepared }) => outcome.halted !== null || prepared?.ok === false)) return "halted";
  const next = nextOf(state);
  // GitHub's clock may stand still; the time that a run may stay does not.
  return next === null || next.at > from + time || state.clock.slept() > time + MINUTE ? "done" : null;
}

/**
 * Sleeps until the next moment, asking for GitHub's time on the way there. Nothing is said before it has come: what happens
 * meanwhile has runs of its own.
 */
async function sleepUntilNext(state: WatchState, ports: Ports, from: Instant, time: Milliseconds): Promise<void> {
  const { clock } = state;
  const next = nextOf(state);
  for (let isFirst = true; next !== null && endingOf(state, from, time, ports) === null; isFirst = false) {
    const left = next.at - (clock.now() ?? next.at);
    if (left <= 0) return;
    if (isFirst) ports.log(`Sleeping ${exactLength(Math.ceil(left / SECOND) * SECOND)} until ${awaitedInWords(next, next.at - left)}.`);
    if (isColdAndEarly(state, next)) {
      state.isWarm = true;
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
function isColdAndEarly({ isWarm, looks, clock }: WatchState, next: Awaited): boolean {
  return !isWarm && looks.every(({ report }) => report.outcome.deeds.length === 0) && clock.sleepTowards(next.at) >= LONG_ENOUGH;
}

/** A question whose answer bears GitHub's time. Where none comes, the runner's clock does for a while. */
async function askTime(issue: number, ports: Ports, clock: WatchClock): Promise<void> {
  if (ports.cancelled?.aborted === true) return;
  try {
    await listening(ports, clock).github.readIncident(issue);
  } catch (cause) {
    ports.log(`GitHub's time is not known just now: ${messageOf(cause)}`);
  }
}

/** Looks at what is reached: the earliest first, a few at a time. What has not begun when the watch is over never begins. */
async function lookAtReached(
  state: WatchState,
  look: (issue: number, outcome: Outcome) => Promise<Report>,
  isOver: () => boolean,
): Promise<void> {
  const waiting = [...reached(state)];
  const oneByOne = async () => {
    while (!isOver() && mayLookBeside(state)) {
      const next = waiting.shift();
      if (next === undefined) return;
      noteLook(state, { issue: next.issue, report: await look(next.issue, beginLook(state)) });
    }
  };
  await Promise.all(Array.from({ length: waiting.length }, oneByOne));
}
