import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import { makeDatabase, startPostgres, type TestServer } from '#tests/start-postgres.ts';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { test } from './browser.ts';

type RunningServer = Awaited<ReturnType<typeof serveBuilt>>;

const CODE = 'the-code-of-these-tests';
const CLAIMS = readFileSync('data/claims.csv', 'utf8');

let postgres: TestServer;
let one: RunningServer;
let two: RunningServer;
/** Of who is signed in; either process knows it. */
let cookie = '';
beforeAll(async () => {
  postgres = await startPostgres();
  const DATABASE_URL = await makeDatabase(postgres.url, 'events');
  const settings = { DATABASE_URL, ENTENTE_ADMIN_CODE: CODE };
  [one, two] = await Promise.all([serveBuilt(settings), serveBuilt(settings)]);
});
afterAll(async () => {
  await Promise.all([one.stop(), two.stop()]);
  await postgres.stop();
});

const asOpened = ({ origin }: RunningServer) => origin.replace('127.0.0.1', 'localhost');

/** Sends a form as a browser would. */
function send(server: RunningServer, path: string, fields: Record<string, string>, cookie = '') {
  const origin = asOpened(server);
  return fetch(server.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html',
      ...(cookie ? { cookie } : {})
    },
    body: new URLSearchParams(fields)
  });
}

async function tokenOf(server: RunningServer): Promise<string> {
  const ada = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' };
  const entered = await send(server, '/studio/welcome', { ...ada, code: CODE });
  cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const token = { label: 'CI', scope: 'publish', days: '30' };
  const made = await send(server, '/studio/tokens?/make', token, cookie);
  return /entente_[\w-]{43}/.exec(await made.text())![0];
}

/** The numbers of the releases that a server tells, as they come. */
async function* releasesOf(server: RunningServer): AsyncGenerator<number> {
  const { body } = await fetch(`${server.origin}/api/events`);
  const decoder = new TextDecoder();
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
    for (const [, number] of decoder.decode(piece).matchAll(/data: \{"release":(\d+)\}/g)) {
      yield Number(number);
    }
  }
}

test('who listens to either process learns of a release within a second', async () => {
  const authorization = `Bearer ${await tokenOf(one)}`;
  const [here, there] = [releasesOf(one), releasesOf(two)];
  expect([(await here.next()).value, (await there.next()).value]).toEqual([1, 1]);

  const headers = { authorization, 'content-type': 'text/csv', 'if-match': '"1"' };
  const publish = (server: RunningServer, body: string) =>
    fetch(`${server.origin}/api/datasets/claims?message=m`, { method: 'PUT', headers, body });
  const answers = await Promise.all([
    publish(one, `${CLAIMS}a,A,p,c\n`),
    publish(two, `${CLAIMS}b,B,p,c\n`)
  ]);
  const answered = Date.now();
  // The token that one process made opens the other too; of two on one base, one succeeds.
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
  expect([(await here.next()).value, (await there.next()).value]).toEqual([2, 2]);
  expect(Date.now() - answered).toBeLessThan(1000);
  const [a, b] = await Promise.all(
    [one, two].map(async ({ origin }) => (await fetch(`${origin}/data/claims.csv`)).text())
  );
  expect(a).toBe(b);
});

test('what is published by the form of one process is offered by a page of the other', async ({
  chromium
}) => {
  const reader = await (await chromium.newContext({ locale: 'en-GB' })).newPage();
  await reader.goto(`${asOpened(two)}/data/claims?lang=en`);
  await reader.mouse.move(10, 10);
  expect(await reader.locator('main').innerText()).not.toContain('Said in the studio');

  const context = await chromium.newContext({ baseURL: asOpened(one), locale: 'en-GB' });
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name, value] = pair.split(/=(.*)/s) as [string, string];
      return { name, value, url: asOpened(one) };
    })
  );
  const analyst = await context.newPage();
  await analyst.goto('/studio/upload?lang=en');
  const text = await (await fetch(`${one.origin}/data/claims.csv`)).text();
  const buffer = Buffer.from(`${text}c,C,p,c\n`);
  await analyst.setInputFiles('#try-choose', { name: 'claims.csv', mimeType: 'text/csv', buffer });
  await analyst.fill('#message', 'Said in the studio');
  await analyst.getByRole('button', { name: 'Keep as draft' }).click();
  await analyst.getByRole('button', { name: 'Publish release 3' }).click();
  await analyst.waitForURL(/\/data\/claims/);

  await reader.getByRole('status').filter({ hasText: 'release 3' }).waitFor({ timeout: 5000 });
  await reader.getByRole('button', { name: 'Show them' }).click();
  await reader.getByText('Said in the studio').waitFor();
  expect(await (await fetch(`${two.origin}/data/claims.csv`)).text()).toContain('c,C,p,c');
});
