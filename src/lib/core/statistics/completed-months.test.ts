import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay } from '#lib/core/table/day.ts';
import { completedMonths, dayAfterMonths, elapsedMonths } from './completed-months.ts';

test.each([
  ['2012-12-26', '2016-12-15', 1450, 47],
  ['2006-09-26', '2007-09-25', 364, 11],
  ['2008-09-24', '2009-09-15', 356, 11],
  ['2011-09-02', '2012-12-16', 471, 15],
  ['2024-01-31', '2024-02-29', 29, 0],
  ['2024-01-31', '2024-03-01', 30, 1],
  ['2024-01-31', '2024-03-31', 60, 2]
])('from %s to %s are %i days, %i completed months', (from, to, days, months) => {
  const [start, day] = [parseDay(from)!, parseDay(to)!];
  expect(day - start).toBe(days);
  expect(completedMonths(start, day)).toBe(months);
});

const days = fc.integer({ min: -20_000, max: 40_000 });
const months = fc.integer({ min: 0, max: 400 });

test('a month is completed on its first day and not on the day before', () => {
  fc.assert(
    fc.property(days, months, (start, count) => {
      const first = dayAfterMonths(start, count);
      expect(completedMonths(start, first)).toBe(count);
      expect(completedMonths(start, first - 1)).toBe(count - 1);
    }),
    { seed: 1 }
  );
});

test('later days never have fewer months, and a term starts at zero', () => {
  fc.assert(
    fc.property(days, days, days, (start, one, other) => {
      const [early, late] = one < other ? [one, other] : [other, one];
      expect(completedMonths(start, early)).toBeLessThanOrEqual(completedMonths(start, late));
      expect(elapsedMonths(start, early)).toBeLessThanOrEqual(elapsedMonths(start, late));
      expect(completedMonths(start, start)).toBe(0);
      expect(elapsedMonths(start, start)).toBe(0);
    }),
    { seed: 1 }
  );
});

test('the whole part of the elapsed months are the completed ones', () => {
  fc.assert(
    fc.property(days, days, (start, day) => {
      expect(Math.floor(elapsedMonths(start, day))).toBe(completedMonths(start, day));
    }),
    { seed: 1 }
  );
});
