import { DAY, type Instant, type Milliseconds, SECOND, type Span } from "./instant.ts";

/**
 * A time zone as stretches of constant offset. They are found by asking `Intl` for a few moments of a chunk of time and
 * halving where the answer differs; what was found is kept, since zones do not change during a run.
 */
export type Zone = {
  readonly name: string /** Null: UTC itself, whose offset nobody needs to ask for. */;
  readonly format: Intl.DateTimeFormat | null;
  readonly chunks: Map<number, readonly Regime[]>;
};

/** A stretch of constant offset: wall-clock time is UTC plus `offset`. */
export type Regime = Span & { readonly offset: Milliseconds };

/** A wall-clock time, as the instant at which a clock in UTC would show it. */
export type WallTime = number;

/** What is found together is kept together: a power of two of about 99 days. */
export const CHUNK: Milliseconds = 2 ** 33;

// A chunk is asked for every day and a half: no zone has changed its offset there and back in less.
const PROBES = 64;

// Offsets lie between -12 and +14 hours, and a gap or a repetition is at most a day long.
const REACH: Milliseconds = 2 * DAY;

const zones = new Map<string, Zone>();

/** The zone of that IANA name, which must be known (`isZone`). */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone: Zone = { name, format: name === "Etc/UTC" || name === "UTC" ? null : wallFormat(name), chunks: new Map() };
  zones.set(name, zone);
  return zone;
}

/** The stretches of constant offset of chunk `index`, cut to it. */
export function regimesOf(zone: Zone, index: number): readonly Regime[] {
  const known = zone.chunks.get(index);
  if (known !== undefined) return known;
  const regimes = findRegimes(zone, index * CHUNK, (index + 1) * CHUNK);
  zone.chunks.set(index, regimes);
  return regimes;
}

/** The stretch of constant offset around that moment, cut to its chunk. */
export function regimeAt(zone: Zone, at: Instant): Regime {
  for (const regime of regimesOf(zone, Math.floor(at / CHUNK))) if (at < regime.until) return regime;
  throw new Error("unreachable: regimes cover their chunk");
}

/** What a clock in the zone shows at that moment. */
export function wallTimeAt(zone: Zone, at: Instant): WallTime {
  return at + regimeAt(zone, at).offset;
}

/** When a clock first shows that wall-clock time; where it never does, the end of the gap. */
export function instantOf(zone: Zone, wall: WallTime): Instant {
  const regimes = regimesAround(zone, wall, wall);
  let before: Regime | null = null;
  for (const regime of regimes) {
    const { from, until, offset } = regime;
    if (from <= wall - offset && wall - offset < until) return wall - offset;
    if (before !== null && before.until + before.offset <= wall && wall < from + offset) return from;
    before = regime;
  }
  throw new Error("unreachable: a wall-clock time is shown or lies in a gap");
}

/** All moments at which a clock shows a time in `[from, until)`, in order: usually one stretch, none inside a gap. */
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
  if (first === last) return regimesOf(zone, first);
  return Array.from({ length: last - first + 1 }, (_, step) => regimesOf(zone, first + step)).flat();
}

function findRegimes(zone: Zone, from: Instant, until: Instant): readonly Regime[] {
  if (zone.format === null) return [{ from, until, offset: 0 }];
  const regimes: Regime[] = [];
  let since = from;
  let offset = askOffset(zone, from);
  for (let probe = 1; probe <= PROBES; probe += 1) {
    const low = from + ((until - from) / PROBES) * (probe - 1);
    const high = probe === PROBES ? until - 1 : from + ((until - from) / PROBES) * probe;
    const next = askOffset(zone, high);
    if (next === offset) continue;
    const change = firstWithOther(zone, offset, low, high);
    regimes.push({ from: since, until: change, offset });
    since = change;
    offset = next;
  }
  return [...regimes, { from: since, until, offset }];
}

/** The first whole second after `low` with another offset than `offset`; `high` has another. */
function firstWithOther(zone: Zone, offset: Milliseconds, low: Instant, high: Instant): Instant {
  let same = Math.floor(low / SECOND);
  let other = Math.floor(high / SECOND);
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (askOffset(zone, middle * SECOND) === offset) same = middle;
    else other = middle;
  }
  return other * SECOND;
}

function askOffset(zone: Zone, at: Instant): Milliseconds {
  const second = Math.floor(at / SECOND) * SECOND;
  const [month = 1, day = 1, year = 1970, hours = 0, minutes = 0, seconds = 0] = (zone.format?.format(second).match(/\d+/g) ?? []).map(
    Number,
  );
  return Date.UTC(year, month - 1, day, hours, minutes, seconds) - second;
}

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
