import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findChromium } from '#scripts/find-chromium.mjs';
import { installDebian } from '#scripts/install-debian.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-debian-'));
  vi.stubEnv('CHROMIUM_PATH', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function program(name: string, lines = ''): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`);
  chmodSync(join(folder, name), 0o755);
}

/** An apt-get that has some packages only, and its lists only once they are up to date if so told. */
function packagesAre(known: readonly string[], { listed }: { listed: boolean }): () => string[] {
  const log = join(folder, 'log');
  const lists = join(folder, 'lists');
  writeFileSync(log, '');
  if (listed) writeFileSync(lists, '');
  program(
    'apt-get',
    `echo "$1" $([ "$1" = update ] || echo "$*" | cut -d' ' -f5-) >> '${log}'
[ "$1" = update ] && : > '${lists}' && exit 0
case " ${known.join(' ')} " in *" $5 "*) [ -e '${lists}' ] && exit 0 ;; esac
echo "no $5" >&2
exit 100`
  );
  vi.stubEnv('PATH', [folder, process.env.PATH].join(delimiter));
  return () => readFileSync(log, 'utf8').trim().split('\n');
}

const CHOICES = [
  ['shell', 'fonts'],
  ['browser', 'fonts']
];

test('the first choice is installed where Debian has it', async () => {
  const calls = packagesAre(['shell', 'browser'], { listed: true });
  expect(await installDebian(CHOICES)).toEqual({ succeeded: true, said: '' });
  expect(calls()).toEqual(['install shell fonts']);
});

test('an older Debian gives the next', async () => {
  const calls = packagesAre(['browser'], { listed: true });
  expect((await installDebian(CHOICES)).succeeded).toBe(true);
  expect(calls()).toEqual(['install shell fonts', 'install browser fonts']);
});

test('lists are brought up to date before anything is given up', async () => {
  const calls = packagesAre(['shell', 'browser'], { listed: false });
  expect((await installDebian(CHOICES)).succeeded).toBe(true);
  expect(calls().slice(-2)).toEqual(['update', 'install shell fonts']);
});

test('what cannot be had is told in the words of apt-get', async () => {
  packagesAre([], { listed: true });
  expect(await installDebian([['shell']])).toEqual({ succeeded: false, said: 'no shell\n' });
});

test('Chromium without windows is taken before the whole of it', () => {
  program('chromium');
  vi.stubEnv('PATH', folder);
  expect(findChromium()).toBe(join(folder, 'chromium'));
  program('chromium-headless-shell');
  expect(findChromium()).toBe(join(folder, 'chromium-headless-shell'));
});
