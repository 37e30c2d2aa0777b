// Makes a fresh clone ready: installs what the lockfile names, builds, finds or installs a browser and
// a PostgreSQL server for the tests.
// Runs before anything is installed, so it imports from Node alone. What is up to date is left alone.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv, chdir, env, execPath, exit, getuid, platform, version } from 'node:process';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';
import { findPostgres } from './find-postgres.mjs';
import { installDebian } from './install-debian.mjs';

chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));

const OLDEST = [20, 19];
const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  fail(`Node ${version} is too old: install Node ${OLDEST.join('.')} or newer.`);
}

const text = join('src', 'lib', 'text');
/** What the build itself writes among the sources. */
const WRITTEN = [join(text, 'paraglide'), join(text, 'project.inlang', 'README.md')];

// The database module may have to be compiled, and cannot download what it is compiled with.
const besideNode = resolve(dirname(execPath), '..');
if (existsSync(join(besideNode, 'include/node/node.h'))) {
  env.npm_package_config_node_gyp_nodedir ??= besideNode;
}

// Fetched while the rest is done.
const chromium = argv.includes('--browser') && !findChromium() ? installChromium() : undefined;
await step('node_modules/.ready', ['package.json', 'package-lock.json', '.npmrc'], async () => {
  console.log('Installing packages …');
  await run('npm', ['ci', '--no-fund', '--no-audit']);
});
if (!databaseLoads()) {
  console.log('Compiling the database module for this Node …');
  await run('npm', ['rebuild', 'better-sqlite3']);
}
if (argv.includes('--build')) {
  const settings = [
    'svelte.config.js',
    'vite.config.ts',
    'scripts/browser-script.mjs',
    'scripts/kept-plural-rules.mjs'
  ];
  const sources = ['src', 'static', ...settings, 'package-lock.json'];
  await step('build/.ready', sources, async () => {
    console.log('Building …');
    await run(execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']);
    await run(execPath, ['scripts/bundle-cli.mjs']);
  });
}
(await chromium)?.();
if (argv.includes('--postgres') && !(await findPostgres())) (await installPostgres())();

/**
 * Does a thing unless the stamp that it left says it was done for just these files and this Node.
 * @param {string} stamp
 * @param {readonly string[]} sources
 * @param {() => Promise<void>} work
 */
async function step(stamp, sources, work) {
  const hash = createHash('sha256').update(version);
  for (const file of sources.flatMap(filesOf)) hash.update(file).update(readFileSync(file));
  const now = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

/**
 * The files at and below a path, in a fixed order, without what the build itself writes.
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  if (WRITTEN.includes(path) || !existsSync(path)) return [];
  try {
    return readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .sort()
      .flatMap((name) => filesOf(join(path, name)));
  } catch {
    return [path];
  }
}

/** Whether the database module fits this Node: its compiled part fits one version alone. */
function databaseLoads() {
  try {
    const Database = createRequire(import.meta.url)('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch (cause) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (cause);
    if (code === 'ERR_DLOPEN_FAILED') return false;
    throw cause;
  }
}

function installChromium() {
  const fonts = 'fonts-noto-cjk';
  return install(
    'Chromium',
    [
      ['chromium-headless-shell', fonts],
      ['chromium', fonts]
    ],
    'or name its program in CHROMIUM_PATH'
  );
}

function installPostgres() {
  const advice = 'or name the folder of its programs in POSTGRES_BIN';
  return install('PostgreSQL', [['postgresql']], advice);
}

/**
 * Installs packages of Debian, where this is Debian and root asks; else says what to do.
 * @param {string} name
 * @param {readonly (readonly string[])[]} choices lists of packages, the best first
 * @param {string} otherwise
 * @returns {Promise<() => void>} once that has ended, what tells how and stops if it failed
 */
async function install(name, choices, otherwise) {
  if (platform !== 'linux' || !existsSync('/etc/debian_version')) {
    fail(`No ${name} found: install it, ${otherwise}.`);
  }
  if (getuid?.() !== 0) {
    const packages = choices.at(-1)?.join(' ');
    fail(`No ${name} found: run \`sudo apt-get install ${packages}\`, ${otherwise}.`);
  }
  console.log(`Installing ${name} from Debian …`);
  const { succeeded, said } = await installDebian(choices);
  return () => {
    if (succeeded) return;
    console.error(said);
    fail(`${name} could not be installed from Debian: see above. Install it, ${otherwise}.`);
  };
}

/**
 * Runs a program to its end, with its faults on the terminal; ends all if it fails.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const failed = () => fail(`\`${command} ${args.join(' ')}\` failed: see above.`);
    child.once('error', failed);
    child.once('close', (code) => (code === 0 ? resolve() : failed()));
  });
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  exit(1);
}
