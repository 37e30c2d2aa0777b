import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReleaseRecord } from '#lib/core/release/release-record.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { ReleaseStore } from '#lib/server/store/release-store.ts';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { keepText } from '#tests/test-stores.ts';

const shipped = readFileSync('data/events.csv', 'utf8');
const changed =
  shipped + '2016-12-31,,An added event,summit,RUS,An added event,Nobody,https://example.org/\n';
const NEWER = changed.replace('An added event', 'Another event');

let server: Awaited<ReturnType<typeof serveBuilt>>;
let store: ReleaseStore;
beforeAll(async () => {
  server = await serveBuilt();
  store = await openStore({ home: server.home, databaseUrl: null });
});
afterAll(async () => {
  await store.close();
  await server.stop();
});

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(server.origin + address, { headers });
const textOf = async (address: string) => (await get(address)).text();
const cacheOf = async (address: string) => (await get(address)).headers.get('cache-control');

async function publish(text: string): Promise<number> {
  const base = (await store.newest())!.number;
  const datasets = [await keepText(store, 'events', text)];
  const { published } = await store.publish({ base, author: 'Ann', message: 'More', datasets });
  return published!.number;
}

async function untilServed(number: number): Promise<void> {
  await expect.poll(() => textOf('/readyz'), { timeout: 5000 }).toBe(`release ${number}\n`);
}

test('the first start serves release 1, which is the tables as they lie', async () => {
  expect(await textOf('/readyz')).toBe('release 1\n');
  const { releases } = (await (await get('/api/releases')).json()) as { releases: ReleaseRecord[] };
  expect(releases).toEqual([await (await get('/api/releases/1')).json()]);
  expect(releases[0]).toMatchObject({
    number: 1,
    parent: null,
    kind: 'shipped',
    author: 'Entente'
  });
  expect(await textOf('/data/events.csv')).toBe(shipped);
  expect((await get('/api/releases/2')).status).toBe(404);
});

test('a publication changes live addresses and leaves those that name a release', async () => {
  const live = await get('/data/events.csv');
  const etag = live.headers.get('etag')!;
  expect((await get('/data/events.csv', { 'if-none-match': etag })).status).toBe(304);
  const page = await textOf('/?release=1&lang=en');

  await untilServed(await publish(changed));
  expect(await textOf('/data/events.csv')).toBe(changed);
  expect((await get('/data/events.csv', { 'if-none-match': etag })).status).toBe(200);
  expect(await textOf('/data/events.csv?release=1')).toBe(shipped);
  expect(await textOf('/data/events.csv?release=2')).toBe(changed);
  expect(await textOf('/?release=1&lang=en')).toBe(page);
  expect(await textOf('/?lang=en')).toContain('Release 2');
  expect(await textOf('/?release=1&lang=en')).not.toContain('Release 2');
  const { releases } = (await (await get('/api/releases')).json()) as { releases: ReleaseRecord[] };
  expect(releases.map(({ number }) => number)).toEqual([2, 1]);
  expect(releases[0]).toMatchObject({ parent: 1, author: 'Ann', message: 'More', kind: 'publish' });
  const frozen = (await (await get('/api/releases?release=1')).json()) as { releases: unknown[] };
  expect(frozen.releases).toHaveLength(1);
});

test('what names a release may be kept for good, what does not is asked for anew', async () => {
  expect(await cacheOf('/data/events.csv?release=1')).toMatch(/immutable/);
  expect(await cacheOf('/?release=1')).toMatch(/immutable/);
  expect(await cacheOf('/data/entente.zip?release=1')).toMatch(/immutable/);
  expect(await cacheOf('/api/releases/1')).toMatch(/immutable/);
  for (const live of ['/', '/data/events.csv', '/api/releases', '/data/entente.zip']) {
    expect(await cacheOf(live)).toBe('public, max-age=0, must-revalidate');
  }
  expect(await cacheOf('/readyz')).toBe('no-store');
});

test('the headers of a page are no larger than proxies take by default', async () => {
  for (const [page, link] of [
    ['/', 'font'],
    ['/charts', 'font'],
    ['/charts/network', 'font'],
    ['/data/approval', 'font'],
    ['/studio/sign-in', 'modulepreload']
  ] as const) {
    const { headers } = await get(`${page}?lang=en`, { accept: 'text/html' });
    const bytes = [...headers].reduce(
      (sum, [name, value]) => sum + name.length + value.length + 4,
      0
    );
    expect(bytes, page).toBeLessThan(3900);
    expect(headers.get('link'), page).toContain(link);
  }
});

test('a release that is not there: a page says so and shows the newest, all else refuses', async () => {
  const page = await get('/?release=99&lang=en');
  expect(page.status).toBe(200);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(await page.text()).toMatch(/asked for release = 99/);
  expect((await get('/data/events.csv?release=99')).status).toBe(404);
  const bad = await get('/data/events.csv?release=two');
  expect([bad.status, await bad.text()]).toEqual([400, expect.stringContaining('two')]);
});

test('nothing can be written without an account', async () => {
  for (const [method, address] of [
    ['PUT', '/api/datasets/events'],
    ['POST', '/api/rollback'],
    ['POST', '/api/releases'],
    ['DELETE', '/api/releases/1'],
    ['PUT', '/data/events.csv']
  ] as const) {
    const { status } = await fetch(server.origin + address, {
      method,
      body: 'x',
      headers: { 'content-type': 'text/csv', origin: server.origin }
    });
    expect([401, 403, 404, 405], `${method} ${address}`).toContain(status);
  }
});

test('each of many reads during publications is of one release', async () => {
  const known = new Map((await store.history()).map(({ number }) => [number, shipped]));
  known.set(2, changed);
  let reading = true;
  const reads = Array.from({ length: 4 }, async () => {
    while (reading) {
      const page = await textOf('/data?lang=en');
      const shown = new Set(
        [...page.matchAll(/Release (\d+)|releaseNumber:(\d+)/g)].map(
          (found) => found[1] ?? found[2]
        )
      );
      expect(shown.size).toBe(1);
      const text = await textOf('/data/events.csv');
      expect([...known.values()]).toContain(text);
    }
  });
  for (let i = 0; i < 6; i++) {
    const text = i % 2 ? changed : NEWER;
    known.set(100 + i, text);
    const number = await publish(text);
    await untilServed(number);
  }
  reading = false;
  await Promise.all(reads);
});
