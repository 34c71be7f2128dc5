/** A moment: milliseconds since the epoch. */
export type Moment = number;

/** The simulated GitHub's own clock. */
export type SimClock = {
  readonly now: () => Moment;
  /** Jumps to an ISO 8601 instant, also backwards. */
  readonly set: (iso: string) => void;
  /** Jumps `milliseconds` ahead. */
  readonly advance: (milliseconds: number) => void;
  /** Time by which reads may lag behind: real milliseconds plus what was jumped ahead, never backwards. */
  readonly elapsed: () => number;
};

export type ClockOptions = {
  /** ISO 8601; default: the real time. */
  readonly start?: string;
  /** Simulated milliseconds a real one: 0 stands still until told, 1 is real time, 60 makes a minute of a second. Default: 0 with a start, 1 without. */
  readonly speed?: number;
  /** Real milliseconds, from any beginning; default: `performance.now`. */
  readonly realTime?: () => number;
};

/** A clock that stands still, runs, or runs fast. Throws on a start that is no instant. */
export function startClock(options: ClockOptions = {}): SimClock {
  const realTime = options.realTime ?? (() => performance.now());
  const speed = options.speed ?? (options.start === undefined ? 1 : 0);
  let simulated = options.start === undefined ? Date.now() : momentOf(options.start);
  let real = realTime();
  let jumped = 0;
  const now = (): Moment => Math.floor(simulated + (realTime() - real) * speed);
  const jumpTo = (moment: Moment): void => {
    jumped += Math.max(0, moment - now());
    simulated = moment;
    real = realTime();
  };
  return {
    now,
    set: (iso) => jumpTo(momentOf(iso)),
    advance: (milliseconds) => jumpTo(now() + milliseconds),
    elapsed: () => realTime() + jumped,
  };
}

/** The moment an ISO 8601 instant names. Throws when it names none, or lacks an offset. */
export function momentOf(iso: string): Moment {
  const moment = /(?:Z|[+-]\d\d:?\d\d)$/i.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(moment)) throw new Error(`not an instant with an offset: ${iso}`);
  return moment;
}

/** As GitHub writes instants: whole seconds, UTC. */
export function isoOf(moment: Moment): string {
  return new Date(moment).toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** GitHub keeps whole seconds. */
export function wholeSecond(moment: Moment): Moment {
  return Math.floor(moment / 1000) * 1000;
}
