/** What is told of repeated measurements. */

/** Smallest, middle and largest of some values. */
export interface Range {
  min: number;
  median: number;
  max: number;
  values: number[];
}

export function range(values: readonly number[]): Range {
  return {
    min: percentile(values, 0),
    median: median(values),
    max: percentile(values, 1),
    values: [...values],
  };
}

/** The middle value; of an even number of them the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/**
 * The value below which this share (0 to 1) of the values lies; not interpolated, so it was measured.
 * NaN when there are none.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
