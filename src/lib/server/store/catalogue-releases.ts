import { createHash } from 'node:crypto';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { DatasetRecord, ReleaseRecord } from '#lib/core/release/release-record.ts';
import { closeDraft, addDraft } from './catalogue-drafts.ts';
import { entriesOf, newestNumber, type NewRelease } from './catalogue-rows.ts';
import type { Catalogue } from './catalogue-tables.ts';
import type { Refusal, Rollback, Shipment } from './release-store.ts';

/** Thrown within a transaction, so that nothing of it stays. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/**
 * Adds the release that follows its base. The row itself is the check: its number is taken where the
 * base is not the newest, and its parent is missing where the base does not exist.
 */
export async function addRelease(
  transaction: Catalogue,
  { base, author, message, kind, restored = null, published, file = null, draft }: NewRelease,
  changed: readonly DatasetRecord[]
): Promise<ReleaseRecord> {
  const row = {
    number: base + 1,
    parent: base || null,
    author,
    published: published ?? new Date().toISOString(),
    message,
    kind,
    restored,
    fileSha256: file?.sha256 ?? null
  };
  const { fileSha256: file_sha256, ...columns } = row;
  const named = { file_name: file?.name ?? null, file_sha256 };
  await transaction
    .insertInto('releases')
    .values({ ...columns, ...named })
    .execute();
  if (draft !== undefined && !(await closeDraft(transaction, draft, base))) {
    throw new Refused({ code: 'gone' });
  }
  const before = await entriesOf(transaction, base);
  const datasets = withChanges(before, changed);
  if (datasets.every((entry) => hasEntry(before, entry))) throw new Refused({ code: 'unchanged' });
  const rows = datasets.map(({ name: dataset, sha256, bytes, rows }) => ({
    release: row.number,
    dataset,
    sha256,
    bytes,
    rows
  }));
  await transaction.insertInto('release_datasets').values(rows).execute();
  return { ...row, datasets };
}

/** Adds a release in which some datasets are what they were in an older one. */
export async function addRollback(
  transaction: Catalogue,
  { base, to, names, author, reason }: Rollback
): Promise<ReleaseRecord> {
  const old = await entriesOf(transaction, to);
  const datasets = names.map((name) => {
    const entry = old.find((one) => one.name === name);
    if (entry) return entry;
    throw new Refused({ code: 'missing', release: to, dataset: old.length ? name : null });
  });
  const release = { base, author, message: reason, kind: 'rollback', restored: to } as const;
  return addRelease(transaction, release, datasets);
}

/** Takes in the tables of the software, once. @param announce tells of a release that this makes */
export async function takeOnce(
  transaction: Catalogue,
  { author, created, message, datasets }: Shipment,
  announce: (transaction: Catalogue) => Promise<void>
): Promise<'published' | 'draft' | 'known'> {
  const lines = datasets.map(({ name, sha256 }) => `${name} ${sha256}\n`).sort();
  const fingerprint = createHash('sha256').update(lines.join('')).digest('hex');
  const known = await transaction
    .selectFrom('shipments')
    .where('fingerprint', '=', fingerprint)
    .select('taken')
    .executeTakeFirst();
  if (known) return 'known';
  await transaction
    .insertInto('shipments')
    .values({ fingerprint, taken: new Date().toISOString() })
    .execute();

  const base = await newestNumber(transaction);
  const current = await entriesOf(transaction, base);
  const { last } = await transaction
    .selectFrom('releases')
    .where('kind', '=', 'shipped')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  const shipped = last === null ? [] : await entriesOf(transaction, Number(last));
  // What the software did not change is the analysts' own.
  const news = datasets.filter((entry) => !hasEntry(shipped, entry) && !hasEntry(current, entry));
  if (news.length === 0) return 'known';
  if (base === Number(last ?? 0)) {
    const release = { base, author, message, kind: 'shipped', published: created } as const;
    await addRelease(transaction, release, news);
    await announce(transaction);
    return 'published';
  }
  await addDraft(transaction, { base, author, message, kind: 'shipped', datasets: news });
  return 'draft';
}

function withChanges(
  before: readonly DatasetRecord[],
  changed: readonly DatasetRecord[]
): DatasetRecord[] {
  const entries = new Map<DatasetName, DatasetRecord>();
  for (const entry of [...before, ...changed]) entries.set(entry.name, entry);
  return [...entries.values()];
}

function hasEntry(entries: readonly DatasetRecord[], { name, sha256 }: DatasetRecord): boolean {
  return entries.some((entry) => entry.name === name && entry.sha256 === sha256);
}
