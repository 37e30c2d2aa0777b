import type { Kysely } from 'kysely';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { ReleaseKind } from '#lib/core/release/release-record.ts';
import type { PeopleTables } from '#lib/server/people/people-tables.ts';

/** The tables of the catalogue, the same in SQLite and PostgreSQL. Times are ISO 8601 text, UTC. */
export interface CatalogueTables extends PeopleTables {
  releases: {
    number: number;
    parent: number | null;
    author: string;
    published: string;
    message: string;
    kind: ReleaseKind;
    restored: number | null;
    /** The file that it was made of. */
    file_name: string | null;
    file_sha256: string | null;
  };
  release_datasets: DatasetColumns & { release: number };
  drafts: {
    id: string;
    base: number;
    author: string;
    created: string;
    message: string;
    kind: 'shipped' | null;
    closed: string | null;
    /** The file that it was made of. */
    file_name: string | null;
    file_sha256: string | null;
  };
  draft_datasets: DatasetColumns & { draft: string };
  /** The tables that came with the software and were taken in, so that none is taken twice. */
  shipments: { fingerprint: string; taken: string };
  /** What columns of uploaded files were called, and which were meant. */
  column_names: {
    dataset: DatasetName;
    found: string;
    header: string;
    author: string;
    taken: string;
  };
  /** Bytes, where no folder keeps them. */
  contents: { sha256: string; upload: string };
  content_pieces: { upload: string; place: number; piece: Uint8Array };
}

export interface DatasetColumns {
  dataset: DatasetName;
  sha256: string;
  bytes: number;
  rows: number;
}

export type Catalogue = Kysely<CatalogueTables>;
