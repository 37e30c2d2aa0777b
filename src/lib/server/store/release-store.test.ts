import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  claimsOf,
  CREATED,
  keepText,
  KINDS,
  publishText,
  storeWithOne,
  textOf
} from '#tests/test-stores.ts';
import { forgetHeader, knownHeaders, rememberHeaders } from '#lib/server/studio/known-headers.ts';
import { openStore, type StorePlace } from './open-store.ts';
import type { ReleaseStore } from './release-store.ts';

describe.each(KINDS)('$kind', ({ place: makePlace }) => {
  let place: StorePlace;
  let store: ReleaseStore;
  let other: ReleaseStore;

  beforeEach(async () => {
    place = await makePlace();
    store = await storeWithOne(place);
    other = await openStore(place);
  });
  afterEach(async () => {
    await store.close();
    await other.close();
  });

  test('a publication is a new release with its own words; what it did not change stays', async () => {
    const before = new Date().toISOString();
    const { published } = await publishText(store, 1, 'second');
    expect(published).toMatchObject({ number: 2, parent: 1, author: 'Ann', message: 'Say second' });
    expect(published).toMatchObject({ kind: 'publish', restored: null });
    expect(published!.published >= before).toBe(true);
    const [second, first] = await other.history();
    expect(second).toEqual(published);
    expect(first).toMatchObject({ number: 1, parent: null, kind: 'shipped', published: CREATED });
    expect(second!.datasets[1]).toEqual(first!.datasets[1]);
    expect([await claimsOf(other, 1), await claimsOf(other, 2)]).toEqual(['id\nfirst\n', 'second']);
    expect(await other.newest()).toEqual(published);
    expect(await other.release(3)).toBeNull();
  });

  test('a rollback is a release with the older bytes, and so is its undoing', async () => {
    await publishText(store, 1, 'second');
    const names = ['claims'] as const;
    const back = await store.rollBack({ base: 2, to: 1, names, author: 'Ann', reason: 'Wrong' });
    expect(back.published).toMatchObject({
      number: 3,
      kind: 'rollback',
      restored: 1,
      message: 'Wrong'
    });
    expect(await claimsOf(store, 3)).toBe('id\nfirst\n');
    await store.rollBack({ base: 3, to: 2, names, author: 'Ann', reason: 'Right after all' });
    expect(await claimsOf(store, 4)).toBe('second');
    expect((await store.history()).map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  });

  test('nothing is made of no change, and of a release or a dataset that never was', async () => {
    const unchanged = { refusal: { code: 'unchanged' } };
    expect(await publishText(store, 1, 'id\nfirst\n')).toEqual(unchanged);
    const back = { base: 1, author: 'Ann', reason: 'x' } as const;
    expect(await store.rollBack({ ...back, to: 1, names: ['claims'] })).toEqual(unchanged);
    expect(await store.rollBack({ ...back, to: 7, names: ['claims'] })).toEqual({
      refusal: { code: 'missing', release: 7, dataset: null }
    });
    expect(await store.rollBack({ ...back, to: 1, names: ['events'] })).toEqual({
      refusal: { code: 'missing', release: 1, dataset: 'events' }
    });
    expect(await store.history()).toHaveLength(1);
  });

  test('bytes are kept once, and only bytes that are kept can be published', async () => {
    const once = await keepText(store, 'claims', 'the same');
    const twice = await keepText(other, 'claims', 'the same');
    expect(twice).toEqual(once);
    expect(await textOf(store, once.sha256)).toBe('the same');
    const never = { ...once, sha256: '0'.repeat(64) };
    const publication = { base: 1, author: 'Ann', message: '', datasets: [never] };
    await expect(store.publish(publication)).rejects.toThrow(/Keep the bytes of claims \(0000/);
  });

  test('a table larger than a piece comes out as it went in, piece by piece', async () => {
    const piece = Buffer.alloc(700_001, 'Ä');
    async function* source() {
      for (let i = 0; i < 12; i++) yield piece;
    }
    const { sha256, bytes } = await store.bytes.keep(source());
    expect(bytes).toBe(12 * 700_001);
    const same = await other.bytes.keep(Buffer.concat(Array(12).fill(piece)));
    expect(same).toEqual({ sha256, bytes });
    let [length, longest] = [0, 0];
    for await (const part of other.bytes.read(sha256)) {
      length += part.byteLength;
      longest = Math.max(longest, part.byteLength);
    }
    expect([length, longest <= 1 << 20]).toEqual([bytes, true]);
  });

  test('a stale base is refused with the newer number, and nothing of it is lost', async () => {
    await publishText(store, 1, 'second');
    const late = await keepText(other, 'claims', 'late');
    const publication = { author: 'Bea', message: 'Late', datasets: [late] };
    const draft = await other.saveDraft({ base: 1, ...publication });
    const stale = { refusal: { code: 'stale', newest: 2 } };
    expect(await other.publish({ base: 1, ...publication })).toEqual(stale);
    expect(await other.publish({ base: 9, ...publication })).toEqual(stale);
    expect(await store.drafts()).toEqual([draft]);
    expect(await store.draft(draft.id)).toEqual(draft);
    const newer = { from: 1, base: 2, datasets: [await keepText(other, 'claims', 'both')] };
    expect(await store.rebaseDraft(draft.id, newer)).toBe(true);
    expect(await store.rebaseDraft(draft.id, newer)).toBe(false);
    expect(await other.draft(draft.id)).toEqual({ ...draft, base: 2, datasets: newer.datasets });
    const file = { name: 'late.csv', sha256: late.sha256 };
    const own = { ...publication, draft: draft.id, file };
    // A draft that is on another release by now is not published as it was.
    expect(await other.publish({ ...own, base: 1 })).toEqual(stale);
    const rebased = await other.publish({ ...own, base: 2 });
    expect(rebased.published).toMatchObject({ number: 3, author: 'Bea', fileSha256: late.sha256 });
    expect(await store.fileOf(3)).toEqual(file);
    expect(await store.fileOf(2)).toBeNull();
    expect(await store.drafts()).toEqual([]);
    expect(await store.draft(draft.id)).toBeNull();
  });

  test('a draft that was discarded meanwhile publishes nothing', async () => {
    const datasets = [await keepText(store, 'claims', 'second')];
    const publication = { base: 1, author: 'Ann', message: 'm', datasets };
    const { id } = await store.saveDraft(publication);
    await other.closeDraft(id);
    expect(await store.publish({ ...publication, draft: id })).toEqual({
      refusal: { code: 'gone' }
    });
    expect(await other.history()).toHaveLength(1);
    expect((await store.publish(publication)).published?.number).toBe(2);
  });

  test('of two who publish at once one succeeds and the other is told', async () => {
    for (let base = 1; base <= 10; base++) {
      const outcomes = await Promise.all([
        publishText(store, base, `a${base}`),
        publishText(other, base, `b${base}`)
      ]);
      const won = outcomes.filter(({ published }) => published);
      expect(won).toHaveLength(1);
      const lost = outcomes.find(({ refusal }) => refusal);
      expect(lost).toEqual({ refusal: { code: 'stale', newest: base + 1 } });
    }
    expect(await store.history()).toHaveLength(11);
  });

  test('a publication in one process is heard in the others within a second', async () => {
    const heard = new Promise<void>((resolve) => other.onRelease(resolve));
    // The connection that listens is made in the background.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await publishText(store, 1, 'second');
    const start = performance.now();
    await heard;
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('what columns were called is remembered for all, the last word counts, and can be forgotten', async () => {
    const yes = { found: 'Ja', header: 'approve' };
    const no = { found: 'Nein', header: 'sample' };
    await rememberHeaders(store.catalogue, 'approval', [yes, no], 'Ann');
    const better = { found: 'Nein', header: 'disapprove' };
    await rememberHeaders(other.catalogue, 'approval', [better], 'Bea');
    const { approval } = await knownHeaders(store.catalogue);
    expect(approval).toHaveLength(2);
    expect(approval).toEqual(expect.arrayContaining([yes, better]));
    await forgetHeader(other.catalogue, 'approval', 'Ja');
    expect(await knownHeaders(store.catalogue)).toEqual({ approval: [better] });
  });

  test('a store that was closed is as it was when it is opened again', async () => {
    await publishText(store, 1, 'second');
    const history = await store.history();
    const again = await openStore(place);
    expect(await again.history()).toEqual(history);
    await again.close();
  });
});
