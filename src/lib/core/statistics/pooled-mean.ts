/** A figure with the variance of its error. */
export interface Estimate {
  readonly value: number;
  readonly variance: number;
}

export interface PooledMean {
  readonly mean: number;
  readonly standardError: number;
  /** Cochran's Q: Σw(y − ȳ)² with the inverse variances as weights; about k − 1 where all agree. */
  readonly heterogeneity: number;
  /** Variance between the figures beyond their own errors, τ² of DerSimonian and Laird; 0 or more. */
  readonly betweenVariance: number;
}

/**
 * Inverse-variance mean of estimates of one quantity: w = 1/v, standard error 1/√Σw. With `between`
 * the weights are 1/(v + τ²), τ² = max(0, (Q − (k − 1)) / (Σw − Σw²/Σw)), which lets the estimates differ
 * in truth. (DerSimonian and Laird 1986, Controlled Clinical Trials 7, 177-188.)
 * @returns null for no estimates
 * @throws RangeError for a variance that is not above zero
 */
export function pooledMean(
  estimates: readonly Estimate[],
  between: 'ignored' | 'estimated'
): PooledMean | null {
  if (estimates.length === 0) return null;
  for (const { variance } of estimates) {
    if (!(variance > 0)) throw new RangeError(`A variance is above zero, not ${variance}`);
  }
  const fixed = weighted(estimates, 0);
  const heterogeneity = estimates.reduce(
    (sum, { value, variance }) => sum + (value - fixed.mean) ** 2 / variance,
    0
  );
  const excess = heterogeneity - (estimates.length - 1);
  const scale = fixed.weight - fixed.squaredWeights / fixed.weight;
  const betweenVariance = scale > 0 ? Math.max(0, excess / scale) : 0;
  const { mean, weight } = between === 'estimated' ? weighted(estimates, betweenVariance) : fixed;
  return { mean, standardError: 1 / Math.sqrt(weight), heterogeneity, betweenVariance };
}

function weighted(estimates: readonly Estimate[], betweenVariance: number) {
  let [sum, weight, squaredWeights] = [0, 0, 0];
  for (const { value, variance } of estimates) {
    const w = 1 / (variance + betweenVariance);
    sum += w * value;
    weight += w;
    squaredWeights += w * w;
  }
  return { mean: sum / weight, weight, squaredWeights };
}
