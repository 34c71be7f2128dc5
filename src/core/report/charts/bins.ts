import { HOUR, MINUTE, type Milliseconds } from "../../time/instant.ts";
import type { DrawnTime } from "./drawn-times.ts";

/**
 * Times that are longer than `from` and not longer than `until`. Of late ones `from` is in and `until` out: closed on the
 * weekend after its due time, a promise has counted its target and no more.
 */
export type Bin = { readonly from: Milliseconds; readonly until: Milliseconds; readonly kept: number; readonly late: number };

/** Times sorted by length. */
export type Bins = {
  /** Under a minute: it has no place on a logarithmic axis. Null: none was. */
  readonly atOnce: Bin | null;
  /** One after the other, each longer than the one before by the same factor. */
  readonly rest: readonly Bin[];
};

const MOST = 14;
const FACTORS = [1.25, 1.5, 2, 2.5, 3, 4, 6, 10];

/** Sorts times into bins of which `edge`, the target, is a border, so that none holds times on both sides of it. */
export function binsOf(times: readonly DrawnTime[], edge: Milliseconds | null): Bins {
  const longer = times.filter(({ taken }) => taken >= MINUTE);
  const short = times.filter(({ taken }) => taken < MINUTE);
  const border = edge ?? HOUR;
  const all = edge === null ? longer.map(({ taken }) => taken) : [edge, ...longer.map(({ taken }) => taken)];
  return {
    atOnce: short.length === 0 ? null : counted(short, 0, MINUTE),
    rest: all.length === 0 ? [] : laidOut(longer, border, Math.min(...all), Math.max(...all), edge !== null),
  };
}

/** With a target there is room on both sides of it. */
function laidOut(
  times: readonly DrawnTime[],
  border: Milliseconds,
  least: Milliseconds,
  most: Milliseconds,
  hasTarget: boolean,
): readonly Bin[] {
  const steps = (time: Milliseconds, factor: number) => Math.log(time / border) / Math.log(factor);
  const binOf = ({ taken, isLate }: DrawnTime, factor: number) =>
    isLate ? Math.floor(steps(taken, factor) + 1e-9) : Math.ceil(steps(taken, factor) - 1e-9) - 1;
  const rangeOf = (factor: number) => {
    const first = binOf({ taken: least, isLate: false }, factor);
    const end = binOf({ taken: most, isLate: true }, factor) + 1;
    return hasTarget ? [Math.min(first, -1), Math.max(end, 1)] : [first, end];
  };
  const factor = FACTORS.find((one) => widthOf(rangeOf(one)) <= MOST) ?? 10;
  const [first = 0] = rangeOf(factor);
  return Array.from({ length: widthOf(rangeOf(factor)) }, (_, index) => {
    const [from, until] = [border * factor ** (first + index), border * factor ** (first + index + 1)];
    const inside = times.filter((time) => binOf(time, factor) === first + index);
    return counted(inside, from, until);
  });
}

function widthOf([first = 0, end = 0]: readonly number[]): number {
  return end - first;
}

function counted(times: readonly DrawnTime[], from: Milliseconds, until: Milliseconds): Bin {
  const late = times.filter(({ isLate }) => isLate).length;
  return { from, until, kept: times.length - late, late };
}
