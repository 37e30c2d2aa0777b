import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { Release } from '#lib/core/release/release.ts';
import type { Table } from '#lib/core/table/table.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { CLAIMS } from './catalog.ts';
import { publicationDay, WRITTEN } from './op-ed.ts';

/** The shipped release with one file of it changed as an editor would. */
function corrected(name: DatasetName, change: (csv: string) => string): Release {
  const file = new URL(`../../../../data/${name}.csv`, import.meta.url);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  const { table, problems } = parseCsv(DATASETS[name], after);
  expect(problems).toEqual([]);
  const tables = new Map(shippedRelease.tables).set(name, table as unknown as Table);
  return new Release(2, shippedRelease.published, tables);
}

function verdictOf(id: string, release: Release, day = publicationDay(release)) {
  return CLAIMS.find((claim) => claim.id === id)!.judge(release, day).verdict;
}

test('polls of the month before, corrected upwards, bear out “about 60 %”', () => {
  const release = corrected('approval', (csv) =>
    csv.replace(
      /(JPN,Shinzo Abe,(?:NNN|Asahi|ANN),telephone,2016-11-\d\d,2016-11-2\d,\d+),5[\d.]+,/g,
      '$1,60,'
    )
  );
  expect(verdictOf('abe-approval-60', shippedRelease, WRITTEN)).toBe('mixed');
  expect(verdictOf('abe-approval-60', release, WRITTEN)).toBe('supported');
});

test('a majority that a correction takes away makes the verdict on fewer islands mixed', () => {
  const release = corrected('settlement', (csv) =>
    csv.replace(/(nikkei-2016-08-northern-territories,.*,accept-less),54,/, '$1,45,')
  );
  expect(verdictOf('majority-accepts-less', shippedRelease, WRITTEN)).toBe('supported');
  expect(verdictOf('majority-accepts-less', release, WRITTEN)).toBe('mixed');
});

test('one like question about the Northern Territories makes their claim testable', () => {
  const release = corrected('settlement', (csv) => {
    const line = csv.split('\n').find((one) => one.startsWith('cabinet-office-2013-06-takeshima'))!;
    const planted = line
      .replace('cabinet-office-2013-06-takeshima,takeshima', 'planted,northern-territories')
      .replace('Interest in Takeshima', 'Interest in the Northern Territories')
      .replace(',71.1,', ',40,');
    return `${csv}${planted}\n`;
  });
  expect(verdictOf('nt-less-visceral', shippedRelease)).toBe('untestable');
  expect(verdictOf('nt-less-visceral', release)).toBe('supported');
});

test('a treaty found in the archives contradicts “no deal soon”', () => {
  const release = corrected(
    'events',
    (csv) =>
      `${csv}2017-06-01,,Planted peace treaty,treaty,JPN;RUS,Planted.,[Planted],https://example.org/\n`
  );
  expect(verdictOf('no-deal-soon', shippedRelease)).toBe('supported');
  expect(verdictOf('no-deal-soon', release)).toBe('contradicted');
});

test('deliveries to Indonesia in a late year bear out the claim on neighbours today', () => {
  const release = corrected('arms-tiv', (csv) => csv.replace(/^(RUS,IDN,2023),[\d.]+,/m, '$1,75,'));
  expect(verdictOf('russia-arms-neighbours', shippedRelease)).toBe('mixed');
  expect(verdictOf('russia-arms-neighbours', release)).toBe('supported');
});
