// Publishes into a store on a disk that is really full, and again after space was freed. Linux, as root:
//   node scripts/fill-disk.mjs [--postgres]
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { bundleStore, importStore } from './bundle-store.mjs';

const onPostgres = argv.includes('--postgres');
/** A PostgreSQL takes a third of its disk before anything is published. */
const DISK_MEGABYTES = onPostgres ? 160 : 16;
/** What is left free when a table comes that is too large. */
const LEFT_MEGABYTES = 8;
const MEGABYTE = 1 << 20;

const { openStore, checkStore, startPostgres } = await importStore(await bundleStore());
const disk = mkdtempSync(join(tmpdir(), 'entente-full-'));
const size = `size=${DISK_MEGABYTES}m`;
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', disk]);
if (mounted.status !== 0) {
  console.error(`A small disk cannot be mounted: ${mounted.stderr}`);
  rmSync(disk, { recursive: true });
  exit(1);
}
chmodSync(disk, 0o755);
const server = onPostgres ? await startPostgres({ durable: true, within: disk }) : null;
try {
  const place = { home: disk, databaseUrl: server?.url ?? null };
  const store = await openStore(place);
  /** @type {import('../tests/store-process.ts').Acknowledged[]} */
  const acknowledged = [];
  const publish = async (/** @type {number} */ bytes) => {
    const content = await store.bytes.keep(randomBytes(bytes));
    const base = acknowledged.length;
    const datasets = /** @type {const} */ ([{ name: 'claims', ...content, rows: 1 }]);
    const { published } = await store.publish({ base, author: 'A', message: 'm', datasets });
    if (!published) throw new Error('The release was refused');
    acknowledged.push({ number: published.number, sha256: content.sha256 });
  };
  const refusal = async (/** @type {number} */ bytes) =>
    publish(bytes).then(
      () => null,
      (/** @type {Error} */ fault) => fault.message
    );
  await publish(MEGABYTE);
  const fillers = fill(LEFT_MEGABYTES * MEGABYTE);
  const large = await refusal(4 * LEFT_MEGABYTES * MEGABYTE);
  console.log(`Too large for the disk: ${large}`);
  fillers.push(...fill(0));
  // Some may still fit into what files of the database have left.
  let small = null;
  for (let bytes = 10; !small && bytes < 4 * MEGABYTE; bytes *= 4) small = await refusal(bytes);
  console.log(`Full to the last block: ${small}`);
  const whole = await checkStore(place, acknowledged);
  console.log(`Meanwhile readers find all ${whole} releases whole`);
  for (const file of fillers) rmSync(file);
  await publish(2 * MEGABYTE);
  await store.close();
  const releases = await checkStore(place, acknowledged);
  if (!large || !small || releases !== acknowledged.length) {
    throw new Error('A full disk did not do what it should');
  }
  console.log(`After space was freed: ${releases} releases, all whole`);
} finally {
  await server?.stop();
  spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
}

/**
 * Fills the disk with files until no more than so many bytes are free.
 * @param {number} left bytes
 * @returns {string[]} the files
 */
function fill(left) {
  const files = [];
  for (let bytes = MEGABYTE; bytes >= 4096; bytes /= 2) {
    while (freeBytes() - bytes >= left) {
      const file = join(disk, `filler-${randomBytes(6).toString('hex')}`);
      writeFileSync(file, Buffer.alloc(bytes));
      files.push(file);
    }
  }
  return files;
}

function freeBytes() {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}
