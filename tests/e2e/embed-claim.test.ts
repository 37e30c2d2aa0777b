import { brotliDecompressSync } from 'node:zlib';
import { get } from 'node:http';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { CLAIMS } from '#lib/core/claims/catalog.ts';
import { WRITTEN } from '#lib/core/claims/op-ed.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { nameOfVerdict } from '#lib/text/verdict-names.ts';
import { test } from './browser.ts';
import { expectFits, framesOf, readerOf, startHost, type Host } from './host-page.ts';

const site = inject('origin').replace('127.0.0.1', 'localhost');

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

/** An answer as it travels, packed. */
function packed(address: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(site + address, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts)));
    }).on('error', reject);
  });
}

// Russian texts weigh most.
test('each claim weighs 20 kB at the most and holds its verdict of 2016', async () => {
  const russian = languageIn('ru');
  for (const claim of CLAIMS) {
    const bytes = await packed(`/embed/claims/${claim.id}?lang=ru`);
    expect(bytes.length, claim.id).toBeLessThanOrEqual(20_000);
    const html = brotliDecompressSync(bytes).toString();
    const { verdict } = claim.judge(shippedRelease, WRITTEN);
    expect(html).toContain(`${nameOfVerdict(verdict, russian)}.</b>`);
    expect(html).not.toMatch(/\ssrc=|<link(?! rel=canonical)|@import|url\((?!#)|class="svelte/);
  }
});

test('without scripts it tells all in a sandboxed frame', async ({ chromium }) => {
  const { context, page } = await readerOf(chromium, { javaScriptEnabled: false });
  const address = `${site}/embed/claims/majority-accepts-less?release=1`;
  await host.show(page, `<iframe src="${address}" sandbox="" title="x"></iframe>`);
  const [inside] = await framesOf(page);
  expect(await inside!.locator('h1').innerText()).toMatch(/^A sizable majority of Japanese/);
  expect(await inside!.locator('.q').innerText()).toMatch(/\?$/);
  expect(await inside!.locator('dt').allInnerTexts()).toEqual([
    '15 December 2016',
    // Frozen, it says which day was “today”.
    expect.stringMatching(/^\d+ November 2026$/)
  ]);
  for (const said of await inside!.locator('dd').allInnerTexts())
    expect(said).toMatch(/^✓ Supported\. \d+ of \d+ polls/);
  expect(await inside!.locator('svg:visible').count()).toBe(1);
  // The view of 2016 holds what was known then.
  expect(await inside!.locator('svg:visible').textContent()).not.toMatch(/201[789]|202\d/);
  await inside!.locator('summary').click();
  expect(await inside!.locator('details').innerText()).toMatch(/Rule[\s\S]*two islands/);
  expect(await inside!.locator('tbody tr').count()).toBeGreaterThan(3);
  expect(await inside!.locator('footer').innerText()).toMatch(/Frozen at release 1/);
  const back = inside!.locator('#e');
  expect(await back.getAttribute('href')).toMatch(/^\/claims\/majority-accepts-less\?release=1/);
  await context.close();
});

test('a period that is picked out in it leads to the chart, not to the claim', async ({
  chromium
}) => {
  const { context, page, faults } = await readerOf(chromium);
  await page.goto(`${site}/embed/claims/russia-arms-china?view=now&lang=en`);
  const form = page.locator('.f');
  await form.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+End');
  expect(await page.locator('.r').innerText()).toMatch(/ – .*: \d+ of \d+ rows · Entente/);
  const link = page.locator('.r a');
  const { pathname, searchParams } = new URL((await link.getAttribute('href'))!, site);
  expect(pathname).toMatch(/^\/charts\//);
  expect(searchParams.getAll('from')).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
  expect(searchParams.getAll('to')).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
  expect(await link.getAttribute('aria-label')).toMatch(/^This chart on Entente/);
  expect(await page.locator('#e').getAttribute('href')).toMatch(/^\/claims\/russia-arms-china/);
  expect(faults).toEqual([]);
  await context.close();
});

test('from its page through the dialog into an article: whole at every width, with and without the loader', async ({
  chromium
}) => {
  const { context, page, faults } = await readerOf(chromium, {
    viewport: { width: 1280, height: 900 }
  });
  await page.goto(`${site}/claims/putin-many-visits?lang=en`, { waitUntil: 'networkidle' });
  const discovered = await page.getAttribute('link[type="application/json+oembed"]', 'href');
  await page.getByRole('link', { name: 'Embed this claim' }).click();
  const dialog = page.locator('dialog');
  await dialog.locator('select[name=view]').selectOption('now');
  await dialog.locator('select[name=language]').selectOption('ru');
  const code = dialog.locator('textarea').first();
  await expect
    .poll(() => code.inputValue())
    .toMatch(/src="[^"]+\/embed\/claims\/putin-many-visits\?lang=ru&amp;view=now"/);
  const snippet = await code.inputValue();
  const oembed = (await (await fetch(discovered!)).json()) as { title: string; html: string };
  expect(oembed.title).toMatch(/\?$/);

  await host.show(page, (snippet + oembed.html).replaceAll('loading="lazy"', ''));
  for (const width of [320, 480, 1200]) {
    await page.setViewportSize({ width, height: 900 });
    await expectFits(page, 0, 150);
  }
  const [russian] = await framesOf(page);
  const form = russian!.locator('.f:visible');
  await form.focus();
  await page.keyboard.press('Home');
  expect(await russian!.locator('.v').textContent()).toMatch(/\p{Script=Cyrillic}{4}/u);
  const element = `<entente-chart src="${site}/claims/article-9-aim?lang=ja">x</entente-chart>`;
  await host.show(page, `<script src="${site}/embed.js"></script>${element}`);
  await expectFits(page);
  expect(await (await framesOf(page))[0]!.locator('html').getAttribute('lang')).toBe('ja');
  expect(faults).toEqual([]);
  await context.close();
});

test('what it cannot show it says', async () => {
  const answer = await fetch(`${site}/embed/claims/no-such?lang=en`);
  expect([answer.status, await answer.text()]).toEqual([
    404,
    expect.stringContaining('abe-approval-60')
  ]);
  const odd = `${site}/embed/claims/article-9-aim?view=soon&country=JPN`;
  const html = await (await fetch(odd)).text();
  expect(html).toContain('view = soon');
  expect(html).not.toContain('country = JPN');
  const missing = `${site}/oembed?url=${encodeURIComponent(`${site}/claims/no-such`)}`;
  expect((await fetch(missing)).status).toBe(404);
});
