import { expect, test } from 'vitest';
import { concentration } from './concentration.ts';

test('concentration: one part is all, k equal parts share it', () => {
  expect(concentration([7, 0])).toBe(1);
  expect(concentration([2, 2, 2, 2])).toBeCloseTo(0.25, 12);
  expect(concentration([0, 0])).toBeNull();
});
