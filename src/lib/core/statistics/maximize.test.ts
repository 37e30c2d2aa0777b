import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maximize } from './maximize.ts';

test.each([
  ['a parabola', (x: number, top: number) => -((x - top) ** 2)],
  ['a roof', (x: number, top: number) => -Math.abs(x - top)],
  ['a hill with long slopes', (x: number, top: number) => 1 / (1 + (x - top) ** 2)],
  ['a cliff on one side', (x: number, top: number) => (x > top ? -1000 * (x - top) : x - top)]
])('the top of %s, wherever it stands, in few steps', (_, shape) => {
  fc.assert(
    fc.property(fc.double({ min: -6, max: 3, noNaN: true }), (top) => {
      let steps = 0;
      const found = maximize(
        (x) => {
          steps++;
          return shape(x, top);
        },
        -7,
        2
      );
      // Beyond a bound it is highest there.
      expect(Math.abs(found - Math.min(2, top))).toBeLessThan(1e-6);
      expect(steps).toBeLessThan(80);
    }),
    { numRuns: 200 }
  );
});

test('of two hills the higher', () => {
  const hills = (x: number) => Math.exp(-((x + 4) ** 2)) + 1.1 * Math.exp(-((x - 1) ** 2));
  expect(maximize(hills, -7, 2)).toBeCloseTo(1, 5);
});
