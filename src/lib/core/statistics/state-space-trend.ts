import { Cholesky } from './cholesky.ts';
import { maximize } from './maximize.ts';
import type { Estimate } from './pooled-mean.ts';
import { smoothRandomWalk, type SmoothedWalk } from './random-walk-filter.ts';
import { WalkNormalEquations } from './walk-normal-equations.ts';

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
  /** σ where it is given, above zero; otherwise it is estimated by maximum likelihood. */
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
 * The houses' levels, start included, are regression coefficients: the result equals the dense
 * generalised least squares of all polls.
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
      (x) => model.solve(Math.exp(2 * x)).logLikelihood,
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
  /** The level of each house on the first day. */
  readonly levels: Float64Array;
  readonly covariance: readonly Float64Array[];
  readonly logLikelihood: number;
}

/** Where houses have no effects, all polls are of one. */
function regression(polls: readonly TrendPoll[], names: readonly string[]) {
  const houseCount = Math.max(1, names.length);
  const numbers = new Map(names.map((name, i) => [name, i]));
  const days = polls.map(({ day }) => day);
  const noise = polls.map(({ variance }) => variance);
  const values = polls.map(({ percent }) => percent);
  const houses = polls.map(({ house }) => numbers.get(house) ?? 0);
  const equations = new WalkNormalEquations({ days, values, noise, houses, houseCount });
  const solve = (stepVariance: number) => {
    const { normal, right, squares, logDeterminant } = equations.at(stepVariance);
    const factor = new Cholesky(normal, houseCount);
    const levels = factor.solve(right);
    const residual = squares - dot(levels, right);
    return {
      levels,
      factor,
      logLikelihood: -0.5 * (logDeterminant + factor.logDeterminant + residual)
    };
  };
  const fit = (stepVariance: number): Fit => {
    const { levels, factor, logLikelihood } = solve(stepVariance);
    const columns = [values];
    for (let house = 0; house < houseCount; house++) {
      columns.push(houses.map((own) => Number(own === house)));
    }
    return {
      smooth: (wanted) => smoothRandomWalk({ days, noise, columns }, stepVariance, wanted),
      levels,
      covariance: factor.inverse(),
      logLikelihood
    };
  };
  return { solve, fit };
}

/** An effect is a house's level less the mean of all levels. */
function houseEffects(
  polls: readonly TrendPoll[],
  names: readonly string[],
  { levels, covariance }: Fit
): HouseEffect[] {
  const counts = new Map<string, number>();
  for (const { house } of polls) counts.set(house, (counts.get(house) ?? 0) + 1);
  return names.map((house, place) => {
    const contrast = names.map((_, i) => Number(i === place) - 1 / names.length);
    return {
      house,
      polls: counts.get(house)!,
      value: dot(contrast, levels),
      variance: quadratic(contrast, covariance)
    };
  });
}

/** How the levels enter the trend: by their mean where it starts, less what the walk takes up of each. */
function loadingOf([, ...xs]: readonly number[]): number[] {
  return xs.map((x) => 1 / xs.length - x);
}

function trendAt(days: readonly number[], { smooth, levels, covariance }: Fit): TrendPoint[] {
  const { means, variances } = smooth(days);
  return days.map((day, i) => {
    const loading = loadingOf(means[i]!);
    const variance = variances[i]! + quadratic(loading, covariance);
    return {
      day,
      percent: means[i]![0]! + dot(loading, levels),
      standardError: Math.sqrt(Math.max(0, variance))
    };
  });
}

function changeBetween(from: number, to: number, { smooth, levels, covariance }: Fit) {
  const { means, variances, covariances } = smooth([from, to]);
  const [before, after] = means.map(loadingOf) as [number[], number[]];
  const loading = after.map((value, j) => value - before[j]!);
  const walk = variances[0]! + variances[1]! - 2 * covariances[0]!;
  return {
    percent: means[1]![0]! - means[0]![0]! + dot(loading, levels),
    standardError: Math.sqrt(Math.max(0, walk + quadratic(loading, covariance)))
  };
}

function quadratic(vector: readonly number[], matrix: readonly Float64Array[]): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i]! * dot(vector, matrix[i]!);
  return sum;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
