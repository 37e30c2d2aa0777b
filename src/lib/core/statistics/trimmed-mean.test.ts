import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimmedMean } from './trimmed-mean.ts';

test('60, 57, 55, 53, 52, 50, 48 without the highest and the lowest are 53.4', () => {
  expect(trimmedMean([60, 57, 55, 53, 52, 50, 48])).toBeCloseTo(53.4, 9);
});

test('one of several equal extremes is dropped', () => {
  expect(trimmedMean([50, 50, 50, 56])).toBe(50);
  expect(trimmedMean([1, 2, 9])).toBe(2);
});

test('fewer than three values have none', () => {
  expect(() => trimmedMean([50, 52])).toThrow('needs 3 values, not 2');
});

test('order does not matter and the result lies within the values', () => {
  const shares = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(shares, (values) => {
      const mean = trimmedMean(values);
      expect(trimmedMean([...values].reverse())).toBeCloseTo(mean, 9);
      expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
      expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
    }),
    { seed: 1 }
  );
});
