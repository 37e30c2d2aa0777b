import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentration } from './concentration.ts';
import { impliedDesignEffect, kishDesignEffect } from './design-effect.ts';
import { marginBetweenPolls, marginWithinPoll } from './difference-margin.ts';
import { localRegression } from './local-regression.ts';
import { marginOfError } from './margin-of-error.ts';
import { pooledMean, type Estimate } from './pooled-mean.ts';
import { rollingOverlap, thinRolling } from './thin-rolling.ts';
import { shrink } from './shrink.ts';
import { wilsonInterval } from './wilson-interval.ts';

test.each([
  [50, 1000, 3.099],
  [50, 800, 3.465],
  [90, 1000, 1.859]
])('margin of error of %i%% of %i people', (percent, people, expected) => {
  expect(marginOfError(percent, people)).toBeCloseTo(expected, 3);
});

test('Wilson interval, R’s prop.test without correction', () => {
  const [low, high] = wilsonInterval(60, 1000)!;
  expect([low, high]).toEqual([expect.closeTo(56.9309, 4), expect.closeTo(62.9925, 4)]);
  const wider = wilsonInterval(60, 1000, 1.59)!;
  expect([...wider]).toEqual([expect.closeTo(56.1217, 4), expect.closeTo(63.7568, 4)]);
});

test('no sample size, no interval', () => {
  expect(marginOfError(50, null)).toBeNull();
  expect(wilsonInterval(50, null)).toBeNull();
  expect(marginWithinPoll(50, 30, null)).toBeNull();
  expect(
    marginBetweenPolls(
      { sharePercent: 50, sampleSize: 900 },
      { sharePercent: 55, sampleSize: null }
    )
  ).toBeNull();
});

test('margins of differences, Franklin 2007', () => {
  // The printed values take z = 1.96.
  expect(marginWithinPoll(53, 46, 1000)).toBeCloseTo(6.152, 2);
  expect(marginWithinPoll(60, 30, 1000)).toBeCloseTo(5.578, 2);
  const change = marginBetweenPolls(
    { sharePercent: 60, sampleSize: 1000 },
    { sharePercent: 55, sampleSize: 1000 }
  );
  expect(change).toBeCloseTo(4.328, 2);
});

test('design effects', () => {
  const weights = [
    ...Array<number>(600).fill(1),
    ...Array<number>(300).fill(2),
    ...Array<number>(100).fill(0.5)
  ];
  const { effectiveSize, designEffect } = kishDesignEffect(weights);
  expect(effectiveSize).toBeCloseTo(856.164384, 6);
  expect(designEffect).toBeCloseTo(1.168, 6);
  expect(impliedDesignEffect(3.9, 1004)).toBeCloseTo(1.59, 2);
  expect(() => kishDesignEffect([1, -1])).toThrow(RangeError);
});

test('equal weights cost nothing, unequal ones something', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 1 }),
      (weights) => {
        expect(kishDesignEffect(weights).designEffect).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(kishDesignEffect(weights.map(() => 3)).designEffect).toBeCloseTo(1, 9);
      }
    ),
    { seed: 1 }
  );
});

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

test('shrinking draws towards zero, the less certain the more', () => {
  const effects = [
    { value: 6, variance: 0.2 },
    { value: -6, variance: 0.2 },
    { value: 6, variance: 20 }
  ];
  const [sure, , unsure] = shrink(effects) as [number, number, number];
  expect(sure).toBeLessThan(6);
  expect(unsure).toBeLessThan(sure);
  expect(unsure).toBeGreaterThan(0);
  expect(shrink([{ value: 3, variance: 1 }])).toEqual([0]);
});

test('a local line over a straight line is that line, wherever it is moved to', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -40, max: 40 }),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(1 as const, 2 as const),
      (shift, slope, degree) => {
        const points = Array.from({ length: 12 }, (_, i) => ({
          x: i * 7,
          y: shift + slope * i * 7,
          weight: 500 + 37 * i
        }));
        const [found] = localRegression(points, [33], { span: 0.75, degree });
        expect(found!.value).toBeCloseTo(shift + slope * 33, 8);
        const [turned] = localRegression([...points].reverse(), [33], { span: 0.75, degree });
        expect(turned).toEqual(found);
      }
    ),
    { seed: 1 }
  );
});

test('polls that do not fix a line give none', () => {
  const same = [1, 2, 3].map((y) => ({ x: 5, y, weight: 1 }));
  expect(localRegression(same, [5], { span: 1, degree: 1 })[0]!.value).toBeNaN();
});

test('of a rolling poll the newest and every third before it', () => {
  expect(thinRolling([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([1, 4, 7]);
  expect(thinRolling([1, 2, 3, 4, 5], 3)).toEqual([2, 5]);
  expect(rollingOverlap(1, 3)).toBeCloseTo(2 / 3, 12);
  expect(rollingOverlap(5, 3)).toBe(0);
  expect(() => thinRolling([1], 0)).toThrow(RangeError);
});

test('concentration: one part is all, k equal parts share it', () => {
  expect(concentration([7, 0])).toBe(1);
  expect(concentration([2, 2, 2, 2])).toBeCloseTo(0.25, 12);
  expect(concentration([0, 0])).toBeNull();
});
