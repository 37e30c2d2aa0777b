import fc from 'fast-check';
import { expect, test } from 'vitest';
import { impliedDesignEffect, kishDesignEffect } from './design-effect.ts';

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
