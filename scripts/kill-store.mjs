// Kills a publishing process at random moments (kill -9) and holds each time what the next start finds
// against what was acknowledged.
//   node scripts/kill-store.mjs [--kills 50] [--postgres | --database URL]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argv, env, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundleStore, importStore } from './bundle-store.mjs';

/** @typedef {import('../src/lib/server/store/open-store.ts').StorePlace} StorePlace */
/** @typedef {import('../tests/store-process.ts').Acknowledged} Acknowledged */

const LONGEST_LIFE_MILLISECONDS = 400;

/**
 * Publishes in a process of its own.
 * @param {string} bundle
 * @param {StorePlace} place
 * @param {number} count
 * @param {{ afterMilliseconds: number, of: 'start' | 'first release' }} [killed] absent: it may end by itself
 * @returns {Promise<Acknowledged[]>} what was acknowledged
 */
export function publishApart(bundle, place, count, killed) {
  const child = spawn(execPath, [bundle, 'publish', String(count)], {
    env: { ...env, ENTENTE_HOME: place.home, DATABASE_URL: place.databaseUrl ?? '' },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let told = '';
  let complaint = '';
  child.stdout.on('data', (chunk) => (told += chunk));
  child.stderr.on('data', (chunk) => (complaint += chunk));
  const kill = () => setTimeout(() => child.kill('SIGKILL'), killed?.afterMilliseconds);
  if (killed?.of === 'start') kill();
  if (killed?.of === 'first release') child.stdout.once('data', kill);
  return new Promise((done, fail) => {
    child.once('close', (code) => {
      if (code) return fail(new Error(`The publishing process failed: ${complaint}`));
      const lines = told.split('\n').slice(0, -1);
      done(lines.map((line) => JSON.parse(line)));
    });
  });
}

/**
 * @param {string} bundle
 * @param {StorePlace} place
 * @param {number} kills
 * @param {(line: string) => void} [say]
 * @returns {Promise<{ acknowledged: number, releases: number }>}
 */
export async function killStore(bundle, place, kills, say = () => {}) {
  const { checkStore } = await importStore(bundle);
  /** @type {Acknowledged[]} */
  const acknowledged = [];
  let releases = 0;
  for (let kill = 1; kill <= kills; kill++) {
    const afterMilliseconds = Math.random() * LONGEST_LIFE_MILLISECONDS;
    // The first while it makes the tables, and now and then one more while it starts.
    const of = kill % 5 === 1 ? 'start' : 'first release';
    acknowledged.push(...(await publishApart(bundle, place, Infinity, { afterMilliseconds, of })));
    releases = await checkStore(place, acknowledged, releases + 1);
    say(`${kill}: killed ${afterMilliseconds.toFixed(0)} ms after its ${of}; ${releases} releases`);
  }
  // Bytes that were whole after one kill must be so after all.
  await checkStore(place, acknowledged);
  return { acknowledged: acknowledged.length, releases };
}

if (resolve(argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const option = (/** @type {string} */ name) => argv[argv.indexOf(name) + 1];
  const kills = argv.includes('--kills') ? Number(option('--kills')) : 50;
  const bundle = await bundleStore();
  const { startPostgres } = await importStore(bundle);
  const server = argv.includes('--postgres') ? await startPostgres() : null;
  const home = mkdtempSync(join(tmpdir(), 'entente-kill-'));
  const databaseUrl =
    server?.url ?? (argv.includes('--database') ? (option('--database') ?? null) : null);
  try {
    const { acknowledged, releases } = await killStore(
      bundle,
      { home, databaseUrl },
      kills,
      console.log
    );
    console.log(`${kills} kills: ${acknowledged} acknowledged, ${releases} there, none in part`);
  } catch (fault) {
    console.error(fault);
    exit(1);
  } finally {
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
