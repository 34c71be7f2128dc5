/** One line of a benchmark: what was measured, what it must be, and whether it is. */
export type BenchRow = {
  readonly what: string;
  readonly measured: string;
  /** Null: for the record. */
  readonly bar: string | null;
  readonly ok: boolean;
};

/** A row for the record. */
export function note(what: string, measured: string): BenchRow {
  return { what, measured, bar: null, ok: true };
}

/** The middle one of some values, the upper middle of an even number of them. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
