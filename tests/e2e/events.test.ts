import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDatabase, startPostgres, type TestServer } from '#tests/start-postgres.ts';
import { serveBuilt } from '#scripts/serve-built.mjs';

type RunningServer = Awaited<ReturnType<typeof serveBuilt>>;

const CODE = 'the-code-of-these-tests';
const CLAIMS = readFileSync('data/claims.csv', 'utf8');

let postgres: TestServer;
let one: RunningServer;
let two: RunningServer;
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

/** Sends a form as a browser would. */
function send(server: RunningServer, path: string, fields: Record<string, string>, cookie = '') {
  const origin = server.origin.replace('127.0.0.1', 'localhost');
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
  const cookie = entered.headers
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
