import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { shippedRelease } from '#tests/shipped-release.ts';
import { test } from './browser.ts';
import { addressOf } from './reading.ts';

const spoken = (page: Page) => page.locator('#chart-network .plot [aria-live]');
const ties = (page: Page) =>
  page
    .getAttribute('#chart-network .plot', 'aria-label')
    .then((label) => Number(/(\d+) marks/.exec(label!)![1]));

test('by keyboard alone: from Russia along a tie to Vietnam and on, then into every view', async ({
  open
}) => {
  const page = await open('/charts/network?lang=en');
  await page.locator('#chart-network .plot').focus();
  await page.keyboard.press('Home');
  expect(await spoken(page).textContent()).toMatch(/^Japan\. /);
  await page.keyboard.press('PageDown');
  expect(await spoken(page).textContent()).toMatch(
    /^Russia\. Russia supplies arms to \d+ states: .*Vietnam, \d+ deals since 19\d\d/
  );
  const arms = /^\d+ of \d+\. Russia to Vietnam: Arms deliveries, 3,613 million TIV/;
  for (let i = 0; i < 60 && !arms.test((await spoken(page).textContent())!); i++) {
    await page.keyboard.press('ArrowRight');
  }
  expect(await spoken(page).textContent()).toMatch(arms);
  await page.keyboard.press('Enter');
  expect(await spoken(page).textContent()).toMatch(/^Vietnam\. Vietnam receives arms from/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  expect(await spoken(page).textContent()).not.toMatch(/^Vietnam\./);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Space');
  await expect.poll(() => addressOf(page)).toContain('country=RUS&by=country.network');
});

describe('time', () => {
  test('scrubbed by keyboard: ties change, states stay, the address holds the window', async ({
    open
  }) => {
    const page = await open('/charts/network?lang=en');
    const places = () =>
      page.$$eval('#chart-network .plot svg circle', (circles) =>
        circles.slice(0, 8).map((circle) => [circle.getAttribute('cx'), circle.getAttribute('cy')])
      );
    const [before, stood] = [await ties(page), await places()];
    await page.locator('.player input[type=range]').focus();
    await page.keyboard.press('Home');
    await expect
      .poll(() => addressOf(page))
      .toContain('from=1990-01-01&to=1990-12-31&lang=en'.replace('&lang=en', ''));
    await expect.poll(() => ties(page)).not.toBe(before);
    expect(await places()).toEqual(stood);
    expect(await page.locator('.player p').innerText()).toContain('Twelve months to Dec 1990');
    await page.getByRole('button', { name: 'A year on' }).click();
    await expect.poll(() => addressOf(page)).toContain('from=1991-01-01&to=1991-12-31');
    expect(await page.locator('.player .said').innerText()).toMatch(/Begins: |Ends: /);
  });

  test('played: it goes on by itself and stops where it is paused', async ({ open }) => {
    const page = await open('/charts/network?lang=en&from=2015-01-01&to=2015-12-31');
    const month = () => page.locator('.player input[type=range]').inputValue();
    const start = Number(await month());
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(async () => Number(await month()) - start).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(() => addressOf(page)).not.toContain('to=2015-12-31');
    expect(addressOf(page)).toContain('by=time.network');
  });

  test('where motion is not wanted it steps from year to year', async ({ open }) => {
    const page = await open('/charts/network?lang=en&from=2015-01-01&to=2015-12-31', {
      reducedMotion: 'reduce'
    });
    const month = () => page.locator('.player input[type=range]').inputValue();
    const start = Number(await month());
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(async () => Number(await month()) - start, { timeout: 5000 }).toBe(12);
    await page.getByRole('button', { name: 'Pause' }).click();
  });
});

test('the map and the matrix are drawn by the server and come to life', async ({ open }) => {
  const plain = await open('/charts/network?lang=en&layout=map', { javaScriptEnabled: false });
  expect(await plain.locator('.plot svg path[fill="var(--grid)"]').count()).toBeGreaterThan(0);
  const page = await open('/charts/network?lang=en&layout=map');
  expect(await page.locator('.plot svg path[fill="var(--grid)"]').count()).toBe(1);
  await page.getByRole('link', { name: 'Matrix' }).click();
  await expect.poll(() => addressOf(page)).toContain('layout=matrix');
  await page.locator('#chart-network .plot').focus();
  await page.keyboard.press('Home');
  expect(await spoken(page).textContent()).toMatch(/^Japan\. /);
  await page.keyboard.press('ArrowRight');
  expect(await spoken(page).textContent()).toMatch(/^Japan to Russia, /);
  await page.keyboard.press('Enter');
  await expect.poll(() => addressOf(page)).toContain('pair=JPN-RUS&');
});

test('its table of states is sorted by any column', async ({ open }) => {
  const page = await open('/charts/network?lang=en');
  await page.locator('details.reading > summary').click();
  const table = page.getByRole('region', { name: 'States by their ties' });
  await table.getByRole('button', { name: 'State', exact: true }).click();
  expect(await table.locator('tbody th').first().innerText()).toBe('Algeria');
  await table.getByRole('button', { name: 'Betweenness' }).click();
  expect(await table.locator('tbody th').first().innerText()).toBe('Russia');
  expect(await table.locator('th[aria-sort=descending]').innerText()).toContain('Betweenness');
});

test('its graph files follow the view, refuse what is wrong, and are read as a reader’s own', async ({
  open
}) => {
  const fetched = (path: string) => fetch(`${inject('origin')}/charts/${path}`);
  const gexf = await (await fetched('network.gexf?country=VNM')).text();
  expect(gexf).toContain('label="Vietnam"');
  expect(gexf).not.toContain('id="JPN-KOR');
  const refused = await fetched('network.graphml?layout=globe');
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain(
    'layout = globe is not known here. Allowed: force, map, matrix'
  );
  const graphml = await (await fetched('network.graphml')).text();

  const page = await open('/?lang=en');
  await page.getByRole('button', { name: 'Try your own file' }).click();
  await page.locator('#try-choose').setInputFiles({
    ...{ name: 'mine.graphml', mimeType: 'application/xml' },
    buffer: Buffer.from(graphml)
  });
  const status = page.locator('.unseen[role=status]', { hasText: 'mine.graphml' });
  await expect
    .poll(() => status.innerText(), { timeout: 20_000 })
    .toMatch(/^mine\.graphml: \d+ problems?/);
  expect(await page.locator('body').innerText()).toContain('Relations between states');
});

test('a large register of a reader’s own is drawn on canvas by itself, with its keys and its table', async ({
  open
}) => {
  const codes = [...shippedRelease.valuesOf('country')].sort();
  const kinds = ['alliance', 'partnership', 'sanctions', 'conflict'];
  // A generated register: every state of the tables, and 5,000 pairs of them.
  const rows = codes
    .flatMap((a, i) => codes.slice(i + 1).map((b, j) => [a, b, kinds[(i * 7 + j) % 4]!] as const))
    .filter((_, i) => i % 3 !== 0)
    .slice(0, 5000)
    .map(
      ([a, b, kind], i) =>
        `${a},${b},${kind},false,Tie ${i},2001-01-01,,${1 + (i % 3)},Generated,Generated,https://example.org/,`
    );
  const head = readFileSync('data/relations.csv', 'utf8').split('\n')[0];
  const page = await open('/?lang=en');
  expect(await page.locator('.register').count()).toBe(0);
  await page.getByRole('button', { name: 'Try your own file' }).click();
  await page.locator('#try-choose').setInputFiles({
    ...{ name: 'relations.csv', mimeType: 'text/csv' },
    buffer: Buffer.from([head, ...rows, ''].join('\n'))
  });
  const whole = page.locator('.register [role=application]');
  await whole.waitFor({ timeout: 30_000 });
  expect(await whole.getAttribute('aria-label')).toMatch(
    /^Network of 12\d states and [45],?\d{3} pairs\b/
  );
  await whole.focus();
  await page.keyboard.press('Home');
  const said = whole.locator('[aria-live]');
  const first = await said.innerText();
  expect(first).toMatch(/\. Ties with /);
  await page.keyboard.press('ArrowRight');
  expect(await said.innerText()).toMatch(/^1 of \d+\. /);
  await page.keyboard.press('Enter');
  expect(await said.innerText()).not.toBe(first);
  await page.locator('.register summary').click();
  const table = page.locator('.register [role=region]');
  await expect.poll(() => table.locator('tbody tr').count()).toBeGreaterThan(110);
  await table.getByRole('button', { name: 'State', exact: true }).click();
  expect(await table.locator('tbody th').first().innerText()).toBe('Afghanistan');
});

test('the whole register is laid out in a thread of its own, walked by keyboard and dragged', async ({
  open
}) => {
  const page = await open('/charts/network?lang=en');
  await page.locator('summary', { hasText: /^All \d+ states/ }).click();
  const whole = page.locator('.register [role=application]');
  await whole.waitFor();
  await whole.focus();
  await page.keyboard.press('Home');
  const said = whole.locator('[aria-live]');
  expect(await said.innerText()).toMatch(/^China\. Ties with /);
  await page.keyboard.press('ArrowRight');
  const tie = await said.innerText();
  expect(tie).toMatch(/^1 of \d+\. .*China/);
  await page.keyboard.press('Enter');
  expect(await said.innerText()).not.toBe(tie);
  const canvas = page.locator('.register canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = (await canvas.boundingBox())!;
  const isPointing = () => canvas.evaluate((node) => node.classList.contains('pointing'));
  await page.mouse.move(box.x + 2, box.y + 2);
  await expect.poll(isPointing).toBe(false);
  let [x, y] = [box.x + box.width / 2, box.y + 100];
  for (; y < box.y + box.height && !(await isPointing()); y += 12) await page.mouse.move(x, y);
  y -= 12;
  const drawn = () => canvas.evaluate((node) => (node as HTMLCanvasElement).toDataURL());
  await page.mouse.down();
  const held = await drawn();
  await page.mouse.move(x + 80, y, { steps: 6 });
  await page.mouse.up();
  await expect.poll(drawn).not.toBe(held);
  // It stays where it was let go.
  await page.mouse.move(box.x + 2, box.y + 2);
  await expect.poll(isPointing).toBe(false);
  x += 80;
  await page.mouse.move(x, y);
  await expect.poll(isPointing).toBe(true);
});
