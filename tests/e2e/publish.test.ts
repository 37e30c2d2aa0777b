import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import { LOCALES } from '#lib/text/language.ts';
import { barriersOf } from './axe.ts';
import { test } from './browser.ts';
import { serveBuilt } from '#scripts/serve-built.mjs';

type RunningServer = Awaited<ReturnType<typeof serveBuilt>>;

const CODE = 'the-code-of-these-tests';
const PASSWORD = 'correct horse battery';
const APPROVAL = readFileSync('data/approval.csv', 'utf8');
const CLAIMS = readFileSync('data/claims.csv', 'utf8');
type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** The last poll of Shinzo Abe in the file, and the same with another share. */
const lines = APPROVAL.trimEnd().split('\n');
const last = lines.findLastIndex((line) => line.startsWith('JPN,Shinzo Abe,'));
const columns = lines[0]!.split(',');
const approve = columns.indexOf('approve');
const moved = lines[last]!.split(',').map((cell, i) => (i === approve ? '12.5' : cell));
const GOOD = lines.with(last, moved.join(',')).join('\n') + '\n';
const FAULTY =
  APPROVAL +
  [
    'JPN,Shinzo Abbe,NHK,,2016-12-10,2016-12-11,1.234,148,40,s,https://example.org/,',
    'JPN,Shinzo Abe,NHK,,2016-12-20,2016-12-11,1000,48,400,s,https://example.org/,',
    'Japan,Shinzo Abe,NHK,,2016-02-30,,1000,48,40,s,example.org,'
  ].join('\n');

let server: RunningServer;
let origin: string;
beforeAll(async () => {
  server = await serveBuilt({ ENTENTE_ADMIN_CODE: CODE });
  origin = server.origin.replace('127.0.0.1', 'localhost');
});
afterAll(() => server.stop());

const signedIn: { analyst?: State; reader?: State } = {};

async function fillNewcomer(page: Page, name: string): Promise<void> {
  await page.fill('#name', name);
  await page.fill('#email', `${name.toLowerCase()}@example.org`);
  await page.fill('#password', PASSWORD);
  await page.click('main form.fields button');
}

async function invite(admin: Page, role: string): Promise<string> {
  await admin.goto('/studio/people?lang=en');
  await admin.selectOption('#role', role);
  await admin.getByRole('button', { name: 'Make a link' }).click();
  return admin.locator('.secret code').innerText();
}

const csv = (text: string, name = 'approval.csv') => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(text)
});

async function expectAxeClean(page: Page): Promise<void> {
  expect(await barriersOf(page, { within: ['main'] })).toEqual([]);
}

/** Keeps a file as a draft, and is on the draft's page then. */
async function keepDraft(page: Page, text: string, name: string, message: string): Promise<void> {
  await page.goto('/studio/upload?lang=en');
  await page.setInputFiles('#try-choose', csv(text, name));
  await page.locator('.verdict').waitFor();
  const acknowledged = page.locator('[name=acknowledged]');
  if (await acknowledged.count()) await acknowledged.check();
  await page.fill('#message', message);
  await page.getByRole('button', { name: 'Keep as draft' }).click();
  await page.waitForURL(/\/studio\/drafts\/[\w-]{36}/);
}

describe('the studio', () => {
  test('people come in', async ({ chromium }) => {
    const without = { baseURL: origin, javaScriptEnabled: false };
    const context = await chromium.newContext(without);
    const admin = await context.newPage();
    await admin.goto('/studio/welcome?lang=en');
    await admin.fill('#code', CODE);
    await fillNewcomer(admin, 'Ada');
    for (const [role, name] of [
      ['analyst', 'Bo'],
      ['reader-of-drafts', 'Cy']
    ] as const) {
      const link = await invite(admin, role);
      const own = await chromium.newContext(without);
      const page = await own.newPage();
      await page.goto(`${link}?lang=en`);
      await fillNewcomer(page, name);
      expect(await page.locator('main').innerText()).toContain(`Signed in as ${name}`);
      signedIn[role === 'analyst' ? 'analyst' : 'reader'] = await own.storageState();
      await own.close();
    }
    await context.close();
  });

  test('a faulty file shows every fault, and no draft can be made of it', async ({ chromium }) => {
    const context = await chromium.newContext({ baseURL: origin, storageState: signedIn.analyst! });
    const page = await context.newPage();
    await page.goto('/studio/upload?lang=en');
    await page.setInputFiles('#try-choose', csv(FAULTY));
    await page.locator('.verdict').waitFor();
    const said = await page.locator('.verdict').innerText();
    expect(said).toMatch(/\d+ errors/);
    for (const fault of ['Shinzo Abbe', '148', '400', 'Japan', '2016-02-30', '1.234']) {
      expect(await page.locator('.verdict').textContent()).toContain(fault);
    }
    expect(await page.getByRole('button', { name: 'Keep as draft' }).count()).toBe(0);
    await expectAxeClean(page);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download all problems' }).click();
    expect((await waiting).suggestedFilename()).toBe('approval-problems.csv');
    await context.close();
  });

  test('a good one becomes a draft, is looked at, published, told and rolled back', async ({
    chromium
  }) => {
    const context = await chromium.newContext({ baseURL: origin, storageState: signedIn.analyst! });
    const page = await context.newPage();
    await keepDraft(page, GOOD, 'approval.csv', 'Abe falls to 12.5');
    const draft = new URL(page.url()).pathname;
    const rows = await page.locator('main table').first().innerText();
    expect(rows).toMatch(/~\s*Changed/);
    expect(rows).toMatch(/→\s*12\.5/);
    expect(await page.locator('main').innerText()).toContain('Before: release 1');
    expect(await page.locator('figure.chart').count()).toBeGreaterThanOrEqual(6);
    await expectAxeClean(page);
    for (const lang of LOCALES) {
      const answer = await page.goto(`${draft}?lang=${lang}`);
      expect(answer!.headers()['cache-control']).toContain('no-store');
    }

    const reader = await chromium.newContext({ baseURL: origin, storageState: signedIn.reader! });
    const seen = await reader.newPage();
    await seen.goto(`${draft}?lang=en`);
    expect(await seen.locator('main').innerText()).toContain('12.5');
    expect(await seen.getByRole('button', { name: 'Publish release' }).count()).toBe(0);
    const cookie = (await reader.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const post = (path: string) =>
      fetch(origin + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'base=1&message=x&release=1&reason=x'
      }).then((answer) => answer.text());
    for (const path of [`${draft}?/publish`, `${draft}?/discard`, '/studio/history/approval']) {
      expect(await post(path)).toMatch(/403|does not open/);
    }
    await reader.close();
    expect(await (await fetch(`${origin}/data/approval.csv`)).text()).toBe(APPROVAL);
    expect((await fetch(origin + draft, { redirect: 'manual' })).status).toBe(303);

    const visitor = await chromium.newPage({ baseURL: origin });
    await visitor.goto('/charts/approval-trend?lang=en&leader=Shinzo+Abe');
    await visitor.mouse.move(10, 10);
    const summed = visitor.locator('meta[property="og:description"]');
    expect(await summed.getAttribute('content')).not.toContain('from 13%');

    await page.goto(`${draft}?lang=en`);
    await page.getByRole('button', { name: 'Publish release 2' }).click();
    await page.waitForURL(/\/data\/approval/);
    await visitor.getByRole('button', { name: 'Show them' }).click();
    await expect.poll(() => summed.getAttribute('content')).toContain('from 13%');
    expect(await visitor.locator('figure.chart').innerText()).toContain('between 13%');
    await visitor.close();
    expect(await (await fetch(`${origin}/data/approval.csv`)).text()).toBe(GOOD);
    expect(await (await fetch(`${origin}/data/approval.csv?release=1`)).text()).toBe(APPROVAL);
    const told = await page.locator('#release-2').innerText();
    expect(told).toContain('Abe falls to 12.5');
    expect(told).toContain('by Bo');
    expect(told).toMatch(/\+ 0 added, ~ 1 changed, − 0 removed/);
    expect((await page.goto(`${draft}?lang=en`))!.status()).toBe(404);
    await page.goto('/data/approval/changes/2?lang=en');
    expect(await page.locator('main table').innerText()).toMatch(/→\s*12\.5/);
    await expectAxeClean(page);
    await page.goto('/charts/approval-trend?lang=en&leader=Shinzo+Abe');
    expect(await page.locator('figure.chart').innerText()).toContain('between 13%');

    await page.goto('/studio/history/approval?lang=en');
    await page.locator('#release-1 summary').click();
    await page.fill('#reason-1', 'A slip');
    await expectAxeClean(page);
    await page.getByRole('button', { name: 'Roll back to release 1, as release 3' }).click();
    await page.waitForURL(/\/data\/approval/);
    expect(await page.locator('#release-3').innerText()).toContain('rolled back to release 1');
    expect(await (await fetch(`${origin}/data/approval.csv`)).text()).toBe(APPROVAL);
    await page.goto('/studio/history/approval?lang=en');
    await page.locator('#release-2 summary').click();
    await page.fill('#reason-2', 'It was none');
    await page.getByRole('button', { name: 'Roll back to release 2, as release 4' }).click();
    await page.waitForURL(/\/data\/approval/);
    expect(await (await fetch(`${origin}/data/approval.csv`)).text()).toBe(GOOD);
    await context.close();
  });

  test('a stale draft is refused, kept, and put on the newer release in one step', async ({
    chromium
  }) => {
    const context = await chromium.newContext({ baseURL: origin, storageState: signedIn.analyst! });
    const page = await context.newPage();
    const claim = (id: string) => `${id},Claim ${id},p,c\n`;
    await keepDraft(page, CLAIMS + claim('late-one'), 'claims.csv', 'Late');
    const late = new URL(page.url()).pathname;
    await keepDraft(page, CLAIMS + claim('first-one'), 'claims.csv', 'First');
    const other = await context.newPage();
    await other.goto(`${late}?lang=en`);
    await page.getByRole('button', { name: 'Publish release 5' }).click();
    await page.waitForURL(/\/data\/claims/);

    await other.getByRole('button', { name: 'Publish release 5' }).click();
    await other.getByRole('alert').waitFor();
    expect(await other.getByRole('alert').innerText()).toContain('a newer release came out first');
    expect(await other.locator('main').innerText()).toContain('First');
    await other.locator('summary', { hasText: 'Rows that changed meanwhile' }).click();
    expect(await other.locator('main').innerText()).toContain('first-one');
    await expectAxeClean(other);
    await other.getByRole('button', { name: 'Put the draft on release 5' }).click();
    await other.getByRole('status').filter({ hasText: 'on release 5' }).waitFor();
    const rows = await other.locator('main table').first().innerText();
    expect(rows).toContain('late-one');
    expect(rows).not.toContain('first-one');
    await other.getByRole('button', { name: 'Publish release 6' }).click();
    await other.waitForURL(/\/data\/claims/);
    const published = await (await fetch(`${origin}/data/claims.csv`)).text();
    expect(published).toContain('late-one');
    expect(published).toContain('first-one');
    await context.close();
  });

  test('without scripts a file is checked and kept by the server', async ({ chromium }) => {
    const context = await chromium.newContext({
      ...{ baseURL: origin, storageState: signedIn.analyst!, javaScriptEnabled: false }
    });
    const page = await context.newPage();
    await page.goto('/studio/upload?lang=en');
    await page.setInputFiles('#file', csv(FAULTY));
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    expect(await page.locator('.verdict').textContent()).toContain('Shinzo Abbe');
    expect(await page.getByRole('alert').innerText()).toContain('The file has errors');
    await page.setInputFiles('#file', csv(GOOD.replaceAll('\n', '\r\n')));
    await page.fill('#message', 'Nothing new');
    await page.getByRole('button', { name: 'Keep as draft' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Nothing differs');
    const published = await (await fetch(`${origin}/data/claims.csv`)).text();
    await page.setInputFiles('#file', csv(`${published}plain,Plain,p,c\n`, 'claims.csv'));
    await page.fill('#message', 'A plain one');
    await page.getByRole('button', { name: 'Keep as draft' }).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/studio\/drafts\/[\w-]{36}$/);
    expect(await page.locator('main').innerText()).toContain('plain');
    await page.getByRole('button', { name: 'Discard this draft' }).click();
    expect(new URL(page.url()).pathname).toBe('/studio/drafts');
    expect(await page.locator('main').innerText()).toContain('No draft is open');
    await context.close();
  });

  test('columns of another name are matched, remembered and forgotten; the file is kept as it came', async ({
    chromium
  }) => {
    const context = await chromium.newContext({ baseURL: origin, storageState: signedIn.analyst! });
    const page = await context.newPage();
    const published = await (await fetch(`${origin}/data/claims.csv`)).text();
    const sent = `\ufeff${published.replace('where_in_text', 'Absatz')}matched,Matched,p,c\n`;
    const bring = async () => {
      await page.goto('/studio/upload?lang=en');
      await page.setInputFiles('#try-choose', csv(sent, 'Aussagen.csv'));
      await page.getByRole('heading', { name: 'Some columns are named otherwise' }).waitFor();
    };
    await bring();
    const meaning = page.getByLabel('Absatz', { exact: true });
    expect(await meaning.inputValue()).toBe('');
    await meaning.selectOption({ label: 'where_in_text' });
    await expectAxeClean(page);
    await page.getByRole('button', { name: 'Read the columns so' }).click();
    await page.locator('.verdict').waitFor();
    await page.fill('#message', 'Matched');
    await page.getByRole('button', { name: 'Keep as draft' }).click();
    await page.waitForURL(/\/studio\/drafts\/[\w-]{36}/);
    const original = async (path: string) =>
      (await context.request.get(origin + path)).body().then((bytes) => bytes.toString('utf8'));
    expect(await original(`${new URL(page.url()).pathname}/file`)).toBe(sent);
    await page.getByRole('button', { name: 'Publish release 7' }).click();
    await page.waitForURL(/\/data\/claims/);
    const { fileSha256 } = await (await fetch(`${origin}/api/releases/7`)).json();
    expect(fileSha256).toBe(createHash('sha256').update(sent).digest('hex'));
    expect(await original('/studio/releases/7/file')).toBe(sent);
    expect((await fetch(`${origin}/studio/releases/7/file`, { redirect: 'manual' })).status).toBe(
      303
    );

    await bring();
    expect(await meaning.inputValue()).toContain('where_in_text');
    expect(await page.locator('main small').innerText()).toContain('as last time');
    await page.getByText('Column names from earlier files').click();
    await page.getByRole('button', { name: 'Forget Absatz' }).click();
    await page.getByText('Column names from earlier files').waitFor({ state: 'detached' });
    await context.close();
  });

  test('a rollback that would break other tables shows what, and takes them along', async ({
    chromium
  }) => {
    const context = await chromium.newContext({ baseURL: origin, storageState: signedIn.analyst! });
    const page = await context.newPage();
    const publish = async (text: string, name: string, message: string) => {
      await keepDraft(page, text, name, message);
      await page.getByRole('button', { name: /^Publish release/ }).click();
      await page.waitForURL(/\/data\//);
    };
    const table = async (name: string) => (await fetch(`${origin}/data/${name}.csv`)).text();
    const [leaders, approval] = [await table('leaders'), await table('approval')];
    const row = 'JPN,New Leader,prime minister,2026-01-01,,s,https://example.org/,';
    await publish(`${leaders}${row}\n`, 'leaders.csv', 'A new leader');
    const cells = 'JPN,New Leader,NHK,,2026-01-10,2026-01-11,1000,50,40,s,https://example.org/,';
    const poll = cells + ','.repeat(columns.length - cells.split(',').length);
    await publish(`${approval}${poll}\n`, 'approval.csv', 'Their first poll');
    await page.goto('/studio/history/leaders?lang=en');
    await page.locator('#release-1 summary').click();
    await page.fill('#reason-1', 'Too early');
    await page.getByRole('button', { name: /^Roll back to release 1/ }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('Nothing was rolled back');
    expect(await page.locator('main table').first().innerText()).toContain('New Leader');
    expect(await page.locator('main').innerText()).toContain('It would fit if these were also');
    await expectAxeClean(page);
    await page.getByRole('button', { name: 'Roll back all of them to release 1' }).click();
    await page.waitForURL(/\/data\/leaders/);
    expect(await table('leaders')).toBe(leaders);
    expect(await table('approval')).toBe(APPROVAL);
    await context.close();
  });

  test('every table, downloaded and uploaded unchanged, differs in nothing', async ({
    chromium
  }) => {
    const context = await chromium.newContext({ baseURL: origin, storageState: signedIn.analyst! });
    for (const name of Object.keys(DATASETS)) {
      const text = await (await fetch(`${origin}/data/${name}.csv`)).text();
      const checked = await context.request.post(`${origin}/api/datasets/${name}/check`, {
        headers: { origin, 'content-type': 'text/csv' },
        data: text
      });
      expect(await checked.json(), name).toMatchObject({
        problems: [],
        diff: { added: 0, changed: 0, removed: 0 }
      });
      // The form says so too: there is nothing to keep.
      const newest = (await (await fetch(`${origin}/readyz`)).text()).match(/\d+/)![0];
      const kept = await context.request.post(`${origin}/studio/upload?/keep`, {
        headers: { origin, 'x-sveltekit-action': 'true', accept: 'application/json' },
        multipart: { base: newest, message: 'm', answers: '{}', file: csv(text, `${name}.csv`) }
      });
      expect(await kept.text(), name).toContain('unchanged');
    }
    await context.close();
  });

  test('the history reads in every language', async () => {
    for (const lang of LOCALES) {
      const html = await (await fetch(`${origin}/data/approval?lang=${lang}`)).text();
      expect(html.includes('id="release-4"')).toBe(true);
    }
  });
});
