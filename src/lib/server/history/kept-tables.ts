import type { DatasetRecord } from '#lib/core/release/release-record.ts';
import type { Table } from '#lib/core/table/table.ts';
import { parseKeptTable } from '#lib/server/parse-kept-table.ts';
import type { ByteStore } from '#lib/server/store/byte-store.ts';

/** Tables of earlier releases and of drafts, read when they are asked for; those asked for last are kept. */
export class KeptTables {
  readonly #kept = new Map<string, Promise<Table>>();

  /** @param most how many tables are kept */
  constructor(
    readonly bytes: ByteStore,
    readonly most: number
  ) {}

  tableOf(entry: DatasetRecord): Promise<Table> {
    const { name, sha256 } = entry;
    const key = `${name} ${sha256}`;
    const found =
      this.#kept.get(key) ?? parseKeptTable(entry, this.bytes).then(({ table }) => table);
    this.#kept.delete(key);
    this.#kept.set(key, found);
    found.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.most) break;
      this.#kept.delete(oldest);
    }
    return found;
  }
}
