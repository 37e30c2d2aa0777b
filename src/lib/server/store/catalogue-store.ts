import { createHash, randomUUID } from 'node:crypto';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { DatasetRecord, ReleaseRecord } from '#lib/core/release/release-record.ts';
import type { ByteStore } from './byte-store.ts';
import type { Catalogue } from './catalogue-tables.ts';
import { draftsOf, entriesOf, newestNumber, recordsOf, type NewRelease } from './catalogue-rows.ts';
import type {
  Draft,
  DraftRebase,
  NewDraft,
  Outcome,
  Publication,
  Refusal,
  ReleaseStore,
  Rollback,
  Shipment
} from './release-store.ts';
import { isCollision, storeFault, StoreFault } from './store-fault.ts';

/** What differs between the kinds of database. */
export interface CatalogueHome {
  /** Where it is, without a password: for messages. */
  readonly place: string;
  /** Tells other processes, as part of the transaction, that there is a release. */
  readonly announce: (transaction: Catalogue) => Promise<void>;
  /** Calls when another process may have added a release; returns how to stop it. */
  readonly watch: (changed: () => void) => () => Promise<void>;
}

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** A store whose catalogue is in SQLite or PostgreSQL; the queries are the same. */
export class CatalogueStore implements ReleaseStore {
  readonly #listeners = new Set<() => void>();
  readonly #unwatch: () => Promise<void>;

  constructor(
    readonly catalogue: Catalogue,
    readonly bytes: ByteStore,
    readonly home: CatalogueHome
  ) {
    this.#unwatch = home.watch(() => this.#tellListeners());
  }

  async newest(): Promise<ReleaseRecord | null> {
    const newest = this.catalogue
      .selectFrom('releases')
      .select(({ fn }) => fn.max('number').as('n'));
    const found = await this.#read(
      recordsOf(this.catalogue, (query) => query.where('number', '=', newest))
    );
    return found[0] ?? null;
  }

  async release(number: number): Promise<ReleaseRecord | null> {
    const found = await this.#read(
      recordsOf(this.catalogue, (query) => query.where('number', '=', number))
    );
    return found[0] ?? null;
  }

  history(): Promise<ReleaseRecord[]> {
    return this.#read(recordsOf(this.catalogue));
  }

  async publish({ base, author, message, datasets }: Publication): Promise<Outcome> {
    for (const { name, sha256 } of datasets) {
      if (await this.bytes.has(sha256)) continue;
      throw new Error(`Keep the bytes of ${name} (${sha256}) before they are published`);
    }
    const release = { base, author, message, kind: 'publish' } as const;
    return this.#add((transaction) => addRelease(transaction, release, datasets));
  }

  async rollBack({ base, to, names, author, reason }: Rollback): Promise<Outcome> {
    const release = { base, author, message: reason, kind: 'rollback', restored: to } as const;
    return this.#add(async (transaction) => {
      const old = await entriesOf(transaction, to);
      const datasets = names.map((name) => {
        const entry = old.find((one) => one.name === name);
        if (!entry)
          throw new Refused({ code: 'missing', release: to, dataset: old.length ? name : null });
        return entry;
      });
      return addRelease(transaction, release, datasets);
    });
  }

  async takeShipped(shipment: Shipment): Promise<'published' | 'draft' | 'known'> {
    const lines = shipment.datasets.map(({ name, sha256 }) => `${name} ${sha256}\n`).sort();
    const fingerprint = createHash('sha256').update(lines.join('')).digest('hex');
    for (let tries = 1; ; tries++) {
      try {
        const taken = await this.catalogue
          .transaction()
          .execute((transaction) => takeOnce(transaction, fingerprint, shipment, this.home));
        if (taken === 'published') this.#tellListeners();
        return taken;
      } catch (cause) {
        // Another process that starts at the same moment took them in, or published.
        if (!isCollision(cause) || tries === 5) throw storeFault(cause, this.home.place);
      }
    }
  }

  async saveDraft(draft: NewDraft): Promise<Draft> {
    return this.#read(
      this.catalogue.transaction().execute((transaction) => addDraft(transaction, draft))
    );
  }

  drafts(): Promise<Draft[]> {
    return this.#read(draftsOf(this.catalogue));
  }

  async draft(id: string): Promise<Draft | null> {
    const found = await this.#read(
      draftsOf(this.catalogue, (query) => query.where('drafts.id', '=', id))
    );
    return found[0] ?? null;
  }

  rebaseDraft(id: string, { from, base, datasets }: DraftRebase): Promise<boolean> {
    const rebase = this.catalogue.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('drafts')
        .set({ base })
        .where('id', '=', id)
        .where('base', '=', from)
        .where('closed', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await transaction.deleteFrom('draft_datasets').where('draft', '=', id).execute();
      await addDraftDatasets(transaction, id, datasets);
      return true;
    });
    return this.#read(rebase);
  }

  async closeDraft(id: string): Promise<void> {
    const closed = new Date().toISOString();
    await this.#read(
      this.catalogue.updateTable('drafts').set({ closed }).where('id', '=', id).execute()
    );
  }

  onRelease(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    await this.#unwatch();
    await this.catalogue.destroy();
  }

  async #add(make: (transaction: Catalogue) => Promise<ReleaseRecord>): Promise<Outcome> {
    try {
      const published = await this.catalogue.transaction().execute(async (transaction) => {
        const release = await make(transaction);
        await this.home.announce(transaction);
        return release;
      });
      this.#tellListeners();
      return { published };
    } catch (cause) {
      if (cause instanceof Refused) return { refusal: cause.refusal };
      if (!isCollision(cause)) throw inDoubt(storeFault(cause, this.home.place));
      return { refusal: { code: 'stale', newest: await this.#read(newestNumber(this.catalogue)) } };
    }
  }

  async #read<T>(reading: Promise<T>): Promise<T> {
    return reading.catch((cause: unknown) => {
      throw storeFault(cause, this.home.place);
    });
  }

  #tellListeners(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Where the connection is lost while a release is made, nobody can tell whether it was made. */
function inDoubt(fault: Error): Error {
  if (!(fault instanceof StoreFault && fault.unreachable)) return fault;
  const advice =
    'The release may have been made all the same: see the history before you try again.';
  return new StoreFault(`${fault.message} ${advice}`, fault, true);
}

/**
 * Adds the release that follows its base. The row itself is the check: its number is taken where the
 * base is not the newest, and its parent is missing where the base does not exist.
 */
async function addRelease(
  transaction: Catalogue,
  { base, author, message, kind, restored = null, published }: NewRelease,
  changed: readonly DatasetRecord[]
): Promise<ReleaseRecord> {
  const row = {
    number: base + 1,
    parent: base || null,
    author,
    published: published ?? new Date().toISOString(),
    message,
    kind,
    restored
  };
  await transaction.insertInto('releases').values(row).execute();
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

async function addDraft(
  transaction: Catalogue,
  { datasets, file = null, ...draft }: NewDraft
): Promise<Draft> {
  const row = { ...draft, id: randomUUID(), created: new Date().toISOString() };
  await transaction
    .insertInto('drafts')
    .values({
      ...row,
      closed: null,
      file_name: file?.name ?? null,
      file_sha256: file?.sha256 ?? null
    })
    .execute();
  await addDraftDatasets(transaction, row.id, datasets);
  return { ...row, file, datasets };
}

async function addDraftDatasets(
  transaction: Catalogue,
  draft: string,
  datasets: readonly DatasetRecord[]
): Promise<void> {
  const entries = datasets.map(({ name: dataset, ...entry }) => ({ ...entry, dataset, draft }));
  if (entries.length > 0) await transaction.insertInto('draft_datasets').values(entries).execute();
}

async function takeOnce(
  transaction: Catalogue,
  fingerprint: string,
  { author, created, message, datasets }: Shipment,
  home: CatalogueHome
): Promise<'published' | 'draft' | 'known'> {
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
    await home.announce(transaction);
    return 'published';
  }
  await addDraft(transaction, { base, author, message, datasets: news });
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
