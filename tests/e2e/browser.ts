import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import { ALIVE } from '#lib/page/late-start/alive.ts';
import { findChromium } from '#scripts/find-chromium.mjs';

/** How a reader comes: everything that a browser context can be, on a desktop in English if silent. */
export type Reader = BrowserContextOptions;

type Open = (address: string, reader?: Reader) => Promise<Page>;

const DESKTOP: Reader = { viewport: { width: 1280, height: 900 }, locale: 'en-GB' };

/**
 * The optimising compilers of V8 are off: pages of tests do not live long enough to earn back what these
 * take, a third of the processor while a page comes to life.
 */
const BRIEF = '--js-flags=--no-opt,--no-maglev';

/**
 * A test in Chromium against the built product. `open` opens an address in a browser of its own, as
 * another reader would. When the test ends, nothing may have gone wrong in any page that it opened:
 * no error on the console, no exception, no breach of the content security policy and no request to
 * another origin. Pages of `openForAll` stay open for all tests of a file, and are judged at its end.
 */
export const test = base
  // Vitest asks for a pattern even where nothing is taken from it.
  // eslint-disable-next-line no-empty-pattern
  .extend<'running', Browser>('running', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium found: name one in CHROMIUM_PATH.');
    const browser = await chromium.launch({ executablePath, args: [BRIEF] });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend<'chromium', Browser>('chromium', { scope: 'file' }, ({ running }, { onCleanup }) => {
    // The next file's pages shall not share the processor with pages that this one left open.
    onCleanup(async () => {
      await Promise.all(running.contexts().map((context) => context.close()));
    });
    return running;
  })
  .extend<'openForAll', Open>('openForAll', { scope: 'file' }, opening)
  .extend<'open', Open>('open', opening);

/** Gives what opens pages until whoever asked for it has ended, and looks back then at what went wrong. */
async function opening(
  { chromium: browser }: { chromium: Browser },
  { onCleanup }: { onCleanup: (end: () => Promise<void>) => void }
): Promise<Open> {
  const origin = inject('origin');
  const faults: string[] = [];
  const contexts: { close: () => Promise<void> }[] = [];
  onCleanup(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    expect(faults).toEqual([]);
  });
  return async (address, reader = {}) => {
    const context = await browser.newContext({ ...DESKTOP, ...reader, baseURL: origin });
    contexts.push(context);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${address}: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`${address}: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, origin: to } = new URL(request.url());
      if (protocol.startsWith('http') && to !== origin) faults.push(`${address}: asks ${to}`);
    });
    await page.addInitScript((sign) => {
      addEventListener(sign, () => Object.assign(window, { isAlive: true }));
    }, ALIVE);
    await page.goto(address);
    if (reader.javaScriptEnabled !== false) await answering(page);
    return page;
  };
}

/**
 * Brings a page that `open` gave to life, and every part of it, as a reader does who sees all of it at
 * once, and waits until each chart is drawn to its own width.
 */
export async function answering(page: Page): Promise<void> {
  const window = page.viewportSize()!;
  const asleep = page.locator('.island:not(.live), figure.chart .forms:not(.exact)');
  await expect
    .poll(
      async () => {
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ ...window, height });
        await page.mouse.move(1, 1);
        await page.mouse.move(2, 2);
        const isAlive = await page.evaluate(() => 'isAlive' in window);
        return isAlive && (await asleep.count()) === 0;
      },
      { timeout: 20_000 }
    )
    .toBe(true);
  await page.setViewportSize(window);
}
