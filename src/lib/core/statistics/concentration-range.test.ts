import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentration } from './concentration.ts';
import { concentrationRange } from './concentration-range.ts';

test('is the concentration where all parts are known', () => {
  expect(concentrationRange([3, 1], 4)).toEqual([0.625, 0.625]);
  expect(concentrationRange([], 0)).toBeNull();
});

test('half unknown: spread thin, or all with one', () => {
  expect(concentrationRange([5], 10)).toEqual([0.25, 0.5]);
});

test('holds the true value however the rest is split', () => {
  const volumes = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 });
  fc.assert(
    fc.property(volumes, volumes, (known, rest) => {
      const total = [...known, ...rest].reduce((sum, part) => sum + part, 0);
      const exact = concentration([...known, ...rest]);
      const range = concentrationRange(known, total);
      if (exact === null) return expect(range).toBeNull();
      expect(range![0]).toBeLessThanOrEqual(exact + 1e-12);
      expect(range![1]).toBeGreaterThanOrEqual(exact - 1e-12);
    })
  );
});
