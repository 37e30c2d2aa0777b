import { innovationProducts } from './innovation-products.ts';
import { invertSymmetric } from './invert-symmetric.ts';
import { maximize } from './maximize.ts';
import {
  filterRandomWalk,
  smoothRandomWalk,
  type SmoothedWalk,
  type WalkObservations
} from './random-walk-filter.ts';
import type { Estimate } from './pooled-mean.ts';

/** One poll as the trend sees it. */
export interface TrendPoll {
  /** Middle day of its fieldwork. */
  readonly day: number;
  readonly percent: number;
  /** Variance of its error, in squared points; above zero. */
  readonly variance: number;
  readonly house: string;
}

export interface TrendPoint {
  readonly day: number;
  readonly percent: number;
  readonly standardError: number;
}

export interface HouseEffect extends Estimate {
  readonly house: string;
  readonly polls: number;
}

export interface StateSpaceTrend {
  /** σ, how much opinion moves: points per √day. */
  readonly stepPerRootDay: number;
  /** Points by which each house stands above the average house; they add to zero. By name. */
  readonly houses: readonly HouseEffect[];
  /** The trend with its standard error on any days, in ascending order. */
  readonly at: (days: readonly number[]) => TrendPoint[];
  /** How the trend changed from one day to a later one. */
  readonly change: (from: number, to: number) => { percent: number; standardError: number };
  /** Maximised log-likelihood with a diffuse start, up to a constant. */
  readonly logLikelihood: number;
}

export interface StateSpaceOptions {
  /** Whether each house has an effect of its own. */
  readonly houses: boolean;
  /** σ where it is given; otherwise it is estimated by maximum likelihood. */
  readonly stepPerRootDay?: number;
}

/** Bounds of σ in points per √day: from standing still to fourteen points a month. */
const [LEAST_STEP, MOST_STEP] = [1e-3, 10];

/**
 * Opinion as a random walk seen through polls with house effects: y = α(t) + δ(house) + ε, Σδ = 0,
 * α a random walk of variance σ² a day with a diffuse start, ε ~ N(0, v). House effects are relative to
 * the average house; what all houses get wrong alike cannot be seen. (Jackman 2005, "Pooling the polls
 * over an election campaign", Australian Journal of Political Science 40, 499-517.)
 *
 * Start and houses are regression coefficients whose columns go through the same O(n) filter as the
 * polls (de Jong 1991), so that the result equals the dense generalised least squares.
 * @returns null for no polls
 */
export function stateSpaceTrend(
  polls: readonly TrendPoll[],
  { houses, stepPerRootDay }: StateSpaceOptions
): StateSpaceTrend | null {
  if (polls.length === 0) return null;
  const sorted = [...polls].sort(
    (a, b) =>
      a.day - b.day || compare(a.house, b.house) || a.percent - b.percent || a.variance - b.variance
  );
  const names = houses ? [...new Set(sorted.map((poll) => poll.house))].sort(compare) : [];
  const model = regression(sorted, names);
  const logStep = () =>
    maximize(
      (x) => model.fit(Math.exp(2 * x)).logLikelihood,
      Math.log(LEAST_STEP),
      Math.log(MOST_STEP)
    );
  const step = stepPerRootDay ?? Math.exp(logStep());
  const fit = model.fit(step * step);
  return {
    stepPerRootDay: step,
    houses: houseEffects(sorted, names, fit),
    at: (days) => trendAt(days, fit),
    change: (from, to) => changeBetween(from, to, fit),
    logLikelihood: fit.logLikelihood
  };
}

interface Fit {
  readonly smooth: (days: readonly number[]) => SmoothedWalk;
  readonly coefficients: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly logLikelihood: number;
}

/** Columns: the start, then one a house but the last, which takes minus the sum of the others. */
function regression(polls: readonly TrendPoll[], names: readonly string[]) {
  const days = polls.map((poll) => poll.day);
  const noise = polls.map((poll) => poll.variance);
  const last = names.at(-1);
  const regressors = [
    polls.map(() => 1),
    ...names
      .slice(0, -1)
      .map((name) => polls.map(({ house }) => (house === name ? 1 : house === last ? -1 : 0)))
  ];
  const columns = [polls.map((poll) => poll.percent), ...regressors];
  const observations: WalkObservations = { days, noise, columns };
  return {
    fit(stepVariance: number): Fit {
      const walk = filterRandomWalk(observations, stepVariance);
      const { products, logVariances } = innovationProducts(walk, columns.length);
      // The first row and column are the polls', the others the regressors'.
      const [[squares, ...right], ...normal] = products as [[number, ...number[]], ...number[][]];
      const { inverse, logDeterminant } = invertSymmetric(normal.map(([, ...row]) => row));
      const coefficients = inverse.map((row) => dot(row, right));
      const residual = squares - dot(coefficients, right);
      return {
        smooth: (wanted) => smoothRandomWalk(observations, stepVariance, wanted),
        coefficients,
        covariance: inverse,
        logLikelihood: -0.5 * (logVariances + logDeterminant + residual)
      };
    }
  };
}

function houseEffects(
  polls: readonly TrendPoll[],
  names: readonly string[],
  { coefficients, covariance }: Fit
): HouseEffect[] {
  return names.map((house, place) => {
    // The last house's effect is minus the sum of the others'.
    const contrast = coefficients.map((_, j) =>
      j === 0 ? 0 : place < names.length - 1 ? (j - 1 === place ? 1 : 0) : -1
    );
    return {
      house,
      polls: polls.filter((poll) => poll.house === house).length,
      value: dot(contrast, coefficients),
      variance: quadratic(contrast, covariance)
    };
  });
}

/** How the coefficients enter the trend, once for the start and once a house column. */
function loadingOf([, ...xs]: readonly number[]): number[] {
  return xs.map((x, j) => (j === 0 ? 1 : 0) - x);
}

function trendAt(days: readonly number[], { smooth, coefficients, covariance }: Fit): TrendPoint[] {
  const { means, variances } = smooth(days);
  return days.map((day, i) => {
    const loading = loadingOf(means[i]!);
    const variance = variances[i]! + quadratic(loading, covariance);
    return {
      day,
      percent: means[i]![0]! + dot(loading, coefficients),
      standardError: Math.sqrt(Math.max(0, variance))
    };
  });
}

function changeBetween(from: number, to: number, { smooth, coefficients, covariance }: Fit) {
  const { means, variances, covariances } = smooth([from, to]);
  const [before, after] = means.map(loadingOf) as [number[], number[]];
  const loading = after.map((value, j) => value - before[j]!);
  const walk = variances[0]! + variances[1]! - 2 * covariances[0]!;
  return {
    percent: means[1]![0]! - means[0]![0]! + dot(loading, coefficients),
    standardError: Math.sqrt(Math.max(0, walk + quadratic(loading, covariance)))
  };
}

function quadratic(vector: readonly number[], matrix: readonly (readonly number[])[]): number {
  return dot(
    vector,
    matrix.map((row) => dot(row, vector))
  );
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
