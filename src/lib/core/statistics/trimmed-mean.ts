/**
 * Mean of the values without the highest and the lowest, in their unit. Of several equal extremes
 * one is dropped. A robust way to pool the polls of a month: one outlier on either side moves nothing.
 *
 * Source: Tukey's trimmed mean with one value cut from each end.
 * @param values at least three, all known
 * @throws RangeError with fewer than three values, of which nothing or one value would be left
 */
export function trimmedMean(values: readonly number[]): number {
  if (values.length < 3)
    throw new RangeError(`A trimmed mean needs 3 values, not ${values.length}`);
  let [sum, low, high] = [0, Infinity, -Infinity];
  for (const value of values) {
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return (sum - low - high) / (values.length - 2);
}
