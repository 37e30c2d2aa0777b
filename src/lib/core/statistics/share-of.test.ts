import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareOf } from './share-of.ts';

describe('shareOf', () => {
  test('is a percentage', () => {
    expect(shareOf(3, 12)).toBe(25);
    expect(shareOf(0, 12)).toBe(0);
  });

  test('is unknown without a whole', () => {
    expect(shareOf(3, 0)).toBeNull();
    expect(shareOf(3, null)).toBeNull();
    expect(shareOf(null, 12)).toBeNull();
    expect(shareOf(3, Number.NaN)).toBeNull();
  });

  test('of the parts of a whole add up to 100', () => {
    const part = fc.double({ min: 0.001, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), (parts) => {
        const whole = parts.reduce((sum, value) => sum + value, 0);
        const shares = parts.map((value) => shareOf(value, whole)!);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
      }),
      { seed: 3 }
    );
  });

  test('does not depend on the unit', () => {
    const amount = fc.double({ min: 0.001, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (part, whole) => {
        expect(shareOf(part * 1000, whole * 1000)! / shareOf(part, whole)!).toBeCloseTo(1, 9);
      }),
      { seed: 4 }
    );
  });
});
