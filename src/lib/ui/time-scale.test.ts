import { expect, test } from 'vitest';
import { dayOf } from '#lib/core/table/day.ts';
import { textWidth } from './text-width.ts';
import { timeScale, yearTicks } from './time-scale.ts';

test('a day is found again where it was placed', () => {
  const scale = timeScale(dayOf(2012, 12, 26), dayOf(2020, 9, 16), 40, 640);
  for (let day = scale.from; day <= scale.to; day += 37) {
    expect(scale.dayAt(scale.place(day))).toBe(day);
  }
});

test.each([280, 360, 680, 1200])('the names of years never touch at %i pixels', (width) => {
  for (const first of [1945, 1990, 2012, 2016]) {
    const scale = timeScale(dayOf(first, 3, 1), dayOf(2026, 3, 1), 0, width);
    for (const short of [false, true]) {
      const named = yearTicks(scale, short).filter((tick) => tick.labelX !== null);
      expect(named.length).toBeGreaterThan(1);
      named.slice(1).forEach((tick, i) => {
        const gap = tick.labelX! - named[i]!.labelX!;
        expect(gap).toBeGreaterThan(textWidth(tick.label, 13) + 4);
      });
    }
  }
});
