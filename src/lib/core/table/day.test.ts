import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, formatDay, parseDay, yearOfDay } from './day.ts';

test('days are read as they are written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
      expect(parseDay(formatDay(day))).toBe(day);
    }),
    { seed: 1 }
  );
});

test.each(['2015-02-29', '2016-13-01', '2016-1-1', '15.12.2016', '', '2016-12-15T00:00'])(
  '%s is no day',
  (text) => expect(parseDay(text)).toBeNull()
);

test('1450 days lie between Abe’s return and the summit', () => {
  expect(parseDay('2016-12-15')! - parseDay('2012-12-26')!).toBe(1450);
  expect(yearOfDay(dayOf(2016, 12, 31))).toBe(2016);
});
