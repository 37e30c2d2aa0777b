import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairNumbers } from './pair-numbers.ts';

test('equal pairs have equal numbers, in the order in which they come', () => {
  const whole = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer());
  fc.assert(
    fc.property(fc.array(fc.tuple(whole, whole), { maxLength: 3000 }), (pairs) => {
      const numbers = new PairNumbers();
      const known = new Map<string, number>();
      for (const [a, b] of pairs) {
        const key = `${a} ${b}`;
        if (!known.has(key)) known.set(key, known.size);
        expect(numbers.numberOf(a, b)).toBe(known.get(key));
      }
      expect(numbers.size).toBe(known.size);
    })
  );
});

test('as many as there are', () => {
  const numbers = new PairNumbers();
  for (let i = 0; i < 200_000; i++) numbers.numberOf(i >> 4, i);
  expect(numbers.size).toBe(200_000);
  expect(numbers.numberOf(100_000 >> 4, 100_000)).toBe(100_000);
});
