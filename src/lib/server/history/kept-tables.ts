import { createHash } from 'node:crypto';
import { CsvParser } from '#lib/core/csv/parse-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import type { DatasetRecord } from '#lib/core/release/release-record.ts';
import type { Table } from '#lib/core/table/table.ts';
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
    const found = this.#kept.get(key) ?? this.#read(entry);
    this.#kept.delete(key);
    this.#kept.set(key, found);
    found.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.most) break;
      this.#kept.delete(oldest);
    }
    return found;
  }

  async #read({ name, sha256 }: DatasetRecord): Promise<Table> {
    const hash = createHash('sha256');
    const decoder = new TextDecoder();
    const parser = new CsvParser(DATASETS[name]);
    for await (const piece of this.bytes.read(sha256)) {
      hash.update(piece);
      parser.push(decoder.decode(piece, { stream: true }));
    }
    parser.push(decoder.decode());
    if (hash.digest('hex') !== sha256) {
      throw new Error(
        `The bytes of ${name} (${sha256}) are damaged: restore them from the backup.`
      );
    }
    return parser.finish().table;
  }
}
