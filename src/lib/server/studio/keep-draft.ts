import { serializeCsv } from '#lib/core/csv/serialize-csv.ts';
import { STANDARD_DIALECT } from '#lib/core/csv/dialect.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import type { CheckedFile } from '#lib/core/intake/file-verdict.ts';
import type { ByteStore, Content } from '#lib/server/store/byte-store.ts';
import type { Draft, ReleaseStore } from '#lib/server/store/release-store.ts';
import { rememberHeaders } from './known-headers.ts';

export interface DraftText {
  readonly base: number;
  readonly author: string;
  readonly message: string;
}

const LONGEST_NAME = 200;

/**
 * Keeps a checked file as a draft: its bytes as they came, and its table in the form in which tables are
 * published.
 */
export async function keepDraft(
  store: ReleaseStore,
  file: File,
  checked: CheckedFile,
  text: DraftText
): Promise<Draft> {
  const original = await store.bytes.keep(file.stream());
  const content = isStandard(checked) ? original : await keepTable(store.bytes, checked);
  const { dataset: name, table, headers } = checked;
  await rememberHeaders(store.catalogue, name, headers, text.author);
  return store.saveDraft({
    ...text,
    file: { name: file.name.slice(-LONGEST_NAME), sha256: original.sha256 },
    datasets: [{ name, ...content, rows: table.length }]
  });
}

/** Whether the file is in the form in which tables are published. */
function isStandard({ encoding, dialect, headers }: CheckedFile): boolean {
  const { delimiter, decimal, dateForm } = STANDARD_DIALECT;
  return (
    encoding === 'utf-8' &&
    headers.length === 0 &&
    dialect.delimiter === delimiter &&
    dialect.decimal === decimal &&
    dialect.dateForm === dateForm
  );
}

function keepTable(bytes: ByteStore, { dataset, table }: CheckedFile): Promise<Content> {
  return bytes.keep(Buffer.from(serializeCsv(DATASETS[dataset], table)));
}
