import { expect, test } from 'vitest';
import type { TrendPoll } from './state-space-trend.ts';
import { whatMoved } from './what-moved.ts';

const poll = (day: number, percent: number, house: string): TrendPoll => ({
  day,
  percent,
  house,
  variance: 2.5
});
/** Opinion stands still at 50; B sees 5 points more and comes only in the second half. */
const STILL = Array.from({ length: 24 }, (_, i) => [
  poll(15 * i, 50, 'A'),
  poll(15 * i + 3, 50, 'C'),
  ...(i >= 12 ? [poll(15 * i + 6, 55, 'B')] : [])
]).flat();

test('a house that enters moves the plain mean and not the adjusted trend', () => {
  const moved = whatMoved(STILL, 30, 330)!;
  expect(moved.entered).toEqual(['B']);
  expect(moved.left).toEqual([]);
  expect(moved.plainChange!).toBeGreaterThan(1);
  expect(Math.abs(moved.change)).toBeLessThan(0.2);
  expect(moved.margin).toBeGreaterThan(Math.abs(moved.change));
});

test('leaving out the house that pulls alone takes its pull away', () => {
  const pulled = STILL.map((one) =>
    one.house === 'C' && one.day > 180 ? { ...one, percent: 40 } : one
  );
  const { change, without } = whatMoved(pulled, 30, 330)!;
  expect(change).toBeLessThan(-1);
  expect(without.map(({ house }) => house)).toEqual(['A', 'B', 'C']);
  expect(Math.abs(without.find(({ house }) => house === 'C')!.change)).toBeLessThan(0.5);
});

test('no polls, no answer', () => {
  expect(whatMoved([], 0, 1)).toBeNull();
});
