import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { CHART_IDS } from '#lib/charts/chart.ts';
import { barriersOf } from './axe.ts';
import { test } from './browser.ts';
import { expectFits, faultsOf, framesOf, readerOf, startHost, type Host } from './host-page.ts';

const site = inject('origin').replace('127.0.0.1', 'localhost');
/** Two hundred polls. */
const DOTS = 'approval-trend?leader=Shinzo+Abe&from=2017-01-01&to=2018-06-10';
/** Of these 119, so that it has room for the picking of periods. */
const FEWER = 'approval-trend?leader=Shinzo+Abe&from=2017-01-01&to=2017-10-31';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.stop());

/** Bytes of an answer as they travel. */
function weightOf(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(site + address, { headers: { 'accept-encoding': 'br' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

describe('the document', () => {
  test.each(CHART_IDS)('%s weighs 20 kB at the most, with nothing to load besides', async (id) => {
    for (const lang of ['en', 'ja', 'ru']) {
      expect(await weightOf(`/embed/${id}?lang=${lang}`)).toBeLessThanOrEqual(20_000);
    }
    const html = await (await fetch(`${site}/embed/${id}`)).text();
    expect(html).not.toMatch(/\ssrc=|<link|@import|url\((?!#)|class="svelte/);
  });

  test('two hundred dots with hover and keyboard weigh 8,000 bytes at the most', async () => {
    for (const lang of ['en', 'ja', 'ru']) {
      const address = `/embed/${DOTS}&lang=${lang}`;
      const html = await (await fetch(site + address)).text();
      expect(html.match(/<tr>/g)).toHaveLength(1 + 200);
      expect(await weightOf(address), lang).toBeLessThanOrEqual(8000);
    }
  });

  test('without scripts it holds drawing, summary, table, source, date and the way back', async ({
    chromium
  }) => {
    const { context, page, faults } = await readerOf(chromium, { javaScriptEnabled: false });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const sandbox of ['', 'sandbox=""']) {
      asked.length = 0;
      const address = `${site}/embed/settlement?country=JPN&theme=dark`;
      await host.show(page, `<iframe src="${address}" ${sandbox} title="x"></iframe>`);
      const [inside] = await framesOf(page);
      expect(await inside!.locator('h1').innerText()).toMatch(/Japanese/);
      expect(await inside!.locator('svg:visible').count()).toBe(1);
      await inside!.locator('summary').click();
      expect(await inside!.locator('tbody tr').count()).toBeGreaterThan(8);
      expect((await inside!.locator('#s').innerText()).length).toBeGreaterThan(100);
      expect(await inside!.locator('footer').innerText()).toMatch(
        /pollsters.*Release 1, \d+ Nov 2026/
      );
      const back = inside!.locator('#e');
      expect(await back.getAttribute('href')).toMatch(/^\/charts\/settlement\?country=JPN/);
      expect(asked.slice(1)).toEqual([address]);
    }
    // The browser says itself that the sandbox holds.
    expect(faults.filter((fault) => !fault.startsWith('Blocked script'))).toEqual([]);
    await context.close();
  });

  test('what it does not know it leaves out and says so; another chart it does not have', async () => {
    const html = await (
      await fetch(`${site}/embed/network?country=XXX&theme=pink&release=9`)
    ).text();
    for (const bad of ['country = XXX', 'theme = pink', 'release = 9']) expect(html).toContain(bad);
    const missing = await fetch(`${site}/embed/nothing?lang=ru`);
    expect([missing.status, await missing.text()]).toEqual([
      404,
      expect.stringMatching(/Графика nothing нет/)
    ]);
  });

  test('only embeds may stand in frames, under a policy without exceptions', async () => {
    const policyOf = async (address: string) =>
      (await fetch(site + address)).headers.get('content-security-policy')!;
    const embed = await policyOf('/embed/network');
    expect(embed).toContain('frame-ancestors *');
    expect(embed).toContain("default-src 'none'");
    expect(embed).not.toContain('unsafe');
    for (const page of [
      '/',
      '/charts/network',
      '/charts/network/embed',
      '/data',
      '/oembed',
      '/embed.js'
    ]) {
      expect(await policyOf(page), page).toContain("frame-ancestors 'self'");
    }
  });

  test('axe finds nothing in it, in light and dark', async ({ chromium }) => {
    for (const [id, colorScheme] of [
      ['settlement', 'light'],
      ['house-effects', 'dark']
    ] as const) {
      const { context, page } = await readerOf(chromium, { colorScheme });
      await page.goto(`${site}/embed/${id}`);
      await page.locator('summary').click();
      expect(await barriersOf(page)).toEqual([]);
      await context.close();
    }
  });
});

describe('its script', () => {
  test('names the nearest dot, walks by keyboard, opens records and picks out groups', async ({
    chromium
  }) => {
    const { context, page, faults } = await readerOf(chromium);
    const frame = `<iframe src="${site}/embed/${DOTS}" sandbox="allow-scripts" title="x" style="width:100%;border:0"></iframe>`;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await host.show(page, `${frame}<script src="${site}/embed.js"></script>`);
    await expectFits(page);
    const inside = (await framesOf(page))[0]!;
    const form = inside.locator('.f');
    const tip = form.locator('.t');
    const panel = inside.locator('.r');
    const box = (await form.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect.poll(() => tip.innerText()).toMatch(/20\d\d · \w+[^]*Approve, % \d+/);
    const named = (await tip.innerText()).split(/ · |\n/);
    await page.mouse.down();
    await page.mouse.up();
    expect(await panel.locator('dd').allInnerTexts()).toContain(named[0]);
    await panel.locator('button').click();
    expect(await panel.isVisible()).toBe(false);

    await form.focus();
    await page.keyboard.press('End');
    const spoken = await inside.locator('.v').innerText();
    expect(spoken).toMatch(/2018/);
    const before = await page.locator('iframe').evaluate((one) => one.clientHeight);
    await page.keyboard.press('Enter');
    expect(await panel.locator('dd').allInnerTexts()).toContain('Jiji');
    await expectFits(page);
    expect(await page.locator('iframe').evaluate((one) => one.clientHeight)).toBeGreaterThan(
      before
    );
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    await expect
      .poll(() => page.locator('iframe').evaluate((one) => one.clientHeight))
      .toBe(before);

    await page.keyboard.press('Home');
    for (let i = 0; i < 40 && !/^NHK/.test(await inside.locator('.v').innerText()); i++) {
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    expect(await panel.innerText()).toContain('Only NHK');
    expect(await form.locator('mask rect').count()).toBeGreaterThan(15);
    await panel.locator('button').click();
    expect(await form.locator('mask').count()).toBe(0);
    // Besides the page and its loader only the document was asked for, and nothing is kept.
    expect(asked.slice(1).sort()).toEqual([`${site}/embed.js`, `${site}/embed/${DOTS}`]);
    expect(await context.cookies()).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('picks out a period by dragging and by keys, and leads to the same on Entente', async ({
    chromium
  }) => {
    const { context, page, faults } = await readerOf(chromium);
    const address = `${site}/embed/approval-trend?leader=Shinzo+Abe&from=2016-01-01&to=2018-06-10&lang=ru`;
    const frame = `<iframe src="${address}" sandbox="allow-scripts" title="x" style="width:100%;border:0"></iframe>`;
    await host.show(page, `${frame}<script src="${site}/embed.js"></script>`);
    await expectFits(page);
    const inside = (await framesOf(page))[0]!;
    const form = inside.locator('.f');
    const panel = inside.locator('.r');
    const veil = form.locator('svg:visible .o');
    const box = (await form.boundingBox())!;
    const y = box.y + box.height / 3;
    await page.mouse.move(box.x + box.width * 0.7, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, y + 30, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.3, y + 9, { steps: 4 });
    await page.mouse.up();
    const status = /^(\d+ \S+ 2016).*\s— (\d+ \S+ 2017).*: (\d+) из 334 строк · Entente/;
    const [, , , found] = status.exec(await panel.innerText())!;
    expect(Number(found)).toBeGreaterThan(50);
    expect(Number(found)).toBeLessThan(250);
    expect(await veil.count()).toBe(2);
    expect(await form.locator('.t').isVisible()).toBe(false);
    const link = new URL((await panel.locator('a').getAttribute('href'))!, site);
    expect(link.pathname).toBe('/charts/approval-trend');
    expect(link.searchParams.get('from')).toMatch(/^2016-\d\d-\d\d$/);
    expect(link.searchParams.get('to')).toMatch(/^2017-\d\d-\d\d$/);
    expect(link.searchParams.get('leader')).toBe('Shinzo Abe');
    await expectFits(page);
    // A click ends it and opens nothing; the next one does.
    await page.mouse.click(box.x + box.width / 2, y);
    expect([await veil.count(), await panel.isVisible()]).toEqual([0, false]);
    await expectFits(page);

    await form.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+PageUp');
    await page.keyboard.press('Shift+PageUp');
    const spoken = await inside.locator('.v').innerText();
    expect(spoken).toMatch(/: (2[0-9]|3[0-9]) из 334 строк$/);
    expect(await veil.count()).toBe(2);
    // A record opens meanwhile; Escape puts away both.
    await page.keyboard.press('Enter');
    expect(await panel.locator('dd').count()).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect([await veil.count(), await panel.isVisible()]).toEqual([0, false]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('of 119 polls it picks out periods, of 200 it does without', async ({ chromium }) => {
    const { context, page, faults } = await readerOf(chromium);
    const pickedIn = async (address: string) => {
      await page.goto(`${site}/embed/${address}`);
      await page.locator('.f').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+End');
      expect(await page.locator('.v').textContent()).toMatch(/201[78]/);
      return page.locator('.r').innerText();
    };
    expect(await pickedIn(FEWER)).toMatch(/ – .*: \d+ of 119 rows · Entente/);
    expect(await pickedIn(DOTS)).toBe('');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a period holds the deals that fall into it, not all whose rows lie below', async ({
    chromium
  }) => {
    const { context, page, faults } = await readerOf(chromium);
    const address = `${site}/embed/arms-deals?lang=en`;
    await host.show(
      page,
      `<iframe src="${address}" sandbox="allow-scripts" title="x" style="width:100%;height:900px;border:0"></iframe>`
    );
    const inside = (await framesOf(page))[0]!;
    const form = inside.locator('.f');
    const panel = inside.locator('.r');
    await form.focus();
    // Past the heading: the first deal and, below its category, the next one.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    const deal = /^(\d+) July (\d{4}) – .* (\d{4}): (\d+) of 12 rows/.exec(
      await panel.innerText()
    )!;
    expect(Number(deal[4])).toBeGreaterThan(0);
    expect(deal[2]).not.toBe(deal[3]);
    await page.keyboard.press('Escape');
    const box = (await form.locator('svg:visible').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.95, box.y + 120);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, box.y + 120, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.8, box.y + 120, { steps: 4 });
    await page.mouse.up();
    const late = / (\d+) of 12 rows/.exec(await panel.innerText())!;
    expect(Number(late[1])).toBeLessThan(8);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a finger that drags across picks out a period, one that drags down scrolls', async ({
    chromium
  }) => {
    const { context, page, faults } = await readerOf(chromium, {
      hasTouch: true,
      viewport: { width: 360, height: 500 }
    });
    await page.goto(`${site}/embed/arms-deals?lang=ja`);
    const client = await context.newCDPSession(page);
    const drag = async (dx: number, dy: number) => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part?: number) =>
        client.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: part === undefined ? [] : [{ x: 180 + dx * part, y: 300 + dy * part }]
        });
      await touch('touchStart', 0);
      for (let part = 0.1; part < 1; part += 0.1) await touch('touchMove', part);
      await touch('touchEnd');
    };
    await drag(0, -150);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    expect(await page.locator('.r').isVisible()).toBe(false);
    await drag(90, 0);
    expect(await page.locator('.r').innerText()).toMatch(/年\d+月\d+日：\d+行中\d+行/);
    await page.locator('.r button').click();
    expect(await page.locator('.f .o').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('names marks of the widest drawing, whatever stands in it', async ({ chromium }) => {
    const { context, page, faults } = await readerOf(chromium);
    await page.goto(`${site}/embed/network`);
    await page.locator('.f').focus();
    await page.keyboard.press('Home');
    expect(await page.locator('.f .t').innerText()).toMatch(/\S/);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a finger shows a mark first and opens it then', async ({ chromium }) => {
    const { context, page, faults } = await readerOf(chromium, {
      hasTouch: true,
      viewport: { width: 360, height: 700 }
    });
    await page.goto(`${site}/embed/house-effects`);
    const box = (await page.locator('.f').boundingBox())!;
    const tap = () => page.touchscreen.tap(box.x + 80, box.y + 80);
    await tap();
    expect(await page.locator('.f .t').innerText()).toMatch(/polls/);
    expect(await page.locator('.r').isVisible()).toBe(false);
    await tap();
    expect(await page.locator('.r').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the dialog', () => {
  test('opens over the dashboard, and its snippet works in a file on disk', async ({
    chromium
  }) => {
    const { context, page, faults } = await readerOf(chromium, {
      viewport: { width: 1280, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write']
    });
    // Before its script is there the link leads to a page.
    await page.goto(`${site}/?lang=en&country=JPN`, { waitUntil: 'networkidle' });
    await page.locator('#chart-house-effects a[data-embed]').click();
    const dialog = page.locator('dialog');
    await dialog.waitFor();
    await dialog.locator('select[name=figures]').selectOption('frozen');
    await dialog.locator('select[name=language]').selectOption('ja');
    const code = dialog.locator('textarea').first();
    await expect.poll(() => code.inputValue()).toMatch(/country=JPN&amp;release=1&amp;lang=ja"/);
    await dialog.getByRole('button', { name: 'Copy' }).first().click();
    await dialog.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await code.inputValue());
    const [, loader, element, figure] = await dialog
      .locator('textarea')
      .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
    expect(figure).toMatch(
      /^<figure><a href="[^"]+"><img src="[^"]+\/charts\/house-effects\.png\?[^"]*" alt="[^"]{40,}"/
    );
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    expect(faults).toEqual([]);

    const folder = mkdtempSync(join(tmpdir(), 'entente-written-'));
    const file = join(folder, 'article.html');
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><p>An article${copied}${element}`);
    const article = await context.newPage();
    const found = faultsOf(article);
    await article.goto(pathToFileURL(file).href);
    await expectFits(article);
    const [first, second] = await framesOf(article);
    expect(await first!.locator('h1').innerText()).toBe(await second!.locator('h1').innerText());
    expect(loader).toBe(`<script async src="${site}/embed.js"></script>`);
    expect(found).toEqual([]);
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is a page where no script runs', async ({ chromium }) => {
    const { context, page } = await readerOf(chromium, { javaScriptEnabled: false });
    await page.goto(`${site}/charts/network?lang=ru&kind=arms`);
    await page.locator('#chart-network a[data-embed]').click();
    expect(new URL(page.url()).pathname).toBe('/charts/network/embed');
    await page.selectOption('select[name=appearance]', 'dark');
    await page.selectOption('select[name=width]', '480');
    await page.getByRole('button', { name: 'Применить' }).click();
    const code = await page.locator('textarea').first().inputValue();
    expect(code).toMatch(/max-width:480px.*kind=arms&amp;lang=ru&amp;theme=dark"/);
    expect(await page.locator('h1').innerText()).toBe('Встроить график');
    await context.close();
  });

  test('axe finds nothing on it', async ({ chromium }) => {
    const { context, page } = await readerOf(chromium);
    await page.goto(`${site}/charts/house-effects/embed?lang=en`);
    expect(await barriersOf(page)).toEqual([]);
    await context.close();
  });
});
