import { expect, test } from 'vitest';
import { netApproval } from './net-approval.ts';

test('approve 50, disapprove 32 is 18 points net', () => {
  expect(netApproval(50, 32)).toBe(18);
  expect(netApproval(32, 50)).toBe(-18);
});

test('without disapproval there is none', () => {
  expect(netApproval(50, null)).toBeNull();
});
