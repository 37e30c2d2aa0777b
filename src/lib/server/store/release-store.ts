import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { DatasetRecord, ReleaseRecord } from '#lib/core/release/release-record.ts';
import type { ByteStore } from './byte-store.ts';
import type { Catalogue } from './catalogue-tables.ts';

/**
 * Keeps every release for good. The bytes of tables are immutable and named by their hash; the
 * catalogue says which release holds which. Releases are only ever added, one after another.
 */
export interface ReleaseStore {
  readonly bytes: ByteStore;
  /** The database, for what else is kept there: people, sessions, tokens. */
  readonly catalogue: Catalogue;
  newest(): Promise<ReleaseRecord | null>;
  release(number: number): Promise<ReleaseRecord | null>;
  /** The file that a release was made of, as it was uploaded; null where none is known. */
  fileOf(release: number): Promise<DraftFile | null>;
  /** Newest first. */
  history(): Promise<ReleaseRecord[]>;
  /** Makes a release of tables whose bytes are kept already, on top of the release they were made from. */
  publish(publication: Publication): Promise<Outcome>;
  /** Makes a release in which some datasets are again what they were in an older one. */
  rollBack(rollback: Rollback): Promise<Outcome>;
  /**
   * Takes in the tables of the software: publishes them where nobody has published since the last of
   * them, else keeps what is new in them as a draft. Tables taken in once are left alone.
   */
  takeShipped(shipment: Shipment): Promise<'published' | 'draft' | 'known'>;
  saveDraft(draft: NewDraft): Promise<Draft>;
  /** Those not closed, oldest first. */
  drafts(): Promise<Draft[]>;
  /** Null where there is none, or it was closed. */
  draft(id: string): Promise<Draft | null>;
  /**
   * Puts a draft on another release, with tables made for it. False, and nothing is changed, where it was
   * closed or put on another one meanwhile.
   */
  rebaseDraft(id: string, rebase: DraftRebase): Promise<boolean>;
  /** Puts a draft away, published or not. */
  closeDraft(id: string): Promise<void>;
  /** Calls whenever a release may have been added, here or by another process; returns how to stop it. */
  onRelease(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface Publication {
  /** The number of the release that the author saw; 0 where there is none. */
  readonly base: number;
  readonly author: string;
  readonly message: string;
  /** The datasets that change. */
  readonly datasets: readonly DatasetRecord[];
  /** The file that they were made of, as it came; none where nobody brought one. */
  readonly file?: DraftFile | null;
  /** The draft that this was: it is put away in the same step, or nothing is published. */
  readonly draft?: string;
}

export interface Rollback {
  readonly base: number;
  /** The release to return to. */
  readonly to: number;
  readonly names: readonly DatasetName[];
  readonly author: string;
  readonly reason: string;
}

export interface Shipment {
  readonly author: string;
  /** When the tables were made, ISO 8601. */
  readonly created: string;
  readonly message: string;
  readonly datasets: readonly DatasetRecord[];
}

export interface NewDraft extends Omit<Publication, 'draft'> {
  /** Whether it holds tables of the software: then pages say so, and not its message. */
  readonly kind?: 'shipped' | null;
}

export interface DraftFile {
  readonly name: string;
  /** Hash of its bytes, hexadecimal; they are kept. */
  readonly sha256: string;
}

export interface Draft extends NewDraft {
  readonly id: string;
  readonly created: string;
  readonly kind: 'shipped' | null;
  readonly file: DraftFile | null;
}

export interface DraftRebase {
  /** The release that it was on. */
  readonly from: number;
  readonly base: number;
  readonly datasets: readonly DatasetRecord[];
}

export type Outcome =
  | { readonly published: ReleaseRecord; readonly refusal?: never }
  | { readonly refusal: Refusal; readonly published?: never };

/** Why a release was not made; everything is as it was before. */
export type Refusal =
  /** Another release was published since the author's: the change must be looked at again. */
  | { readonly code: 'stale'; readonly newest: number }
  /** The draft was published or discarded meanwhile, or put on another release. */
  | { readonly code: 'gone' }
  /** The tables are those of the newest release already. */
  | { readonly code: 'unchanged' }
  /** There is nothing to return to: no such release, or a dataset that it did not have. */
  | { readonly code: 'missing'; readonly release: number; readonly dataset: DatasetName | null };
