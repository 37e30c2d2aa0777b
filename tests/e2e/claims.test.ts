import { describe, expect, inject } from 'vitest';
import { CLAIMS } from '#lib/core/claims/catalog.ts';
import { publicationDay, WRITTEN } from '#lib/core/claims/op-ed.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { nameOfVerdict } from '#lib/text/verdict-names.ts';
import { test } from './browser.ts';

const english = languageIn('en');
const verdictsOf = (claim: (typeof CLAIMS)[number]) =>
  [WRITTEN, publicationDay(shippedRelease)].map((day) =>
    nameOfVerdict(claim.judge(shippedRelease, day).verdict, english)
  );

describe.each([
  ['with scripts', true],
  ['without scripts', false]
])('%s', (_, javaScriptEnabled) => {
  test('the article tells every claim with its verdicts and its drawn view', async ({
    chromium
  }) => {
    const context = await chromium.newContext({
      baseURL: inject('origin'),
      javaScriptEnabled,
      viewport: { width: 1280, height: 900 }
    });
    const page = await context.newPage();
    await page.goto('/claims?lang=en');
    expect(await page.locator('.claim').count()).toBe(CLAIMS.length);
    for (const claim of CLAIMS) {
      const section = page.locator(`#${claim.id}`);
      expect((await section.locator('h2').innerText()).length).toBeGreaterThan(20);
      const said = await section.locator('dd strong').allInnerTexts();
      expect(said.map((text) => text.replace(/^\S\s+/, ''))).toEqual(verdictsOf(claim));
      expect(await section.locator('figure.chart svg:visible text').count()).toBeGreaterThan(2);
    }
    await context.close();
  });
});

test('one claim by itself, without scripts: views, table, neighbours', async ({ open }) => {
  for (const claim of CLAIMS) {
    const page = await open(`/claims/${claim.id}?lang=en`, { javaScriptEnabled: false });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('figure.chart').count()).toBe(2);
    expect(await page.locator('.plot > svg:visible').count()).toBe(2);
    const rows = await page.locator('.records tbody tr').count();
    expect(rows).toBe(
      Math.min(60, claim.judge(shippedRelease, publicationDay(shippedRelease)).rows.length)
    );
    expect(await page.locator('a[rel=next], a[rel=prev]').count()).toBeGreaterThan(0);
    await page.context().close();
  }
});

test.for(CLAIMS)(
  '$id by itself, with scripts: both views come to life',
  async ({ id }, { open }) => {
    const page = await open(`/claims/${id}?lang=en`);
    expect(await page.locator('.forms.exact').count()).toBe(2);
  }
);

test('a mark of a quoted view opens its record, the view its chart', async ({ open }) => {
  const page = await open('/claims/abe-approval-60?lang=en');
  await page.locator('#chart-then .plot').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  expect(await page.locator('#record-title').innerText()).not.toBe('');
  // What a quoted view shows stays: choosing in it filters nothing.
  expect(new URL(page.url()).search).toBe('?lang=en');
  await page.keyboard.press('Escape');
  await page.locator('#chart-then .foot a').click();
  await expect.poll(() => page.url()).toContain('/charts/approval-trend?');
  expect(page.url()).toContain('to=2016-12-15');
  expect(page.url()).toContain('lang=en');
});

test('scrolling steps through the argument in the address, and Back leaves it', async ({
  chromium
}) => {
  const page = await chromium.newPage({
    baseURL: inject('origin'),
    viewport: { width: 1280, height: 900 }
  });
  await page.goto('/?lang=en');
  await page.getByRole('link', { name: 'Claims' }).click();
  await page.locator('#abe-approval-60').waitFor();
  expect(new URL(page.url()).hash).toBe('');
  for (const id of ['abe-approval-60', 'trump-tie-popular', 'article-9-aim']) {
    await expect
      .poll(
        async () => {
          await page.locator(`#${id}`).evaluate((section) => {
            scrollTo(0, section.getBoundingClientRect().top + scrollY - 100);
          });
          await page.waitForTimeout(200);
          return new URL(page.url()).hash;
        },
        { timeout: 15_000 }
      )
      .toBe(`#${id}`);
  }
  await page.goBack();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/');
  await page.close();
});

test('an unknown claim is missing, and says which there are', async ({ chromium }) => {
  const page = await chromium.newPage({ baseURL: inject('origin') });
  const response = await page.goto('/claims/no-such-claim?lang=en');
  expect(response!.status()).toBe(404);
  expect(await page.locator('main').innerText()).toContain('abe-approval-60');
  await page.close();
});

test('a claim’s view is switched between the two days in place', async ({ open }) => {
  const page = await open('/claims?lang=en');
  const section = page.locator('#putin-many-visits');
  await section.scrollIntoViewIfNeeded();
  const headline = section.locator('figure.chart .kicker');
  const then = await section.locator('[aria-current=true]').innerText();
  expect(then).toBe('15 December 2016');
  await section.getByRole('link', { name: 'Today', exact: true }).click();
  await expect.poll(() => section.locator('.which [aria-current=true]').innerText()).toBe('Today');
  await section.locator('.forms.exact').waitFor();
  expect((await headline.innerText()).length).toBeGreaterThan(5);
  expect(new URL(page.url()).pathname).toBe('/claims');
});
