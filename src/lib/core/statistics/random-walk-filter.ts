/** One value an observation, or one a day asked for. */
export type Series = readonly number[];

/** Observations of a random walk; several columns seen on the same days with the same noise. */
export interface WalkObservations {
  /** In ascending order, repeats allowed. */
  readonly days: Series;
  /** Variance of each observation, above zero; Infinity where nothing was seen. */
  readonly noise: Series;
  /** What was seen, each parallel to the days. */
  readonly columns: readonly Series[];
}

/** Rows are observations, columns those of {@link WalkObservations}, row after row. */
export interface FilteredWalk {
  /** What each observation adds to those before it. */
  readonly innovations: Float64Array;
  /** Variances of the innovations, one a row. */
  readonly variances: Float64Array;
  /** Means and variance of the walk after each observation. */
  readonly means: Float64Array;
  readonly spreads: Float64Array;
}

export interface SmoothedWalk {
  /** The walk on each day asked for given all observations, one value a column. */
  readonly means: readonly Series[];
  readonly variances: Series;
  /** Covariance of the walk on each day asked for and the next; one fewer than days. */
  readonly covariances: Series;
}

/**
 * Kalman filter of a random walk that starts at zero on the first day and is seen with noise:
 * w(t₁) = 0, w(t) − w(s) ~ N(0, σ²·(t − s)), y = w(t) + ε, ε ~ N(0, v). The gains do not depend on the
 * values, so the observations and the regressors of a linear model go through together. O(n).
 * (Durbin and Koopman 2012, Time Series Analysis by State Space Methods, ch. 2 and 6.2.)
 * @param stepVariance σ², variance of the walk a day, zero or more
 */
export function filterRandomWalk(
  { days, noise, columns }: WalkObservations,
  stepVariance: number
): FilteredWalk {
  const [rows, width] = [days.length, columns.length];
  const innovations = new Float64Array(rows * width);
  const means = new Float64Array(rows * width);
  const variances = new Float64Array(rows);
  const spreads = new Float64Array(rows);
  const mean = new Float64Array(width);
  let spread = 0;
  for (let row = 0; row < rows; row++) {
    if (row > 0) spread += stepVariance * (days[row]! - days[row - 1]!);
    const total = spread + noise[row]!;
    const gain = spread / total;
    for (let c = 0; c < width; c++) {
      const innovation = columns[c]![row]! - mean[c]!;
      innovations[row * width + c] = innovation;
      mean[c]! += gain * innovation;
    }
    means.set(mean, row * width);
    spread *= 1 - gain;
    variances[row] = total;
    spreads[row] = spread;
  }
  return { innovations, variances, means, spreads };
}

/**
 * The walk on the days asked for, given all observations (the backward pass of Rauch, Tung and
 * Striebel over both). Before the first observation it spreads from zero backwards.
 * @param wanted in ascending order
 */
export function smoothRandomWalk(
  observations: WalkObservations,
  stepVariance: number,
  wanted: Series
): SmoothedWalk {
  const { merged, places } = withUnseenDays(observations, wanted);
  const { means, spreads } = filterRandomWalk(merged, stepVariance);
  const width = merged.columns.length;
  const variances = spreads.slice();
  const backs = new Float64Array(spreads.length);
  for (let row = spreads.length - 2; row >= 0; row--) {
    const predicted = spreads[row]! + stepVariance * (merged.days[row + 1]! - merged.days[row]!);
    const back = (backs[row] = predicted > 0 ? spreads[row]! / predicted : 1);
    for (let c = 0; c < width; c++) {
      const at = row * width + c;
      means[at]! += back * (means[at + width]! - means[at]!);
    }
    variances[row] = spreads[row]! + back * back * (variances[row + 1]! - predicted);
  }
  const first = observations.days[0]!;
  const before = (day: number) => stepVariance * Math.max(0, first - day);
  const at = wanted.map((day, i) =>
    day < first
      ? { mean: observations.columns.map(() => 0), variance: before(day) }
      : {
          mean: [...means.subarray(places[i]! * width, (places[i]! + 1) * width)],
          variance: variances[places[i]!]!
        }
  );
  const covariances = wanted.slice(1).map((day, i) => {
    // Increments before the first day are independent of all that follows.
    if (wanted[i]! < first) return Math.min(before(day), before(wanted[i]!));
    let product = variances[places[i + 1]!]!;
    for (let k = places[i]!; k < places[i + 1]!; k++) product *= backs[k]!;
    return product;
  });
  return {
    means: at.map(({ mean }) => mean),
    variances: at.map(({ variance }) => variance),
    covariances
  };
}

/** The observations with the wanted days among them, as days on which nothing was seen. */
function withUnseenDays({ days, noise, columns }: WalkObservations, wanted: Series) {
  const merged = {
    days: [] as number[],
    noise: [] as number[],
    columns: columns.map((): number[] => [])
  };
  const places: number[] = [];
  let next = 0;
  const takeUntil = (day: number) => {
    for (; next < days.length && days[next]! <= day; next++) {
      merged.days.push(days[next]!);
      merged.noise.push(noise[next]!);
      columns.forEach((column, c) => merged.columns[c]!.push(column[next]!));
    }
  };
  for (const day of wanted) {
    takeUntil(day);
    places.push(merged.days.length);
    if (day < days[0]!) continue;
    merged.days.push(day);
    merged.noise.push(Infinity);
    merged.columns.forEach((column) => column.push(0));
  }
  takeUntil(Infinity);
  return { merged, places };
}
