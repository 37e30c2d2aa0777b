import type { ColumnSpec, Dataset } from './schema.ts';

/** Declares a dataset, keeps the exact types of its columns and lets its key name only them. */
export function defineDataset<const C extends Record<string, ColumnSpec>>(
  dataset: Dataset<C> & { readonly key: readonly (keyof C & string)[] }
): Dataset<C> {
  return dataset;
}
