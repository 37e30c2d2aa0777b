import { readFileSync } from 'node:fs';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { Release } from '#lib/core/release/release.ts';

/** The tables of `data/` as a release. */
export function shippedRelease(): Release {
  const names = Object.keys(DATASETS) as DatasetName[];
  const tables = names.map((name) => {
    const text = readFileSync(`data/${name}.csv`, 'utf8');
    return [name, parseCsv(DATASETS[name], text).table] as const;
  });
  return new Release(1, '2026-11-01T00:00:00.000Z', new Map(tables));
}
