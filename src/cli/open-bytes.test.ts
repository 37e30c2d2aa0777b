import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { utf8Of } from '#lib/core/intake/read-file.ts';
import { openBytes } from './open-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-bytes-'));
const path = join(folder, 'long.csv');
const text = Array.from({ length: 500_000 }, (_, row) => `row ${row}`).join('\n');
afterAll(() => rmSync(folder, { recursive: true }));

test('a file that is longer than its pieces is read whole, and a part of it alone', async () => {
  writeFileSync(path, text);
  const file = await openBytes(path);
  const decoder = new TextDecoder();
  let read = '';
  for await (const piece of utf8Of(file, 'utf-8')) read += decoder.decode(piece, { stream: true });
  expect(read === text).toBe(true);
  const end = await file.slice(text.length - 10, text.length + 10).arrayBuffer();
  expect(decoder.decode(end)).toBe(text.slice(-10));
  await file.close();
});

test('a file that is cut while it is read is named', async () => {
  writeFileSync(path, text);
  const file = await openBytes(path);
  truncateSync(path, 100);
  await expect(utf8Of(file, 'utf-8').next()).rejects.toThrow(`${path} was cut`);
  await file.close();
});
