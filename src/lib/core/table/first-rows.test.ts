import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_CODE, NO_DAY, type Column } from './column.ts';
import { firstRows } from './first-rows.ts';

test('each row finds the first with the same cells, as a search from the top does', () => {
  const cells = fc.array(
    fc.tuple(
      fc.constantFrom(NO_CODE, 0, 1),
      fc.constantFrom(NaN, 0, -0, 0.5, 1e300),
      fc.constantFrom(NO_DAY, 1, 2)
    ),
    { maxLength: 60 }
  );
  fc.assert(
    fc.property(cells, (rows) => {
      const columns: Column[] = [
        { kind: 'text', codes: Int32Array.from(rows, ([a]) => a), dictionary: ['a', 'b'] },
        { kind: 'number', values: Float64Array.from(rows, ([, b]) => b) },
        { kind: 'day', values: Int32Array.from(rows, ([, , c]) => c) }
      ];
      const told = rows.map(([a, b, c]) => `${a} ${b === 0 ? 0 : b} ${c}`);
      expect([...firstRows(columns, rows.length)]).toEqual(told.map((key) => told.indexOf(key)));
    }),
    { seed: 7 }
  );
});

test('a hundred thousand rows with only themselves', () => {
  const values = Int32Array.from({ length: 100_000 }, (_, row) => row);
  expect(firstRows([{ kind: 'day', values }], values.length)).toEqual(values);
});
