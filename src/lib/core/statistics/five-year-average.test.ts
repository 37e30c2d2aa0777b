import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fiveYearAverage } from './five-year-average.ts';

const amount = fc.double({ min: 0, max: 1e5, noNaN: true });
const fiveYears = fc.array(amount, { minLength: 5, maxLength: 5 });
/** Values of 2012 to 2016; nothing is known of other years. */
const from2012 = (values: readonly (number | null)[]) => (year: number) =>
  values[year - 2012] ?? null;

describe('fiveYearAverage', () => {
  test('is the mean of the year and the four before it', () => {
    expect(fiveYearAverage(from2012([761.6, 311.5, 1070.2, 751, 718.6]), 2016)).toBeCloseTo(722.58);
  });

  test('is unknown where one of the five years is', () => {
    expect(fiveYearAverage(from2012([1, 2, null, 4, 5]), 2016)).toBeNull();
    expect(fiveYearAverage(from2012([1, 2, 3, 4, 5]), 2015)).toBeNull();
  });

  test('counts a year without deliveries as zero, not as unknown', () => {
    expect(fiveYearAverage(from2012([0, 0, 10, 0, 0]), 2016)).toBe(2);
  });

  test('lies between the least and the greatest of the five', () => {
    fc.assert(
      fc.property(fiveYears, (values) => {
        const average = fiveYearAverage(from2012(values), 2016)!;
        expect(average).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
        expect(average).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
      }),
      { seed: 1 }
    );
  });

  test('of a sum is the sum of the averages', () => {
    fc.assert(
      fc.property(fiveYears, fiveYears, (a, b) => {
        const sum = a.map((value, i) => value + b[i]!);
        const parts = fiveYearAverage(from2012(a), 2016)! + fiveYearAverage(from2012(b), 2016)!;
        expect(fiveYearAverage(from2012(sum), 2016)).toBeCloseTo(parts, 6);
      }),
      { seed: 2 }
    );
  });
});
