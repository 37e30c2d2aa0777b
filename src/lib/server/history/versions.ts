import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { DatasetRecord, ReleaseRecord } from '#lib/core/release/release-record.ts';

/** A release that changed a dataset. */
export interface Version {
  readonly release: ReleaseRecord;
  readonly entry: DatasetRecord;
  /** What the dataset was before; null where the release brought it. */
  readonly before: DatasetRecord | null;
}

/** The releases that changed a dataset, newest first. @param history newest first */
export function versionsOf(name: DatasetName, history: readonly ReleaseRecord[]): Version[] {
  const entries = history.map((release) => ({
    release,
    entry: release.datasets.find((one) => one.name === name) ?? null
  }));
  return entries.flatMap(({ release, entry }, place) => {
    const before = entries[place + 1]?.entry ?? null;
    return entry && entry.sha256 !== before?.sha256 ? [{ release, entry, before }] : [];
  });
}
