import { expect, test } from 'vitest';
import { rollingOverlap, thinRolling } from './thin-rolling.ts';

test('of a rolling poll the newest and every third before it', () => {
  expect(thinRolling([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([1, 4, 7]);
  expect(thinRolling([1, 2, 3, 4, 5], 3)).toEqual([2, 5]);
  expect(rollingOverlap(1, 3)).toBeCloseTo(2 / 3, 12);
  expect(rollingOverlap(5, 3)).toBe(0);
  expect(() => thinRolling([1], 0)).toThrow(RangeError);
});
