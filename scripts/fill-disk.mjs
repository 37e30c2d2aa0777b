// Publishes into a store on a disk that is really full, and again after space was freed. Linux, as root:
//   node scripts/fill-disk.mjs
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exit } from 'node:process';
import { bundleStore, importStore } from './bundle-store.mjs';

const DISK_MEGABYTES = 16;
const { openStore, checkStore } = await importStore(await bundleStore());
const home = mkdtempSync(join(tmpdir(), 'entente-full-'));
const size = `size=${DISK_MEGABYTES}m`;
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', home]);
if (mounted.status !== 0) {
  console.error(`A small disk cannot be mounted: ${mounted.stderr}`);
  rmSync(home, { recursive: true });
  exit(1);
}
try {
  const place = { home, databaseUrl: null };
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
  const refusal = async (/** @type {Promise<void>} */ publishing) =>
    publishing.then(
      () => null,
      (/** @type {Error} */ fault) => fault.message
    );
  await publish(1e6);
  const large = await refusal(publish(20e6));
  console.log(`Too large for the disk: ${large}`);
  // Now so full that not even a page of the catalogue can be written.
  const filler = join(home, 'filler');
  let filled = 0;
  for (let bytes = 1 << 20; bytes >= 4096; bytes /= 2) {
    while (
      await Promise.resolve()
        .then(() => writeFileSync(`${filler}${filled}`, Buffer.alloc(bytes)))
        .then(
          () => ++filled,
          () => false
        )
    );
  }
  const small = await refusal(publish(10));
  console.log(`Full to the last block: ${small}`);
  await checkStore(place, acknowledged);
  console.log(`Meanwhile readers find all ${acknowledged.length} releases whole`);
  for (let i = 0; i <= filled; i++) rmSync(`${filler}${i}`, { force: true });
  await publish(2e6);
  await store.close();
  const releases = await checkStore(place, acknowledged);
  if (!large || !small || releases !== 2) throw new Error('A full disk did not do what it should');
  console.log(`After space was freed: ${releases} releases, all whole`);
} finally {
  spawnSync('umount', [home]);
  rmSync(home, { recursive: true, force: true });
}
