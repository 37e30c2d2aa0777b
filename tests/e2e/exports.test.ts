import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, inject, test as plain } from 'vitest';
import { CHARTS } from '#lib/charts/catalog.ts';
import { test } from './browser.ts';

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(inject('origin') + address, { headers });

describe('files of a view', () => {
  plain.each(CHARTS.map(({ id }) => id))(
    '%s comes as picture, rows and description',
    async (id) => {
      const types = { svg: 'image/svg+xml', csv: 'text/csv', json: 'application/json' };
      for (const [format, type] of Object.entries(types)) {
        const response = await get(`/charts/${id}.${format}?country=JPN&lang=ru`);
        expect(response.status, format).toBe(200);
        expect(response.headers.get('content-type')).toContain(type);
        expect(response.headers.get('access-control-allow-origin')).toBe('*');
        expect(response.headers.get('content-disposition')).toContain(
          `filename="entente-${id}-jpn-release-1`
        );
      }
    }
  );

  plain('a picture in PNG has the size asked for', async () => {
    for (const [asked, width, height] of [
      ['width=400&lang=ja', 400, null],
      ['width=400&scale=2&theme=dark', 800, null],
      ['shape=card&lang=ru', 1200, 630]
    ] as const) {
      const response = await get(`/charts/house-effects.png?${asked}`);
      expect(response.headers.get('content-type')).toBe('image/png');
      const png = Buffer.from(await response.arrayBuffer());
      expect(png.readUInt32BE(16)).toBe(width);
      if (height) expect(png.readUInt32BE(20)).toBe(height);
    }
  });

  plain(
    'live they are asked for anew and answered with 304; of a release they may be kept',
    async () => {
      for (const format of ['svg', 'png', 'csv', 'json']) {
        const live = await get(`/charts/house-effects.${format}`);
        expect(live.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
        const etag = live.headers.get('etag')!;
        expect(etag).toMatch(/^"[\w-]+"$/);
        const known = await get(`/charts/house-effects.${format}`, { 'if-none-match': etag });
        expect(known.status).toBe(304);
        const frozen = await get(`/charts/house-effects.${format}?release=1`);
        expect(frozen.headers.get('cache-control')).toContain('immutable');
        // The file says the same whether the release was named or is the newest.
        expect(frozen.headers.get('etag')).toBe(etag);
      }
    }
  );

  plain(
    'they are English unless the address says otherwise, whatever the browser wants',
    async () => {
      const picture = await get('/charts/network.svg', { 'accept-language': 'ja' });
      expect(picture.headers.get('content-language')).toBe('en');
      expect(picture.headers.get('vary') ?? '').not.toContain('accept-language');
      expect(await picture.text()).toContain('xml:lang="en"');
    }
  );

  plain('what they cannot honour is a 400 that names it, and is not kept', async () => {
    const text = await get('/charts/network.svg?measure=love&lang=ja');
    expect([text.status, text.headers.get('cache-control')]).toEqual([400, 'no-store']);
    expect(await text.text()).toBe(
      'measure = love は使えません。使える値：approve, disapprove, net, relative\n'
    );
    const problem = await get('/charts/network.json?release=two');
    expect(problem.status).toBe(400);
    expect(await problem.json()).toMatchObject({
      parameters: [{ parameter: 'release', value: 'two' }]
    });
    expect((await get('/charts/network.png?release=99')).status).toBe(404);
    expect((await get('/charts/nothing.csv')).status).toBe(404);
    expect((await get('/charts/network.pdf')).status).toBe(404);
  });

  plain('a flood of views neither fills memory nor keeps pages waiting', async () => {
    const flood = Array.from({ length: 40 }, (_, i) =>
      get(`/charts/house-effects.png?width=${400 + i}`).then(async (response) => {
        await response.arrayBuffer();
        return response.status;
      })
    );
    const start = performance.now();
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/data?lang=en')).status).toBe(200);
    const waited = performance.now() - start;
    const answers = await Promise.all(flood);
    const whole = performance.now() - start;
    // They are drawn a few at a time, and none is lost.
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(waited).toBeLessThan(whole);
  });
});

plain('the archive of a release carries its description, terms, caveats and citation', async () => {
  const response = await get('/data/entente.zip?release=1');
  expect(response.headers.get('cache-control')).toContain('immutable');
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const described = JSON.parse(strFromU8(files['datapackage.json']!));
  for (const { path } of described.resources) expect(files[path], path).toBeDefined();
  const read = strFromU8(files['README.md']!);
  expect(read).toMatch(/## Terms|## Caveats/);
  expect(described.version).toBe('1');
  expect(strFromU8(files['CITATION.txt']!)).toContain('Entente');
});

plain('a table is an Arrow file too, at the address of its release', async () => {
  const response = await get('/data/events.arrow?release=1');
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(response.headers.get('content-type')).toBe('application/vnd.apache.arrow.file');
  const file = new Uint8Array(await response.arrayBuffer());
  expect(strFromU8(file.subarray(0, 6))).toBe('ARROW1');
  expect(strFromU8(file.subarray(-6))).toBe('ARROW1');
  expect(await (await get('/data/events?lang=en')).text()).toContain('href="/data/events.arrow');
  expect((await get('/data/events.arrow?release=99')).status).toBe(404);
});

describe('ways to take a view along', () => {
  test('lead to the view that is shown, follow the brush, and copy', async ({ open }) => {
    const page = await open('/charts/approval-trend?country=JPN&lang=en');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const save = page.locator('#chart-approval-trend details.save');
    await save.locator('> summary').click();
    const href = (name: string) =>
      save.getByRole('link', { name, exact: true }).getAttribute('href');
    expect(await href('SVG')).toBe('/charts/approval-trend.svg?country=JPN&release=1&lang=en');
    expect(await href('CSV')).toBe('/charts/approval-trend.csv?country=JPN&release=1&lang=en');

    await save.getByRole('button', { name: /^Copy: Text/ }).click();
    await save.getByText('Copied').waitFor();
    const headline = await page.locator('#chart-approval-trend .headline').innerText();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`Entente, “${headline}”, release 1, `);
    expect(copied).toContain('/charts/approval-trend?country=JPN&release=1&lang=en');
    await save.getByRole('button', { name: 'Copy: BibTeX' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^@misc\{entente-approval-trend-r1-/);

    const grip = page.getByRole('slider', { name: 'First day' });
    await grip.focus();
    await page.keyboard.press('PageUp');
    await expect.poll(() => href('SVG')).toMatch(/svg\?from=\d{4}-\d\d-\d\d&country=JPN/);
    expect(new URL(page.url()).pathname).toBe('/charts/approval-trend');
  });

  test('download under a telling name what the address says', async ({ open }) => {
    const page = await open('/charts/network?pair=RUS-VNM&lang=en&theme=dark');
    const save = page.locator('#chart-network details.save');
    await save.locator('> summary').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      save.getByRole('link', { name: 'PNG', exact: true }).click()
    ]);
    expect(file.suggestedFilename()).toBe('entente-network-rus-vnm-release-1-en.png');
    const png = await readFile((await file.path())!);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  test('are links and readable texts without a script, on the dashboard too', async ({ open }) => {
    const page = await open('/?lang=ja', { javaScriptEnabled: false });
    for (const { id } of CHARTS) {
      const save = page.locator(`#chart-${id} details.save`);
      expect(await save.locator('a[download]').count(), id).toBeGreaterThanOrEqual(5);
      expect(await save.getByRole('button').count()).toBe(0);
      expect(await save.locator('pre').allTextContents()).toEqual([
        expect.stringContaining(`@misc{entente-${id}-r1-`),
        expect.stringContaining('"type": "graphic"')
      ]);
    }
    const address = await page
      .locator('#chart-network details.save a')
      .first()
      .getAttribute('href');
    expect(address).toBe('/charts/network.svg?release=1&lang=ja&extent=brief');
  });
});

plain.each(['/', '/charts/network?country=JPN', '/claims/majority-accepts-less'])(
  'links to %s are shown with its view',
  async (address) => {
    const page = await (await get(`${address}${address.includes('?') ? '&' : '?'}lang=ru`)).text();
    const meta = (name: string) =>
      new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(page)?.[1];
    for (const name of ['og:title', 'og:description', 'og:image:alt', 'og:url', 'twitter:card']) {
      expect(meta(name), name).toMatch(/\S/);
    }
    expect([meta('og:image:width'), meta('og:image:height')]).toEqual(['1200', '630']);
    const image = new URL(meta('og:image')!.replaceAll('&amp;', '&'));
    if (address.includes('JPN')) expect(image.searchParams.get('country')).toBe('JPN');
    const response = await get(image.pathname + image.search);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
  }
);
