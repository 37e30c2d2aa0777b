import { expect, test } from 'vitest';
import { parseDay } from '#lib/core/table/day.ts';
import { monthlyMeans } from './monthly-means.ts';

const readings = (...pairs: [day: string, value: number][]) =>
  pairs.map(([day, value]) => ({ day: parseDay(day)!, value }));

test('seven polls of a month lose the highest and the lowest: 53.4', () => {
  const month = [60, 57, 55, 53, 52, 50, 48].map((value, i): [string, number] => [
    `2016-12-0${i + 1}`,
    value
  ]);
  const [mean] = monthlyMeans(readings(...month));
  expect(mean).toMatchObject({ count: 7, trimmed: true, day: parseDay('2016-12-04') });
  expect(mean!.value).toBeCloseTo(53.4, 9);
});

test('under five polls nothing is dropped', () => {
  const month = readings(
    ['2016-12-01', 60],
    ['2016-12-02', 50],
    ['2016-12-03', 50],
    ['2016-12-04', 40]
  );
  expect(monthlyMeans(month)).toMatchObject([{ value: 50, count: 4, trimmed: false }]);
});

test('no polls, no means', () => {
  expect(monthlyMeans([])).toEqual([]);
});
