import { rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pid } from 'node:process';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '#scripts/find-chromium.mjs';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { writeMillion } from './million-file.ts';
import { pollsFile } from './polls-file.ts';
import { digits, type Section } from './report.ts';

const FILES = [
  { name: 'everyday', rows: 12_000, rounds: 5 },
  { name: 'large', rows: 1_000_000, rounds: 1 }
] as const;
/** One row of so many has an error; the page lists the first of them. */
const FAULTY = 40;

/** How long a reader waits for the verdict on a file of their own, and how much of that the page is busy. */
export async function benchVerdict(): Promise<Section[]> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? '' });
  const server = await serveBuilt();
  const path = join(tmpdir(), `entente-verdict-${pid}.csv`);
  const rows: string[][] = [];
  try {
    for (const { name, rows: count, rounds } of FILES) {
      if (name === 'large') await writeMillion(path, count);
      else writeFileSync(path, withFaults(pollsFile(count)));
      const runs: Verdict[] = [];
      for (let round = 0; round < rounds; round++) {
        runs.push(await verdictOn(browser, server.origin, path));
      }
      const middle = (pick: (run: Verdict) => number) =>
        runs.map(pick).sort((a, b) => a - b)[rounds >> 1]!;
      rows.push([
        `${count.toLocaleString('en')} rows, ${digits(statSync(path).size / 1e6)} MB`,
        `${digits(middle(({ seconds }) => seconds))} s`,
        `${digits(middle(({ longestTask }) => longestTask))} ms`
      ]);
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(path, { force: true });
  }
  return [
    {
      title: 'From a chosen file to its verdict',
      text: `In Chromium, on the dashboard: the file is recognised, read, checked for everything and compared with the published table, in a worker; until all that it finds is counted on the page. The smaller file has an error in one row of ${FAULTY}, the larger none. Beside it the longest task of the thread that draws.`,
      head: ['', 'verdict', 'longest task'],
      rows
    }
  ];
}

interface Verdict {
  readonly seconds: number;
  /** Milliseconds. */
  readonly longestTask: number;
}

async function verdictOn(browser: Browser, origin: string, path: string): Promise<Verdict> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${origin}/?lang=en`, { waitUntil: 'networkidle' });
  await page.locator('button', { hasText: 'Try your own file' }).click();
  await page.locator('#try-choose').waitFor();
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const times = { chosen: 0, told: 0 };
    document.addEventListener('change', () => (times.chosen ||= performance.now()), true);
    const panel = document.querySelector('section[aria-labelledby=try-file]')!;
    new MutationObserver(() => {
      if (times.chosen > 0 && /rows ·/.test(panel.textContent)) times.told ||= performance.now();
    }).observe(panel, { childList: true, subtree: true });
    Object.assign(window, { times });
  });
  await browser.startTracing(page, { categories: ['toplevel'] });
  await page.setInputFiles('#try-choose', path);
  type Times = { times: { chosen: number; told: number } };
  await page.waitForFunction(() => (window as unknown as Times).times.told > 0, null, {
    timeout: 120_000
  });
  await page.waitForTimeout(500);
  const { chosen, told } = await page.evaluate(() => (window as unknown as Times).times);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] };
  await page.close();
  return { seconds: (told - chosen) / 1000, longestTask: longestTask(trace.traceEvents) };
}

interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args: { readonly name?: string };
}

/** Milliseconds of the longest task of any page's main thread. */
function longestTask(events: readonly Traced[]): number {
  const isMain = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid: process, tid }) => `${process} ${tid}`)
  );
  return events
    .filter(
      ({ name, pid: process, tid }) => /RunTask$/.test(name) && isMain.has(`${process} ${tid}`)
    )
    .reduce((longest, { dur = 0 }) => Math.max(longest, dur / 1000), 0);
}

function withFaults(csv: string): string {
  const [header, ...lines] = csv.trimEnd().split('\n');
  return [
    header,
    ...lines.map((line, i) => (i % FAULTY ? line : line.replace(/^(\w+),/, '$1X,')))
  ].join('\n');
}
