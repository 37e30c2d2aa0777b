import { expect, inject } from 'vitest';
import { answering, test, type Reader } from './browser.ts';

const PHONE: Reader = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  extraHTTPHeaders: { 'sec-ch-ua-mobile': '?1' }
};

const formsOf = (html: string) =>
  html
    .split('<figure class="chart')
    .slice(1)
    .map((figure) => figure.match(/<div class="form /g)!.length);

test.for(['/?lang=en', '/charts/network?lang=en', '/claims?lang=en'])(
  '%s comes to a phone with each chart in one width, to others in several',
  async (address) => {
    const ask = (hint: Record<string, string>) =>
      fetch(inject('origin') + address, { headers: hint });
    const phone = await ask({ 'sec-ch-ua-mobile': '?1' });
    const others = await Promise.all([ask({}), ask({ 'sec-ch-ua-mobile': '?0' })]);
    for (const answer of [phone, ...others]) {
      expect(answer.headers.get('vary')).toContain('sec-ch-ua-mobile');
    }
    expect(new Set(formsOf(await phone.text()))).toEqual(new Set([1]));
    const [silent, desk] = await Promise.all(others.map((answer) => answer.text()));
    expect(Math.max(...formsOf(silent!))).toBeGreaterThan(1);
    expect(formsOf(desk!)).toEqual(formsOf(silent!));
  }
);

test('a phone held across shows each chart that it got, without a script', async ({ open }) => {
  const viewport = { width: 844, height: 390 };
  const page = await open('/?lang=en', { ...PHONE, viewport, javaScriptEnabled: false });
  const figures = await page.locator('figure.chart').all();
  expect(figures.length).toBe(9);
  for (const figure of figures) {
    await figure.scrollIntoViewIfNeeded();
    const { width, height } = (await figure.locator('.form svg[role="img"]').boundingBox())!;
    expect(width).toBeGreaterThan(350);
    expect(height).toBeGreaterThan(150);
  }
});

test('a phone lays out a chart when it comes into sight, and lets it stand once it lives', async ({
  chromium
}) => {
  const context = await chromium.newContext({ ...PHONE, baseURL: inject('origin') });
  const page = await context.newPage();
  await page.goto('/?lang=en');
  const last = page.locator('.island.sight').last();
  const kept = () => last.evaluate((island) => getComputedStyle(island).contentVisibility);
  expect(await kept()).toBe('auto');
  await last.scrollIntoViewIfNeeded();
  await page.touchscreen.tap(5, 5);
  await last.locator('.forms.exact').waitFor();
  expect(await kept()).toBe('visible');
  await context.close();
});

test('a long table comes in parts: without a script all of it can be read', async ({ open }) => {
  const address = '/charts/approval-trend?lang=en';
  const rows = '.figure details.reading tbody tr';
  const plain = await open(address, { javaScriptEnabled: false });
  const all = await plain.locator(rows).count();
  expect(all).toBeGreaterThan(500);
  await plain.locator('.figure details.reading > summary').click();
  await expect(plain.locator(rows).last().isVisible()).resolves.toBe(true);

  const lively = await open(address);
  await answering(lively);
  expect(await lively.locator(rows).count()).toBe(all);
  expect(await lively.locator('.figure details.reading noscript').count()).toBe(0);
});
