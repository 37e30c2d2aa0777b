import { expect, inject } from 'vitest';
import { test } from './browser.ts';

const KILOBYTE = 1000;

test('the dashboard’s first load takes at most 90 kB of script', async ({ chromium }) => {
  const page = await chromium.newPage();
  // The tables come last.
  const tables = page.waitForResponse(/\/tables\?/);
  await page.goto(`${inject('origin')}/?lang=en`);
  const modules = page.locator('link[rel="modulepreload"]');
  await tables;
  const scripts = () =>
    page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.js'))
        .map(({ encodedBodySize }) => encodedBodySize)
    );
  const count = await modules.count();
  await expect.poll(async () => (await scripts()).length, { timeout: 10_000 }).toBe(count);
  const bytes = await scripts();
  expect(bytes.length).toBeGreaterThan(5);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(90 * KILOBYTE);
  await page.close();
});

test('a page tells its encoding, so that no browser looks for it', async () => {
  for (const address of ['/', '/charts/network', '/method', '/embed/network']) {
    const { headers } = await fetch(inject('origin') + address);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  }
});

test('what a reader does before a chart’s script is there is not lost', async ({ chromium }) => {
  // A little narrower than the server draws for, as with a scroll bar: states stand elsewhere then.
  const page = await chromium.newPage({ viewport: { width: 1268, height: 900 } });
  // Scripts of charts come late.
  await page.route('**/_app/immutable/chunks/**', async (route) => {
    if (stirred) await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  let stirred = false;
  await page.goto(`${inject('origin')}/?lang=en`, { waitUntil: 'networkidle' });
  const figure = page.locator('#chart-approval-trend');
  expect(await figure.locator('.forms.exact').count()).toBe(0);
  stirred = true;
  await figure.locator('details.reading > summary').click();
  await figure.locator('.forms.exact').waitFor();
  expect(await figure.locator('details.reading').getAttribute('open')).not.toBeNull();

  const name = page.locator('#chart-network svg:visible text', { hasText: 'Vietnam' }).first();
  const box = (await name.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('country=VNM');
  await page.close();
});

test('the page of a chart rests as the server drew it until a reader stirs', async ({
  chromium
}) => {
  const page = await chromium.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${inject('origin')}/charts/approval-trend?lang=en`, {
    waitUntil: 'networkidle'
  });
  const [headline, title] = [page.locator('h1').textContent(), page.title()];
  expect(await title).toBe(`${await headline} · Entente`);
  expect(await page.locator('script[type="text/plain"]').count()).toBe(1);
  expect(await page.locator('.island.live').count()).toBe(0);
  expect(await page.locator('.figure tbody tr').count()).toBeGreaterThan(50);
  // As browsers tell of a pointer over which a page appears.
  await page.evaluate(() => dispatchEvent(new PointerEvent('pointermove', { clientX: 9 })));
  expect(await page.locator('script[type="text/plain"]').count()).toBe(1);

  await page.mouse.move(200, 400);
  await page.locator('.figure .forms.exact').waitFor();
  expect(await page.title()).toBe(await title);
  await page.goto(`${inject('origin')}/charts/approval-trend?lang=en`, {
    waitUntil: 'networkidle'
  });
  await page.getByRole('link', { name: /^Next|→$/ }).click();
  await expect.poll(() => page.title()).not.toBe(await title);
  expect(await page.title()).toBe(`${await page.locator('h1').textContent()} · Entente`);
  await page.close();
});

test('a page starts with the first sign of a reader, and loses no press before', async ({
  chromium
}) => {
  const page = await chromium.newPage({ viewport: { width: 1280, height: 900 } });
  let hasPressed = false;
  await page.route('**/*.js', async (route) => {
    while (!hasPressed) await new Promise((resolve) => setTimeout(resolve, 20));
    await route.continue();
  });
  await page.goto(`${inject('origin')}/?lang=en`);
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  await page.getByRole('link', { name: 'Claims' }).click({ noWaitAfter: true });
  expect(new URL(page.url()).pathname).toBe('/');
  hasPressed = true;
  await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('/claims');
  // Followed by the application, in the document that was pressed.
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
  await page.close();
});

test('a page that nobody stirs starts in the end', async ({ chromium }) => {
  const page = await chromium.newPage();
  await page.clock.install();
  await page.goto(`${inject('origin')}/?lang=en`);
  expect(await page.locator('script[type="text/plain"]').count()).toBe(1);
  await page.clock.fastForward(20_000);
  expect(await page.locator('script[type="text/plain"]').count()).toBe(0);
  await page.locator('.island.live').first().waitFor({ state: 'attached' });
  await page.close();
});

test('a link is followed without the application where that does not come', async ({
  chromium
}) => {
  const page = await chromium.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${inject('origin')}/?lang=en`);
  await page.getByRole('link', { name: 'Claims' }).click({ noWaitAfter: true });
  await page.waitForURL('**/claims*');
  expect(await page.locator('#abe-approval-60').count()).toBe(1);
  await page.close();
});

test('the dashboard comes with the first rows of each table, and has more once it lives', async ({
  chromium
}) => {
  const page = await chromium.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${inject('origin')}/?lang=en`, { waitUntil: 'networkidle' });
  const rows = page.locator('#chart-approval-trend tbody tr');
  expect(await rows.count()).toBe(12);
  await page.locator('#chart-approval-trend details.reading > summary').click();
  await expect.poll(() => rows.count(), { timeout: 10_000 }).toBeGreaterThan(12);
  await page.close();
});
