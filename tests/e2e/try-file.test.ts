import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { serializeCsv } from '#lib/core/csv/serialize-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import { OwnRelease } from '#lib/core/release/own-release.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { barriersOf } from './axe.ts';
import { test } from './browser.ts';
import { addressOf, changedBetween, readingAt, readingOf, walkTo } from './reading.ts';

const DASHBOARD = '/?lang=en';
const published = serializeCsv(DATASETS.approval, shippedRelease.tables.get('approval')!);
const [header, ...rows] = published.trimEnd().split('\n') as [string, ...string[]];
const NEW_HOUSE =
  'JPN,Shinzo Abe,New House,telephone,2016-12-10,2016-12-11,1000,48,40,Their own,https://example.org/,';
/** Without NHK, and with a house that the published polls do not have. */
const changed = [header, ...rows.filter((row) => !row.includes(',NHK,')), NEW_HOUSE].join('\n');
const FAULTY = [
  'JPN,Shinzo Abbe,NHK,,2016-12-10,2016-12-11,1.234,148,40,s,https://example.org/,',
  'JPN,Shinzo Abe,NHK,,2016-12-20,2016-12-11,1000,48,400,"s\nt",https://example.org/,',
  'Japan,Shinzo Abe,NHK,,2016-02-30,,1000,48,40,s,example.org,'
];
const faulty = [header, ...rows, ...FAULTY].join('\n');

async function drop(page: Page, name: string, content: string | Buffer): Promise<void> {
  const base64 = Buffer.from(content).toString('base64');
  await page.evaluate(
    ([fileName, data]) => {
      const bytes = Uint8Array.from(atob(data!), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName!));
      const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
      document.body.dispatchEvent(new DragEvent('dragover', event));
      document.body.dispatchEvent(new DragEvent('drop', event));
    },
    [name, base64]
  );
}

const banner = (page: Page) => page.locator('aside.own');
const panel = (page: Page) =>
  page.getByRole('region', { name: 'Your own figures in these charts' });
const fixture = (name: string) => readFile(new URL(`../fixtures/${name}.csv`, import.meta.url));

/** Without the charts: they have tests of their own, and their many marks take long. */
async function expectAxeClean(page: Page): Promise<void> {
  const setDisplay = (display: string) =>
    page.$$eval(
      '.column',
      (columns, value) =>
        columns.forEach((column) => ((column as HTMLElement).style.display = value)),
      display
    );
  await setDisplay('none');
  const own = (await banner(page).count()) ? ['aside.own'] : [];
  const barriers = await barriersOf(page, {
    within: ['section[aria-labelledby=try-file]', ...own]
  });
  await setDisplay('');
  expect(barriers).toEqual([]);
}

test('a dropped file is shown in the charts, in this browser only, and filters keep working', async ({
  open
}) => {
  const page = await open(DASHBOARD);
  const before = await readingOf(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    expect(request.postData()).toBeNull();
    asked.push(`${request.method()} ${request.url()}`);
  });
  await drop(page, 'mine.csv', changed);
  await banner(page).waitFor();
  const polls = rows.filter((row) => !row.includes(',NHK,')).length + 1;
  const told = await banner(page).innerText();
  expect(told).toContain('mine.csv');
  expect(told).toContain(`${polls.toLocaleString('en')} rows`);
  expect(told).toMatch(/\d+ problems?/);

  const table = parseCsv(DATASETS.approval, changed).table;
  const own = new OwnRelease(shippedRelease, 'approval', table, 'mine.csv');
  await expect.poll(() => readingOf(page), { timeout: 10_000 }).toEqual(readingAt(DASHBOARD, own));
  expect(changedBetween(before, await readingOf(page))).toContain('approval-trend');

  const source = (chart: string) => page.locator(`#chart-${chart} .source`).innerText();
  expect(await source('approval-trend')).toContain('Your own file mine.csv, not published');
  expect(await source('settlement')).toContain('Release\u00a01');

  await walkTo(page, 'approval-trend', /New House.*Shinzo Abe/);
  await page.keyboard.press('Enter');
  await expect.poll(() => addressOf(page), { timeout: 10_000 }).toContain('pollster=New+House');
  await expect
    .poll(() => readingOf(page), { timeout: 10_000 })
    .toEqual(readingAt(addressOf(page), own));
  expect(await page.locator('.notice').count()).toBe(0);
  expect(await page.locator('.record').innerText()).toContain('from your file mine.csv');
  expect(await page.locator('.record').innerText()).toContain('Their own');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => addressOf(page)).toBe(DASHBOARD);

  await page.getByRole('button', { name: 'Show the published figures again' }).click();
  await expect.poll(() => readingOf(page), { timeout: 10_000 }).toEqual(before);
  expect(await banner(page).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Try your own file');
  // Scripts and styles on demand, the icon that the browser itself asks for, news of releases, and
  // nothing else.
  const PARTS = /^GET [^?]*(\/_app\/immutable\/.*\.(js|css)|\/favicon\.svg|\/api\/events)$/;
  expect(asked.filter((request) => !PARTS.test(request))).toEqual([]);
});

test('a file with faults: all of them listed, with line, value, expectation and remedy; the rest on request', async ({
  open
}) => {
  const page = await open(DASHBOARD);
  await drop(page, 'faulty.csv', faulty);
  await panel(page).getByText('Because of the errors').waitFor();
  expect(await banner(page).count()).toBe(0);
  const text = await panel(page).innerText();
  const first = rows.length + 2;
  const listed = await panel(page)
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.children].map((cell) => cell.textContent))
    );
  const told = listed.map(([line, value]) => `${line}: ${value}`);
  for (const fault of [
    `${first}: Shinzo Abbe`,
    `${first}: 1.234`,
    `${first}: 148`,
    `${first + 1}: 2016-12-20`,
    `${first + 1}: 400`,
    `${first + 3}: Japan`,
    `${first + 3}: 2016-02-30`,
    `${first + 3}: (empty)`,
    `${first + 3}: example.org`
  ]) {
    expect(told).toContain(fault);
  }
  for (const [, , expected, remedy] of listed) {
    expect(expected).toBeTruthy();
    expect(remedy).toMatch(/\.$/);
  }
  expect(text).toContain('Separators in a whole number, in sample');
  await expectAxeClean(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all problems' }).click()
  ]);
  expect(download.suggestedFilename()).toBe('faulty-problems.csv');
  const csv = await readFile((await download.path())!, 'utf8');
  expect(csv.trimEnd().split('\n').length - 1).toBeGreaterThanOrEqual(listed.length);

  await page.getByRole('button', { name: /^Show the 2,929 rows without errors/ }).click();
  await banner(page).waitFor();
  await expect.poll(() => readingOf(page), { timeout: 10_000 }).toEqual(readingAt(DASHBOARD));
});

test('by button and keyboard, with a question about days, on a phone in the dark', async ({
  open
}) => {
  const page = await open(DASHBOARD, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark'
  });
  await page.getByRole('button', { name: 'Try your own file' }).focus();
  await page.keyboard.press('Enter');
  await panel(page).waitFor();
  await expectAxeClean(page);
  await page.getByLabel('CSV file').setInputFiles({
    name: 'days.csv',
    mimeType: 'text/csv',
    buffer: await fixture('approval-days-ambiguous')
  });
  const choice = page.getByRole('button', { name: /^month, day, year/ });
  expect(await choice.innerText()).toContain('4 Mar 2016');
  await choice.focus();
  await page.keyboard.press('Enter');
  await banner(page).waitFor();
  await expectAxeClean(page);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  ).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Close' }).click();
  expect(await panel(page).isVisible()).toBe(false);
  expect(await banner(page).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Details' }).click();
  expect(await panel(page).isVisible()).toBe(true);
});

test('pasted rows, and another encoding', async ({ open }) => {
  const page = await open(DASHBOARD);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, published);
  await banner(page).waitFor();
  expect(await banner(page).innerText()).toContain('pasted rows');
  expect(await panel(page).innerText()).toContain('No difference from the published table.');
  await drop(page, 'japanese.csv', await fixture('approval-shift-jis'));
  await panel(page).getByText('Read as SHIFT_JIS').waitFor();
  const encoding = panel(page).getByLabel('Letters look wrong?');
  expect(await encoding.inputValue()).toBe('shift_jis');
  await encoding.selectOption('windows-1252');
  await panel(page).getByText('Read as WINDOWS-1252').waitFor();
  await encoding.selectOption('shift_jis');
  await panel(page).getByText('Read as SHIFT_JIS').waitFor();
  expect(await banner(page).innerText()).toContain('japanese.csv');
});

test('leaving the dashboard leaves the reader’s figures behind', async ({ open }) => {
  const page = await open(DASHBOARD);
  const before = await readingOf(page);
  await drop(page, 'mine.csv', changed);
  await banner(page).waitFor();
  await page.getByRole('link', { name: 'Data', exact: true }).first().click();
  await page.waitForURL(/\/data/);
  expect(await banner(page).count()).toBe(0);
  await page.goBack();
  await expect.poll(() => readingOf(page), { timeout: 10_000 }).toEqual(before);
});
