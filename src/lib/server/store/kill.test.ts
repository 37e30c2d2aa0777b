import { beforeAll, describe, expect, test } from 'vitest';
import { bundleStore } from '#scripts/bundle-store.mjs';
import { killStore, publishApart } from '#scripts/kill-store.mjs';
import { checkStore } from '#tests/check-store.ts';
import { KINDS } from '#tests/test-stores.ts';

let bundle: string;
beforeAll(async () => {
  bundle = await bundleStore();
});

describe.each(KINDS)('$kind', ({ kind, place: makePlace }) => {
  // The long form: node scripts/kill-store.mjs --kills 50 [--postgres]
  test('a process killed while it publishes leaves every acknowledged release, and none in part', async () => {
    const kills = kind === 'embedded' ? 5 : 3;
    const { acknowledged, releases } = await killStore(bundle, await makePlace(), kills);
    expect(acknowledged).toBeGreaterThanOrEqual(kills - 1);
    // What was made but could not be told any more is there as well.
    expect(releases).toBeGreaterThanOrEqual(acknowledged);
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
