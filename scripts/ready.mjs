// Makes a fresh clone ready: installs what the lockfile names, builds, finds or installs a browser.
// Runs before anything is installed, so it imports from Node alone. What is up to date is left alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv, chdir, env, execPath, exit, getuid, platform, version } from 'node:process';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';

chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));

const OLDEST = [20, 19];
const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  fail(`Node ${version} is too old: install Node ${OLDEST.join('.')} or newer.`);
}

step('node_modules/.ready', ['package.json', 'package-lock.json', '.npmrc'], () => {
  console.log('Installing packages …');
  run('npm', ['ci', '--no-fund', '--no-audit']);
});
if (argv.includes('--build')) {
  const sources = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
  step('build/.ready', sources, () => {
    console.log('Building …');
    run(execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']);
  });
}
if (argv.includes('--browser') && !findChromium()) installChromium();

/**
 * Does a thing unless the stamp that it left says it was done for just these files and this Node.
 * @param {string} stamp
 * @param {readonly string[]} sources
 * @param {() => void} work
 */
function step(stamp, sources, work) {
  const hash = createHash('sha256').update(version);
  for (const file of sources.flatMap(filesOf)) hash.update(file).update(readFileSync(file));
  const now = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

/**
 * The files at and below a path, in a fixed order, without what the build itself writes.
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  if (path === join('src', 'lib', 'text', 'paraglide') || !existsSync(path)) return [];
  try {
    return readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .sort()
      .flatMap((name) => filesOf(join(path, name)));
  } catch {
    return [path];
  }
}

function installChromium() {
  if (platform !== 'linux' || !existsSync('/etc/debian_version')) {
    fail('No Chromium or Chrome found: install one, or name its program in CHROMIUM_PATH.');
  }
  if (getuid?.() !== 0) {
    fail('No Chromium found: run `sudo apt-get install chromium`, or name one in CHROMIUM_PATH.');
  }
  console.log('Installing Chromium and a Japanese font from Debian …');
  const apt = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
  const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (!runs('apt-get', apt, quiet)) {
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', apt, quiet);
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function runs(command, args, options) {
  return (
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options }).status === 0
  );
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function run(command, args, options) {
  if (!runs(command, args, options)) fail(`\`${command} ${args.join(' ')}\` failed: see above.`);
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  exit(1);
}
