import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localRegression, type WeightedPoint } from './local-regression.ts';

const X = [0, 10, 20, 30, 40, 50, 60, 70];
const Y = [50, 52, 51, 55, 54, 57, 56, 58];
const N = [1000, 1500, 800, 1000, 1200, 900, 1000, 2000];
const weighted: WeightedPoint[] = X.map((x, i) => ({ x, y: Y[i]!, weight: N[i]! }));
const unweighted = weighted.map((point) => ({ ...point, weight: 1 }));
const AT = [0, 15, 35, 70];
const values = (points: WeightedPoint[], degree: 1 | 2) =>
  localRegression(points, AT, { span: 0.75, degree }).map(({ value }) => value);

// R 4.2.2: loess(y ~ x, weights = n, span = 0.75, degree, surface = "direct").
test.each<[string, WeightedPoint[], 1 | 2, number[]]>([
  ['degree 1', weighted, 1, [50.2546756, 52.0271367, 54.3020428, 57.8465915]],
  ['degree 2', weighted, 2, [50.2321482, 52.0675333, 54.4361312, 57.8946731]],
  ['degree 1 without weights', unweighted, 1, [50.108298, 51.8778063, 54.334752, 57.7317976]]
])('R’s loess, %s', (_, points, degree, expected) => {
  values(points, degree).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));
});

test('standard errors of R’s loess, degree 1', () => {
  const expected = [0.952270852, 0.576104382, 0.666934451, 0.787534464];
  const found = localRegression(weighted, AT, { span: 0.75, degree: 1 });
  found.forEach(({ standardError }, i) => expect(standardError).toBeCloseTo(expected[i]!, 6));
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
