import { shownRows } from '#lib/charts/picture/shown-rows.ts';
import { neutraliseFormulas } from '#lib/core/csv/neutralise-formulas.ts';
import { serializeCsv } from '#lib/core/csv/serialize-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import type { Table } from '#lib/core/table/table.ts';
import type { AskedView } from './asked-view.ts';

/** The rows of one dataset that a view shows, with all columns as they were published. */
export function rowsCsv({ view, dataset, isSafe }: AskedView): string {
  const rows = shownRows(view).get(dataset)!;
  const table = view.release.table(dataset) as unknown as Table;
  const csv = serializeCsv(DATASETS[dataset], table, rows);
  return isSafe ? neutraliseFormulas(csv) : csv;
}
