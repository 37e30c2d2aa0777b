import { createHash } from 'node:crypto';
import { openStore, type StorePlace } from '#lib/server/store/open-store.ts';
import type { Acknowledged } from './store-process.ts';

/**
 * Opens a store as the next start would and throws unless every acknowledged release is there, the
 * releases follow one another without a gap, and all their bytes are whole.
 * @param from the release from which on bytes are read again
 * @returns the number of the newest release
 */
export async function checkStore(
  place: StorePlace,
  acknowledged: readonly Acknowledged[],
  from = 1
): Promise<number> {
  const store = await openStore(place);
  try {
    const releases = (await store.history()).reverse();
    releases.forEach(({ number, parent }, i) => {
      if (number === i + 1 && parent === (i || null)) return;
      throw new Error(`Release ${number} with parent ${parent} stands at place ${i + 1}`);
    });
    const newest = await store.newest();
    if ((newest?.number ?? 0) !== releases.length) {
      throw new Error(
        `The newest is ${newest?.number}, and there are ${releases.length} whole ones`
      );
    }
    for (const { number, sha256 } of acknowledged) {
      if (releases[number - 1]?.datasets.some((entry) => entry.sha256 === sha256)) continue;
      throw new Error(`Release ${number} was acknowledged and is not there as it was`);
    }
    for (const { number, datasets } of releases.slice(from - 1)) {
      for (const { name, sha256 } of datasets) {
        const hash = createHash('sha256');
        for await (const piece of store.bytes.read(sha256)) hash.update(piece);
        if (hash.digest('hex') !== sha256)
          throw new Error(`${name} of release ${number} is damaged`);
      }
    }
    return releases.length;
  } finally {
    await store.close();
  }
}
