import { type Instant, MINUTE, type Milliseconds, SECOND } from "../../core/time/instant.ts";

/** GitHub's clock between two of its answers. */
export type WatchClock = {
  /** Notes that GitHub answered just now, and when by its own clock. */
  readonly noteAnswer: (at: Instant) => void;
  /** Notes that a sleep of this length is over. */
  readonly noteSleep: (time: Milliseconds) => void;
  /** Now, by GitHub's clock; null: it has not answered yet. */
  readonly now: () => Instant | null;
  /**
   * How long to sleep next on the way to `at`, by the runner's clock. The way may take several sleeps, with an answer of GitHub's
   * after each.
   */
  readonly sleepTowards: (at: Instant) => Milliseconds;
  /** All sleeps together. */
  readonly slept: () => Milliseconds;
};

/** The first sleep: it shows a GitHub in fast motion before much is missed. */
const FIRST: Milliseconds = 250;
/** No sleep is longer: a machine that was suspended finds out. */
const LONGEST: Milliseconds = 15 * MINUTE;
/** GitHub's times have whole seconds, and answers take a while: differences up to this tell nothing. */
const TOLERANCE: Milliseconds = 3 * SECOND;

type Answer = { readonly at: Instant; readonly elapsed: Milliseconds };

/**
 * Deadlines pass by GitHub's clock, sleeps go by the runner's. The two go equally fast unless a sleep shows otherwise (a machine
 * that was suspended, a GitHub in fast motion), which is why the first sleeps are short. Then sleeps are shortened accordingly.
 */
export function watchClock(elapsed: () => Milliseconds): WatchClock {
  let last: Answer | null = null;
  let sleptSince: Milliseconds = 0;
  let slept: Milliseconds = 0;
  let pace: Pace = USUAL;
  const now = () => (last === null ? null : last.at + (elapsed() - last.elapsed) * pace.factor);
  return {
    now,
    slept: () => slept,
    noteAnswer: (at) => {
      const answer = { at, elapsed: elapsed() };
      if (last !== null && sleptSince > 0) pace = learned(pace, at - last.at, Math.max(sleptSince, answer.elapsed - last.elapsed));
      last = answer;
      sleptSince = 0;
    },
    noteSleep: (time) => {
      sleptSince += time;
      slept += time;
    },
    sleepTowards: (at) => {
      const whole = Math.max(0, at - (now() ?? at)) / pace.factor;
      // What was learned of fast motion is never exact: the last stretch alone is slept through to its end.
      const stretch = pace.factor > 1 && whole > SECOND ? whole * 0.8 : whole;
      return Math.min(stretch, FIRST + 3 * slept, LONGEST);
    },
  };
}

/** How many times as fast as the runner's clock GitHub's goes, and how long the sleep was that showed it. */
type Pace = { readonly factor: number; readonly shownBy: Milliseconds };

const USUAL: Pace = { factor: 1, shownBy: 0 };

/** What a sleep shows: `passed` went by on GitHub's clock, `took` on the runner's. A slow clock only wakes a run early, so it is not learned. */
function learned(pace: Pace, passed: Milliseconds, took: Milliseconds): Pace {
  if (passed - took <= Math.max(TOLERANCE, took / 20)) return took * (pace.factor - 1) > 2 * TOLERANCE ? USUAL : pace;
  return took >= pace.shownBy / 2 ? { factor: passed / took, shownBy: took } : pace;
}
