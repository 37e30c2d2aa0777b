import { extract } from '@extractus/oembed-extractor';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { unfurl } from 'unfurl.js';
import { openStore } from '#lib/server/store/open-store.ts';
import type { ReleaseStore } from '#lib/server/store/release-store.ts';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { keepText } from '#tests/test-stores.ts';
import { test } from './browser.ts';
import { framesOf, readerOf, startHost, type Host } from './host-page.ts';

const EVENTS = readFileSync('data/events.csv', 'utf8');
const MORE =
  EVENTS + '2016-12-31,,An added event,summit,RUS,An added event,Nobody,https://example.org/\n';

let server: Awaited<ReturnType<typeof serveBuilt>>;
let store: ReleaseStore;
let site: string;
let host: Host;
beforeAll(async () => {
  server = await serveBuilt({ ENTENTE_PAGE_MEMORY_MB: '2' });
  site = server.origin.replace('127.0.0.1', 'localhost');
  store = await openStore({ home: server.home, databaseUrl: null });
  host = await startHost();
});
afterAll(async () => {
  await host.stop();
  await store.close();
  await server.stop();
});

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(site + address, { headers });
const textOf = async (address: string) => (await get(address)).text();

async function publish(text: string): Promise<void> {
  const base = (await store.newest())!.number;
  const datasets = [await keepText(store, 'events', text)];
  await store.publish({ base, author: 'Ann', message: 'More', datasets });
  await expect.poll(() => textOf('/readyz'), { timeout: 5000 }).toBe(`release ${base + 1}\n`);
}

async function rollBack(): Promise<void> {
  await publish(EVENTS);
}

describe('live and frozen', () => {
  test('a frozen embed stays as it is to the byte; a live one follows, and tells caches so', async () => {
    const frozen = '/embed/timeline?release=1';
    const before = await textOf(frozen);
    const live = await get('/embed/timeline');
    const etag = live.headers.get('etag')!;
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect(live.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(live.headers.get('link')).toMatch(
      /^<https?:\/\/[^/]+\/charts\/timeline\?[^>]*>; rel="canonical"$/
    );
    const same = await get('/embed/timeline', { 'if-none-match': etag });
    expect([same.status, await same.text()]).toEqual([304, '']);
    expect((await get(frozen)).headers.get('cache-control')).toMatch(/max-age=31536000, immutable/);
    expect(before).toMatch(/Frozen at release 1, \d+ Nov 2026.*href="\/charts\/timeline\?lang=en/);

    await publish(MORE);
    expect(await textOf(frozen)).toBe(before);
    expect((await get('/embed/timeline', { 'if-none-match': etag })).status).toBe(200);
    expect(await textOf('/embed/timeline')).toContain('Release 2,');
    await rollBack();
    expect(await textOf(frozen)).toBe(before);
    expect(await textOf('/embed/timeline')).toContain('Release 3,');
    expect(await textOf('/data/events.csv?release=1')).toBe(EVENTS);
  });

  test('a frozen embed that is seen says whether its chart has newer figures', async ({
    chromium
  }) => {
    await publish(MORE);
    const { context, page, faults } = await readerOf(chromium);
    const frame = (id: string) =>
      `<iframe src="${site}/embed/${id}?release=1" sandbox="allow-scripts" title="x"></iframe>`;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await host.show(page, frame('timeline') + frame('network'));
    const [timeline, network] = await framesOf(page);
    const newer = timeline!.locator('footer .w');
    await expect.poll(() => newer.textContent()).toBe('Newer figures exist: release 4');
    expect(await newer.getAttribute('href')).not.toContain('release=');
    await expect.poll(() => asked.filter((path) => path === '/api/releases/newest').length).toBe(2);
    // Events are none of the network's tables.
    expect(await network!.locator('footer .w').textContent()).toBe('');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('scripts of any site may read what is public', async () => {
    const open = [
      '/embed/network',
      '/embed.js',
      '/api/releases',
      '/api/releases/1',
      '/data/events.csv',
      `/oembed?url=${site}/charts/network`
    ];
    for (const address of open) {
      expect((await get(address)).headers.get('access-control-allow-origin'), address).toBe('*');
    }
    expect((await get('/studio/sign-in')).headers.get('access-control-allow-origin')).toBe(null);
  });

  test('a flood of addresses neither fills the memory nor keeps readers waiting', async () => {
    await get('/embed/house-effects', { 'accept-encoding': 'br' });
    const flood = Array.from({ length: 40 }, (_, i) =>
      get(
        `/embed/house-effects?from=2014-01-01&to=2018-01-${String((i % 28) + 1).padStart(2, '0')}&gap=${['3', '6', '13'][i % 3]}`
      )
    );
    const waits: number[] = [];
    let flooding = true;
    void Promise.all(flood).finally(() => (flooding = false));
    while (flooding) {
      const start = performance.now();
      expect((await get('/embed/house-effects', { 'accept-encoding': 'br' })).status).toBe(200);
      waits.push(performance.now() - start);
    }
    for (const answer of await Promise.all(flood)) expect([200, 503]).toContain(answer.status);
    // Readers were answered all the while, each after a few drawings at the most.
    expect(waits.length).toBeGreaterThan(10);
  });
});

describe('oEmbed', () => {
  const page = () => `${site}/charts/settlement?country=JPN&lang=en`;
  const ask = (parameters: Record<string, string>) =>
    get(`/oembed?${new URLSearchParams(parameters)}`);

  test('answers as version 1.0 asks, within the bounds that are set', async () => {
    const answer = await ask({ url: page() });
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await answer.json()).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'Entente',
      provider_url: site,
      title: expect.stringMatching(/Japanese/),
      width: 720,
      html: expect.stringContaining(`src="${site}/embed/settlement?country=JPN"`),
      thumbnail_url: `${site}/charts/settlement.png?country=JPN&shape=card`,
      thumbnail_width: 1200,
      thumbnail_height: 630
    });
    const picture = new DataView(
      await (await get('/charts/settlement.png?country=JPN&shape=card')).arrayBuffer()
    );
    // As the head of a PNG has them.
    expect([picture.getUint32(16), picture.getUint32(20)]).toEqual([1200, 630]);
    for (const [maxwidth, maxheight] of [
      [400, 3000],
      [600, 700],
      [250, 300]
    ]) {
      const bounds = { maxwidth: `${maxwidth}`, maxheight: `${maxheight}` };
      const bound = (await (await ask({ url: page(), ...bounds })).json()) as {
        width: number;
        height: number;
      };
      expect(bound).not.toHaveProperty('thumbnail_url');
      expect(bound.width).toBeLessThanOrEqual(maxwidth!);
      expect(bound.height).toBeLessThanOrEqual(maxheight!);
    }
  });

  test('refuses what is not its own, what it cannot write and what it cannot read', async () => {
    const statuses = await Promise.all(
      [
        { url: 'https://example.org/charts/network' },
        { url: `${site}/data` },
        { url: `${site}/charts/nothing` },
        { url: `${site}/charts/network?release=99` },
        { url: page(), format: 'xml' },
        { url: page(), maxwidth: '-3' },
        { url: 'network' },
        {}
      ].map(async (parameters) => (await ask(parameters)).status)
    );
    expect(statuses).toEqual([404, 404, 404, 404, 501, 400, 400, 400]);
  });

  test('clients that others wrote find and read it from the page alone', async () => {
    const { oEmbed } = await unfurl(page());
    expect(oEmbed).toMatchObject({
      type: 'rich',
      version: '1.0',
      title: expect.stringMatching(/Japanese/)
    });
    const read = await extract(page());
    expect(read).toMatchObject({
      type: 'rich',
      provider_name: 'Entente',
      thumbnail_url: expect.stringContaining('/charts/settlement.png?')
    });
    expect(read).toHaveProperty('html', expect.stringContaining('<iframe'));
  });
});
