import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { LOCALES } from '#lib/text/language.ts';
import { barriersOf } from './axe.ts';
import { test } from './browser.ts';
import { serveBuilt } from '#scripts/serve-built.mjs';

type RunningServer = Awaited<ReturnType<typeof serveBuilt>>;

const CODE = 'the-code-of-these-tests';
const PASSWORD = 'correct horse battery';
const CLAIMS = readFileSync('data/claims.csv', 'utf8');
type State = Awaited<ReturnType<BrowserContext['storageState']>>;

let server: RunningServer;
let origin: string;
beforeAll(async () => {
  server = await serveBuilt({ ENTENTE_ADMIN_CODE: CODE });
  // Forms are taken from the origin that the server takes for its own.
  origin = server.origin.replace('127.0.0.1', 'localhost');
});
afterAll(() => server.stop());

/** Who has entered, kept for the tests that follow. */
const signedIn: { admin?: State; analyst?: State; token?: string } = {};

async function fillNewcomer(page: Page, name: string): Promise<void> {
  await page.fill('#name', name);
  await page.fill('#email', `${name.toLowerCase()}@example.org`);
  await page.fill('#password', PASSWORD);
}
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { redirect: 'manual', headers });
const put = (text: string, base: number) =>
  fetch(`${origin}/api/datasets/claims?message=More`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${signedIn.token}`,
      'content-type': 'text/csv',
      'if-match': `"${base}"`
    },
    body: text
  });

describe('without scripts', () => {
  test('the first administrator enters with the code, and nobody after', async ({ chromium }) => {
    const context = await chromium.newContext({ baseURL: origin, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/studio?lang=en');
    expect(new URL(page.url()).pathname).toBe('/studio/welcome');
    await page.goto('/studio/welcome?lang=en');
    await page.fill('#code', 'not the code at all');
    await fillNewcomer(page, 'Ada');
    await page.click('main button');
    expect(await page.getByRole('alert').innerText()).toContain('does not open');
    expect(await page.inputValue('#name')).toBe('Ada');
    await page.fill('#code', CODE);
    await page.fill('#password', PASSWORD);
    await page.click('main button');
    expect(new URL(page.url()).pathname).toBe('/studio');
    expect(await page.locator('main').innerText()).toContain('Signed in as Ada');
    const cookies = await context.cookies();
    expect(cookies.every(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Lax')).toBe(true);
    signedIn.admin = await context.storageState();
    await context.close();
    expect((await get('/studio/welcome')).headers.get('location')).toBe('/studio/sign-in');
  });

  test('an invitation makes one analyst, who may not see to people', async ({ chromium }) => {
    const admin = await chromium.newContext({
      ...{ baseURL: origin, javaScriptEnabled: false, storageState: signedIn.admin! }
    });
    const people = await admin.newPage();
    await people.goto('/studio/people?lang=en');
    await people.selectOption('#role', 'analyst');
    await people.fill('#note', 'Bo');
    await people.getByRole('button', { name: 'Make a link' }).click();
    const link = await people.locator('.secret code').innerText();
    expect(link).toMatch(/\/studio\/invitation\/[\w-]{43}$/);
    await people.goto('/studio/people?lang=en');
    expect(await people.content()).not.toContain(link);

    const context = await chromium.newContext({ baseURL: origin, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${link}?lang=en`);
    expect(await page.locator('main').innerText()).toContain('Its role: analyst');
    await fillNewcomer(page, 'Bo');
    await page.click('main button');
    expect(new URL(page.url()).pathname).toBe('/studio');
    signedIn.analyst = await context.storageState();
    expect((await page.goto('/studio/people'))!.status()).toBe(403);
    expect((await page.goto(link))!.status()).toBe(404);
    await Promise.all([admin.close(), context.close()]);
  });

  test('a token is shown once, and publishes', async ({ chromium }) => {
    const context = await chromium.newContext({
      ...{ baseURL: origin, javaScriptEnabled: false, storageState: signedIn.analyst! }
    });
    const page = await context.newPage();
    await page.goto('/studio/tokens?lang=en');
    await page.fill('#label', 'CI');
    await page.selectOption('#scope', 'publish');
    await page.getByRole('button', { name: 'Make a token' }).click();
    signedIn.token = await page.locator('.secret code').innerText();
    await page.goto('/studio/tokens?lang=en');
    expect(await page.content()).not.toContain(signedIn.token);
    await context.close();
    const answer = await put(`${CLAIMS}one-more,One more,p,c\n`, 1);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ number: 2, author: 'Bo', message: 'More' });
    expect((await get('/data/claims.csv')).headers.get('etag')).toBe(
      (await get('/data/claims.csv?release=2')).headers.get('etag')
    );
  });
});

describe('doors', () => {
  test.each([
    ...['/studio', '/studio/people', '/studio/people/', '/studio/people/__data.json'],
    ...['/%73tudio/people', '/studio/tokens', '/studio/sign-out']
  ])('nobody sees %s without signing in', async (path) => {
    const answer = await get(path);
    const text = await answer.text();
    expect(text).not.toContain('example.org');
    expect(text.length).toBeLessThan(500);
    const leadsAway = answer.status === 303 || answer.status === 308;
    expect(leadsAway || text.includes('sign-in'), `${answer.status} ${text}`).toBe(true);
  });

  test('pages of the studio are kept nowhere', async () => {
    for (const path of ['/studio/sign-in', '/studio/invitation/unknown']) {
      const { headers } = await get(path);
      expect(headers.get('cache-control')).toContain('no-store');
      expect(headers.get('x-robots-tag')).toBe('noindex');
    }
    expect((await get('/')).headers.get('x-robots-tag')).toBeNull();
  });

  test('posts from other sites change nothing, with a session or without', async ({ chromium }) => {
    const context = await chromium.newContext({ baseURL: origin, storageState: signedIn.admin! });
    const cookie = (await context.cookies())
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    await context.close();
    const post = (headers: Record<string, string>, path = '/studio/people?/invite') =>
      fetch(origin + path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', cookie, ...headers },
        body: 'role=admin&note=x'
      });
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({})).status).toBe(403);
    expect((await post({ origin })).status).toBe(200);
    const json = { 'content-type': 'application/json', 'if-match': '"2"' };
    expect((await post({ ...json, origin: 'null' }, '/api/rollback')).status).toBe(403);
    // A session serves the API too, from our own pages.
    expect((await post({ ...json, origin }, '/api/rollback')).status).toBe(400);
  });

  test('other names of this machine serve as well; another address is told which one is right', async () => {
    const signIn = (headers: Record<string, string>) => {
      const { port } = new URL(origin);
      const sent = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
      return new Promise<{ status: number; text: string }>((resolve, reject) => {
        const options = { port, host: '127.0.0.1', method: 'POST', path: '/studio/sign-in' };
        const asked = request({ ...options, headers: sent }, async (answer) => {
          const text = (await answer.toArray()).join('');
          resolve({ status: answer.statusCode!, text });
        });
        asked.on('error', reject).end('email=nobody%40example.org&password=x');
      });
    };
    const own = origin.replace('localhost', '127.0.0.1');
    expect((await signIn({ origin: own, host: new URL(own).host })).status).not.toBe(403);
    const wrong = { origin: 'http://polls.example', host: 'polls.example' };
    const told = await signIn(wrong);
    expect(told.status).toBe(403);
    expect(told.text).toContain(`takes forms from ${origin} only`);
    // Another site is refused whatever it calls this one.
    expect((await signIn({ ...wrong, host: new URL(own).host })).status).toBe(403);
  });

  test('the public part of the API answers as it is described', async () => {
    const { paths } = JSON.parse(readFileSync('static/openapi.json', 'utf8'));
    const described = (path: string) => Object.keys(paths[path].get.responses).map(Number);
    const statuses = async (...asked: string[]) =>
      Promise.all(asked.map(async (path) => (await get(path)).status));
    expect(
      await statuses('/api/releases', '/api/releases?release=x', '/api/releases?release=99')
    ).toEqual(described('/api/releases'));
    expect(await statuses('/api/releases/1', '/api/releases/99')).toEqual(
      described('/api/releases/{number}')
    );
    expect(await statuses('/api/releases/1/tables', '/api/releases/99/tables')).toEqual(
      described('/api/releases/{number}/tables')
    );
    expect(
      await statuses('/api/releases/1/details/approval', '/api/releases/1/details/nothing')
    ).toEqual(described('/api/releases/{number}/details/{dataset}'));
    expect((await get('/openapi.json')).status).toBe(200);
    const unknown = await fetch(`${origin}/api/datasets/nothing/check`, { method: 'POST' });
    expect(unknown.status).toBe(404);
  });

  test('tables for spreadsheets hold no formulas', async () => {
    const base = (await put(`${CLAIMS}formula,"=HYPERLINK(""x"")",p,c\n`, 2)).headers.get('etag');
    expect(base).toBe('"3"');
    expect(await (await get('/data/claims.csv')).text()).toContain('formula,"=HYPERLINK');
    expect(await (await get('/data/claims.csv?safe=spreadsheet')).text()).toContain(
      `formula,"'=HYPERLINK`
    );
    expect((await get('/data/claims.csv?safe=yes')).status).toBe(400);
  });
});

test('an open page learns of a release and shows it with its selection', async ({ chromium }) => {
  const context = await chromium.newContext({ baseURL: origin, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto('/charts/approval-trend?country=JPN');
  await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/api/events')),
    page.mouse.move(10, 10)
  ]);
  expect((await put(`${CLAIMS}another,Another,p,c\n`, 3)).status).toBe(201);
  await page.getByText('Newer figures are out (release 4).').waitFor({ timeout: 3000 });
  await page.getByRole('button', { name: 'Show them' }).click();
  await page.getByText('Release 4').first().waitFor();
  expect(new URL(page.url()).search).toBe('?country=JPN');

  // What was there before a page began to listen is not missed, and a page of one release is at rest.
  await page.goto('/charts/approval-trend?release=2');
  await page.mouse.move(20, 20);
  await page.waitForTimeout(3000);
  expect(await page.getByText('Newer figures').count()).toBe(0);
  await context.close();
});

describe.each(LOCALES.map((lang, turn) => ({ lang, turn })))('in $lang', ({ lang, turn }) => {
  test('axe finds nothing in the studio, and nothing scrolls sideways', async ({ chromium }) => {
    const open = await chromium.newContext({ baseURL: origin, colorScheme: 'light' });
    const admin = await chromium.newContext({
      ...{ baseURL: origin, colorScheme: 'dark', storageState: signedIn.admin! }
    });
    const visits = [
      ...['/studio/sign-in'].map((path) => ({ context: open, path })),
      ...['/studio', '/studio/people', '/studio/tokens', '/studio/sign-out'].map((path) => ({
        context: admin,
        path
      }))
    ];
    for (const [i, { context, path }] of visits.entries()) {
      const page = await context.newPage();
      await page.goto(`${path}?lang=${lang}`);
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        expect(over, `${path} at ${width}`).toBe(0);
      }
      // Languages differ in their words: each page is looked through in one of them.
      if ((i + turn) % LOCALES.length === 0) {
        expect(await barriersOf(page), path).toEqual([]);
      }
      await page.close();
    }
    await Promise.all([open.close(), admin.close()]);
  });
});

test('what is typed before the script comes stays', async ({ chromium }) => {
  const context = await chromium.newContext({ baseURL: origin });
  const page = await context.newPage();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/_app/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/studio/sign-in?lang=en', { waitUntil: 'commit' });
  await page.fill('#email', 'ada@example.org');
  letGo();
  await page.waitForLoadState('networkidle');
  expect(await page.inputValue('#email')).toBe('ada@example.org');
  await context.close();
});

test('signing out ends the session, and guessing passwords is slowed down', async ({
  chromium
}) => {
  const context = await chromium.newContext({ baseURL: origin, storageState: signedIn.analyst! });
  const page = await context.newPage();
  await page.goto('/studio?lang=en');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/studio/sign-in*');
  await page.goto('/studio?lang=en');
  expect(new URL(page.url()).pathname).toBe('/studio/sign-in');
  await context.close();

  const statuses: number[] = [];
  for (let i = 0; i < 7; i++) {
    const answer = await fetch(`${origin}/studio/sign-in`, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html',
        // Whoever asks may write this: it must not count.
        'x-forwarded-for': `203.0.113.${i}`,
        'x-entente-ip': `203.0.113.${i}`
      },
      body: new URLSearchParams({ email: 'ada@example.org', password: 'guess' })
    });
    statuses.push(answer.status);
  }
  expect(statuses).toContain(400);
  expect(statuses.at(-1)).toBe(429);
});

test('no password, token or session stands in the log or in the store as it is', () => {
  const sessions = [signedIn.admin!, signedIn.analyst!].flatMap(({ cookies }) =>
    cookies.filter(({ name }) => name.includes('session_token')).map(({ value }) => value)
  );
  expect(sessions).toHaveLength(2);
  const secrets = [PASSWORD, signedIn.token!, ...sessions];
  const stored = readdirSync(server.home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  expect(stored.some((text) => text.includes('ada@example.org'))).toBe(true);
  for (const secret of secrets) {
    expect(server.said()).not.toContain(secret);
    expect(stored.filter((text) => text.includes(secret))).toEqual([]);
  }
  expect(server.said()).not.toContain(CODE);
});

test('a server that is told to stop ends its events and stops', async () => {
  const other = await serveBuilt({ ENTENTE_ADMIN_CODE: CODE });
  const events = await fetch(`${other.origin}/api/events`);
  const reader = events.body!.getReader();
  await reader.read();
  await other.stop();
  // Ended in order: a connection that is cut off would be an error.
  for (let done = false; !done;) ({ done } = await reader.read());
  expect(other.said()).not.toContain('Error');
});
