import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  ElementHandle,
  Frame,
  Page
} from 'playwright-core';
import { expect } from 'vitest';

/** A site of somebody else, which shows whatever it is given. */
export interface Host {
  readonly show: (page: Page, body: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** @param files scripts of others that the site serves, by name */
export async function startHost(files: Readonly<Record<string, string>> = {}): Promise<Host> {
  let body = '';
  const server = createServer(({ url }, response) => {
    const script = files[url?.slice(1) ?? ''];
    response.setHeader('content-type', `text/${script ? 'javascript' : 'html'}; charset=utf-8`);
    response.end(script ?? `<!doctype html><title>Host</title><body style="margin:0">${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    show: async (page, text) => {
      body = text;
      await page.goto(`http://127.0.0.1:${port}/`);
    },
    stop: () => new Promise((resolve) => void server.close(() => resolve()))
  };
}

/** A reader of other people's pages; `faults` fills with all that goes wrong in them. */
export async function readerOf(
  browser: Browser,
  options: BrowserContextOptions = {}
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 }, ...options });
  const page = await context.newPage();
  return { context, page, faults: faultsOf(page) };
}

/** Errors on the console (breaches of a policy among them) and exceptions of a page and its frames. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  return faults;
}

/** The documents in the frames of a page, in the order of the page. */
export async function framesOf(page: Page): Promise<Frame[]> {
  const frames = await page.locator('iframe').elementHandles();
  return Promise.all(frames.map(async (frame) => (await frame.contentFrame())!));
}

/** How much higher than its content a frame is, in pixels; below zero it must scroll. */
export async function spareOf(frame: ElementHandle): Promise<number> {
  // Browsers let frames of other sites rest while they are out of sight.
  await frame.scrollIntoViewIfNeeded();
  const high = await frame.evaluate((element) => (element as HTMLElement).clientHeight);
  const inside = (await frame.contentFrame())!;
  return high - (await inside.evaluate(() => document.body.getBoundingClientRect().height));
}

/** Waits until every frame is as high as its content, and at the most so much higher. */
export async function expectFits(page: Page, least = -2, most = 2): Promise<void> {
  for (const frame of await page.locator('iframe').elementHandles()) {
    const { src, clientWidth } = await frame.evaluate((element) => ({
      src: (element as HTMLIFrameElement).src,
      clientWidth: (element as HTMLIFrameElement).clientWidth
    }));
    await expect
      .poll(() => spareOf(frame), { message: `${src} at ${clientWidth} px`, timeout: 10_000 })
      .toSatisfy((spare: number) => spare >= least && spare <= most);
  }
}
