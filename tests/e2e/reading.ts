import type { Page } from 'playwright-core';
import { CHARTS } from '#lib/charts/catalog.ts';
import { viewFor } from '#lib/charts/chart.ts';
import type { Release } from '#lib/core/release/release.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';

/** What every chart says in words, by chart. */
export type Reading = Readonly<Record<string, string>>;

const english = languageIn('en');

/** What the page's charts say now. */
export async function readingOf(page: Page): Promise<Reading> {
  const said = await page.$$eval('figure.chart', (figures) =>
    figures.map((figure) => [
      figure.id.replace('chart-', ''),
      `${figure.querySelector('.headline')?.textContent}. ${figure.querySelector('p.summary')?.textContent}`
    ])
  );
  return Object.fromEntries(said) as Reading;
}

/** What the dashboard's charts must say at an address, computed from the shipped tables or others. */
export function readingAt(address: string, release: Release = shippedRelease): Reading {
  const { selection, options } = parseAddress(new URL(address, 'http://here').searchParams);
  return Object.fromEntries(
    CHARTS.map((chart) => {
      const view = viewFor(chart, release, selection);
      const { headline, summary } = chart.words(chart.gather(view, options, 'brief'), english);
      return [chart.id, `${headline}. ${summary}`];
    })
  );
}

/** The charts that say something else than before. */
export function changedBetween(before: Reading, after: Reading): string[] {
  return Object.keys(after)
    .filter((id) => before[id] !== after[id])
    .sort();
}

/** Address without the origin. */
export function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/** How many marks a chart offers: its own context is complete while this does not fall. */
export async function countMarks(page: Page, chart: string): Promise<number> {
  const label = await page.getAttribute(`#chart-${chart} .plot`, 'aria-label');
  return Number(/(\d+) marks/.exec(label ?? '')?.[1] ?? 0);
}

/** Walks with the arrow keys to the first mark that is called so, as someone who sees nothing would. */
export async function walkTo(page: Page, chart: string, name: RegExp): Promise<void> {
  const plot = page.locator(`#chart-${chart} .plot`);
  await plot.focus();
  await page.keyboard.press('Home');
  const marks = await countMarks(page, chart);
  const spoken = plot.locator('[aria-live]').first();
  const isThere = async () => name.test((await spoken.textContent()) ?? '');
  // A network has no one row of marks: pages go through its states, arrows around the ties of each.
  const isNetwork = (await plot.getAttribute('aria-label'))!.includes('Page Down');
  for (let i = 0; i < marks; i++) {
    if (await isThere()) return;
    await page.keyboard.press(isNetwork ? 'PageDown' : 'ArrowRight');
  }
  for (let i = 0; isNetwork && i < marks; i++) {
    if (i === 0) await page.keyboard.press('Home');
    else {
      await page.keyboard.press('Backspace');
      await page.keyboard.press('PageDown');
    }
    await page.keyboard.press('ArrowRight');
    const first = await spoken.textContent();
    do {
      if (await isThere()) return;
      await page.keyboard.press('ArrowRight');
    } while ((await spoken.textContent()) !== first);
  }
  throw new Error(`${chart} has no mark called ${name} among its ${marks}.`);
}

/** Where a mark is on the screen, found by pointing: its tooltip stands beside it. */
export async function placeOf(
  page: Page,
  chart: string,
  name: RegExp
): Promise<{ x: number; y: number }> {
  await walkTo(page, chart, name);
  const ring = page.locator(`#chart-${chart} .plot > svg > :last-child`);
  const box = (await ring.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
