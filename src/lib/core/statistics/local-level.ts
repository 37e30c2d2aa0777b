import { innovationProducts } from './innovation-products.ts';
import { maximize } from './maximize.ts';
import { filterRandomWalk, smoothRandomWalk } from './random-walk-filter.ts';

export interface LocalLevel {
  readonly levelVariance: number;
  readonly irregularVariance: number;
  /** The smoothed level at each observation. */
  readonly level: readonly number[];
}

/**
 * The local level model with both variances estimated by maximum likelihood (diffuse start): for
 * series whose errors are not known. (Durbin and Koopman 2012, ch. 2, whose example is the Nile.)
 * @param values one a unit of time, at least 3
 */
export function localLevel(values: readonly number[]): LocalLevel {
  if (values.length < 3) throw new RangeError(`Needs 3 values or more, not ${values.length}`);
  const days = values.map((_, i) => i);
  const ones = values.map(() => 1);
  const observations = { days, noise: ones, columns: [values, ones] };
  /** The fit for a ratio of level to irregular variance, with the latter concentrated out. */
  const fit = (ratio: number) => {
    const walk = filterRandomWalk(observations, ratio);
    const { products, logVariances } = innovationProducts(walk, 2);
    const [[squares, right], [, normal]] = products as [[number, number], [number, number]];
    const start = right / normal;
    const freedom = values.length - 1;
    const irregularVariance = (squares - start * right) / freedom;
    const logLikelihood =
      -0.5 * (logVariances + Math.log(normal) + freedom * Math.log(irregularVariance));
    return { start, irregularVariance, logLikelihood };
  };
  const ratio = Math.exp(maximize((x) => fit(Math.exp(x)).logLikelihood, -12, 8, 1e-10));
  const { start, irregularVariance } = fit(ratio);
  const { means } = smoothRandomWalk(observations, ratio, days);
  return {
    levelVariance: ratio * irregularVariance,
    irregularVariance,
    level: means.map(([y, x]) => y! + start * (1 - x!))
  };
}
