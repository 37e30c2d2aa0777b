import { expect, test } from 'vitest';
import { languageIn } from '#tests/shipped-release.ts';

const summit = Date.UTC(2016, 11, 15) / 86_400_000;

test.each([
  ['en', '15 December 2016', 'Dec 2016', '49%', '49\u2060–\u206061%', '1,440.5', '−5'],
  ['ja', '2016年12月15日', '2016年12月', '49%', '49%〜61%', '1,440.5', '−5'],
  [
    'ru',
    '15 декабря 2016 г.',
    'дек. 2016',
    '49\u00a0%',
    '49\u2060–\u206061\u00a0%',
    '1\u00a0440,5',
    '−5'
  ]
] as const)(
  '%s writes numbers and dates its own way',
  (locale, day, month, share, range, number, minus) => {
    const language = languageIn(locale);
    expect(language.day(summit).replaceAll('\u00a0', ' ')).toBe(day);
    expect(language.month(summit)).toBe(month);
    expect(language.percent(49.2)).toBe(share);
    expect(language.percentRange(49.2, 61)).toBe(range);
    expect(language.number(1440.5)).toBe(number);
    expect(language.number(-5)).toBe(minus);
  }
);

test('a label is parted from what it is of as the language does', () => {
  expect(languageIn('ja').labelled('竹島', '2問')).toBe('竹島：2問');
  expect(languageIn('en').labelled('Takeshima', '2 questions')).toBe('Takeshima: 2 questions');
});

test('names and texts of the data follow the language; what has no translation says so', () => {
  expect(languageIn('ja').say('Shinzo Abe')).toBe('安倍晋三');
  expect(languageIn('ru').country('VNM')).toBe('Вьетнам');
  expect(languageIn('ru').of('Text that nobody translated')).toEqual({
    text: 'Text that nobody translated',
    lang: 'en'
  });
  expect(languageIn('en').of('Shinzo Abe')).toEqual({ text: 'Shinzo Abe', lang: undefined });
});

test('a Japanese span says once what both of its days have in common', () => {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const rangeOf = (start: string, end: string) => languageIn('ja').dayRange(day(start), day(end));
  expect(rangeOf('2018-06-08', '2018-06-11')).toBe('2018年6月8〜11日');
  expect(rangeOf('2018-05-28', '2018-06-03')).toBe('2018年5月28日〜6月3日');
  expect(rangeOf('2017-12-28', '2018-01-03')).toBe('2017年12月28日〜2018年1月3日');
  // October begins like the first month.
  expect(rangeOf('2018-01-28', '2018-10-03')).toBe('2018年1月28日〜10月3日');
});
