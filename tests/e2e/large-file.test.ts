import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { FIND_SIGNS_WASM } from '#lib/core/csv/find-signs-wasm.ts';
import { formatDay } from '#lib/core/table/day.ts';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { test } from './browser.ts';

const ROWS = 200_000;
const HEADER =
  'country,leader,pollster,mode,start,end,sample,approve,disapprove,source_title,source_url,note';
const file = join(tmpdir(), `entente-${randomBytes(6).toString('hex')}.csv`);

beforeAll(() => {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const day = formatDay(15_706 + (row % 2800));
    const approve = 40 + (row % 200) / 10;
    return `JPN,Shinzo Abe,House ${Math.floor(row / 2800)},,${day},${day},1000,${approve},30,S,https://example.org/${row % 500},`;
  });
  writeFileSync(file, [HEADER, ...rows].join('\n'));
});
afterAll(() => rmSync(file));

test('while a long file is checked the page goes on, and can call it off', async ({ open }) => {
  const page = await open('/?lang=en');
  await page.getByRole('button', { name: 'Try your own file' }).click();
  await page.locator('#try-choose').waitFor();
  await page.evaluate(() => {
    const state = Object.assign(window, { frames: 0, shares: new Set<number>() });
    const tick = () => {
      const progress = document.querySelector<HTMLProgressElement>('#try-progress');
      if (progress) {
        state.frames++;
        state.shares.add(progress.value);
      }
      requestAnimationFrame(tick);
    };
    tick();
  });
  await page.setInputFiles('#try-choose', file);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('#try-choose').waitFor();
  await page.setInputFiles('#try-choose', file);
  const panel = page.getByRole('region', { name: 'Your own figures in these charts' });
  await panel.getByText('200,000 rows').waitFor({ timeout: 60_000 });
  expect(await panel.innerText()).toContain('more than 100,000 rows is checked, but not drawn');
  const { frames, shares } = await page.evaluate(() => {
    const state = window as unknown as { frames: number; shares: Set<number> };
    return { frames: state.frames, shares: state.shares.size };
  });
  // A thread that was busy would have drawn none of these.
  expect(frames).toBeGreaterThan(15);
  expect(shares).toBeGreaterThan(3);
});

test('where files are read, WebAssembly with vector instructions may run', async ({ open }) => {
  const page = await open('/?lang=en');
  await page.getByRole('button', { name: 'Try your own file' }).click();
  await page.locator('#try-choose').waitFor();
  const started = page.waitForEvent('worker');
  await page.setInputFiles('#try-choose', file);
  const worker = await started;
  const exports = await worker.evaluate((code) => {
    const bytes = Uint8Array.from(atob(code), (sign) => sign.charCodeAt(0));
    return WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name);
  }, FIND_SIGNS_WASM);
  expect(exports).toEqual(['memory', 'find']);
});

test('a file that is too large is refused before it is read, announced or not', async () => {
  const server = await serveBuilt({
    ENTENTE_UPLOAD_MEGABYTES: '1',
    ENTENTE_ADMIN_CODE: 'the-code-of-these-tests'
  });
  const origin = server.origin.replace('127.0.0.1', 'localhost');
  try {
    const form = (path: string, fields: Record<string, string>, cookie = '') =>
      fetch(origin + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin, cookie, accept: 'text/html' },
        body: new URLSearchParams(fields)
      });
    const person = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery' };
    const entered = await form('/studio/welcome', { code: 'the-code-of-these-tests', ...person });
    const cookie = entered.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const made = await form(
      '/studio/tokens?/make',
      { label: 'x', scope: 'publish', days: '30' },
      cookie
    );
    const token = /entente_[\w-]{43}/.exec(await made.text())![0];
    const api = { authorization: `Bearer ${token}`, 'content-type': 'text/csv', 'if-match': '"1"' };
    const put = { method: 'PUT', path: '/api/datasets/approval?message=m', headers: api };
    const check = { method: 'POST', path: '/api/datasets/approval/check', headers: api };
    const upload = {
      method: 'POST',
      path: '/studio/upload?/check',
      headers: { origin, cookie, 'content-type': 'multipart/form-data; boundary=x' }
    };
    for (const { headers, ...asked } of [put, check, upload]) {
      const announced = { ...headers, 'content-length': String(50 << 20) };
      const first = await send(origin, { ...asked, headers: announced });
      expect(first, asked.path).toEqual({ status: 413, sent: 0 });
      const second = await send(origin, { ...asked, headers });
      expect(second.status, asked.path).toBe(413);
      // What the network holds on the way is sent, and no more: of a gigabyte not a twentieth.
      expect(second.sent, asked.path).toBeLessThan(50 << 20);
    }
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  } finally {
    await server.stop();
  }
});

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
}

/**
 * Sends a request byte for byte, its body in pieces up to a gigabyte where none is announced, until there
 * is an answer.
 */
async function send(
  origin: string,
  { method, path, headers }: Asked
): Promise<{ status: number; sent: number }> {
  const { host, hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port) });
  const announced = 'content-length' in headers;
  const lines = Object.entries({
    host,
    ...headers,
    ...(announced ? {} : { 'transfer-encoding': 'chunked' })
  }).map(([name, value]) => `${name}: ${value}`);
  let answer = '';
  socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
  // The server closes what it does not read on.
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const answered = new Promise<void>((resolve) => {
    socket.once('data', () => resolve());
    socket.once('close', () => resolve());
  });
  socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  const piece = Buffer.from(`10000\r\n${'a,b\n'.repeat(1 << 14)}\r\n`);
  let sent = 0;
  while (!announced && answer === '' && sent < 1 << 30 && !socket.destroyed) {
    sent += piece.byteLength;
    if (socket.write(piece)) await new Promise((resolve) => setImmediate(resolve));
    else await Promise.race([answered, once(socket, 'drain').catch(() => undefined)]);
  }
  await answered;
  socket.destroy();
  await closed;
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), sent };
}

test('thousands of polls are drawn as one image, with the same keys and brush', async ({
  open
}) => {
  const page = await open('/?lang=en&country=JPN');
  await page.getByRole('button', { name: 'Try your own file' }).click();
  await page.locator('#try-choose').waitFor();
  const [header, ...rows] = readFileSync(file, 'utf8').split('\n', 6001);
  const buffer = Buffer.from([header, ...rows].join('\n'));
  await page.setInputFiles('#try-choose', { name: 'polls.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: /^Show/ }).click();
  const chart = page.locator('#chart-approval-trend');
  const canvas = chart.locator('foreignObject canvas');
  await canvas.waitFor();
  const colours = () =>
    canvas.evaluate((node: HTMLCanvasElement) => {
      const { data } = node.getContext('2d')!.getImageData(0, 0, node.width, node.height);
      const found = { red: 0, grey: 0 };
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3]! < 100) continue;
        if (data[i]! > 2 * data[i + 1]!) found.red++;
        else found.grey++;
      }
      return found;
    });
  const whole = await colours();
  expect(whole.red).toBeGreaterThan(1000);

  const plot = chart.locator('.plot');
  await plot.focus();
  await page.keyboard.press('End');
  await expect.poll(() => plot.locator('[aria-live]').innerText()).toContain('31 Aug 2020');

  const box = (await plot.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x - 100, y);
  await page.mouse.down();
  await page.mouse.move(x - 50, y);
  await page.mouse.move(x, y);
  await page.mouse.up();
  await page.waitForURL(/from=/);
  await expect.poll(async () => (await colours()).grey).toBeGreaterThan(whole.grey + 500);
  expect((await colours()).red).toBeGreaterThan(100);
});
