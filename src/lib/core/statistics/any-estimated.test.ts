import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEstimated } from './any-estimated.ts';

test('one estimated part makes the sum an estimate, an unknown one leaves it unknown', () => {
  expect(anyEstimated([false, true, null])).toBe(true);
  expect(anyEstimated([false, null])).toBeNull();
  expect(anyEstimated([false, false])).toBe(false);
  expect(anyEstimated([])).toBe(false);
});

test('sums of sums are flagged like the sum of all parts', () => {
  const parts = fc.array(fc.constantFrom(true, false, null));
  fc.assert(
    fc.property(parts, parts, (some, others) => {
      const nested = anyEstimated([anyEstimated(some), anyEstimated(others)]);
      expect(nested).toBe(anyEstimated([...some, ...others]));
    })
  );
});
