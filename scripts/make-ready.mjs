// Runs before anything is installed, so it imports from Node alone.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { chdir, env, execPath, exit, getuid, platform, version } from 'node:process';
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
/** What the build is made of. */
const SOURCES = [
  ...['src', 'static', 'svelte.config.js', 'vite.config.ts', 'scripts/browser-script.mjs'],
  ...['scripts/kept-plural-rules.mjs', 'package-lock.json']
];

/**
 * Makes a fresh clone ready: installs what the lockfile names and, where wanted, builds, finds or installs
 * a browser and a PostgreSQL server for the tests. What is up to date is left alone; what fails ends the
 * process.
 * @param {{ build?: boolean | undefined, browser?: boolean | undefined, postgres?: boolean | undefined }} wanted
 * @returns {Promise<() => Promise<void>>} once packages and build are there, what waits for all the rest:
 *   for the database module, browser and PostgreSQL, without which a lot can be done
 */
export async function makeReady({ build, browser, postgres }) {
  const chromium = browser && !findChromium() ? installChromium() : undefined;
  await step('node_modules/.ready', ['package.json', 'package-lock.json', '.npmrc'], async () => {
    console.log('Installing packages …');
    await run('npm', ['ci', '--no-fund', '--no-audit', '--ignore-scripts']);
  });
  const setUp = databaseLoads() ? undefined : setPackagesUp();
  if (build) await step('build/.ready', SOURCES, buildProduct);
  return async () => {
    await setUp;
    (await chromium)?.();
    if (postgres && !(await findPostgres())) (await installPostgres())();
  };
}

/** Runs what packages run once they are installed: the database module compiles where it must. */
async function setPackagesUp() {
  console.log('Setting up the database module …');
  // What it is compiled with cannot be downloaded everywhere.
  const besideNode = resolve(dirname(execPath), '..');
  if (existsSync(join(besideNode, 'include/node/node.h'))) {
    env.npm_package_config_node_gyp_nodedir ??= besideNode;
  }
  await run('npm', ['rebuild']);
}

async function buildProduct() {
  console.log('Building …');
  await run(execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']);
  await run(execPath, ['scripts/bundle-cli.mjs']);
}

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

/** Whether the database module is there and fits this Node: its compiled part fits one version alone. */
function databaseLoads() {
  try {
    const Database = createRequire(import.meta.url)('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch (cause) {
    const { code, tries } = /** @type {NodeJS.ErrnoException & { tries?: string[] }} */ (cause);
    // It tries many places for its compiled part and tells which.
    if (code === 'ERR_DLOPEN_FAILED' || tries) return false;
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
