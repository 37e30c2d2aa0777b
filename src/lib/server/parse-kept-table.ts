import { createHash } from 'node:crypto';
import { CsvParser, type ParsedCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import type { DatasetRecord } from '#lib/core/release/release-record.ts';
import type { ByteStore } from './store/byte-store.ts';

/**
 * Reads a table of a release piece by piece, so that its text never stands in memory as a whole and others
 * are answered meanwhile. Throws where the bytes are not those that were published.
 */
export async function parseKeptTable(
  { name, sha256 }: DatasetRecord,
  bytes: ByteStore
): Promise<ParsedCsv> {
  const hash = createHash('sha256');
  const parser = new CsvParser(DATASETS[name]);
  for await (const piece of bytes.read(sha256)) {
    hash.update(piece);
    parser.push(piece);
  }
  if (hash.digest('hex') !== sha256) {
    throw new Error(`The bytes of ${name} (${sha256}) are damaged: restore them from the backup.`);
  }
  return parser.finish();
}
