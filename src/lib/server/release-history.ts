import { createHash } from 'node:crypto';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { ReleaseRecord } from '#lib/core/release/release-record.ts';
import { currentRelease } from './releases.ts';
import type { ShippedRelease } from './shipped-release.ts';

let records: readonly ReleaseRecord[] | null = null;

/** Every release there has been, newest first. */
export async function releaseHistory(): Promise<readonly ReleaseRecord[]> {
  records ??= [recordOf(await currentRelease())];
  return records;
}

/** What is told of a release: for each dataset the hash and length of its bytes, and its rows. */
export function recordOf({
  release,
  texts
}: Pick<ShippedRelease, 'release' | 'texts'>): ReleaseRecord {
  return {
    number: release.number,
    published: release.published,
    datasets: [...texts].map(([name, text]) => {
      const bytes = Buffer.from(text, 'utf8');
      return {
        name: name as DatasetName,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        rows: release.table(name).length,
        bytes: bytes.byteLength
      };
    })
  };
}
