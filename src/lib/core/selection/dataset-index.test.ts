import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName, type RowsOf } from '#lib/core/datasets/catalog.ts';
import { dayOf, parseDay } from '#lib/core/table/day.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { pairOf, type Answers, type SetDimension } from './dimension.ts';
import { DatasetIndex } from './dataset-index.ts';
import { quarterOf } from './quarter-counts.ts';
import type { Clause, Selection } from './selection.ts';

const day = (text: string) => parseDay(text)!;
const found = <D extends DatasetName>(
  name: D,
  selection: Selection,
  except?: string
): RowsOf[D][] =>
  shippedRelease.table(name).rows(shippedRelease.index(name).rows(selection, except ?? null));

const TERM: Selection = [
  { dimension: 'time', from: day('2012-12-26'), to: day('2020-09-16'), view: 'timeline' }
];

test('a survey stands at the middle day of its fieldwork', () => {
  const middle = (row: RowsOf['approval']) =>
    row.fieldworkStart === null
      ? row.fieldworkEnd
      : row.fieldworkStart + Math.floor((row.fieldworkEnd - row.fieldworkStart) / 2);
  const expected = shippedRelease
    .table('approval')
    .rows()
    .filter((row) => middle(row) >= day('2012-12-26') && middle(row) <= day('2020-09-16'));
  expect(found('approval', TERM)).toEqual(expected);
  expect(expected.length).toBeGreaterThan(700);
});

test('a relation is met by every period that overlaps it, open ends reach on', () => {
  const names = found('relations', TERM).map((row) => row.name);
  expect(names).toContain('Northern Territories / Southern Kurils');
  expect(names).not.toContain('Soviet-Japanese War and state of war');
});

test('a deal lasts from 1 January of its order to 31 December of its last delivery', () => {
  const only = (from: number, to: number): Selection => [
    { dimension: 'time', from, to, view: null }
  ];
  for (const row of found('arms-deals', only(dayOf(2016, 12, 31), dayOf(2016, 12, 31)))) {
    expect(row.orderYear).toBeLessThanOrEqual(2016);
    expect(row.deliveryToYear ?? row.orderYear).toBeGreaterThanOrEqual(2016);
  }
});

test('a pair finds deals, volumes, relations, events and its dispute’s polls, whoever is named first', () => {
  const tie: Selection = [{ dimension: 'pair', values: ['JPN-RUS'], view: null }];
  for (const row of found('relations', tie)) {
    expect(pairOf(row.source, row.target)).toBe('JPN-RUS');
  }
  expect(new Set(found('settlement', tie).map((row) => row.dispute))).toEqual(
    new Set(['northern-territories'])
  );
  for (const row of found('events', tie)) expect(row.countries).toMatch(/JPN.*RUS|RUS.*JPN/);
});

test('a view ignores its own clauses and no other', () => {
  const selection: Selection = [
    ...TERM,
    { dimension: 'country', values: ['JPN'], view: 'approval-trend' }
  ];
  expect(found('approval', selection, 'timeline')).toEqual(found('approval', selection.slice(1)));
  expect(found('approval', selection, 'approval-trend')).toEqual(found('approval', TERM));
});

test('a dataset without an answer to a dimension ignores clauses on it', () => {
  const dispute: Selection = [{ dimension: 'dispute', values: ['senkaku'], view: null }];
  expect(found('approval', dispute)).toHaveLength(shippedRelease.table('approval').length);
});

test('clauses together leave what each leaves alone, in any order', () => {
  const table = parseCsv(
    DATASETS.approval,
    'country,leader,pollster,start,end,approve\n' +
      Array.from(
        { length: 60 },
        (_, i) => `${['JPN', 'RUS', 'KOR'][i % 3]},L,${'ABCD'[i % 4]},,2016-0${1 + (i % 9)}-10,50`
      ).join('\n')
  ).table;
  const index = new DatasetIndex(table, DATASETS.approval.answers);
  const anyClause = fc.oneof(
    fc.record({
      dimension: fc.constant('country' as const),
      values: fc.subarray(['JPN', 'RUS', 'KOR'], { minLength: 1 }),
      view: fc.constant(null)
    }),
    fc.record({
      dimension: fc.constant('pollster' as const),
      values: fc.subarray(['A', 'B', 'C'], { minLength: 1 }),
      view: fc.constant(null)
    }),
    fc.record({
      dimension: fc.constant('time' as const),
      from: fc.integer({ min: dayOf(2016, 1, 1), max: dayOf(2016, 9, 30) }),
      to: fc.constant(null),
      view: fc.constant(null)
    })
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(anyClause, { selector: ({ dimension }) => dimension }),
      (clauses) => {
        const each = clauses.map((clause) => new Set(index.rows([clause])));
        const expected = [...index.rows([])].filter((row) => each.every((rows) => rows.has(row)));
        expect([...index.rows(clauses)]).toEqual(expected);
        expect([...index.rows([...clauses].reverse())]).toEqual(expected);
      }
    ),
    { seed: 1 }
  );
});

/** What a row touches on a dimension, read out of its cells. */
function touched(row: Record<string, unknown>, answer: NonNullable<Answers['pair']>): string[] {
  if ('always' in answer) return [...answer.always];
  if ('ends' in answer) {
    const [a, b] = answer.ends.map((property) => row[property] as string | null);
    return a && b ? [pairOf(a, b)] : [];
  }
  const cells = answer.columns.map((property) => row[property] as string | null);
  return cells.flatMap((cell) => (cell === null ? [] : (answer.values?.(cell) ?? [cell])));
}

test.each(Object.values(DATASETS))('a look at each row of $name finds the same', (dataset) => {
  const table = shippedRelease.tables.get(dataset.name as DatasetName)!;
  const answers: Answers = dataset.answers;
  const index = new DatasetIndex(table, answers);
  const spans = index.spans();
  const clauses = Object.entries(answers).map(([dimension, answer]): fc.Arbitrary<Clause> => {
    if (dimension === 'time') {
      const anyDay = fc.option(fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(2027, 1, 1) }));
      return fc.record({
        dimension: fc.constant('time' as const),
        from: anyDay,
        to: anyDay,
        view: fc.constantFrom(null, 'own')
      });
    }
    const known = [...index.valuesOf(dimension as SetDimension)];
    const all = new Set(table.rows().flatMap((row) => touched(row, answer as never)));
    expect(new Set(known)).toEqual(all);
    return fc.record({
      dimension: fc.constant(dimension as SetDimension),
      values: fc.uniqueArray(fc.constantFrom(...known, 'no such value'), {
        minLength: 1,
        maxLength: 4
      }),
      view: fc.constantFrom(null, 'own')
    });
  });
  const satisfies = (row: number, clause: Clause) => {
    if (clause.dimension === 'time') {
      return (
        spans!.starts[row]! <= (clause.to ?? Infinity) &&
        spans!.ends[row]! >= (clause.from ?? -Infinity)
      );
    }
    const has = touched(table.row(row), answers[clause.dimension]!);
    return clause.values.some((value) => has.includes(value));
  };
  const selections = fc
    .tuple(...clauses.map((clause) => fc.option(clause)))
    .map((found) => found.filter((clause) => clause !== null));
  const [first, last] = [quarterOf(dayOf(1990, 1, 1)), quarterOf(dayOf(2020, 1, 1))];
  const places = Array.from({ length: table.length }, (_, row) => row);
  fc.assert(
    fc.property(selections, (selection) => {
      const all = places.filter((row) => selection.every((clause) => satisfies(row, clause)));
      const others = selection.filter(({ view }) => view !== 'own');
      const shown = places.filter((row) => others.every((clause) => satisfies(row, clause)));
      expect([...index.rows(selection, 'own')]).toEqual(shown);
      expect(index.count(selection)).toBe(all.length);
      for (const clause of selection) {
        expect(places.filter((row) => index.satisfies(row, clause))).toEqual(
          places.filter((row) => satisfies(row, clause))
        );
      }
      if (!spans) return;
      const byQuarter = new Uint32Array(last - first + 1);
      for (const row of all) {
        const place = quarterOf(spans.starts[row]!) - first;
        if (place in byQuarter) byQuarter[place]!++;
      }
      expect(index.countByQuarter(selection, first, last)).toEqual(byQuarter);
    }),
    { seed: 1, numRuns: 12 }
  );
});
