import { expect, test } from 'vitest';
import { approvalMargin, isOptIn } from './poll-margin.ts';

const poll = {
  mode: 'telephone',
  sampleSize: 1000,
  approvePercent: 60,
  disapprovePercent: 30
} as const;
const points = (margin: ReturnType<typeof approvalMargin>) =>
  margin.kind === 'points' ? margin.points : NaN;

test('each measure has a margin of its own: 60 and 30 of 1000', () => {
  expect(points(approvalMargin('approve', poll))).toBeCloseTo(3.0364, 4);
  // Published for z = 1.96: 5.578.
  expect(points(approvalMargin('net', poll))).toBeCloseTo(5.578, 3);
  // r = 2/3 of the 900 who gave either answer.
  expect(points(approvalMargin('relative', poll))).toBeCloseTo(3.0798, 4);
});

test('no sample size, no margin; people who chose to be asked, no sampling margin', () => {
  expect(approvalMargin('approve', { ...poll, sampleSize: null })).toEqual({ kind: 'no-sample' });
  expect(approvalMargin('approve', { ...poll, mode: 'online' })).toEqual({ kind: 'opt-in' });
  expect(isOptIn('online (opt-in)')).toBe(true);
  expect(isOptIn('online (probability panel)')).toBe(false);
  expect(isOptIn(null)).toBe(false);
});
