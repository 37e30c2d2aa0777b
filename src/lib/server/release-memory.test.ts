import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepText, KINDS } from '#tests/test-stores.ts';
import { ReleaseMemory } from './release-memory.ts';
import { openStore } from './store/open-store.ts';
import type { ServedRelease } from './served-release.ts';
import type { ReleaseStore } from './store/release-store.ts';

const claims = (mark: number) => `id,claim,where_in_text,question\nc,${mark},p,c\n`;
const texts = (mark: number) => `text_en,text_ja,text_ru,note\n${mark},x,y,\n`;

/** The marks that a release shows: as many as it has, all of them the same unless it is mixed. */
function marksOf({ release }: ServedRelease): string[] {
  return [
    release.table('claims').rows()[0]!.claim,
    release.table('translations').rows()[0]!.textEn,
    String(release.number)
  ];
}

async function publishMark(store: ReleaseStore, mark: number): Promise<void> {
  const datasets = [
    await keepText(store, 'claims', claims(mark)),
    await keepText(store, 'translations', texts(mark))
  ];
  await store.publish({ base: mark - 1, author: 'Ann', message: `Mark ${mark}`, datasets });
}

describe.each(KINDS)('$kind', ({ place: makePlace }) => {
  let store: ReleaseStore;
  let other: ReleaseStore;
  beforeEach(async () => {
    const place = await makePlace();
    store = await openStore(place);
    other = await openStore(place);
    await publishMark(store, 1);
  });
  afterEach(async () => {
    await store.close();
    await other.close();
  });

  test('1,000 reads during 20 publications see none of them mixed', async () => {
    const memory = await ReleaseMemory.open(other, 4);
    const seen = new Set<number>();
    let publishing = true;
    const publications = (async () => {
      for (let mark = 2; mark <= 21; mark++) await publishMark(mark % 2 ? store : other, mark);
      publishing = false;
    })();
    let reads = 0;
    let last = 1;
    while (publishing || reads < 1000) {
      const marks = marksOf(memory.newest);
      if (new Set(marks).size !== 1) throw new Error(`Mixed: ${marks.join(', ')}`);
      const number = memory.newest.record.number;
      if (number < last) throw new Error(`Went back from ${last} to ${number}`);
      last = number;
      seen.add(number);
      if (reads % 10 === 0) {
        const older = await memory.numbered(1 + (reads % last));
        expect(new Set(marksOf(older!)).size).toBe(1);
      }
      reads++;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await publications;
    await memory.follow();
    expect(marksOf(memory.newest)).toEqual(['21', '21', '21']);
    expect(seen.size).toBeGreaterThan(1);
  });

  test('a publication of another process is served within a second', async () => {
    const memory = await ReleaseMemory.open(other, 4);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await publishMark(store, 2);
    const start = performance.now();
    while (memory.newest.record.number < 2) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('older releases are loaded when asked for, and tables that did not change are shared', async () => {
    await publishMark(store, 2);
    const datasets = [await keepText(store, 'claims', claims(3))];
    await store.publish({ base: 2, author: 'Ann', message: 'Claims alone', datasets });
    const memory = await ReleaseMemory.open(other, 1);
    const second = (await memory.numbered(2))!;
    expect(marksOf(second)).toEqual(['2', '2', '2']);
    expect(second.release.table('translations')).toBe(memory.newest.release.table('translations'));
    expect(second.release.table('claims')).not.toBe(memory.newest.release.table('claims'));
    expect(await memory.numbered(2)).toBe(second);
    await memory.numbered(1);
    expect(await memory.numbered(2)).not.toBe(second);
    expect(await memory.numbered(4)).toBeNull();
    await publishMark(store, 4);
    expect((await memory.numbered(4))!.record.number).toBe(4);
  });

  test('a dataset that the release did not have yet is an empty table', async () => {
    const memory = await ReleaseMemory.open(other, 1);
    expect(memory.newest.release.table('approval').length).toBe(0);
    expect(memory.newest.problems.filter(({ dataset }) => dataset === 'approval')).toEqual([]);
  });
});
