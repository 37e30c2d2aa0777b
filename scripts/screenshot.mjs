// Takes the picture of the dashboard that the README shows: docs/dashboard.png.
import { mkdirSync, statSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';
import { serveBuilt } from './serve-built.mjs';

const FILE = 'docs/dashboard.png';
const MOST_BYTES = 400_000;

const { origin, stop } = await serveBuilt();
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found: name one in CHROMIUM_PATH.');
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1160 } });
  const answer = await page.goto(`${origin}/?lang=en&theme=light`);
  if (!answer?.ok()) throw new Error(`The dashboard answers ${answer?.status()}`);
  // Charts come alive once a reader stirs, those in sight; the script that sees it may still be coming.
  for (let step = 0; step < 100; step++) {
    await page.mouse.move(1, 1 + (step % 2));
    const asleep = await page
      .locator('figure.chart .forms:not(.exact)')
      .evaluateAll(
        (all) => all.filter((forms) => forms.getBoundingClientRect().top < innerHeight).length
      );
    if (asleep === 0) break;
    await page.waitForTimeout(100);
  }
  await page.evaluate(() => document.fonts.ready);
  mkdirSync('docs', { recursive: true });
  await page.screenshot({ path: FILE });
} finally {
  await browser.close();
  await stop();
}
const { size } = statSync(FILE);
console.log(`${FILE}: ${Math.ceil(size / 1000)} kB`);
if (size > MOST_BYTES) throw new Error(`${FILE} is larger than ${MOST_BYTES / 1000} kB`);
