import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { dayOf } from '#lib/core/table/day.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { checkPlausibility } from './check-plausibility.ts';
import { publicationDay } from './publication-day.ts';

const today = dayOf(2026, 11, 24);
const fixture = (name: string) =>
  readFileSync(new URL(`../../../../tests/fixtures/${name}.csv`, import.meta.url), 'utf8');

function checked(text: string, current = shippedRelease.tables.get('approval')!) {
  const { table } = parseCsv(DATASETS.approval, text);
  return checkPlausibility(table, { dataset: DATASETS.approval, current, today });
}

/** What is found in a short file, but for its being short. */
function found(name: string) {
  return checked(fixture(name))
    .filter(({ code }) => code !== 'rows-lost')
    .map(({ severity, row, column, code, value, expected }) => {
      return [severity, row, column, code, value, expected];
    });
}

test.each<[string, unknown[][]]>([
  ['approval-valid', []],
  [
    'approval-same-poll-a-day-later',
    [['warning', 2, 'end', 'same-poll', '2016-11-14', expect.stringContaining('row 1')]]
  ],
  [
    'approval-after-today',
    [['error', 1, 'end', 'after-today', '2036-11-13', expect.stringContaining('2026-11-24')]]
  ],
  [
    'approval-after-publication',
    [
      [
        'warning',
        1,
        'end',
        'after-publication',
        '2016-12-18',
        expect.stringContaining('2016-12-15')
      ]
    ]
  ],
  [
    'approval-day-month-swapped',
    [
      [
        'warning',
        1,
        'start',
        'day-month-swapped',
        '2016-03-12',
        'day and month the other way round: 2016-12-03 to 2016-12-05'
      ]
    ]
  ],
  [
    'approval-similar-pollster',
    [['warning', 1, 'pollster', 'similar-name', 'Mainchi', 'perhaps Mainichi, as elsewhere']]
  ],
  [
    'approval-far-from-trend',
    [['warning', 6, 'approve', 'far-from-trend', '5', expect.stringMatching(/^near (4|5)\d,/)]]
  ]
])('%s', (name, expected) => {
  expect(found(name)).toEqual(expected);
});

test('a file that lost most of its rows', () => {
  expect(checked(fixture('approval-valid'))).toMatchObject([
    { severity: 'warning', row: null, code: 'rows-lost', value: '2' }
  ]);
});

test('bytes that were read in the wrong encoding are told', () => {
  const text = fixture('approval-valid').replace('Shinzo', 'Shinz\ufffd');
  expect(checked(text)).toContainEqual(
    expect.objectContaining({ severity: 'error', code: 'broken-text', column: 'leader', row: 1 })
  );
});

test('the shipped tables give few warnings, and no error', () => {
  const problems = (Object.keys(DATASETS) as DatasetName[]).flatMap((name) => {
    const table = shippedRelease.tables.get(name)!;
    return checkPlausibility(table, { dataset: DATASETS[name], current: table, today });
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(problems.length).toBeLessThan(20);
});

test.each([
  ['https://example.org/2016/12/15/poll', '2016-12-15'],
  ['https://example.org/news/20161215a.html', '2016-12-15'],
  ['https://example.org/news/article-2016-12-15.html', '2016-12-15'],
  ['https://example.org/2016/12/', null],
  ['https://example.org/id/201612159', null],
  ['https://2016-12-15.example.org/', null]
])('%s was published on %s', (url, expected) => {
  const day = publicationDay(url);
  expect(day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10)).toBe(
    expected
  );
});
