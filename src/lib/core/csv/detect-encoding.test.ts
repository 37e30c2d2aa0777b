import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeText } from '#tests/encode-text.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { detectEncoding } from './detect-encoding.ts';
import { decodeStrictly, ENCODINGS, type Encoding } from './encoding.ts';

const bytesOf = (hex: string) =>
  Uint8Array.from(hex.split(' ').map((byte) => Number.parseInt(byte, 16)));
const translations = shippedRelease.table('translations').rows();
const words = {
  ja: translations.map((row) => row.textJa),
  ru: translations.map((row) => row.textRu),
  en: translations.map((row) => row.textEn)
};

/** CSV texts of a few rows, whose words are those of a language. */
const csvOf = (language: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...language), fc.integer({ min: 0, max: 2000 })), {
      minLength: 3,
      maxLength: 12
    })
    .map((rows) => rows.map(([text, n]) => `"${text}",${n},2016-12-${10 + (n % 20)}\r\n`).join(''));

test('a short Japanese header in Shift_JIS', () => {
  const bytes = bytesOf('8F 88 97 9D 8B E6 95 AA 2C 8C 8F 90 94 0D 0A 31 2C 32 0D 0A');
  const { encoding, candidates } = detectEncoding(bytes);
  expect(encoding).toBe('shift_jis');
  expect(candidates[0]!.preview).toEqual(['処理区分,件数', '1,2']);
});

test.each<[Encoding, keyof typeof words]>([
  ['utf-8', 'en'],
  ['utf-8', 'ja'],
  ['utf-8', 'ru'],
  ['utf-16le', 'ja'],
  ['utf-16be', 'ja'],
  ['utf-16le', 'ru'],
  ['utf-16be', 'en'],
  ['shift_jis', 'ja'],
  ['euc-jp', 'ja'],
  ['windows-1251', 'ru'],
  ['koi8-r', 'ru']
])('%s is recognised, and read back: %s', (encoding, language) => {
  fc.assert(
    fc.property(csvOf(words[language]), (text) => {
      const bytes = encodeText(text, encoding);
      fc.pre(bytes !== null);
      const found = detectEncoding(bytes);
      const telling = bytes.filter((byte) => byte > 127).length;
      // A few characters alone may leave a doubt, but not mislead.
      if (found.encoding || telling > 60) expect(found.encoding).toBe(encoding);
      expect(found.candidates.map((candidate) => candidate.encoding)).toContain(encoding);
      expect(decodeStrictly(bytes, encoding)).toBe(text);
    }),
    { seed: 4, numRuns: 200 }
  );
});

test.each([
  ['utf-8', 'EF BB BF 61 2C 62'],
  ['utf-16le', 'FF FE 61 00 2C 00'],
  ['utf-16be', 'FE FF 00 61 00 2C']
])('a byte order mark says %s, and is no part of the text', (encoding, hex) => {
  const found = detectEncoding(bytesOf(hex));
  expect(found.encoding).toBe(encoding);
  expect(found.candidates[0]!.preview[0]).toMatch(/^a,b?$/);
});

test('where two readings are as likely, a person chooses, seeing both', () => {
  // “ок” or “ПЛ”: two letters are too few to tell.
  const { encoding, candidates } = detectEncoding(bytesOf('61 2C CF CB 0A 31 2C 32 0A'));
  expect(encoding).toBeNull();
  expect(candidates.map((candidate) => candidate.encoding)).toContain('koi8-r');
  expect(candidates.map((candidate) => candidate.encoding)).toContain('windows-1251');
  expect(candidates.every(({ preview }) => preview.length === 2)).toBe(true);
});

test('bytes that are no text have no candidates', () => {
  const png = bytesOf('89 50 4E 47 0D 0A 1A 0A 00 00 00 0D 49 48 44 52 00 00 00 10');
  expect(detectEncoding(png)).toEqual({ encoding: null, candidates: [] });
});

test('a part of a file may end within a character', () => {
  const bytes = new TextEncoder().encode('支持率,不支持率').slice(0, -1);
  expect(detectEncoding(bytes, false).encoding).toBe('utf-8');
});

test('whatever the bytes, the answer is one of the candidates or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { encoding, candidates } = detectEncoding(bytes);
      for (const candidate of candidates) expect(ENCODINGS).toContain(candidate.encoding);
      if (encoding) expect(candidates[0]!.encoding).toBe(encoding);
      else expect(encoding).toBeNull();
    }),
    { seed: 4, numRuns: 500 }
  );
});
