import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import { keepText, KINDS, newFolder, textOf } from '#tests/test-stores.ts';
import { openStore, type StorePlace } from './open-store.ts';
import type { ReleaseStore } from './release-store.ts';
import { shipTables } from './ship-tables.ts';

/** The tables of a version of the software: those of `data/`, with a line more in some. */
function tablesWith(lines: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  cpSync('data', folder, { recursive: true });
  for (const [name, line] of Object.entries(lines)) {
    writeFileSync(join(folder, `${name}.csv`), line, { flag: 'a' });
  }
  return folder;
}

const NEWER = tablesWith({ claims: 'new,New,p,c\n', events: '\n' });
const NEWEST = tablesWith({ claims: 'new,Newer,p,c\n', events: '\n' });

describe.each(KINDS)('$kind', ({ place: makePlace }) => {
  let place: StorePlace;
  let store: ReleaseStore;
  beforeEach(async () => {
    place = await makePlace();
    store = await openStore(place);
  });
  afterEach(() => store.close());

  test('the first start makes release 1 of the very tables, the second nothing', async () => {
    expect(await shipTables(store, 'data')).toBe('published');
    const release = (await store.newest())!;
    expect(release).toMatchObject({ number: 1, parent: null, kind: 'shipped', author: 'Entente' });
    const { created } = JSON.parse(readFileSync('data/datapackage.json', 'utf8'));
    expect(release.published).toBe(created);
    expect(release.datasets.map(({ name }) => name)).toEqual(Object.keys(DATASETS));
    for (const { name, sha256, bytes } of release.datasets) {
      const file = readFileSync(`data/${name}.csv`);
      expect(bytes).toBe(file.byteLength);
      expect(await textOf(store, sha256)).toBe(file.toString('utf8'));
    }
    expect(release.datasets.find(({ name }) => name === 'claims')!.rows).toBe(18);
    expect(await shipTables(store, 'data')).toBe('known');
    expect(await store.history()).toHaveLength(1);
  });

  test('processes that start at once make one release', async () => {
    const others = await Promise.all([openStore(place), openStore(place)]);
    const taken = await Promise.all([store, ...others].map((one) => shipTables(one, 'data')));
    expect(taken.sort()).toEqual(['known', 'known', 'published']);
    expect(await store.history()).toHaveLength(1);
    await Promise.all(others.map((one) => one.close()));
  });

  test('newer tables are published where nobody has published since, and never twice', async () => {
    await shipTables(store, 'data');
    expect(await shipTables(store, NEWER)).toBe('published');
    expect(await store.newest()).toMatchObject({ number: 2, parent: 1, kind: 'shipped' });
    // An older process of the same installation that starts later takes nothing back.
    expect(await shipTables(store, 'data')).toBe('known');
    expect(await store.history()).toHaveLength(2);
  });

  test('where analysts have published, what is new becomes a draft, once', async () => {
    await shipTables(store, 'data');
    const own = await keepText(store, 'claims', 'id,claim,where_in_text,question\nmine,M,p,c\n');
    await store.publish({ base: 1, author: 'Ann', message: 'Mine', datasets: [own] });
    expect(await shipTables(store, NEWER)).toBe('draft');
    const [draft, ...more] = await store.drafts();
    expect(more).toEqual([]);
    expect(draft).toMatchObject({ base: 2, author: 'Entente', kind: 'shipped' });
    expect(draft!.datasets.map(({ name }) => name)).toEqual(['events', 'claims']);
    expect((await store.newest())!.number).toBe(2);

    await store.closeDraft(draft!.id);
    expect(await shipTables(store, NEWER)).toBe('known');
    expect(await shipTables(store, NEWEST)).toBe('draft');
    expect(await shipTables(store, NEWEST)).toBe('known');
  });

  test('what the software did not change stays the analysts’ own', async () => {
    await shipTables(store, 'data');
    const own = await keepText(store, 'leaders', 'mine');
    await store.publish({ base: 1, author: 'Ann', message: 'Mine', datasets: [own] });
    await shipTables(store, NEWER);
    const [draft] = await store.drafts();
    expect(draft!.datasets.map(({ name }) => name)).not.toContain('leaders');
  });

  test('a folder without the tables is named', async () => {
    await expect(shipTables(store, '/nowhere')).rejects.toThrow(
      /\/nowhere\/approval\.csv.*ENTENTE_DATA/
    );
    expect(await store.newest()).toBeNull();
  });
});
