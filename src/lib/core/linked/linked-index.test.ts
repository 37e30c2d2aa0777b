import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { BrushTile } from './brush-tile.ts';
import { LinkedIndex, type Filter } from './linked-index.ts';
import { SetDimension } from './set-dimension.ts';
import { SortedValues } from './sorted-values.ts';
import { SpanDimension } from './span-dimension.ts';

const CONTENTS = 5;
const [LEAST, MOST] = [-2147483648, 2147483647];
const day = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -6, max: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom(LEAST, MOST, -3_000, 3_000) }
);
const content = fc.integer({ min: 0, max: CONTENTS - 1 });
const row = fc.record({
  point: day,
  span: fc.tuple(day, day).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  one: content,
  other: content
});
const range = fc.record({ from: day, to: day });
const set = fc
  .array(fc.constantFrom(0, 1), { minLength: CONTENTS, maxLength: CONTENTS })
  .map((ones) => Uint8Array.from(ones));
/** A question: which filters, whether for the rows or the counts, and by which content. */
const question = fc.record({
  filters: fc.record({ 0: range, 1: range, 2: set, 3: set }, { requiredKeys: [] }) as fc.Arbitrary<
    Partial<Record<string, Filter>>
  >,
  asks: fc.constantFrom('rows', 'one', 'other', 'all')
});
type Row = ReturnType<(typeof row)['generate']>['value'];

function satisfies(row: Row, place: string, filter: Filter): boolean {
  if (filter instanceof Uint8Array) return filter[place === '2' ? row.one : row.other] === 1;
  const [start, end] = place === '0' ? [row.point, row.point] : row.span;
  return start <= filter.to && end >= filter.from;
}

function indexOf(rows: readonly Row[]) {
  const codes = (property: 'one' | 'other') => Uint16Array.from(rows, (each) => each[property]);
  const groupings = {
    one: { codes: codes('one'), size: CONTENTS },
    other: { codes: codes('other'), size: CONTENTS },
    all: { codes: new Uint16Array(rows.length), size: 1 }
  };
  const dimensions = [
    new SpanDimension(Int32Array.from(rows, ({ point }) => point)),
    new SpanDimension(
      Int32Array.from(rows, ({ span }) => span[0]),
      Int32Array.from(rows, ({ span }) => span[1])
    ),
    new SetDimension(groupings.one.codes, CONTENTS),
    new SetDimension(groupings.other.codes, CONTENTS)
  ];
  const index = new LinkedIndex(
    rows.length,
    dimensions.map((dimension) => () => dimension)
  );
  return { index, groupings };
}

test('answers as a look at every row does, whatever was asked before', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 40 }),
      fc.array(question, { minLength: 1, maxLength: 25 }),
      (rows, questions) => {
        const { index, groupings } = indexOf(rows);
        for (const { filters, asks } of questions) {
          const asked = Object.entries(filters) as [string, Filter][];
          const found = rows.flatMap((each, place) =>
            asked.every(([on, filter]) => satisfies(each, on, filter)) ? [place] : []
          );
          const byPlace = new Map(asked.map(([on, filter]) => [Number(on), filter]));
          if (asks === 'rows') {
            expect([...index.rows(byPlace)]).toEqual(found);
            continue;
          }
          const grouping = groupings[asks];
          const counts = new Uint32Array(grouping.size);
          for (const place of found) counts[grouping.codes[place]!]!++;
          expect(index.counts(grouping, byPlace)).toEqual(counts);
        }
      }
    ),
    { seed: 1, numRuns: 600 }
  );
});

test('a first range sorts nothing; one that moves does', () => {
  const days = new SpanDimension(Int32Array.of(3, 1, 2));
  const sorted = vi.spyOn(days, 'startsSorted', 'get');
  const index = new LinkedIndex(3, [() => days]);
  const all = { codes: new Uint16Array(3), size: 1 };
  const countWithin = (from: number, to: number) =>
    index.counts(all, new Map([[0, { from, to }]]))[0];
  expect(countWithin(2, 3)).toBe(2);
  expect([...index.rows(new Map([[0, { from: 2, to: 3 }]]))]).toEqual([0, 2]);
  expect(sorted).not.toHaveBeenCalled();
  expect(countWithin(1, 3)).toBe(3);
  expect(sorted).toHaveBeenCalled();
});

test('a tile too large for every value counts the rows in between', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 40 }),
      fc.array(range, { minLength: 1, maxLength: 10 }),
      fc.integer({ min: 1, max: 40 }),
      (rows, ranges, mostNumbers) => {
        const dimension = new SpanDimension(
          Int32Array.from(rows, ({ span }) => span[0]),
          Int32Array.from(rows, ({ span }) => span[1])
        );
        const codes = Uint16Array.from(rows, ({ one }) => one);
        const failed = Uint8Array.from(rows, ({ other }) => other & 1);
        const counted = { codes, size: CONTENTS, failed, mask: 1 };
        const tile = new BrushTile(dimension, counted, mostNumbers);
        const counts = new Uint32Array(CONTENTS);
        for (const { from: a, to: b } of ranges) {
          const asked = { from: Math.min(a, b), to: Math.max(a, b) };
          const expected = new Uint32Array(CONTENTS);
          rows.forEach((each, place) => {
            if (failed[place] === 0 && satisfies(each, '1', asked)) expected[each.one]!++;
          });
          tile.count(asked, counts);
          expect(counts).toEqual(expected);
        }
      }
    ),
    { seed: 1, numRuns: 500 }
  );
});

test('values have their ranks, near together or far apart', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 60 }), day, (values, asked) => {
      const sorted = new SortedValues(Int32Array.from(values));
      const distinct = [...new Set(values)].sort((a, b) => a - b);
      expect([...sorted.distinct]).toEqual(distinct);
      expect(Array.from(sorted.ranks, (rank) => sorted.distinct[rank])).toEqual(values);
      expect(sorted.countBelow(asked)).toBe(distinct.filter((value) => value < asked).length);
      const { order, offsets } = sorted.rows;
      distinct.forEach((value, rank) => {
        const places = values.flatMap((one, place) => (one === value ? [place] : []));
        expect([...order.subarray(offsets[rank], offsets[rank + 1])]).toEqual(places);
      });
    }),
    { seed: 1 }
  );
});

test('more than 65,536 contents', () => {
  const length = 70_000;
  const codes = Uint32Array.from({ length }, (_, row) => row);
  const dimension = new SetDimension(codes, length);
  const index = new LinkedIndex(length, [() => dimension]);
  const wanted = new Uint8Array(length);
  wanted[66_000] = 1;
  expect([...index.rows(new Map([[0, wanted]]))]).toEqual([66_000]);
  const days = new SortedValues(Int32Array.from(codes, (code) => -code));
  expect(days.ranks[0]).toBe(length - 1);
});

test('what cannot be indexed is refused', () => {
  expect(() => new SpanDimension(Int32Array.of(2), Int32Array.of(1))).toThrow(RangeError);
  const dimension = new SetDimension(new Uint16Array(1), 1);
  expect(
    () =>
      new LinkedIndex(
        1,
        Array(9).fill(() => dimension)
      )
  ).toThrow(RangeError);
});
