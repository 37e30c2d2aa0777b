import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { LOCALES } from '#lib/text/language.ts';
import { serveBuilt } from '#scripts/serve-built.mjs';
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

/** Looks at pages in every language, light and dark, on a phone. */
async function expectAxeClean(
  chromium: Browser,
  paths: readonly string[],
  storageState?: Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>
): Promise<void> {
  const viewport = { width: 360, height: 740 };
  const context = await chromium.newContext({
    ...{ baseURL: origin, viewport },
    ...(storageState ? { storageState } : {})
  });
  const page = await context.newPage();
  for (const path of paths) {
    for (const lang of LOCALES) {
      await page.goto(`${path}?lang=${lang}`);
      const light = await new AxeBuilder({ page }).analyze();
      await page.emulateMedia({ colorScheme: 'dark' });
      // In the dark only colours differ.
      const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
      await page.emulateMedia({ colorScheme: 'light' });
      const violations = [...light.violations, ...dark.violations];
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect(told, `${path} in ${lang}`).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${path} in ${lang}`).toBeLessThanOrEqual(0);
    }
  }
  await context.close();
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto('/studio/sign-in?lang=en');
  await page.fill('#email', 'bo@example.org');
  await page.fill('#password', password);
  await page.locator('main form.fields button').click();
}

test('people enter, forget their password, change it, and end sessions elsewhere', async ({
  chromium
}) => {
  await expectAxeClean(chromium, ['/studio/welcome']);
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
  await expectAxeClean(chromium, [new URL(invitation).pathname]);

  const bo = await (await chromium.newContext(without)).newPage();
  await bo.goto(`${invitation}?lang=en`);
  await fill(bo, 'Bo');
  expect(await bo.locator('main').innerText()).toContain('Signed in as Bo');

  await admin.goto('/studio/people?lang=en');
  await admin.getByRole('button', { name: 'New password for Bo' }).click();
  const reset = await admin.locator('.secret code').innerText();
  expect(reset).toMatch(/\/studio\/reset\/[\w-]{43}$/);
  await expectAxeClean(chromium, [new URL(reset).pathname]);
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
  await expectAxeClean(chromium, ['/studio/account'], await bo.context().storageState());
  await Promise.all([admin, bo, elsewhere].map((page) => page.context().close()));
});
