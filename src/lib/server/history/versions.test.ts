import { expect, test } from 'vitest';
import type { ReleaseRecord } from '#lib/core/release/release-record.ts';
import { versionsOf } from './versions.ts';

const release = (number: number, sha256: string | null): ReleaseRecord => ({
  ...{ number, parent: number - 1 || null, author: 'Bo', published: '2026-11-24T00:00:00.000Z' },
  ...{ message: 'why', kind: 'publish', restored: null, fileSha256: null },
  datasets: sha256 === null ? [] : [{ name: 'approval', sha256, rows: number, bytes: 1 }]
});

test('only releases that changed the dataset are its versions, each with what it was before', () => {
  const history = [
    release(5, 'a'),
    release(4, 'b'),
    release(3, 'a'),
    release(2, 'a'),
    release(1, null)
  ];
  const found = versionsOf('approval', history);
  expect(found.map(({ release: { number }, before }) => [number, before?.sha256 ?? null])).toEqual([
    [5, 'b'],
    [4, 'a'],
    [2, null]
  ]);
});
