/** A column of values, one an observation. */
export type Series = readonly number[];

/**
 * Kalman filter and smoother of a random walk that starts at zero on the first day, seen with noise:
 * w(t₁) = 0, w(t) − w(s) ~ N(0, σ²·(t − s)), y = w(t) + ε, ε ~ N(0, v). The gains do not depend on the
 * values, so several columns (the observations, the regressors of a linear model) are filtered and
 * smoothed together. O(n) in the observations.
 * (Durbin and Koopman 2012, Time Series Analysis by State Space Methods, ch. 2 and 6.2.)
 */
export interface FilteredWalk {
  /** Innovations, one array a column: what each observation adds to those before it. */
  readonly innovations: readonly Series[];
  /** Their variances. */
  readonly variances: Series;
  /** The smoothed walk on the days asked for: one row a day, one value a column; and its variance. */
  readonly smooth: (days: Series) => { readonly means: Series[]; readonly variances: number[] };
}

/**
 * @param days in ascending order, repeats allowed
 * @param noise variance of each observation, above zero
 * @param columns what was observed, each parallel to the days
 * @param stepVariance σ², variance of the walk a day, zero or more
 */
export function randomWalkFilter(
  days: Series,
  noise: Series,
  columns: readonly Series[],
  stepVariance: number
): FilteredWalk {
  const steps = days.length;
  const innovations = columns.map(() => new Array<number>(steps));
  const variances = new Array<number>(steps);
  // Means and variance of the walk after each observation.
  const means = Array.from({ length: steps }, () => new Array<number>(columns.length));
  const spreads = new Array<number>(steps);
  let mean: number[] = columns.map(() => 0);
  let spread = 0;
  for (let i = 0; i < steps; i++) {
    if (i > 0) spread += stepVariance * (days[i]! - days[i - 1]!);
    const total = spread + noise[i]!;
    const gain = spread / total;
    variances[i] = total;
    const next = mean.map((value, c) => {
      const innovation = columns[c]![i]! - value;
      innovations[c]![i] = innovation;
      return value + gain * innovation;
    });
    spread = spread * (1 - gain);
    means[i] = mean = next;
    spreads[i] = spread;
  }

  /** Backward pass (Rauch, Tung and Striebel) to the walk given all observations. */
  function smoothedAtObservations() {
    const smooth = means.map((row) => [...row]);
    const variance = [...spreads];
    for (let i = steps - 2; i >= 0; i--) {
      const predicted = spreads[i]! + stepVariance * (days[i + 1]! - days[i]!);
      const back = predicted > 0 ? spreads[i]! / predicted : 1;
      smooth[i] = means[i]!.map((value, c) => value + back * (smooth[i + 1]![c]! - value));
      variance[i] = spreads[i]! + back * back * (variance[i + 1]! - predicted);
    }
    return { smooth, variance };
  }

  function smooth(wanted: Series) {
    const { smooth: known, variance } = smoothedAtObservations();
    const found: { means: number[][]; variances: number[] } = { means: [], variances: [] };
    for (const day of wanted) {
      // The last observation on or before the day.
      let [low, high] = [0, steps];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (days[middle]! <= day) low = middle + 1;
        else high = middle;
      }
      const before = low - 1;
      if (before < 0) {
        // Before the first day the walk is zero there and spreads backwards.
        found.means.push(columns.map(() => 0));
        found.variances.push(stepVariance * (days[0]! - day));
        continue;
      }
      const ahead = stepVariance * (day - days[before]!);
      if (before === steps - 1 || ahead === 0) {
        found.means.push([...known[before]!]);
        found.variances.push(variance[before]! + (before === steps - 1 ? ahead : 0));
        continue;
      }
      const here = spreads[before]! + ahead;
      const predicted = here + stepVariance * (days[before + 1]! - day);
      const back = here / predicted;
      found.means.push(
        means[before]!.map((value, c) => value + back * (known[before + 1]![c]! - value))
      );
      found.variances.push(here + back * back * (variance[before + 1]! - predicted));
    }
    return found;
  }
  return { innovations, variances, smooth };
}
