import { expect, it } from 'vitest';
import { formatDay, parseDay } from '#lib/core/table/day.ts';
import { SortedValues } from '#lib/core/linked/sorted-values.ts';
import { dayOfQuarter, quarterOf, quartersOf } from './quarter-counts.ts';

const day = (text: string) => parseDay(text)!;

it('numbers the quarters one after the other, also across years', () => {
  expect(quarterOf(day('2017-01-01')) - quarterOf(day('2016-12-31'))).toBe(1);
  expect(quarterOf(day('2016-03-31'))).toBe(quarterOf(day('2016-01-01')));
  expect(formatDay(dayOfQuarter(quarterOf(day('2016-08-20'))))).toBe('2016-07-01');
});

it('gives days a code by quarter, and those beyond the ends the last one', () => {
  const days = ['2015-12-31', '2016-01-01', '2016-03-31', '2016-12-15', '2017-01-01'].map(day);
  const [first, last] = [quarterOf(day('2016-01-01')), quarterOf(day('2016-12-31'))];
  const { codes, size } = quartersOf(new SortedValues(Int32Array.from(days)), first, last);
  expect(size).toBe(5);
  expect([...codes]).toEqual([4, 0, 0, 3, 4]);
});
