import { expect, test } from 'vitest';
import { decodeTable } from '#lib/core/codec/decode-table.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { readRelease } from '#lib/state/releases.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { encodeDetails, encodeRelease, namesIn } from './encode-release.ts';

const columnsOf = (name: DatasetName, detail: boolean) =>
  Object.entries(DATASETS[name].columns)
    .filter(([, column]) => column.detail === detail)
    .map(([property]) => [property, shippedRelease.tables.get(name)!.columns.get(property)]);

test('a release arrives with its names and the columns that charts draw', async () => {
  const { release, language } = await readRelease(encodeRelease(shippedRelease, 'ja'), 'ja');
  expect([release.number, release.published]).toEqual([
    shippedRelease.number,
    shippedRelease.published
  ]);
  for (const name of Object.keys(DATASETS) as DatasetName[]) {
    if (name === 'translations' || name === 'claims') expect(release.tables.has(name)).toBe(false);
    else expect([...release.tables.get(name)!.columns], name).toEqual(columnsOf(name, false));
  }
  const { countries } = namesIn(shippedRelease, 'ja');
  expect(language.country('JPN')).toBe(countries.get('JPN'));
});

test('what only records show comes apart from it', () => {
  const details = decodeTable(encodeDetails(shippedRelease, 'approval'));
  expect([...details.columns]).toEqual(columnsOf('approval', true));
  expect(details.columns.has('note')).toBe(true);
});
