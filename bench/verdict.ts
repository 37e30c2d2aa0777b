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
    const once = { capture: true, once: true };
    document.addEventListener('change', () => performance.mark('chosen'), once);
    const panel = document.querySelector('section[aria-labelledby=try-file]')!;
    const told = new MutationObserver(() => {
      if (!/rows ·/.test(panel.textContent)) return;
      performance.mark('told');
      console.log('told');
      told.disconnect();
    });
    told.observe(panel, { childList: true, subtree: true });
  });
  // Nothing is asked of the page until it tells: that would be a task of its own.
  const told = page.waitForEvent('console', {
    predicate: (message) => message.text() === 'told',
    timeout: 120_000
  });
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.setInputFiles('#try-choose', path);
  await told;
  await page.waitForTimeout(500);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] };
  await page.close();
  return verdictIn(trace.traceEvents);
}

interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
}

/** The longest task of the page's main thread from the choice of the file on. */
function verdictIn(events: readonly Traced[]): Verdict {
  const mark = (sought: string) => events.find(({ name }) => name === sought)!;
  const chosen = mark('chosen');
  const tasks = events.filter(
    ({ name, pid: process, tid, ts, dur = 0 }) =>
      /RunTask$/.test(name) && process === chosen.pid && tid === chosen.tid && ts + dur >= chosen.ts
  );
  return {
    seconds: (mark('told').ts - chosen.ts) / 1e6,
    longestTask: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000
  };
}

function withFaults(csv: string): string {
  const [header, ...lines] = csv.trimEnd().split('\n');
  return [
    header,
    ...lines.map((line, i) => (i % FAULTY ? line : line.replace(/^(\w+),/, '$1X,')))
  ].join('\n');
}
