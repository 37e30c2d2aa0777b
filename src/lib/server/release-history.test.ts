import { expect, test } from 'vitest';
import { Release } from '#lib/core/release/release.ts';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import type { Table } from '#lib/core/table/table.ts';
import { recordOf } from './release-history.ts';

test('a release tells number, time, and of each dataset hash, rows and bytes', () => {
  const text = 'id,claim,where_in_text,check\na,Ä,p,c\n';
  const table = parseCsv(DATASETS.claims, text).table as unknown as Table;
  const release = new Release(3, '2026-11-01T00:00:00.000Z', new Map([['claims', table]]));
  expect(recordOf({ release, texts: new Map([['claims', text]]) })).toEqual({
    number: 3,
    published: '2026-11-01T00:00:00.000Z',
    datasets: [
      {
        name: 'claims',
        // printf 'id,claim,where_in_text,check\na,Ä,p,c\n' | sha256sum
        sha256: 'b5d3d39a129da8faaf11fea3e1dfbed8b0347a3d45da27179e1a294bf0f0680b',
        rows: 1,
        bytes: 38
      }
    ]
  });
});
