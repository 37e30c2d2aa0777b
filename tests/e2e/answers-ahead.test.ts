import { get, request, type IncomingHttpHeaders } from 'node:http';
import { expect, inject, test } from 'vitest';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** What is answered ahead tells its length; what passes through SvelteKit comes in chunks. */
  readonly isAhead: boolean;
}

/** How an answer travels, and when, is not what it says. */
const TRAVEL = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'];

function ask(path: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> {
  const send = method === 'GET' ? get : request;
  return new Promise((resolve, reject) => {
    send(inject('origin') + path, { headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const said = Object.entries(response.headers).filter(([name]) => !TRAVEL.includes(name));
        resolve({
          status: response.statusCode,
          headers: Object.fromEntries(said),
          body: Buffer.concat(chunks).toString('base64'),
          isAhead: response.headers['content-length'] !== undefined
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

const said = ({ status, headers, body }: Answer) => ({ status, headers, body });
const brotli = { 'accept-encoding': 'gzip, deflate, br' };

// Each address is asked for here alone, so that the first answer passes through SvelteKit.
test.for([
  ['/?lang=en&from=1991-01-02', {}],
  ['/?from=1991-01-03', { 'accept-language': 'ja,en;q=0.7' }],
  ['/?from=1991-01-04', {}],
  ['/?from=1991-01-05', { 'accept-language': 'ru', cookie: 'better-auth.session_token=x' }],
  ['/?lang=xx&from=1991-01-06', { 'accept-language': 'ja' }],
  ['/?release=1&from=1991-01-07', { 'accept-language': 'en' }],
  ['/charts/settlement?from=1991-01-08&theme=dark', { 'accept-language': 'en' }],
  ['/embed/settlement?from=1991-01-09', { 'accept-language': 'ja' }],
  ['/api/releases?of=1991-01-10', {}]
] as const)('%s is answered ahead as SvelteKit answers it', async ([path, wishes]) => {
  const headers = { ...brotli, ...wishes };
  const slow = await ask(path, headers);
  const fast = await ask(path, headers);
  expect([slow.isAhead, fast.isAhead]).toEqual([false, true]);
  expect(slow.status).toBe(200);
  expect(said(fast)).toEqual(said(slow));

  const cookie = await ask(path, { ...headers, cookie: 'better-auth.session_token=other' });
  expect(said(cookie)).toEqual(said(slow));
});

test('what the browser has already is told to be the same', async () => {
  const path = '/?from=1991-02-01';
  const { headers } = await ask(path, { ...brotli, 'accept-language': 'en' });
  const known = {
    ...brotli,
    'accept-language': 'en-GB',
    'if-none-match': String(headers.etag)
  };
  const [slow, fast] = [await ask(path, known), await ask(path, known)];
  expect(slow.status).toBe(304);
  expect(said(fast)).toEqual(said(slow));
  const other = { ...known, 'if-none-match': '"another"' };
  expect((await ask(path, other)).status).toBe(200);
  const weak = { ...known, 'if-none-match': `W/${headers.etag}` };
  expect((await ask(path, weak)).status).toBe(304);
});

test('another language, another packing and HEAD are answered by SvelteKit', async () => {
  const path = '/?from=1991-02-02';
  const english = await ask(path, { ...brotli, 'accept-language': 'en' });
  const japanese = await ask(path, { ...brotli, 'accept-language': 'ja' });
  expect(japanese.isAhead).toBe(false);
  expect(japanese.body).not.toBe(english.body);
  expect((await ask(path, { 'accept-language': 'en' })).headers['content-encoding']).toBe(
    undefined
  );
  const head = await ask(path, { ...brotli, 'accept-language': 'en' }, 'HEAD');
  expect([head.status, head.body]).toEqual([200, '']);
  expect(head.headers['content-type']).toBe(english.headers['content-type']);
});
