/**
 * The smallest of the values that at least such a share of them does not exceed (nearest rank).
 *
 * @param share above 0, at most 1
 * @throws {RangeError} when there is no value
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.ceil(share * sorted.length) - 1];
  if (value !== undefined) return value;
  throw new RangeError(
    `Cannot take the percentile ${share} of ${values.length} values`,
  );
}

/**
 * The value in the middle; of an even number of values, the mean of the two in the middle.
 *
 * @throws {RangeError} when there is no value
 */
export function median(values: readonly number[]): number {
  const opposite = values.map((value) => -value);
  return (percentile(values, 0.5) - percentile(opposite, 0.5)) / 2;
}

/** How much more one took than the other, pair by pair, as a machine's speed drifts. */
export interface Ratio {
  /** The median of the pairs. */
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Compares medians of the same round with each other.
 *
 * @throws {RangeError} when a round has no value, or no counterpart
 */
export function compareRounds(
  rounds: readonly (readonly number[])[],
  baseline: readonly (readonly number[])[],
): Ratio {
  const ratios = rounds.map((round, index) =>
    median(round) / median(baseline[index] ?? [])
  );
  return {
    ratio: median(ratios),
    lowest: percentile(ratios, Number.MIN_VALUE),
    highest: percentile(ratios, 1),
  };
}
