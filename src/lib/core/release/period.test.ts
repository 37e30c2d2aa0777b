import { expect, test } from 'vitest';
import { shippedRelease } from '#tests/shipped-release.ts';
import { periodOf } from './period.ts';

test('days and years of either column count, empty ones do not', () => {
  expect(periodOf(shippedRelease, 'approval')).toEqual({ firstYear: 1998, lastYear: 2026 });
  expect(periodOf(shippedRelease, 'arms-totals')?.firstYear).toBe(1950);
  const deals = shippedRelease.table('arms-deals').rows();
  expect(periodOf(shippedRelease, 'arms-deals')).toEqual({
    firstYear: Math.min(...deals.map((deal) => deal.orderYear)),
    lastYear: Math.max(...deals.map((deal) => Math.max(deal.orderYear, deal.deliveryToYear ?? 0)))
  });
});

test('a dataset without time has none', () => {
  expect(periodOf(shippedRelease, 'countries')).toBeNull();
});
