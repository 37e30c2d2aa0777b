import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, parseDay } from '#lib/core/table/day.ts';
import { monthAfter, monthOf, windowAt } from './play-time.ts';

test('a window is the twelve months that end with its month', () => {
  const { from, to } = windowAt(monthOf(parseDay('2016-02-10')!));
  expect([formatDay(from), formatDay(to)]).toEqual(['2015-03-01', '2016-02-29']);
  const whole = windowAt(monthOf(parseDay('1990-12-31')!));
  expect([formatDay(whole.from), formatDay(whole.to)]).toEqual(['1990-01-01', '1990-12-31']);
});

test('steps lead from December to December, from anywhere', () => {
  const last = monthOf(parseDay('2026-11-01')!);
  const next = (day: string) => monthAfter(monthOf(parseDay(day)!), last, true);
  expect(next('1990-12-01')).toBe(monthOf(parseDay('1991-12-01')!));
  expect(next('1991-03-01')).toBe(monthOf(parseDay('1991-12-01')!));
  expect(next('2026-02-01')).toBe(last);
});

test('play comes to the last month and ends there, month by month or in steps', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.boolean(), (length, inSteps) => {
      const [first, last] = [24_000, 24_000 + length];
      let month: number | null = first;
      let reached = first;
      for (let i = 0; month !== null && i <= length + 1; i++) {
        reached = month;
        const after: number | null = monthAfter(month, last, inSteps);
        if (after !== null) expect(after).toBeGreaterThan(month);
        month = after;
      }
      expect(reached).toBe(last);
      expect(month).toBeNull();
    })
  );
});
