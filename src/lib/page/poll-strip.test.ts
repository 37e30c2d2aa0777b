import { expect, it } from 'vitest';
import { parseAddress } from '#lib/core/selection/address.ts';
import { parseDay } from '#lib/core/table/day.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { filterValues } from './filter-values.ts';
import { barsOf, fifthYears, percentAlong, pollsByQuarter, stripOf } from './poll-strip.ts';

const selected = (address: string) => parseAddress(new URLSearchParams(address)).selection;
const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
const strip = stripOf(shippedRelease);

it('spans the years of the approval polls', () => {
  expect(strip).toEqual({ from: parseDay('1998-01-01'), to: parseDay('2026-12-31') });
});

it('counts polls as the selection leaves them, a question of many answers once', () => {
  const all = pollsByQuarter(shippedRelease, [], strip);
  expect(all).toHaveLength((2026 - 1998 + 1) * 4);
  const questions = new Set(
    shippedRelease
      .table('settlement')
      .rows()
      .map((row) => row.pollId)
  );
  const { length: approval } = shippedRelease.table('approval');
  const { length: perception } = shippedRelease.table('perception');
  expect(sum(all)).toBeGreaterThan(approval);
  expect(sum(all)).toBeLessThanOrEqual(approval + perception + questions.size);
  expect(sum(pollsByQuarter(shippedRelease, selected('?pollster=NHK'), strip))).toBeLessThan(
    sum(all)
  );
});

it('draws a bar for each quarter that has polls, and hides none of them', () => {
  expect(barsOf(Uint32Array.of(0, 1000, 1), 30)).toBe('M1.08,30v-30h.84v30zM2.08,30v-1h.84v1z');
});

it('names every fifth year where it begins', () => {
  const years = fifthYears(strip);
  expect(years.map(({ year }) => year)).toEqual([2000, 2005, 2010, 2015, 2020, 2025]);
  expect(years[0]!.percent).toBe(percentAlong(parseDay('2000-01-01')!, strip));
  expect(percentAlong(strip.from, strip)).toBe(0);
  expect(percentAlong(strip.to + 1, strip)).toBe(100);
});

it.each(['en', 'ja', 'ru'] as const)('offers every value by a name in %s', (locale) => {
  for (const { dimension, values } of filterValues(shippedRelease, languageIn(locale))) {
    expect(values.length, dimension).toBeGreaterThan(1);
    for (const { value, text } of values) {
      expect(text, value).not.toBe('');
      const isCode = ['kind', 'stance', 'dispute', 'category'].includes(dimension);
      if (isCode) expect(text).not.toBe(value);
    }
  }
});
