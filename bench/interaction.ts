import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHART_IDS } from '#lib/charts/chart.ts';
import { findChromium } from '#scripts/find-chromium.mjs';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { pollsFile } from './polls-file.ts';
import { digits, type Section } from './report.ts';

const SLOWED = 4;
const POLLS = 5000;
const LINKS = 500;
const BRUSH_STEPS = 60;
const REST_MS = 1500;

/** What a reader does, and how. */
type Filter = [name: string, act: (page: Page) => Promise<void>];
const FILTERS: readonly Filter[] = [
  ...CHART_IDS.map((id): Filter => [`choosing in ${id}`, (page) => chooseFirst(page, id)]),
  ['a step of the brush', (page) => pressAt(page, 'svg.strip [role="slider"]', 'ArrowRight')]
];

/** How the dashboard answers a reader whose processor is four times slower than this one. */
export async function benchInteraction(): Promise<Section[]> {
  const data = longerData();
  const browser = await chromium.launch({ executablePath: findChromium() ?? '' });
  const shipped = await serveBuilt();
  const longer = await serveBuilt({ ENTENTE_DATA: data });
  try {
    const brush = await brushFrames(await livePage(browser, shipped.origin));
    const waits: [name: string, milliseconds: number][] = [];
    for (const [name, act] of FILTERS) {
      const page = await livePage(browser, longer.origin);
      waits.push([name, await nextPaintAfter(page, () => act(page))]);
      await page.close();
    }
    return [
      {
        title: 'Brushing the shipped data on a slowed processor',
        text: `In Chromium on a processor slowed ${SLOWED} times: the brush is dragged across the dashboard in ${BRUSH_STEPS} steps, and the time between frames is taken. One frame of a screen is 16.7 ms.`,
        head: ['', 'median', '95th percentile', 'longest'],
        rows: [['Entente', ...[0.5, 0.95, 1].map((part) => `${digits(quantile(brush, part))} ms`)]]
      },
      {
        title: 'From an interaction to the next paint',
        text: `The same, with ${POLLS.toLocaleString('en')} polls and ${LINKS} relations: the longest duration that the browser reports of the events of one choice, in steps of 8 ms; before each key the reader waits until the page rests. All views follow after that paint, one by one.`,
        head: ['', 'interaction to next paint'],
        rows: waits.map(([name, milliseconds]) => [name, `${milliseconds} ms`])
      }
    ];
  } finally {
    await browser.close();
    await shipped.stop();
    await longer.stop();
    rmSync(data, { recursive: true });
  }
}

/** The shipped tables in a folder of their own, with polls and relations repeated. */
function longerData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-longer-'));
  cpSync('data', folder, { recursive: true });
  writeFileSync(join(folder, 'approval.csv'), pollsFile(POLLS));
  const [header, ...relations] = Papa.parse<string[]>(readFileSync('data/relations.csv', 'utf8'), {
    skipEmptyLines: true
  }).data as [string[], ...string[][]];
  const name = header.indexOf('name');
  const rows = Array.from({ length: LINKS }, (_, i) => {
    const relation = relations[i % relations.length]!;
    const copy = Math.floor(i / relations.length);
    return copy === 0 ? relation : relation.with(name, `${relation[name]} ${copy + 1}`);
  });
  writeFileSync(join(folder, 'relations.csv'), `${Papa.unparse([header, ...rows])}\n`);
  return folder;
}

/** The dashboard with every chart in sight alive, on the slowed processor. */
async function livePage(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${origin}/?lang=en`, { waitUntil: 'networkidle' });
  for (const id of CHART_IDS) {
    await page.evaluate((of) => document.querySelector(`#chart-${of}`)!.scrollIntoView(), id);
    const alive = page.locator(`#chart-${id} .forms.exact`);
    // Who stirs before the page's script is there is not noticed.
    for (let x = 600; !(await alive.isVisible()); x = 1201 - x) {
      await page.mouse.move(x, 500);
      await page.waitForTimeout(50);
    }
  }
  await page.evaluate(() => scrollTo(0, 0));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.waitForTimeout(REST_MS);
  return page;
}

async function brushFrames(page: Page): Promise<number[]> {
  const strip = (await page.locator('svg.strip').first().boundingBox())!;
  const middle = strip.y + strip.height / 2;
  const along = (share: number) => strip.x + strip.width * share;
  await page.mouse.move(along(0.3), middle);
  await page.mouse.down();
  await page.mouse.move(along(0.4), middle, { steps: 4 });
  await page.evaluate(() => {
    const all: number[] = [];
    let last = performance.now();
    const frame = (now: number) => {
      all.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { frames: all });
  });
  for (let step = 1; step <= BRUSH_STEPS; step++) {
    await page.mouse.move(along(0.4 + (0.5 * step) / BRUSH_STEPS), middle);
  }
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
  await page.mouse.up();
  await page.close();
  return frames.slice(1);
}

/** Longest duration of the events of one interaction, in milliseconds; at most 8 where none was longer. */
async function nextPaintAfter(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const durations: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.interactionId > 0) durations.push(entry.duration);
      }
    });
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    Object.assign(window, { durations });
  });
  await act();
  await page.waitForTimeout(REST_MS);
  return page.evaluate(() =>
    Math.max(8, ...(window as unknown as { durations: number[] }).durations)
  );
}

/** Walks to the first mark of a chart and chooses it. */
async function chooseFirst(page: Page, chart: string): Promise<void> {
  const plot = `#chart-${chart} .plot`;
  await pressAt(page, plot, 'ArrowRight');
  await pressAt(page, plot, 'Enter');
}

async function pressAt(page: Page, selector: string, key: string): Promise<void> {
  await page.locator(selector).first().focus();
  // A reader sees what came into sight, and what the last key did, before pressing the next.
  await page.waitForTimeout(REST_MS);
  await page.keyboard.press(key);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}
