import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pooledMean, type Estimate } from './pooled-mean.ts';

const variance = (percent: number, people: number) => (percent * (100 - percent)) / people;

const THREE: Estimate[] = [
  [60, 1013],
  [57, 1500],
  [55.5, 800]
].map(([value, people]) => ({ value: value!, variance: variance(value!, people!) }));

test('pooling three polls, with and without what lies between them', () => {
  const fixed = pooledMean(THREE, 'ignored')!;
  expect(fixed.mean).toBeCloseTo(57.574648, 6);
  expect(fixed.standardError).toBeCloseTo(0.858125, 6);
  expect(fixed.heterogeneity).toBeCloseTo(4.07913, 6);
  const random = pooledMean(THREE, 'estimated')!;
  expect(random.betweenVariance).toBeCloseTo(2.379565, 6);
  expect(random.mean).toBeCloseTo(57.556059, 6);
  expect(random.standardError).toBeCloseTo(1.24741, 6);
  expect(pooledMean([], 'ignored')).toBeNull();
});

test('a mean lies between its extremes, whatever the order', () => {
  const anyEstimates = fc.array(
    fc.record({
      value: fc.double({ min: -50, max: 150, noNaN: true }),
      variance: fc.double({ min: 0.01, max: 100, noNaN: true })
    }),
    { minLength: 1, maxLength: 20 }
  );
  fc.assert(
    fc.property(
      anyEstimates,
      fc.constantFrom('ignored' as const, 'estimated' as const),
      (some, between) => {
        const { mean } = pooledMean(some, between)!;
        const values = some.map(({ value }) => value);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(pooledMean([...some].reverse(), between)!.mean).toBeCloseTo(mean, 8);
      }
    ),
    { seed: 1 }
  );
});
