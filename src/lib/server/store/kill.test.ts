import { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleStore } from '#scripts/bundle-store.mjs';
import { killStore, publishApart } from '#scripts/kill-store.mjs';
import { checkStore } from '#tests/check-store.ts';
import { KINDS } from '#tests/test-stores.ts';
import type { StorePlace } from './open-store.ts';

let bundle: string;
beforeAll(async () => {
  bundle = await bundleStore();
});

const TOGETHER = 2;
/** Opens a store at the moment at which all others are ready to, too. */
const OPEN_TOGETHER = `
  const { bundle, place, count, gate } = require('node:worker_threads').workerData;
  import(bundle).then(async ({ openStore }) => {
    Atomics.add(gate, 0, 1);
    while (Atomics.load(gate, 0) < count);
    await (await openStore(place)).close();
  });`;

function openTogether(place: StorePlace): Promise<unknown[]> {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { bundle, place, count: TOGETHER, gate };
  return Promise.all(
    Array.from({ length: TOGETHER }, () => {
      const worker = new Worker(OPEN_TOGETHER, { eval: true, workerData });
      return new Promise((resolve, reject) => worker.once('error', reject).once('exit', resolve));
    })
  );
}

describe.each(KINDS)('$kind', ({ kind, place: makePlace }) => {
  // The long form: node scripts/kill-store.mjs --kills 50 [--postgres]
  test('a process killed while it publishes leaves every acknowledged release, and none in part', async () => {
    const kills = kind === 'embedded' ? 5 : 3;
    const { acknowledged, releases } = await killStore(bundle, await makePlace(), kills);
    expect(acknowledged).toBeGreaterThanOrEqual(kills - 1);
    // What was made but could not be told any more is there as well.
    expect(releases).toBeGreaterThanOrEqual(acknowledged);
  });

  test('two that make one place at once both open it', async () => {
    const rounds = kind === 'embedded' ? 10 : 2;
    for (let round = 0; round < rounds; round++) {
      expect(await openTogether(await makePlace())).toEqual(Array(TOGETHER).fill(0));
    }
  });

  test('two processes that publish in one place take turns, and nothing is lost', async () => {
    const place = await makePlace();
    const told = await Promise.all([
      publishApart(bundle, place, 15),
      publishApart(bundle, place, 15)
    ]);
    expect(told.map((releases) => releases.length)).toEqual([15, 15]);
    expect(await checkStore(place, told.flat())).toBe(30);
  });
});
