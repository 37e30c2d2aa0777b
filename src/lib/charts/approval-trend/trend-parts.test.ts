import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay } from '#lib/core/table/day.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { captionLines } from './caption-lines.ts';
import { mobileAdded } from './mobile-added.ts';
import { stretchAround, timesInOffice } from './times-in-office.ts';
import { formatRange, formatValue, valueScale } from './value-axis.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

test('Putin’s offices are one time in office, Abe’s cabinets two', () => {
  const times = timesInOffice(shippedRelease.table('leaders').rows());
  expect(times.get('RUS Vladimir Putin')).toEqual([{ start: parseDay('1999-08-09'), end: null }]);
  const abe = times.get('JPN Shinzo Abe')!;
  expect(abe).toHaveLength(2);
  expect(stretchAround(abe, parseDay('2007-10-01')!)).toBe(abe[0]);
  expect(stretchAround(abe, parseDay('2016-12-15')!)).toBe(abe[1]);
});

test('mobile phones were added where landlines end for good', () => {
  const polls = (...modes: (string | null)[]) =>
    modes.map((mode, index) => ({ mode, index })) as unknown as Parameters<typeof mobileAdded>[0];
  const [landline, telephone] = ['telephone-landline', 'telephone'];
  expect(mobileAdded(polls(landline, landline, telephone, telephone))?.index).toBe(2);
  expect(mobileAdded(polls(telephone, landline, telephone))).toBeNull();
  expect(mobileAdded(polls(landline, telephone, landline))).toBeNull();
  expect(mobileAdded(polls(landline, landline))).toBeNull();
  expect(mobileAdded(polls(landline, null, telephone))).toBeNull();
});

test('the value axis holds every value between round ends', () => {
  const shares = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(shares, (values) => {
      const { low, high, step } = valueScale(values, 'approve');
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values)).toBeLessThanOrEqual(high);
      const lines = (high - low) / step + 1;
      expect(lines).toBe(Math.round(lines));
      expect(lines).toBeGreaterThanOrEqual(3);
      expect(lines).toBeLessThanOrEqual(7);
    }),
    { seed: 1 }
  );
});

test('values and ranges carry their unit', () => {
  const [en, ja, ru] = (['en', 'ja', 'ru'] as const).map(languageIn);
  expect(formatValue(54.1, 'approve', en!)).toBe('54%');
  expect(formatValue(18.4, 'net', en!)).toBe('+18 points');
  expect(formatValue(-1, 'net', en!)).toBe('−1 point');
  expect(plain(formatValue(-20, 'net', ru!))).toBe('−20 п. п.');
  expect(formatRange(-20, 40, 'net', en!)).toBe('−20 to +40 points');
  expect(formatRange(-20, 40, 'net', ja!)).toBe('−20〜+40ポイント');
  expect(plain(formatRange(49.2, 61, 'approve', ru!))).toBe('49–61 %');
});

test('captions take two even lines and are refused beyond', () => {
  expect(captionLines('Minsk II', 12, 165)).toEqual(['Minsk II']);
  expect(captionLines('Abe-Putin summit in Nagato and Tokyo', 12, 165)).toEqual([
    'Abe-Putin summit',
    'in Nagato and Tokyo'
  ]);
  expect(captionLines('安倍・プーチン首脳会談（長門・東京）', 12, 165)).toEqual([
    '安倍・プーチン首脳会談',
    '（長門・東京）'
  ]);
  expect(captionLines('word '.repeat(40).trim(), 12, 165)).toBeNull();
});
