import fc from 'fast-check';
import { expect, test } from 'vitest';
import { approvalMeasure, approvalVariance } from './approval-measure.ts';

test('60 approve and 30 disapprove', () => {
  expect(approvalMeasure('approve', 60, 30)).toBe(60);
  expect(approvalMeasure('disapprove', 60, 30)).toBe(30);
  expect(approvalMeasure('net', 60, 30)).toBe(30);
  expect(approvalMeasure('relative', 60, 30)).toBeCloseTo(66.667, 3);
});

test('without the other answer only approval is known', () => {
  expect(approvalMeasure('approve', 60, null)).toBe(60);
  for (const measure of ['disapprove', 'net', 'relative'] as const) {
    expect(approvalMeasure(measure, 60, null)).toBeNull();
  }
  expect(approvalMeasure('relative', 0, 0)).toBeNull();
});

test('variances give the published margins of error', () => {
  const margin = (variance: number) => 1.96 * Math.sqrt(variance);
  expect(margin(approvalVariance('net', 60, 30, 1000))).toBeCloseTo(5.578, 3);
  const [sixty, fiftyFive] = [60, 55].map((p) => approvalVariance('approve', p, null, 1000));
  expect(margin(sixty! + fiftyFive!)).toBeCloseTo(4.328, 3);
});

test('measures stay within their ranges', () => {
  const shares = fc
    .tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([approve, part]) => [approve, (100 - approve) * part] as const);
  fc.assert(
    fc.property(shares, ([approve, disapprove]) => {
      const net = approvalMeasure('net', approve, disapprove)!;
      expect(Math.abs(net)).toBeLessThanOrEqual(100);
      const relative = approvalMeasure('relative', approve, disapprove);
      if (relative === null) return;
      expect(relative).toBeGreaterThanOrEqual(0);
      expect(relative).toBeLessThanOrEqual(100);
      if (Math.abs(net) > 1e-9) expect(relative > 50).toBe(net > 0);
    }),
    { seed: 1 }
  );
});
