/** What many lengths of time look like together, in milliseconds; null where there are none. */
export type Distribution = {
  readonly count: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** The 90th percentile. */
  readonly p90: number | null;
};

/** Sums up lengths of time. */
export function distributionOf(values: readonly number[]): Distribution {
  const sorted = values.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, value) => total + value, 0);
  return {
    count: sorted.length,
    mean: sorted.length === 0 ? null : sum / sorted.length,
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
  };
}

/**
 * The value below which `share` (0 … 1) of the sorted values lie, between two of them by proportion, as spreadsheets
 * (`PERCENTILE.INC`) have it; null where there are none.
 */
export function quantile(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}
