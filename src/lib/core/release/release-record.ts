import type { DatasetName } from '#lib/core/datasets/catalog.ts';

/** What the history says of one dataset in a release. */
export interface DatasetRecord {
  readonly name: DatasetName;
  /** Hash of the bytes of its CSV, hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
  readonly bytes: number;
}

/** A release as the history tells of it. */
export interface ReleaseRecord {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly published: string;
  readonly datasets: readonly DatasetRecord[];
}
