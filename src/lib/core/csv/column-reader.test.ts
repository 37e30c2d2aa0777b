import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, number, optional, text } from '#lib/core/datasets/columns.ts';
import type { ColumnSpec } from '#lib/core/datasets/schema.ts';
import { NO_DAY } from '#lib/core/table/column.ts';
import { formatDay, parseDay } from '#lib/core/table/day.ts';
import { ByteScanner } from './byte-scanner.ts';
import { columnReader } from './column-reader.ts';
import type { Dialect } from './dialect.ts';
import { STANDARD_DIALECT } from './dialect.ts';

/** Reads cells, each a record of a second one so that none is an empty line. */
function read(
  spec: ColumnSpec,
  cells: readonly (string | Uint8Array)[],
  form: Partial<Dialect> = {}
) {
  const reader = columnReader(spec, { ...STANDARD_DIALECT, ...form });
  const faults: string[] = [];
  const scanner = new ByteScanner((batch) => {
    reader.take(batch, 0, 0, (_, { code }) => faults.push(code));
  }, ';');
  const encoder = new TextEncoder();
  for (const cell of cells) {
    scanner.push(typeof cell === 'string' ? encoder.encode(cell) : cell);
    scanner.push(encoder.encode(';x\n'));
  }
  scanner.end();
  return { column: reader.build(), faults };
}

test('every ISO day is read as the calendar has it', () => {
  const days = Array.from({ length: 80_000 }, (_, i) => i * 37 - 682_943);
  const { column } = read(day('day', ''), days.map(formatDay));
  expect(column).toEqual({ kind: 'day', values: Int32Array.from(days) });
});

test('what is nearly an ISO day is one exactly where parseDay says so', () => {
  const unit = fc.constantFrom(...'0123459-'.split(''));
  const digits = (length: number) => fc.string({ unit, minLength: length, maxLength: length });
  const nearly = fc.tuple(digits(4), digits(2), digits(2)).map((parts) => parts.join('-'));
  fc.assert(
    fc.property(fc.array(fc.oneof(nearly, digits(10))), (cells) => {
      const { column, faults } = read(day('day', ''), cells);
      const days = cells.map((cell) => parseDay(cell) ?? NO_DAY);
      expect(column).toEqual({ kind: 'day', values: Int32Array.from(days) });
      expect(faults).toHaveLength(days.filter((one) => one === NO_DAY).length);
    }),
    { seed: 7, numRuns: 500 }
  );
});

test('numbers are those that Number reads, to the last bit', () => {
  const written = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((n) => String(n / 1000)),
    fc.bigInt({ min: 0n, max: 10n ** 20n }).map((n) => `${n}.${n % 997n}`),
    fc.string({ unit: fc.constantFrom(...'0123456789.-+e '.split('')), maxLength: 18 })
  );
  const form = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
  fc.assert(
    fc.property(fc.array(written), (cells) => {
      const { column } = read(optional(number('n', '', '')), cells);
      const values = cells.map((cell) => (form.test(cell) ? Number(cell) : NaN));
      expect(column).toEqual({
        kind: 'number',
        values: Float64Array.from(values, (value) => (Number.isFinite(value) ? value : NaN))
      });
    }),
    { seed: 7, numRuns: 1000 }
  );
});

test('with a decimal comma both signs are read, one in a number', () => {
  const { column, faults } = read(number('n', '', ''), ['1,5', '1.5', '1,5,5', ','], {
    decimal: ','
  });
  expect(column).toEqual({ kind: 'number', values: Float64Array.of(1.5, 1.5, NaN, NaN) });
  expect(faults).toEqual(['type', 'type']);
});

test('bytes that are no text become the same sign, and one text', () => {
  const cells = ['a', Uint8Array.of(0xff), 'b', Uint8Array.of(0xfe), '\ufffd', 'a'];
  expect(read(text('t', ''), cells).column).toEqual({
    kind: 'text',
    codes: Int32Array.of(0, 1, 2, 1, 1, 0),
    dictionary: ['a', '\ufffd', 'b']
  });
});

test('a cell may begin with a byte order mark', () => {
  expect(read(text('t', ''), ['a', '\ufeffb']).column).toMatchObject({
    dictionary: ['a', '\ufeffb']
  });
});
