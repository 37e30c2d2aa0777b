import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativeApproval } from './relative-approval.ts';

test('approve 48, disapprove 32 is 60 percent of both', () => {
  expect(relativeApproval(48, 32)).toBe(60);
});

test('without disapproval, or without either answer, there is none', () => {
  expect(relativeApproval(50, null)).toBeNull();
  expect(relativeApproval(0, 0)).toBeNull();
});

test('the two sides add up to 100', () => {
  const share = fc.double({ min: 0.1, max: 50, noNaN: true });
  fc.assert(
    fc.property(share, share, (a, b) => {
      expect(relativeApproval(a, b)! + relativeApproval(b, a)!).toBeCloseTo(100, 9);
    }),
    { seed: 1 }
  );
});
