import { expect, test } from 'vitest';
import { backUp } from '#scripts/back-up.mjs';
import { checkStore } from '#tests/check-store.ts';
import { claimsOf, newFolder, publishText, storeWithOne } from '#tests/test-stores.ts';
import { openStore } from './open-store.ts';

test('a copy made while others publish is a store of its own, whole, and so is a later one', async () => {
  const place = { home: newFolder(), databaseUrl: null };
  const copy = { home: newFolder(), databaseUrl: null };
  const store = await storeWithOne(place);
  for (let base = 1; base <= 20; base += 10) {
    const publishing = (async () => {
      for (let i = 0; i < 10; i++) await publishText(store, base + i, `text ${base + i}`);
    })();
    await backUp(place.home, copy.home);
    await publishing;
    expect(await checkStore(copy, [])).toBeGreaterThanOrEqual(base);
  }
  await store.close();
  await backUp(place.home, copy.home);
  const restored = await openStore(copy);
  expect((await restored.newest())!.number).toBe(21);
  expect(await claimsOf(restored, 21)).toBe('text 20');
  expect((await publishText(restored, 21, 'goes on')).published?.number).toBe(22);
  await restored.close();
});
