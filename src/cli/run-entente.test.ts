import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runEntente } from './run-entente.ts';

const CLAIMS = readFileSync('data/claims.csv', 'utf8');
const WARNING = { dataset: 'claims', severity: 'warning', row: 2, line: 3, column: 'claim' };
const WORDS = { code: 'odd', value: 'x', expected: 'something else', remedy: 'Look at it.' };

const folder = mkdtempSync(join(tmpdir(), 'entente-cli-'));
const fileWith = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const good = fileWith('claims.csv', CLAIMS);
const faulty = fileWith('faulty.csv', `${CLAIMS}Not an id,x,p\n`);

let server: Server;
let address: string;
/** What the server answers next to a check and to a publication, and what it was sent. */
let answers: { problems: unknown[]; status: number; body: unknown };
let asked: string[];
beforeAll(async () => {
  server = createServer((request, response) => {
    const { method, url, headers } = request;
    asked.push(`${method} ${url} ${headers['if-match'] ?? ''} ${headers.authorization}`);
    const { problems, status, body } = answers;
    const diff = { added: 1, changed: 0, removed: 0, rows: [] };
    const check = method === 'POST';
    response.writeHead(check ? 200 : status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(check ? { problems, diff, base: 4 } : body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function run(args: string[], environment: Record<string, string> = {}) {
  const said: string[] = [];
  const noted: string[] = [];
  asked = [];
  const code = await runEntente(args, environment, {
    say: (line) => said.push(line),
    note: (line) => noted.push(line)
  });
  return { code, said: said.join('\n'), noted: noted.join('\n') };
}

test('a clean file ends with 0, one with errors with 1, and each problem has its line', async () => {
  expect(await run(['check', good])).toMatchObject({
    code: 0,
    said: '0 errors, 0 warnings\nRows: 0 added, 0 changed, 0 removed'
  });
  const { code, said } = await run(['check', faulty, '--dataset', 'claims']);
  expect(code).toBe(1);
  expect(said).toMatch(/faulty\.csv:20: error: .*expected/);
  expect(said).toContain('1 added');
});

test('wrong use ends with 2 and says what is right', async () => {
  const server = ['--server', 'http://localhost', '--token', 't'];
  for (const args of [
    ...[[], ['mend', good], ['check'], ['check', good, good], ['check', good, '--what']],
    ...[
      ['check', faulty],
      ['check', good, '--server', 'nowhere'],
      ['publish', good]
    ],
    ...[
      ['publish', good, ...server],
      ['check', good, '--server', 'http://localhost']
    ]
  ]) {
    const { code, noted } = await run(args);
    expect(code, args.join(' ')).toBe(2);
    expect(noted).toContain('Usage:');
  }
  expect(await run(['check', join(folder, 'none/claims.csv')])).toMatchObject({ code: 2 });
  expect(await run(['--help'])).toMatchObject({ code: 0 });
});

test('a publication goes on the release that it was checked against', async () => {
  answers = { problems: [], status: 201, body: { number: 5 } };
  const environment = { ENTENTE_SERVER: address, ENTENTE_TOKEN: 'secret' };
  const published = await run(['publish', good, '--message', 'One & more'], environment);
  expect(published).toMatchObject({ code: 0, noted: expect.stringContaining('Publishing') });
  expect(published.said).toContain('Published: release 5');
  expect(published.said + published.noted).not.toContain('secret');
  expect(asked).toEqual([
    'POST /api/datasets/claims/check  Bearer secret',
    'PUT /api/datasets/claims?message=One+%26+more "4" Bearer secret'
  ]);
});

test('errors stop it with 1, warnings too unless accepted, refusals with 3', async () => {
  const publish = ['publish', good, '--message', 'm', '--server', address, '--token', 't'];
  answers = { problems: [{ ...WARNING, ...WORDS }], status: 201, body: { number: 5 } };
  expect(await run(publish)).toMatchObject({ code: 1 });
  expect(asked).toHaveLength(1);
  expect(await run([...publish, '--accept-warnings'])).toMatchObject({ code: 0 });
  answers = { ...answers, problems: [{ ...WARNING, ...WORDS, severity: 'error' }] };
  expect(await run([...publish, '--accept-warnings'])).toMatchObject({ code: 1 });
  answers = { problems: [], status: 412, body: { message: 'Release 4 is not the newest' } };
  const refused = await run(publish);
  expect(refused.code).toBe(3);
  expect(refused.noted).toContain('412: Release 4 is not the newest');
  const away = ['check', good, '--server', 'http://127.0.0.1:9', '--token', 't'];
  expect(await run(away)).toMatchObject({ code: 3 });
});
