import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { shippedRelease } from '#tests/shipped-release.ts';
import { dayOf } from '#lib/core/table/day.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { answering, test as base } from './browser.ts';
import {
  addressOf,
  changedBetween,
  countMarks,
  placeOf,
  readingAt,
  readingOf,
  walkTo
} from './reading.ts';

const DASHBOARD = '/?lang=en';

/** `dashboard` is the page with nothing chosen, the same for all tests that begin there: it takes long to start. */
const test = base
  .extend('shared', { scope: 'file' }, ({ openForAll }) => openForAll(DASHBOARD))
  .extend('dashboard', async ({ shared: page }) => {
    const record = page.locator('.record');
    while ((await record.count()) > 0 || addressOf(page) !== DASHBOARD) {
      await page.keyboard.press('Escape');
      await page.waitForTimeout(50);
    }
    await expectAllFollow(page);
    return page;
  });

/** Every view says what the rows of the present selection say. */
async function expectAllFollow(page: Page): Promise<void> {
  await expect.poll(() => readingOf(page), { timeout: 10_000 }).toEqual(readingAt(addressOf(page)));
  // Closed tables follow in time that is left.
  await page.evaluate(
    () => new Promise((follow) => requestIdleCallback(follow, { timeout: 5000 }))
  );
}

async function expectSelection(page: Page, part: string | RegExp): Promise<void> {
  await expect.poll(() => decodeURIComponent(addressOf(page)), { timeout: 10_000 }).toMatch(part);
}

const shown = (count: number) => count.toLocaleString('en');
const chips = (page: Page) => page.locator('.bar ul a');

describe('select or brush anywhere, and every other view follows', () => {
  test('in a chart: a flow of arms', async ({ dashboard: page }) => {
    const before = await readingOf(page);
    await walkTo(page, 'arms-volume', /Vietnam/);
    await page.keyboard.press('Enter');
    await expectSelection(page, 'pair=RUS-VNM&by=pair.arms-volume');
    await expectAllFollow(page);
    const changed = changedBetween(before, await readingOf(page));
    expect(changed).toEqual(expect.arrayContaining(['arms-deals', 'network', 'timeline']));
  });

  test('in the network: a state', async ({ dashboard: page }) => {
    const before = await readingOf(page);
    await walkTo(page, 'network', /^Vietnam/);
    await page.keyboard.press('Enter');
    await expectSelection(page, 'country=VNM&by=country.network');
    await expectAllFollow(page);
    const changed = changedBetween(before, await readingOf(page));
    expect(changed).toEqual(expect.arrayContaining(['arms-deals', 'arms-volume', 'timeline']));
  });

  test('in a row of a table: a deal', async ({ dashboard: page }) => {
    const before = await readingOf(page);
    const reading = page.locator('#chart-arms-deals details.reading');
    await reading.locator('summary').click();
    await reading.locator('tbody button').first().click();
    await expectSelection(
      page,
      /pair=[A-Z]{3}-RUS&by=pair\.arms-deals|pair=RUS-[A-Z]{3}&by=pair\.arms-deals/
    );
    await expectAllFollow(page);
    expect(changedBetween(before, await readingOf(page))).toContain('arms-volume');
  });

  test('in a legend: a pollster', async ({ dashboard: page }) => {
    const before = await readingOf(page);
    await walkTo(page, 'approval-trend', /^NHK$|^NHK,/);
    await page.keyboard.press('Enter');
    await expectSelection(page, 'pollster=NHK&by=pollster.approval-trend');
    await expectAllFollow(page);
    expect(changedBetween(before, await readingOf(page))).toContain('settlement');
  });

  test('in the timeline: dragging across it brushes time', async ({ dashboard: page }) => {
    const before = await readingOf(page);
    const plot = page.locator('#chart-timeline .plot');
    await plot.scrollIntoViewIfNeeded();
    const box = (await plot.boundingBox())!;
    const at = box.y + box.height * 0.55;
    await page.mouse.move(box.x + box.width * 0.6, at);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, at, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.8, at, { steps: 4 });
    await page.mouse.up();
    await expectSelection(page, /from=.*&to=.*by=time\.timeline/);
    await expectAllFollow(page);
    const changed = changedBetween(before, await readingOf(page));
    expect(changed).toEqual(
      expect.arrayContaining(['approval-trend', 'arms-deals', 'arms-volume', 'network'])
    );
  });

  test('above the charts: the grips of the brush, by keyboard, and the fields of dates', async ({
    dashboard: page
  }) => {
    const grips = page.locator('.brush [role=slider]');
    expect(await grips.count()).toBe(2);
    await grips.first().focus();
    await page.keyboard.press('PageUp');
    await expectSelection(page, /from=\d{4}-\d\d-\d\d&by=time\.brush/);
    await expectAllFollow(page);
    const fields = page.locator('.brush input[type=date]');
    expect(await fields.count()).toBe(2);
    await fields.last().fill('2020-09-16');
    await fields.last().press('Enter');
    await expectSelection(page, 'to=2020-09-16');
    await expectAllFollow(page);
  });
});

test('the acting view keeps its own full context', async ({ dashboard: page }) => {
  const before = await countMarks(page, 'house-effects');
  await walkTo(page, 'house-effects', /^NHK/);
  await page.keyboard.press('Enter');
  await expectSelection(page, 'pollster=NHK&by=pollster.house-effects');
  await expectAllFollow(page);
  expect(await countMarks(page, 'house-effects')).toBe(before);
  expect(await countMarks(page, 'approval-trend')).toBeLessThan(200);
});

test('choosing again unselects', async ({ dashboard: page }) => {
  await walkTo(page, 'house-effects', /^NHK/);
  await page.keyboard.press('Enter');
  await expectSelection(page, 'pollster=NHK');
  await page.locator('#chart-house-effects .plot').focus();
  await walkTo(page, 'house-effects', /^NHK/);
  await page.keyboard.press('Enter');
  await expect.poll(() => addressOf(page)).toBe(DASHBOARD);
  await expectAllFollow(page);
});

test('what a key leads to is not hidden by the bar on top', async ({ dashboard: page }) => {
  const source = page.locator('#chart-settlement .ways a').first();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await source.focus();
  const bar = (await page.locator('section.bar').boundingBox())!;
  expect(bar.y).toBeCloseTo(0);
  const { y } = (await source.boundingBox())!;
  expect(y).toBeGreaterThanOrEqual(bar.height);
  await page.locator('section.bar summary').focus();
  expect((await source.boundingBox())!.y).toBe(y);
});

test('which option is chosen is seen where the system sets all colours', async ({
  dashboard: page
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const grounds = await page
    .locator('#chart-approval-trend .option a')
    .evaluateAll((options) =>
      options.map((option) => [
        option.hasAttribute('aria-current'),
        getComputedStyle(option).backgroundColor
      ])
    );
  await page.emulateMedia({ forcedColors: null });
  expect(new Set(grounds.map(String)).size).toBe(2);
  expect(new Set(grounds.map(([, ground]) => ground)).size).toBe(2);
});

test('Esc clears', async ({ open }) => {
  const page = await open('/?country=VNM&from=2012-12-26&lang=en');
  expect(await chips(page).count()).toBe(2);
  await page.keyboard.press('Escape');
  await expect.poll(() => addressOf(page)).toBe(DASHBOARD);
  await expectAllFollow(page);
});

test('the active filters are listed as removable chips with one “clear all”', async ({ open }) => {
  const page = await open('/?country=RUS,VNM&pollster=NHK&lang=en');
  const texts = () => chips(page).allInnerTexts();
  expect(await chips(page).count()).toBe(3);
  await chips(page).filter({ hasText: 'Russia' }).click();
  await expect.poll(texts).toHaveLength(2);
  await expectSelection(page, /country=VNM&pollster=NHK/);
  await expectAllFollow(page);
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect.poll(() => addressOf(page)).toBe(DASHBOARD);
  await expectAllFollow(page);
  expect(await page.getByRole('link', { name: 'Clear all' }).count()).toBe(0);
});

test('a view that a filter does not touch says so', async ({ open }) => {
  const page = await open('/?category=submarines&lang=en');
  const untouched = page.locator('#chart-approval-trend .untouched');
  expect(await untouched.innerText()).toBe('This view is not filtered by: Weapons.');
  expect(await page.locator('#chart-arms-deals .untouched').count()).toBe(0);
});

test('the address holds the whole state: Back and Forward undo and redo, and a copied address restores it in another browser', async ({
  open
}) => {
  const page = await open(DASHBOARD);
  await walkTo(page, 'house-effects', /^NHK/);
  await page.keyboard.press('Enter');
  await expectSelection(page, 'pollster=NHK');
  const first = addressOf(page);
  await page.locator('.brush input[type=date]').first().fill('2016-01-01');
  await page.locator('.brush input[type=date]').first().press('Enter');
  await expectSelection(page, 'from=2016-01-01');
  await page.locator('#chart-approval-trend').getByRole('link', { name: 'Disapprove' }).click();
  await expectSelection(page, 'measure=disapprove');
  await expectAllFollow(page);
  const last = addressOf(page);

  await page.goBack();
  await page.goBack();
  await expect.poll(() => addressOf(page)).toBe(first);
  await expectAllFollow(page);
  await page.goForward();
  await page.goForward();
  await expect.poll(() => addressOf(page)).toBe(last);
  await expectAllFollow(page);

  const elsewhere = await open(last);
  expect(await readingOf(elsewhere)).toEqual(await readingOf(page));
  expect(await chips(elsewhere).allInnerTexts()).toEqual(await chips(page).allInnerTexts());
});

test('switching the language keeps the selection', async ({ open }) => {
  const page = await open('/?country=VNM&lang=en');
  await page.getByRole('link', { name: '日本語' }).click();
  await expectSelection(page, 'country=VNM&lang=ja');
  await answering(page);
  expect(await page.getAttribute('html', 'lang')).toBe('ja');
  expect(await chips(page).innerText()).toContain('ベトナム');
});

test('picking the Russia-Vietnam link lights the deals, the volumes, the events and the years', async ({
  dashboard: page
}) => {
  await walkTo(page, 'network', /Russia to Vietnam: Arms deliveries/);
  await page.keyboard.press('Space');
  await expectSelection(page, 'pair=RUS-VNM&by=pair.network');
  await expectAllFollow(page);

  const index = (name: 'arms-deals' | 'events') =>
    shippedRelease.index(name).rows(parseAddress(new URL(page.url()).searchParams).selection);
  const deals = page.locator('#chart-arms-deals tbody tr');
  expect(await deals.count()).toBeGreaterThan(10);
  expect(await deals.count()).toBeLessThanOrEqual(index('arms-deals').length);
  const recipients = await page.locator('#chart-arms-deals tbody').textContent();
  expect(recipients).toContain('Vietnam');
  expect(recipients).not.toMatch(/India|China|Indonesia/);
  expect(await page.locator('#chart-arms-volume tbody').textContent()).not.toMatch(/India|China/);
  const events = await page.locator('#chart-timeline tbody').textContent();
  expect(index('events').length).toBeGreaterThan(0);
  for (const { title } of shippedRelease.table('events').rows(index('events'))) {
    expect(events).toContain(title);
  }
});

test('brushing Abe’s term leaves only what falls in it', async ({ dashboard: page }) => {
  await walkTo(page, 'timeline', /Shinzo Abe.*(2012|2020)/);
  await page.keyboard.press('Enter');
  await expectSelection(page, /from=2012-12-26&to=2020-09-16.*by=.*time\.timeline/);
  await expectAllFollow(page);
  const { selection } = parseAddress(new URL(page.url()).searchParams);
  const polls = shippedRelease.index('approval').rows(selection).length;
  await expect
    .poll(() => page.locator('.counts p').first().innerText())
    .toContain(`${shown(polls)} of 2,929 approval polls`);
  const orders = await page.locator('#chart-arms-volume tbody tr').allTextContents();
  expect(orders.join(' ')).not.toMatch(/199\d|2011|2021/);
});

test('picking a pollster thins all polls', async ({ dashboard: page }) => {
  await walkTo(page, 'house-effects', /^NHK/);
  await page.keyboard.press('Enter');
  await expectSelection(page, 'pollster=NHK');
  await expectAllFollow(page);
  const { selection } = parseAddress(new URL(page.url()).searchParams);
  const kept = shippedRelease.index('approval').rows(selection).length;
  expect(kept).toBeLessThan(500);
  await expect
    .poll(() => page.locator('.counts p').first().innerText())
    .toContain(`${shown(kept)} of 2,929 approval polls`);
  const polls = page.locator('#chart-approval-trend tbody tr');
  const rows = await polls.allTextContents();
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => !row.includes('NHK'))).toEqual([]);
});

describe('each mark opens its record: all columns, the note, the source', () => {
  const POLL = /Asahi.*Shinzo Abe/;

  async function expectRecord(page: Page): Promise<void> {
    const record = page.locator('.record');
    // The note and the link are fetched with the first record that is opened.
    await record.locator('a[href^="http"]').first().waitFor();
    const text = await record.innerText();
    const row = shippedRelease
      .table('approval')
      .rows()
      .find(
        ({ pollster, leader, fieldworkEnd }) =>
          pollster === 'Asahi' && leader === 'Shinzo Abe' && fieldworkEnd > dayOf(2012, 1, 1)
      );
    const { approvePercent, disapprovePercent, mode, sourceTitle, note, sampleSize } = row!;
    expect(sampleSize).toBeNull();
    for (const part of [
      'Asahi',
      'Shinzo Abe',
      'Japan',
      `${approvePercent}% approve`,
      `${disapprovePercent}% disapprove`,
      mode,
      note,
      sourceTitle,
      'Release\n1,',
      'no sample size, no interval',
      'Weighting\nnot disclosed'
    ]) {
      expect(text).toContain(part);
    }
    expect(await record.locator('a[href^="http"]').getAttribute('href')).toBe(row!.sourceUrl);
  }

  test('by keyboard; Esc closes it first and gives the focus back', async ({ dashboard: page }) => {
    await walkTo(page, 'approval-trend', POLL);
    await page.keyboard.press('Enter');
    await expectRecord(page);
    await expectSelection(page, 'pollster=Asahi');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.record').count()).toBe(0);
    expect(addressOf(page)).toContain('pollster=Asahi');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('plot');
  });

  test('by mouse', async ({ dashboard: page }) => {
    const { x, y } = await placeOf(page, 'approval-trend', POLL);
    await page.mouse.click(x, y);
    await expectRecord(page);
  });

  test('by touch', async ({ open }) => {
    const page = await open(DASHBOARD, {
      viewport: { width: 390, height: 800 },
      hasTouch: true,
      isMobile: true
    });
    const { x, y } = await placeOf(page, 'approval-trend', POLL);
    await page.touchscreen.tap(x, y);
    await expectRecord(page);
  });
});
