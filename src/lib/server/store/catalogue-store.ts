import type { ReleaseRecord } from '#lib/core/release/release-record.ts';
import type { ByteStore } from './byte-store.ts';
import type { Catalogue } from './catalogue-tables.ts';
import { addDraft, closeDraft, moveDraft } from './catalogue-drafts.ts';
import { addRelease, addRollback, Refused, takeOnce } from './catalogue-releases.ts';
import { draftsOf, newestNumber, recordsOf } from './catalogue-rows.ts';
import type {
  Draft,
  DraftFile,
  DraftRebase,
  NewDraft,
  Outcome,
  Publication,
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

  async fileOf(number: number): Promise<DraftFile | null> {
    const found = await this.#read(
      this.catalogue
        .selectFrom('releases')
        .where('number', '=', number)
        .select(['file_name', 'file_sha256'])
        .executeTakeFirst()
    );
    if (!found || found.file_name === null || found.file_sha256 === null) return null;
    return { name: found.file_name, sha256: found.file_sha256 };
  }

  async publish({ datasets, ...publication }: Publication): Promise<Outcome> {
    for (const { name, sha256 } of datasets) {
      if (await this.bytes.has(sha256)) continue;
      throw new Error(`Keep the bytes of ${name} (${sha256}) before they are published`);
    }
    const release = { ...publication, kind: 'publish' } as const;
    return this.#add((transaction) => addRelease(transaction, release, datasets));
  }

  rollBack(rollback: Rollback): Promise<Outcome> {
    return this.#add((transaction) => addRollback(transaction, rollback));
  }

  async takeShipped(shipment: Shipment): Promise<'published' | 'draft' | 'known'> {
    for (let tries = 1; ; tries++) {
      try {
        const taken = await this.catalogue
          .transaction()
          .execute((transaction) => takeOnce(transaction, shipment, this.home.announce));
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

  rebaseDraft(id: string, rebase: DraftRebase): Promise<boolean> {
    const moving = this.catalogue
      .transaction()
      .execute((transaction) => moveDraft(transaction, id, rebase));
    return this.#read(moving);
  }

  async closeDraft(id: string): Promise<void> {
    await this.#read(closeDraft(this.catalogue, id));
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
