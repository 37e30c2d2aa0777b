import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localLevel } from './local-level.ts';
import { NILE } from './nile.ts';
import { pollVariance } from './poll-variance.ts';
import { stateSpaceTrend, type TrendPoll } from './state-space-trend.ts';

const TOY: TrendPoll[] = [50, 54, 51, 55, 52, 56].map((percent, i) => ({
  day: 5 * i,
  percent,
  house: i % 2 === 0 ? 'A' : 'B',
  variance: (1e4 * (percent / 100) * (1 - percent / 100)) / 1000
}));

test('the toy: house effects and trend to six decimals', () => {
  const trend = stateSpaceTrend(TOY, { houses: true, stepPerRootDay: 0.3 })!;
  const [a, b] = trend.houses;
  expect(a!.value).toBeCloseTo(-1.926675, 6);
  expect(b!.value).toBeCloseTo(1.926675, 6);
  expect(Math.sqrt(a!.variance)).toBeCloseTo(0.66816, 6);
  const expected = [
    [0, 52.55747, 0.940882],
    [12, 52.979123, 0.795833],
    [25, 53.445373, 0.939521],
    [30, 53.445373, 1.154426]
  ];
  trend.at(expected.map(([day]) => day!)).forEach((point, i) => {
    expect(point.percent).toBeCloseTo(expected[i]![1]!, 5);
    expect(point.standardError).toBeCloseTo(expected[i]![2]!, 6);
  });
});

test('the toy without houses', () => {
  const trend = stateSpaceTrend(TOY, { houses: false, stepPerRootDay: 0.3 })!;
  const found = trend.at([0, 12, 25, 30]).map(({ percent }) => percent);
  [52.222993, 52.961887, 53.797118, 53.797118].forEach((value, i) =>
    expect(found[i]).toBeCloseTo(value, 6)
  );
  expect(trend.houses).toEqual([]);
});

test('the Nile: variances and level as published', () => {
  const { levelVariance, irregularVariance, level } = localLevel(NILE);
  expect(Math.abs(levelVariance / 1469.147 - 1)).toBeLessThan(1e-3);
  expect(Math.abs(irregularVariance / 15098.577 - 1)).toBeLessThan(1e-3);
  const at = (year: number) => level[year - 1871]!;
  [
    [1871, 1111.6687],
    [1898, 999.5857],
    [1899, 950.9291],
    [1920, 834.763],
    [1970, 798.3682]
  ].forEach(([year, value]) => expect(Math.abs(at(year!) / value! - 1)).toBeLessThan(1e-4));
});

const anyPolls = fc
  .array(
    fc.record({
      day: fc.nat(300),
      percent: fc.integer({ min: 20, max: 80 }),
      house: fc.constantFrom('A', 'B', 'C', 'D'),
      sampleSize: fc.integer({ min: 300, max: 3000 })
    }),
    { minLength: 4, maxLength: 40 }
  )
  .map((polls) =>
    polls.map(({ sampleSize, ...poll }) => ({
      ...poll,
      variance: pollVariance(poll.percent, sampleSize)
    }))
  );

/**
 * Generalised least squares with the whole covariance matrix, by Gaussian elimination; with `before`
 * for the change from that day.
 */
function dense(polls: readonly TrendPoll[], step: number, wanted: number, before?: number) {
  const first = Math.min(...polls.map((poll) => poll.day));
  const shared = (a: number, b: number) =>
    step * step * (a < first || b < first ? 0 : Math.min(a - first, b - first));
  const houses = [...new Set(polls.map((poll) => poll.house))].sort();
  const X = polls.map(({ house }) => [
    1,
    ...houses.slice(0, -1).map((name) => (house === name ? 1 : house === houses.at(-1) ? -1 : 0))
  ]);
  const V = polls.map((a, i) =>
    polls.map((b, j) => shared(a.day, b.day) + (i === j ? a.variance : 0))
  );
  const inverse = invert(V);
  const Xt = transpose(X);
  const covariance = invert(multiply(multiply(Xt, inverse), X));
  const beta = multiply(
    covariance,
    multiply(
      multiply(Xt, inverse),
      polls.map((p) => [p.percent])
    )
  );
  const residual = multiply(X, beta).map(([fit], i) => [polls[i]!.percent - fit!]);
  const k = [
    polls.map(({ day }) => shared(wanted, day) - (before === undefined ? 0 : shared(before, day)))
  ];
  const gain = multiply(k, inverse);
  const start = before === undefined ? 1 : 0;
  const loading = [X[0]!.map((_, j) => (j === 0 ? start : 0) - multiply(gain, X)[0]![j]!)];
  const length = Math.abs(wanted - (before ?? first));
  const own = step * step * length - multiply(gain, transpose(k))[0]![0]!;
  return {
    percent: start * beta[0]![0]! + multiply(gain, residual)[0]![0]!,
    standardError: Math.sqrt(
      own + multiply(multiply(loading, covariance), transpose(loading))[0]![0]!
    ),
    effects: houses.map((_, i) =>
      i < houses.length - 1 ? beta[i + 1]![0]! : -beta.slice(1).reduce((sum, [b]) => sum + b!, 0)
    )
  };
}
type Matrix = number[][];
const transpose = (a: Matrix): Matrix => a[0]!.map((_, j) => a.map((row) => row[j]!));
const multiply = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
function invert(a: Matrix): Matrix {
  const n = a.length;
  const work = a.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c; r < n; r++) if (Math.abs(work[r]![c]!) > Math.abs(work[pivot]![c]!)) pivot = r;
    [work[c], work[pivot]] = [work[pivot]!, work[c]!];
    const scale = work[c]![c]!;
    work[c] = work[c]!.map((value) => value / scale);
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = work[r]![c]!;
      work[r] = work[r]!.map((value, j) => value - factor * work[c]![j]!);
    }
  }
  return work.map((row) => row.slice(n));
}

test('the trend equals the dense solve', () => {
  fc.assert(
    fc.property(
      anyPolls,
      fc.double({ min: 0.05, max: 2, noNaN: true }),
      fc.integer({ min: -20, max: 340 }),
      (polls, step, day) => {
        const trend = stateSpaceTrend(polls, { houses: true, stepPerRootDay: step })!;
        const expected = dense(polls, step, day);
        const [found] = trend.at([day]);
        expect(Math.abs(found!.percent - expected.percent)).toBeLessThan(1e-7);
        expect(Math.abs(found!.standardError - expected.standardError)).toBeLessThan(1e-7);
        trend.houses.forEach(({ value }, i) =>
          expect(Math.abs(value - expected.effects[i]!)).toBeLessThan(1e-7)
        );
      }
    ),
    { seed: 1, numRuns: 60 }
  );
});

test('the change between two days and its error equal the dense solve', () => {
  fc.assert(
    fc.property(anyPolls, fc.integer({ min: -20, max: 300 }), fc.nat(60), (polls, from, length) => {
      const trend = stateSpaceTrend(polls, { houses: true, stepPerRootDay: 0.4 })!;
      const expected = dense(polls, 0.4, from + length, from);
      const found = trend.change(from, from + length);
      expect(Math.abs(found.percent - expected.percent)).toBeLessThan(1e-7);
      expect(Math.abs(found.standardError ** 2 - expected.standardError ** 2)).toBeLessThan(1e-7);
    }),
    { seed: 1, numRuns: 60 }
  );
});

test('adding a constant shifts the trend by it and no house; order never matters; effects add to zero', () => {
  fc.assert(
    fc.property(anyPolls, fc.integer({ min: -15, max: 15 }), (polls, shift) => {
      const trend = stateSpaceTrend(polls, { houses: true })!;
      const moved = stateSpaceTrend(
        polls.map((poll) => ({ ...poll, percent: poll.percent + shift })).reverse(),
        { houses: true, stepPerRootDay: trend.stepPerRootDay }
      )!;
      const [a, b] = [trend.at([100]), moved.at([100])];
      expect(b[0]!.percent - a[0]!.percent).toBeCloseTo(shift, 8);
      expect(moved.houses.map(({ house }) => house)).toEqual(
        trend.houses.map(({ house }) => house)
      );
      moved.houses.forEach(({ value }, i) => expect(value).toBeCloseTo(trend.houses[i]!.value, 8));
      expect(trend.houses.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(0, 8);
      expect(stateSpaceTrend([...polls].reverse(), { houses: true })!.at([50, 100])).toEqual(
        trend.at([50, 100])
      );
    }),
    { seed: 1, numRuns: 40 }
  );
});

test('no polls, no trend', () => {
  expect(stateSpaceTrend([], { houses: true })).toBeNull();
});
