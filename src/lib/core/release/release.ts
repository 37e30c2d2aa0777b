import { DATASETS, type DatasetName, type RowsOf } from '#lib/core/datasets/catalog.ts';
import { DatasetIndex } from '#lib/core/selection/dataset-index.ts';
import type { SetDimension } from '#lib/core/selection/dimension.ts';
import type { Table } from '#lib/core/table/table.ts';

/** One consistent state of all datasets. Everything shown comes from exactly one release. */
export class Release {
  readonly #indexes = new Map<DatasetName, DatasetIndex>();
  readonly #values = new Map<SetDimension, ReadonlySet<string>>();

  /** @param published when it was published, ISO 8601 */
  constructor(
    readonly number: number,
    readonly published: string,
    readonly tables: ReadonlyMap<DatasetName, Table>
  ) {}

  table<D extends DatasetName>(name: D): Table<RowsOf[D]> {
    const table = this.tables.get(name);
    if (!table) throw new Error(`Release ${this.number} was loaded without ${name}`);
    return table as unknown as Table<RowsOf[D]>;
  }

  index(name: DatasetName): DatasetIndex {
    let index = this.#indexes.get(name);
    if (!index) {
      index = new DatasetIndex(this.table(name) as unknown as Table, DATASETS[name].answers);
      this.#indexes.set(name, index);
    }
    return index;
  }

  /** Every value that rows of the release have on a dimension, sorted. */
  valuesOf(dimension: SetDimension): ReadonlySet<string> {
    const known = this.#values.get(dimension);
    if (known) return known;
    const values = new Set<string>();
    for (const name of this.tables.keys()) {
      for (const value of this.index(name).valuesOf(dimension)) values.add(value);
    }
    const sorted = new Set([...values].sort());
    this.#values.set(dimension, sorted);
    return sorted;
  }
}
