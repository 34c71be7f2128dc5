const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time as templates print it. Every length here is in milliseconds. */
export type LengthView = {
  /** "3 hours 24 minutes" */
  readonly long: string;
  /** "3 h 24 min" */
  readonly short: string;
};

/** Both forms of a length. */
export function lengthView(time: number): LengthView {
  return { long: length(time), short: shortLength(time) };
}

/** "19 minutes", "3 hours 24 minutes", "2 days 4 hours": the two largest units, rounded down; seconds only under a minute. */
export function length(time: number): string {
  return lengthInUnits(time, LONG, 2);
}

/** "3 h 24 min". */
export function shortLength(time: number): string {
  return lengthInUnits(time, SHORT, 2);
}

/** "52 h 24 min 10 s": exact to the second and never in days, for sums of business time that must add up. */
export function exactLength(time: number): string {
  const units = time % MINUTE === 0 ? SHORT.slice(1) : [...SHORT.slice(1, 3), SECONDS_SHORT];
  return lengthInUnits(time, units, 3);
}

/** "49 min 10 s", "52 h 24 min": never in days, and without seconds from an hour on. */
export function clockLength(time: number): string {
  return exactLength(time < HOUR ? time : floorTo(MINUTE, time));
}

/** "2 days 4 hours 10 minutes": all of it, to the minute, so that what adds up is seen to. */
export function wholeLength(time: number): string {
  return lengthInUnits(time, LONG, 3);
}

/** Parts of a time in whole minutes that add up to the whole's: what one part loses by rounding, a later one gets. */
export function inMinutes(parts: readonly number[]): readonly number[] {
  let sum = 0;
  return parts.map((part) => {
    const before = floorTo(MINUTE, sum);
    sum += part;
    return floorTo(MINUTE, sum) - before;
  });
}

function floorTo(unit: number, time: number): number {
  return Math.floor(time / unit) * unit;
}

type LengthUnit = { readonly size: number; readonly one: string; readonly many: string };

const SECONDS_SHORT: LengthUnit = { size: SECOND, one: "s", many: "s" };

const LONG: readonly LengthUnit[] = [
  { size: DAY, one: "day", many: "days" },
  { size: HOUR, one: "hour", many: "hours" },
  { size: MINUTE, one: "minute", many: "minutes" },
];

const SHORT: readonly LengthUnit[] = [
  { size: DAY, one: "d", many: "d" },
  { size: HOUR, one: "h", many: "h" },
  { size: MINUTE, one: "min", many: "min" },
];

function lengthInUnits(time: number, units: readonly LengthUnit[], most: number): string {
  const words = [];
  let rest = Math.max(0, time);
  for (const unit of units) {
    const count = Math.floor(rest / unit.size);
    rest -= count * unit.size;
    if (count > 0) words.push(`${count} ${count === 1 ? unit.one : unit.many}`);
    else if (words.length > 0 && most === 2) break;
  }
  if (words.length > 0) return words.slice(0, most).join(" ");
  const seconds = Math.floor(rest / SECOND);
  const long = units.at(0)?.one === "day";
  if (seconds === 0) return long ? "0 minutes" : "0 min";
  return `${seconds} ${long ? (seconds === 1 ? "second" : "seconds") : "s"}`;
}
