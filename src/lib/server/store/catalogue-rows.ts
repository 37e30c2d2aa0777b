import type { SelectQueryBuilder } from 'kysely';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type {
  DatasetRecord,
  ReleaseKind,
  ReleaseRecord
} from '#lib/core/release/release-record.ts';
import type { Catalogue, CatalogueTables, DatasetColumns } from './catalogue-tables.ts';
import type { Draft, DraftFile } from './release-store.ts';

export interface NewRelease {
  readonly base: number;
  readonly author: string;
  readonly message: string;
  readonly kind: ReleaseKind;
  readonly restored?: number | null;
  readonly published?: string;
  /** The file that it was made of, as it came. */
  readonly file?: DraftFile | null;
  /** The draft that it was, which is put away in the same step. */
  readonly draft?: string;
}

type Releases = SelectQueryBuilder<CatalogueTables, 'releases', object>;

const ORDER = Object.keys(DATASETS);

/** Releases with what they hold, newest first: all, or those that are asked for. */
export async function recordsOf(
  catalogue: Catalogue,
  asked: (query: Releases) => Releases = (query) => query
): Promise<ReleaseRecord[]> {
  // One query, so that no release is seen without its datasets.
  const rows = await asked(catalogue.selectFrom('releases'))
    .innerJoin('release_datasets', 'release_datasets.release', 'releases.number')
    .selectAll()
    .orderBy('number', 'desc')
    .execute();
  const records = new Map<
    number,
    Omit<ReleaseRecord, 'datasets'> & { datasets: DatasetRecord[] }
  >();
  for (const row of rows) {
    const { number, parent, author, published, message, kind, restored } = row;
    const fileSha256 = row.file_sha256;
    const record = records.get(number) ?? {
      ...{ number, parent, author, published, message, kind, restored, fileSha256 },
      datasets: []
    };
    record.datasets.push(entryOf(row));
    records.set(number, record);
  }
  return [...records.values()].map((record) => ({
    ...record,
    datasets: inOrder(record.datasets)
  }));
}

export async function entriesOf(catalogue: Catalogue, release: number): Promise<DatasetRecord[]> {
  const rows = await catalogue
    .selectFrom('release_datasets')
    .where('release', '=', release)
    .selectAll()
    .execute();
  return inOrder(rows.map(entryOf));
}

/** 0 where there is none. */
export async function newestNumber(catalogue: Catalogue): Promise<number> {
  const { newest } = await catalogue
    .selectFrom('releases')
    .select(({ fn }) => fn.max('number').as('newest'))
    .executeTakeFirstOrThrow();
  return Number(newest ?? 0);
}

type Drafts = SelectQueryBuilder<CatalogueTables, 'drafts', object>;

/** Drafts that are open, oldest first: all, or those that are asked for. */
export async function draftsOf(
  catalogue: Catalogue,
  asked: (query: Drafts) => Drafts = (query) => query
): Promise<Draft[]> {
  const rows = await asked(catalogue.selectFrom('drafts'))
    .innerJoin('draft_datasets', 'draft_datasets.draft', 'drafts.id')
    .where('closed', 'is', null)
    .selectAll()
    .orderBy('created')
    .execute();
  const drafts = new Map<string, Omit<Draft, 'datasets'> & { datasets: DatasetRecord[] }>();
  for (const row of rows) {
    const { id, base, author, created, message, kind, file_name: name, file_sha256 } = row;
    const file = name !== null && file_sha256 !== null ? { name, sha256: file_sha256 } : null;
    const said = { id, base, author, created, message, kind };
    const draft = drafts.get(id) ?? { ...said, file, datasets: [] };
    draft.datasets.push(entryOf(row));
    drafts.set(id, draft);
  }
  return [...drafts.values()].map((draft) => ({ ...draft, datasets: inOrder(draft.datasets) }));
}

function entryOf({ dataset, sha256, bytes, rows }: DatasetColumns): DatasetRecord {
  return { name: dataset, sha256, rows, bytes };
}

/** As readers know them, whatever order the database gives. */
function inOrder(entries: readonly DatasetRecord[]): DatasetRecord[] {
  const place = ({ name }: { name: DatasetName }) => ORDER.indexOf(name);
  return [...entries].sort((a, b) => place(a) - place(b));
}
