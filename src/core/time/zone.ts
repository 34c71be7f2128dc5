import { DAY, type Instant, type Milliseconds, SECOND, type Span } from "./instant.ts";
import { memoized } from "./memoize.ts";
import { tabledZones } from "./tabled-zones.ts";
import { type Regime, tabledRegimes } from "./zone-table.ts";

/**
 * A time zone as stretches of constant offset. They stand in a table, or are found by asking `Intl` for a few moments of a chunk of time and
 * halving where the answer differs; what was found is kept, since zones do not change during a run.
 */
export type Zone = {
  readonly name: string;
  /** The stretches of constant offset of the chunk of that number, cut to it. */
  readonly regimes: (index: number) => readonly Regime[];
};

/** A wall-clock time, as the instant at which a clock in UTC would show it. */
export type WallTime = number;

/** What is found together is kept together: a power of two of about 99 days. */
export const CHUNK: Milliseconds = 2 ** 33;

// A chunk is asked for every day and a half: no zone has changed its offset there and back in less.
const PROBES = 64;

const UTC: ReadonlySet<string> = new Set(["Etc/UTC", "UTC"]);

// Offsets lie between -12 and +14 hours, and a gap or a repetition is at most a day long.
const REACH: Milliseconds = 2 * DAY;

/** The zone of that IANA name, which must be known (`isZone`). */
export const zoneOf: (name: string) => Zone = memoized((name) => {
  const find = UTC.has(name) ? (from: Instant, until: Instant) => [{ from, until, offset: 0 }] : regimesFinder(name);
  return { name, regimes: memoized((index) => find(index * CHUNK, (index + 1) * CHUNK)) };
});

/** From the table where it has them: the first use of `Intl` takes longer than all else. Throws where nobody knows the name. */
function regimesFinder(name: string): (from: Instant, until: Instant) => readonly Regime[] {
  const table = tabledZones();
  const tabled = table === null ? null : tabledRegimes(table, name);
  let format = tabled === null ? wallFormat(name) : null;
  return (from, until) => {
    if (table !== null && tabled !== null && from >= table.from && until <= table.until) return within(tabled, from, until);
    format ??= wallFormat(name);
    return findRegimes(format, from, until);
  };
}

function within(regimes: readonly Regime[], from: Instant, until: Instant): readonly Regime[] {
  return regimes
    .filter((regime) => regime.from < until && regime.until > from)
    .map((regime) => ({ ...regime, from: Math.max(from, regime.from), until: Math.min(until, regime.until) }));
}

/** Whether that is a time zone of the IANA database, such as `America/Chicago`. Bare offsets are none. */
export function isZone(name: string): boolean {
  try {
    return !/^[+-]/.test(name) && zoneOf(name).name === name;
  } catch {
    return false;
  }
}

/** The stretch of constant offset around that moment, cut to its chunk. */
export function regimeAt(zone: Zone, at: Instant): Regime {
  for (const regime of zone.regimes(Math.floor(at / CHUNK))) if (at < regime.until) return regime;
  throw new Error("unreachable: regimes cover their chunk");
}

/** What a clock in the zone shows at that moment. */
export function wallTimeAt(zone: Zone, at: Instant): WallTime {
  return at + regimeAt(zone, at).offset;
}

/** When a clock first shows that wall-clock time; where it never does, the end of the gap. */
export function instantOf(zone: Zone, wall: WallTime): Instant {
  // The first stretch that ends after it shows it, or began with the gap that it lies in.
  for (const { from, until, offset } of regimesAround(zone, wall, wall)) if (wall - offset < until) return Math.max(from, wall - offset);
  throw new Error("unreachable: a wall-clock time is shown or lies in a gap");
}

/** All moments at which a clock shows a time in `[from, until)`, of a few days at most, in order: usually one stretch, none inside a gap. */
export function instantsOf(zone: Zone, from: WallTime, until: WallTime): readonly Span[] {
  const found: Span[] = [];
  for (const regime of regimesAround(zone, from, until)) {
    const span = { from: Math.max(regime.from, from - regime.offset), until: Math.min(regime.until, until - regime.offset) };
    const last = found.at(-1);
    if (span.until <= span.from) continue;
    if (last !== undefined && last.until === span.from) found[found.length - 1] = { from: last.from, until: span.until };
    else found.push(span);
  }
  return found;
}

function regimesAround(zone: Zone, from: WallTime, until: WallTime): readonly Regime[] {
  const first = Math.floor((from - REACH) / CHUNK);
  const last = Math.floor((until + REACH) / CHUNK);
  return first === last ? zone.regimes(first) : [...zone.regimes(first), ...zone.regimes(last)];
}

function findRegimes(format: Intl.DateTimeFormat, from: Instant, until: Instant): readonly Regime[] {
  const regimes: Regime[] = [];
  let since = from;
  let offset = askOffset(format, from);
  for (let probe = 1; probe <= PROBES; probe += 1) {
    const low = from + ((until - from) / PROBES) * (probe - 1);
    const high = from + ((until - from) / PROBES) * probe;
    const next = askOffset(format, high);
    if (next === offset) continue;
    const change = firstWithOther(format, offset, low, high);
    regimes.push({ from: since, until: change, offset });
    since = change;
    offset = next;
  }
  return [...regimes, { from: since, until, offset }];
}

/** The first whole second after `low` with another offset than `offset`; `high` has another. */
function firstWithOther(format: Intl.DateTimeFormat, offset: Milliseconds, low: Instant, high: Instant): Instant {
  let same = Math.floor(low / SECOND);
  let other = Math.floor(high / SECOND);
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (askOffset(format, middle * SECOND) === offset) same = middle;
    else other = middle;
  }
  return other * SECOND;
}

function askOffset(format: Intl.DateTimeFormat, at: Instant): Milliseconds {
  const second = Math.floor(at / SECOND) * SECOND;
  const [month = 1, day = 1, year = 1970, hours = 0, minutes = 0, seconds = 0] = format.format(second).split(/\D+/).map(Number);
  return Date.UTC(year, month - 1, day, hours, minutes, seconds) - second;
}

/** Shows month, day, year, hour, minute and second in this order. */
function wallFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}
