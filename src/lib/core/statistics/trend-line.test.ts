import { expect, test } from 'vitest';
import { splitAtGaps, trendLine, type LinePoll } from './trend-line.ts';

const poll = (day: number, percent: number, house = 'A'): LinePoll => ({
  day,
  percent,
  house,
  weight: 1000,
  variance: (percent * (100 - percent)) / 1000
});
const weekly = (first: number, count: number, percent = 50) =>
  Array.from({ length: count }, (_, i) => poll(first + 7 * i, percent + (i % 3), 'AB'[i % 2]));

test('no line under eight polls', () => {
  for (const method of ['local', 'state-space'] as const) {
    expect(trendLine(weekly(0, 7), method).pieces).toEqual([]);
    expect(trendLine(weekly(0, 8), method).pieces).toHaveLength(1);
    expect(
      trendLine(weekly(0, 5), method, { rules: { leastPolls: 5, mostGapDays: 42 } }).pieces
    ).toHaveLength(1);
  }
});

test('no line across a gap of more than six weeks', () => {
  const last = weekly(0, 10).at(-1)!.day;
  expect(splitAtGaps([...weekly(0, 10), ...weekly(last + 42, 10)])).toHaveLength(1);
  const broken = [...weekly(last + 43, 10), ...weekly(0, 10)];
  expect(splitAtGaps(broken)).toHaveLength(2);
  const { pieces, polls } = trendLine(broken, 'state-space');
  expect(pieces.map((piece) => [piece[0]!.day, piece.at(-1)!.day])).toEqual([
    [0, last],
    [last + 43, last + 43 + last]
  ]);
  expect(polls).toBe(20);
});

test('the interval lies about the line, and houses come with the state-space trend only', () => {
  const polls = weekly(0, 60);
  for (const method of ['local', 'state-space'] as const) {
    for (const { percent, low, high } of trendLine(polls, method).pieces[0]!) {
      expect(low!).toBeLessThan(percent);
      expect(high!).toBeGreaterThan(percent);
    }
  }
  expect(trendLine(polls, 'local').houses).toEqual([]);
  expect(trendLine(polls, 'state-space').houses.map(({ house }) => house)).toEqual(['A', 'B']);
});
