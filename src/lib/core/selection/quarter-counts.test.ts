import { expect, it } from 'vitest';
import { formatDay, parseDay } from '#lib/core/table/day.ts';
import { countByQuarter, dayOfQuarter, quarterOf } from './quarter-counts.ts';

const day = (text: string) => parseDay(text)!;

it('numbers the quarters one after the other, also across years', () => {
  expect(quarterOf(day('2017-01-01')) - quarterOf(day('2016-12-31'))).toBe(1);
  expect(quarterOf(day('2016-03-31'))).toBe(quarterOf(day('2016-01-01')));
  expect(formatDay(dayOfQuarter(quarterOf(day('2016-08-20'))))).toBe('2016-07-01');
});

it('counts days by quarter and leaves out those beyond the ends', () => {
  const days = ['2015-12-31', '2016-01-01', '2016-03-31', '2016-12-15', '2017-01-01'].map(day);
  const [first, last] = [quarterOf(day('2016-01-01')), quarterOf(day('2016-12-31'))];
  expect([...countByQuarter(days, first, last)]).toEqual([2, 0, 0, 1]);
});
