import { expect, test } from 'vitest';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { editDistance, KnownNames } from './likeness.ts';
import { matchHeaders, recogniseDataset } from './match-headers.ts';

const headersOf = (name: DatasetName) =>
  Object.values(DATASETS[name].columns)
    .filter((column) => !('mayBeAbsent' in column))
    .map((column) => column.header);

test.each(Object.keys(DATASETS) as DatasetName[])('%s is recognised by its header', (name) => {
  expect(recogniseDataset(headersOf(name))[0]).toEqual({ name, likeness: 1 });
  const one = recogniseDataset(headersOf(name).slice(1))[0]!;
  expect(one.name).toBe(name);
});

test('a table of something else is none of ours', () => {
  expect(recogniseDataset(['Straße', 'PLZ', 'Ort'])).toEqual([]);
});

test('names that differ a little are suggested, each once', () => {
  const found = headersOf('approval').map(
    (header) => ({ approve: 'Aproval', sample: 'Sample (n)', end: 'end_date' })[header] ?? header
  );
  expect(matchHeaders(DATASETS.approval, found)).toEqual([
    { found: 'Sample (n)', header: 'sample' },
    { found: 'end_date', header: 'end' },
    { found: 'Aproval', header: 'approve' }
  ]);
});

test('edit distance: add, drop, change, swap', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('abcd', 'acbd')).toBe(1);
  expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
});

test.each([
  ['Mainchi', 'Mainichi'],
  ['asahi', 'Asahi'],
  ['Levada Centre', 'Levada Center'],
  ['ＮＨＫ', 'NHK'],
  ['NHK', null],
  ['NNX', null],
  ['Gallup', null]
])('%s is nearly %s', (name, expected) => {
  const known = ['NHK', 'NNN', 'Asahi', 'Mainichi', 'Levada Center'];
  expect(new KnownNames(known).nearest(name)).toBe(expected);
});
