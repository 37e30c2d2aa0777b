import { expect } from 'vitest';
import { REFERENCE_VALUES } from '#lib/core/statistics/reference-values.ts';
import { test } from './browser.ts';

test('the method page runs its reference values in the reader’s own browser', async ({ open }) => {
  const page = await open('/method?lang=en');
  const rows = page.locator('#self-test tbody tr');
  expect(await rows.count()).toBe(REFERENCE_VALUES.length);
  for (const row of await rows.allInnerTexts()) expect(row).toContain('✓');
  expect(await page.locator('#self-test strong').innerText()).toBe(
    `${REFERENCE_VALUES.length} of ${REFERENCE_VALUES.length} pass`
  );
  expect(await page.locator('#self-test p').innerText()).toContain('Your browser has just done it');
});

test('what moved the line: by form, without scripts too', async ({ open }) => {
  const page = await open('/charts/approval-trend?lang=en', { javaScriptEnabled: false });
  const moved = page.locator('#what-moved');
  await moved.locator('select').selectOption('Shinzo Abe');
  await moved.locator('input[name=from]').fill('2017-03-01');
  await moved.locator('input[name=to]').fill('2017-08-01');
  await moved.locator('button').click();
  expect(page.url()).toContain('from=2017-03-01&to=2017-08-01');
  const finding = await page.locator('#what-moved .finding').innerText();
  expect(finding).toMatch(/Shinzo Abe fell by \d+\.\d points \(±\d\.\d\)/);
  const rows = await page.locator('#what-moved tbody tr').allInnerTexts();
  expect(rows.length).toBeGreaterThan(8);
  expect(rows[0]).toMatch(/all pollsters/);
});

test('the trend of the chart’s page is chosen by links, with what its band covers in words', async ({
  open
}) => {
  const page = await open('/charts/approval-trend?lang=en');
  await page.getByRole('link', { name: 'State-space' }).click();
  await page.getByRole('link', { name: 'House-adjusted' }).click();
  await expect.poll(() => page.url()).toContain('trend=state-space&house=adjusted');
  await expect
    .poll(() => page.locator('.subtitle').innerText())
    .toContain('state-space trend adjusted for pollsters, the band its 95% interval');
  expect(await page.locator('.about').innerText()).toMatch(/where it lies with 95% certainty/);
  await page.getByRole('link', { name: '32 polls' }).click();
  await expect
    .poll(() => page.locator('.about').innerText())
    .toContain('fewer than 32 polls follow one another');
});
