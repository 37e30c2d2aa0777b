import type { DatasetName } from '#lib/core/datasets/catalog.ts';

/** What the history says of one dataset in a release. */
export interface DatasetRecord {
  readonly name: DatasetName;
  /** Hash of the bytes of its CSV, hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
  readonly bytes: number;
}

/** How a release came to be: the tables of the software, a publication, or a return to older tables. */
export type ReleaseKind = 'shipped' | 'publish' | 'rollback';

/** A release as the history tells of it. */
export interface ReleaseRecord {
  readonly number: number;
  /** The release that it was made from; null for the first. */
  readonly parent: number | null;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly published: string;
  readonly message: string;
  readonly kind: ReleaseKind;
  /** Where tables were rolled back, the release that they were taken from. */
  readonly restored: number | null;
  /** Hash of the file that it was made of, as it was uploaded; null where none was kept besides the table. */
  readonly fileSha256: string | null;
  /** Every dataset of the release, changed or not. */
  readonly datasets: readonly DatasetRecord[];
}
