import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { Release } from './release.ts';
import type { Table } from '#lib/core/table/table.ts';

/** A release with one table from a reader's own file in place of the published one, in this browser only. */
export class OwnRelease extends Release {
  constructor(
    published: Release,
    readonly dataset: DatasetName,
    table: Table,
    readonly fileName: string
  ) {
    super(published.number, published.published, new Map(published.tables).set(dataset, table));
  }
}
