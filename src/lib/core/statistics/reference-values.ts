import { kishDesignEffect } from './design-effect.ts';
import { marginBetweenPolls, marginWithinPoll } from './difference-margin.ts';
import { localLevel } from './local-level.ts';
import { localRegression } from './local-regression.ts';
import { marginOfError } from './margin-of-error.ts';
import { NILE } from './nile.ts';
import { pooledMean, type Estimate } from './pooled-mean.ts';
import { stateSpaceTrend } from './state-space-trend.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** A value that is known from elsewhere, and how it is computed here. */
export interface ReferenceValue {
  /** In the notation of statistics, the same in every language. */
  readonly what: string;
  readonly expected: number;
  /** How far the result may lie from it: half a unit of the last printed digit, as a rule. */
  readonly tolerance: number;
  readonly compute: () => number;
}

const THREE_POLLS: Estimate[] = [
  [60, 1013],
  [57, 1500],
  [55.5, 800]
].map(([value, people]) => ({ value: value!, variance: (value! * (100 - value!)) / people! }));

const WEIGHTS = [
  ...Array<number>(600).fill(1),
  ...Array<number>(300).fill(2),
  ...Array<number>(100).fill(0.5)
];

const EIGHT_POLLS = [50, 52, 51, 55, 54, 57, 56, 58].map((y, i) => ({
  x: 10 * i,
  y,
  weight: [1000, 1500, 800, 1000, 1200, 900, 1000, 2000][i]!
}));
const loess = (x: number, degree: 1 | 2) =>
  localRegression(EIGHT_POLLS, [x], { span: 0.75, degree })[0]!;

const TWO_HOUSES = [50, 54, 51, 55, 52, 56].map((percent, i) => ({
  day: 5 * i,
  percent,
  house: i % 2 === 0 ? 'A' : 'B',
  variance: (percent * (100 - percent)) / 1000
}));
const toy = () => stateSpaceTrend(TWO_HOUSES, { houses: true, stepPerRootDay: 0.3 })!;

/**
 * The values that the method page computes before the reader's eyes. Sources: R 4.2.2; Franklin 2007
 * (differences, printed for z = 1.96); Durbin and Koopman 2012 (Nile).
 */
export const REFERENCE_VALUES: readonly ReferenceValue[] = [
  value('± 50%, n = 1000', 3.099, 5e-4, () => marginOfError(50, 1000)!),
  value('± 90%, n = 1000', 1.859, 5e-4, () => marginOfError(90, 1000)!),
  value('Wilson 600/1000, low', 56.9309, 5e-5, () => wilsonInterval(60, 1000)![0]),
  value('Wilson 600/1000, high', 62.9925, 5e-5, () => wilsonInterval(60, 1000)![1]),
  value('± 53% − 46%, n = 1000', 6.152, 1e-3, () => marginWithinPoll(53, 46, 1000)!),
  value('± 60% → 55%, n = 1000', 4.328, 1e-3, () => {
    const [before, after] = [60, 55].map((sharePercent) => ({ sharePercent, sampleSize: 1000 }));
    return marginBetweenPolls(before!, after!)!;
  }),
  value(
    'n_eff, 600×1 300×2 100×0.5',
    856.164384,
    5e-7,
    () => kishDesignEffect(WEIGHTS).effectiveSize
  ),
  value(
    'DerSimonian-Laird τ²',
    2.379565,
    5e-7,
    () => pooledMean(THREE_POLLS, 'estimated')!.betweenVariance
  ),
  value('DerSimonian-Laird ȳ', 57.556059, 5e-7, () => pooledMean(THREE_POLLS, 'estimated')!.mean),
  value('loess, 1, x = 35', 54.3020428, 5e-8, () => loess(35, 1).value),
  value('loess, 1, x = 35, SE', 0.666934451, 5e-10, () => loess(35, 1).standardError!),
  value('loess, 2, x = 35', 54.4361312, 5e-8, () => loess(35, 2).value),
  value('δ_B', 1.926675, 5e-7, () => toy().houses[1]!.value),
  value('α(12)', 52.979123, 5e-7, () => toy().at([12])[0]!.percent),
  value('α(12), SE', 0.795833, 5e-7, () => toy().at([12])[0]!.standardError),
  value('Nile, σ²_level', 1469.147, 1.469, () => localLevel(NILE).levelVariance),
  value('Nile, σ²_irregular', 15098.577, 15.1, () => localLevel(NILE).irregularVariance)
];

function value(
  what: string,
  expected: number,
  tolerance: number,
  compute: () => number
): ReferenceValue {
  return { what, expected, tolerance, compute };
}

/** Whether a computed value agrees with the reference. */
export function agrees(reference: ReferenceValue, got: number): boolean {
  return Math.abs(got - reference.expected) <= reference.tolerance;
}
