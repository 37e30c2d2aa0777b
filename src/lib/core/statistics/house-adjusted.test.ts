import { expect, test } from 'vitest';
import { houseAdjusted } from './house-adjusted.ts';
import type { TrendPoll } from './state-space-trend.ts';

const poll = (day: number, house: string, percent: number): TrendPoll => ({
  day,
  house,
  percent,
  variance: 1
});

test('two houses six points apart on a still public meet between them', () => {
  const polls = Array.from({ length: 60 }, (_, i) =>
    poll(7 * i, i % 2 ? 'high' : 'low', i % 2 ? 56 : 50)
  );
  for (const { percent } of houseAdjusted(polls)) expect(percent).toBeCloseTo(53, 1);
});

test('one house alone stays as published', () => {
  const polls = [poll(0, 'only', 50), poll(10, 'only', 55), poll(20, 'only', 52)];
  expect(houseAdjusted(polls)).toEqual(polls);
});
