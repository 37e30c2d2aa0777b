import {
  bool,
  columnFromArray,
  dateDay,
  dictionary,
  float64,
  int32,
  Table as ArrowTable,
  tableFromColumns,
  tableToIPC,
  utf8,
  type DataType
} from '@uwdata/flechette';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { ColumnSpec } from '#lib/core/datasets/schema.ts';
import type { Release } from '#lib/core/release/release.ts';
import { cellOf } from '#lib/core/table/column.ts';

const DAY_MILLISECONDS = 86_400_000;

/**
 * A table of a release as an Arrow IPC file: its columns under the names that they have in the CSV, text
 * as a dictionary, days as days, whole numbers as 32 bits, other numbers as 64, and missing cells as null.
 */
export function arrowFile(release: Release, name: DatasetName): Uint8Array<ArrayBuffer> {
  const table = release.tables.get(name)!;
  const specs = Object.entries<ColumnSpec>(DATASETS[name].columns);
  const columns = specs.map(([property, spec]): [string, ReturnType<typeof columnFromArray>] => {
    const column = table.columns.get(property)!;
    const cells = Array.from({ length: table.length }, (_, row) => {
      const cell = cellOf(column, row);
      return spec.kind === 'day' && cell !== null ? Number(cell) * DAY_MILLISECONDS : cell;
    });
    return [spec.header, columnFromArray(cells, typeOf(spec))];
  });
  const { schema, children } = tableFromColumns(columns);
  const metadata = new Map([
    ['dataset', name],
    ['release', String(release.number)],
    ['published', release.published]
  ]);
  const bytes = tableToIPC(new ArrowTable({ ...schema, metadata }, children), { format: 'file' });
  return new Uint8Array(bytes!);
}

function typeOf(spec: ColumnSpec): DataType {
  switch (spec.kind) {
    case 'text':
      return dictionary(utf8(), int32());
    case 'number':
      return spec.integer ? int32() : float64();
    case 'day':
      return dateDay();
    case 'flag':
      return bool();
  }
}
