import { readFileSync } from 'node:fs';
import { chromium as launcher } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { CHART_IDS } from '#lib/charts/chart.ts';
import { findChromium } from '#scripts/find-chromium.mjs';
import { test } from './browser.ts';
import { expectFits, framesOf, readerOf, startHost, type Host } from './host-page.ts';

const WIDTHS = [280, 439, 440, 704, 1200];
const site = inject('origin').replace('127.0.0.1', 'localhost');
const loader = `<script src="${site}/embed.js"></script>`;
const frame = (address: string, attributes = '') =>
  `<iframe src="${site}/embed/${address}" title="x" ${attributes} style="width:100%;border:0"></iframe>`;

let host: Host;
beforeAll(async () => {
  const resizer = readFileSync('node_modules/iframe-resizer/js/iframeResizer.min.js', 'utf8');
  host = await startHost({ 'resizer.js': resizer });
});
afterAll(() => host.stop());

async function oembed(address: string): Promise<{ html: string; width: number; height: number }> {
  const answer = await fetch(`${site}/oembed?url=${encodeURIComponent(site + address)}`);
  return answer.json() as Promise<{ html: string; width: number; height: number }>;
}

describe('with the loader', () => {
  test('a frame is as high as its content at every width, and when a panel opens and closes', async ({
    chromium
  }) => {
    const { context, page, faults } = await readerOf(chromium);
    await host.show(page, frame('house-effects') + frame('settlement?lang=ja') + loader);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expectFits(page);
    }
    const [first] = await framesOf(page);
    const before = await page
      .locator('iframe')
      .first()
      .evaluate((one) => one.clientHeight);
    const fold = first!.locator('summary');
    await fold.click();
    await first!.locator('table').waitFor();
    await expectFits(page);
    expect(
      await page
        .locator('iframe')
        .first()
        .evaluate((one) => one.clientHeight)
    ).toBeGreaterThan(before + 100);
    await fold.click();
    await expectFits(page);
    expect(
      await page
        .locator('iframe')
        .first()
        .evaluate((one) => one.clientHeight)
    ).toBe(before);

    // Larger text, and text as it was.
    for (const size of ['24px', '']) {
      await first!.evaluate((large) => {
        document.documentElement.style.fontSize = large;
      }, size);
      await expectFits(page);
    }

    // Fifty more questions, and as many messages of others, change nothing.
    await page.evaluate(async () => {
      const { contentWindow } = document.querySelector('iframe')!;
      let answers = 0;
      const answered = new Promise<void>((resolve) =>
        addEventListener('message', () => ++answers >= 50 && resolve())
      );
      for (let i = 0; i < 50; i++) {
        contentWindow!.postMessage({ entente: 'ask' }, '*');
        contentWindow!.postMessage({ entente: 'height', height: 9000 + i }, '*');
        postMessage({ entente: 'height', height: 9000 + i }, '*');
      }
      await answered;
    });
    expect(
      await page
        .locator('iframe')
        .first()
        .evaluate((one) => one.clientHeight)
    ).toBe(before);
    await expectFits(page);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('wherever the loader stands, once or twice, in hidden, lazy and bordered frames', async ({
    chromium
  }) => {
    const { context, page, faults } = await readerOf(chromium);
    const address = 'house-effects?theme=dark';
    await host.show(
      page,
      [
        loader + loader,
        frame(address),
        `<div id="hidden" hidden>${frame(address)}</div>`,
        `<iframe src="${site}/embed/${address}" title="x" style="box-sizing:border-box;border:5px solid;padding:3px;width:90%"></iframe>`,
        frame(address, 'sandbox="allow-scripts"'),
        `<div style="height:9000px"></div>${frame(address, 'loading="lazy" id="lazy"')}`,
        loader
      ].join('')
    );
    await page.locator('#lazy').scrollIntoViewIfNeeded();
    await page.locator('#hidden').evaluate((element) => element.removeAttribute('hidden'));
    // What pads the bordered one counts as its height, and is no content's.
    await expectFits(page, -2, 8);
    // A page that loads the script once its frames have long been there.
    await host.show(page, frame(address) + frame('timeline'));
    for (const inside of await framesOf(page))
      await inside.locator('.f[role]').first().waitFor({ state: 'attached' });
    await page.addScriptTag({ url: `${site}/embed.js` });
    await expectFits(page);
    // A frame that others sent is none of its business.
    const forged = await page.evaluate(async () => {
      const other = document.createElement('iframe');
      other.srcdoc =
        '<script>parent.postMessage({entente:"height",height:4000},"*");parent.postMessage("done","*")</script>';
      const done = new Promise((resolve) =>
        addEventListener('message', ({ data }) => data === 'done' && resolve(0))
      );
      document.body.append(other);
      await done;
      return other.style.height;
    });
    expect(forged).toBe('');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('the element finds the frame, its title and its height', async ({ chromium }) => {
    const { context, page, faults } = await readerOf(chromium);
    await host.show(
      page,
      `${loader}<entente-chart src="${site}/charts/house-effects?lang=ru"><a href="${site}">Эффекты</a></entente-chart>`
    );
    await expectFits(page);
    const element = page.locator('entente-chart iframe');
    expect(await element.getAttribute('title')).toBe('Эффекты');
    expect(await element.getAttribute('src')).toBe(`${site}/embed/house-effects?lang=ru`);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('with text twice as large', async () => {
    const browser = await launcher.launch({
      executablePath: findChromium()!,
      args: ['--blink-settings=defaultFontSize=32']
    });
    const page = await browser.newPage();
    await host.show(page, frame('house-effects') + frame('approval-trend') + loader);
    const [first] = await framesOf(page);
    expect(await first!.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('30px');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expectFits(page);
    }
    await browser.close();
  });
});

describe('without the loader', () => {
  test.each(CHART_IDS.map((id, i) => [id, ['en', 'ja', 'ru'][i % 3]!] as const))(
    'the snippet of %s shows the whole chart (%s)',
    { timeout: 60_000 },
    async (id, lang) => {
      const { html } = await oembed(`/charts/${id}?lang=${lang}`);
      snippets.push([id, html.replace('loading="lazy"', '')]);
      expect(html).toMatch(
        /title="[^"]{10,}"[^>]* loading="lazy".*<a href="[^"]+">[^<]+<\/a><\/iframe>/
      );
    }
  );
  const snippets: [id: string, html: string][] = [];

  test('at 320, 480, 768 and 1200 px no frame scrolls, and none is much too high', async ({
    chromium
  }) => {
    const { context, page } = await readerOf(chromium, { javaScriptEnabled: true });
    await host.show(page, snippets.map(([, html]) => html).join(''));
    for (const inside of await framesOf(page)) await inside.locator('summary').waitFor();
    for (const width of [320, 480, 768, 1200]) {
      await page.setViewportSize({ width, height: 900 });
      await expectFits(page, 0, 150);
    }
    // Where a system drops the style, the attribute holds for the width that it was made for.
    await page.setViewportSize({ width: 720, height: 900 });
    await page
      .locator('iframe')
      .evaluateAll((frames) => frames.forEach((frame) => frame.removeAttribute('style')));
    await expectFits(page, 0, 150);
    await context.close();
  });

  test('hosts that know iframe-resizer or Datawrapper set the height as well', async ({
    chromium
  }) => {
    const { context, page, faults } = await readerOf(chromium);
    await host.show(
      page,
      `${frame('house-effects', 'id="one"')}<script src="/resizer.js"></script><script>iFrameResize({checkOrigin:true},'#one')</script>`
    );
    await expectFits(page);
    await (await framesOf(page))[0]!.locator('summary').click();
    await expectFits(page);
    await host.show(
      page,
      `<script>addEventListener('message', (event) => {
        const heights = event.data && event.data['datawrapper-height'];
        for (const name in heights) for (const frame of document.querySelectorAll('iframe'))
          if (frame.contentWindow === event.source) frame.style.height = heights[name] + 'px';
      })</script>${frame('house-effects')}`
    );
    await expectFits(page);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a page that stands in no frame sends no message', async ({ chromium }) => {
    const { context, page, faults } = await readerOf(chromium);
    await page.addInitScript(() => {
      const sent: unknown[] = [];
      Object.assign(window, { sent });
      addEventListener('message', ({ data }) => sent.push(data));
    });
    await page.goto(`${site}/embed/house-effects`);
    await page.locator('summary').click();
    await page.locator('table').waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'sent'))).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
