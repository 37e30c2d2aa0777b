import type { ColumnSpec, Dataset } from './schema.ts';

/** Declares a dataset and keeps the exact types of its columns. */
export function defineDataset<const C extends Record<string, ColumnSpec>>(
  dataset: Dataset<C>
): Dataset<C> {
  return dataset;
}
