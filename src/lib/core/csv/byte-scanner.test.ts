import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { ByteScanner } from './byte-scanner.ts';
import { cellText } from './reading-cells.ts';
import type { Delimiter } from './dialect.ts';

function read(pieces: readonly Uint8Array[], delimiter: Delimiter = ',') {
  const records: string[][] = [];
  const lines: number[] = [];
  const broken: number[] = [];
  const scanner = new ByteScanner((batch) => {
    const before = records.length;
    for (let record = 0; record < batch.records; record++) {
      const count = batch.firsts[record + 1]! - batch.firsts[record]!;
      records.push(Array.from({ length: count }, (_, place) => cellText(batch, record, place)));
      lines.push(batch.lines[record]!);
    }
    broken.push(...batch.broken.map((count) => before + count));
  }, delimiter);
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return { records, lines, broken };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readText = (text: string) => read([bytesOf(text)]);

/** The bytes in pieces that end at the given places. */
const cut = (bytes: Uint8Array, ends: readonly number[]) =>
  [...ends, bytes.length]
    .map((end) => Math.min(end, bytes.length))
    .sort((a, b) => a - b)
    .map((end, i, all) => bytes.subarray(i === 0 ? 0 : all[i - 1], end));

const newlineOf = (text: string) =>
  (/\r\n|\r|\n/.exec(text.replace(/"(?:[^"]|"")*"/g, 'q'))?.[0] ?? '\n') as '\n';

test('a record may span lines: it begins where an editor shows its first one', () => {
  expect(readText('a,b\n1,"two\nlines"\n\n3,4\n')).toEqual({
    records: [
      ['a', 'b'],
      ['1', 'two\nlines'],
      ['3', '4']
    ],
    lines: [1, 2, 5],
    broken: []
  });
});

test.each(['\n', '\r\n', '\r'])('line ends %j', (end) => {
  const text = ['a,b', '1,2', '"x', 'y",3', '4,5'].join(end);
  expect(readText(text).lines).toEqual([1, 2, 3, 5]);
});

test.each([
  ['a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', [3]],
  ['a quote within quoted text that is not doubled', 'a,b\n1,"x"y"\n3,4\n', [2]],
  ['a quote alone', '"', [0]]
])('%s is told with its record', (_, text, broken) => {
  expect(readText(text).broken).toEqual(broken);
});

test('blanks between a quote and the end of its cell are dropped, whatever script they are of', () => {
  expect(readText('"a" ,"b"\u3000,"c"\u00a0\n"d"\t,e, "f"\n').records).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e', ' "f"']
  ]);
});

test('the bytes may come in any pieces and are read as papaparse reads the text', () => {
  const signs = [...'a1,;\t"" \n\r\u00a0é日😀\ufeff'];
  const text = fc.string({ unit: fc.constantFrom(...signs, '\r\n', '",', '\n"'), maxLength: 60 });
  const places = fc.array(fc.nat({ max: 150 }), { maxLength: 4 });
  const delimiters = fc.constantFrom<Delimiter>(',', ';', '\t');
  fc.assert(
    fc.property(text, places, delimiters, (whole, ends, delimiter) => {
      const { records, broken } = read(cut(bytesOf(whole), ends), delimiter);
      const plain = whole.replace(/^\ufeff/, '');
      const { data, errors } = new Papa.Parser({
        delimiter,
        newline: newlineOf(plain)
      } as Papa.ParseConfig).parse(plain, 0, false) as Papa.ParseResult<string[]>;
      expect(records).toEqual(data.filter((cells) => cells.length > 1 || cells[0] !== ''));
      expect(broken).toHaveLength(errors.length);
    }),
    { seed: 4, numRuns: 2000 }
  );
});

test('many batches: every record once, on its line', () => {
  const row = `1,"${'x'.repeat(50)}\n${'y'.repeat(50)}"\n`;
  const bytes = bytesOf(row.repeat(30_000));
  const { records, lines } = read(cut(bytes, [1, 99_999, 1_000_000, 1_000_001]));
  expect(records.length).toBe(30_000);
  expect(new Set(records.map((cells) => cells.join(' '))).size).toBe(1);
  expect(lines).toEqual(Array.from(records, (_, i) => 2 * i + 1));
});

test('a record of more cells than a batch has', () => {
  const [first, second] = readText(`${'a,'.repeat(100_000)}\nb,c\n`).records;
  expect([first!.length, second]).toEqual([100_001, ['b', 'c']]);
});

test('a quote open to the end of a long text: one cell, told once', () => {
  const bytes = bytesOf(`a,"b\n${'1,2\n'.repeat(1_000_000)}`);
  const ends = Array.from({ length: 100 }, (_, i) => i * 40_000);
  const { records, broken } = read(cut(bytes, ends));
  expect([records.length, broken]).toEqual([1, [1]]);
  expect(records[0]![1]).toHaveLength(bytes.length - 3);
});
