import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { RecordReader } from './record-reader.ts';

function read(...pieces: string[]) {
  const records: string[][] = [];
  const lines: number[] = [];
  const broken: number[] = [];
  const reader = new RecordReader({
    record: (cells, line) => (records.push(cells), lines.push(line)),
    brokenQuote: (line) => broken.push(line)
  });
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return { records, lines, broken };
}

test('a record may span lines: it begins where an editor shows its first one', () => {
  expect(read('a,b\n1,"two\nlines"\n\n3,4\n')).toEqual({
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
  expect(read(text).lines).toEqual([1, 2, 3, 5]);
});

test('a quote that is never closed is told with its line', () => {
  expect(read('a,b\n1,2\n3,"4\n5,6\n').broken).toEqual([3]);
});

test('pieces may end anywhere, and records are those of one text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'a1,"\n\r'.split('')), maxLength: 60 });
  fc.assert(
    fc.property(fc.array(text), (pieces) => {
      const whole = pieces.join('');
      const { records } = read(...pieces);
      const newline = /\r\n|\r|\n/.exec(whole.replace(/"(?:[^"]|"")*"/g, ''))?.[0] ?? '\n';
      const config = { delimiter: ',', newline: newline as '\n', skipEmptyLines: true };
      expect(records).toEqual(Papa.parse<string[]>(whole, config).data);
    }),
    { seed: 4 }
  );
});

test('texts longer than a chunk: every record once, on its line', () => {
  const row = `1,"${'x'.repeat(50)}\n${'y'.repeat(50)}"\n`;
  const { records, lines } = read(row.repeat(30_000));
  expect(records.length).toBe(30_000);
  expect(lines.at(-1)).toBe(59_999);
});

test('a quote open to the end of a long text takes no quadratic time', () => {
  const start = performance.now();
  const { records, broken } = read(`a,"b\n${'1,2\n'.repeat(4_000_000)}`);
  expect([records.length, broken]).toEqual([1, [1]]);
  expect(performance.now() - start).toBeLessThan(4000);
});
