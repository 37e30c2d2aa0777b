import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { LOCALES } from '#lib/text/language.ts';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { barriersOf } from './axe.ts';
import { test } from './browser.ts';

const CODE = 'the-code-of-these-tests';
const PASSWORD = 'correct horse battery';
const ANOTHER = 'another horse battery';

let server: Awaited<ReturnType<typeof serveBuilt>>;
let origin: string;
beforeAll(async () => {
  server = await serveBuilt({ ENTENTE_ADMIN_CODE: CODE });
  origin = server.origin.replace('127.0.0.1', 'localhost');
});
afterAll(() => server.stop());

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Looks at a page in every language, light and dark, on a phone. */
async function expectClean(browser: Browser, path: string, storageState?: State): Promise<void> {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({
    ...{ baseURL: origin, viewport },
    ...(storageState ? { storageState } : {})
  });
  const page = await context.newPage();
  for (const lang of LOCALES) {
    const response = await page.goto(`${path}?lang=${lang}`);
    expect(response!.status()).toBe(200);
    expect(await barriersOf(page), `${path} in ${lang}`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // In the dark only colours differ.
    const inTheDark = await barriersOf(page, { rules: ['color-contrast'] });
    expect(inTheDark, `${path} in ${lang}, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, `${path} in ${lang}`).toBeLessThanOrEqual(0);
  }
  await context.close();
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto('/studio/sign-in?lang=en');
  await page.fill('#email', 'bo@example.org');
  await page.fill('#password', password);
  await page.locator('main form.fields button').click();
}

test('axe finds nothing where the first administrator enters', async ({ chromium }) => {
  await expectClean(chromium, '/studio/welcome');
});

/** The first administrator, once entered. */
let ada: State;

test('people enter, forget their password, change it, and end sessions elsewhere', async ({
  chromium
}) => {
  const without = { baseURL: origin, javaScriptEnabled: false };
  const admin = await (await chromium.newContext(without)).newPage();
  await admin.goto('/studio/welcome?lang=en');
  await admin.fill('#code', CODE);
  const fill = async (page: Page, name: string) => {
    await page.fill('#name', name);
    await page.fill('#email', `${name.toLowerCase()}@example.org`);
    await page.fill('#password', PASSWORD);
    await page.locator('main form.fields button').click();
  };
  await fill(admin, 'Ada');
  await admin.goto('/studio/people?lang=en');
  await admin.getByRole('button', { name: 'Make a link' }).click();
  const invitation = await admin.locator('.secret code').innerText();

  const bo = await (await chromium.newContext(without)).newPage();
  await bo.goto(`${invitation}?lang=en`);
  await fill(bo, 'Bo');
  expect(await bo.locator('main').innerText()).toContain('Signed in as Bo');

  await admin.goto('/studio/people?lang=en');
  await admin.getByRole('button', { name: 'New password for Bo' }).click();
  const reset = await admin.locator('.secret code').innerText();
  expect(reset).toMatch(/\/studio\/reset\/[\w-]{43}$/);
  const elsewhere = await (await chromium.newContext(without)).newPage();
  await elsewhere.goto(`${reset}?lang=en`);
  expect(await elsewhere.locator('main').innerText()).toContain('For Bo.');
  await elsewhere.fill('#password', 'too short');
  await elsewhere.locator('#password').evaluate((field) => field.removeAttribute('minlength'));
  await elsewhere.getByRole('button', { name: 'Set it and sign in' }).click();
  expect(await elsewhere.locator('.fault').count()).toBe(1);
  await elsewhere.fill('#password', ANOTHER);
  await elsewhere.getByRole('button', { name: 'Set it and sign in' }).click();
  expect(await elsewhere.locator('main').innerText()).toContain('Signed in as Bo');
  expect((await elsewhere.goto(reset))!.status()).toBe(404);
  await bo.goto('/studio?lang=en');
  expect(new URL(bo.url()).pathname).toBe('/studio/sign-in');
  await signIn(bo, PASSWORD);
  expect(await bo.getByRole('alert').innerText()).toContain('do not match');
  await signIn(bo, ANOTHER);

  await bo.getByRole('link', { name: 'Signed in as Bo' }).click();
  const sessions = () => bo.locator('tbody tr');
  expect(await sessions().count()).toBe(2);
  expect(await sessions().filter({ hasText: 'This browser' }).count()).toBe(1);
  await bo.getByRole('button', { name: /^Sign out of / }).click();
  expect(await sessions().count()).toBe(1);
  await elsewhere.goto('/studio?lang=en');
  expect(new URL(elsewhere.url()).pathname).toBe('/studio/sign-in');

  await bo.goto('/studio/account?lang=en');
  const change = async (current: string) => {
    await bo.fill('#current', current);
    await bo.fill('#password', PASSWORD);
    await bo.getByRole('button', { name: 'Change the password' }).click();
  };
  await change(PASSWORD);
  expect(await bo.getByRole('alert').innerText()).toContain('not your password so far');
  await change(ANOTHER);
  expect(await bo.getByRole('status').innerText()).toContain('The password is changed');
  await bo.goto('/studio?lang=en');
  expect(await bo.locator('main').innerText()).toContain('Signed in as Bo');
  ada = await admin.context().storageState();
  await Promise.all([admin, bo, elsewhere].map((page) => page.context().close()));
});

test.for(['Make a link', 'New password for Bo'])(
  'axe finds nothing where the link of “%s” leads',
  async (made, { chromium }) => {
    const context = await chromium.newContext({
      ...{ baseURL: origin, javaScriptEnabled: false, storageState: ada }
    });
    const admin = await context.newPage();
    await admin.goto('/studio/people?lang=en');
    await admin.getByRole('button', { name: made }).click();
    const link = await admin.locator('.secret code').innerText();
    await context.close();
    await expectClean(chromium, new URL(link).pathname);
  }
);

test('axe finds nothing on the page of one’s own account', async ({ chromium }) => {
  await expectClean(chromium, '/studio/account', ada);
});
