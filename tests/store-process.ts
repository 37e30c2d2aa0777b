// A process of its own that publishes until it has enough or is killed, and says what was
// acknowledged. Started by the script and the tests that kill it.
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { argv, env } from 'node:process';
import { openStore, type StorePlace } from '#lib/server/store/open-store.ts';
import type { ReleaseStore } from '#lib/server/store/release-store.ts';

export { checkStore } from './check-store.ts';
export { startPostgres } from './start-postgres.ts';
export { openStore };

/** An acknowledged release. */
export interface Acknowledged {
  readonly number: number;
  readonly sha256: string;
}

/** Publishes so many releases, each of up to a megabyte, each on the newest there is. */
async function publishStream(place: StorePlace, count: number): Promise<void> {
  const store = await openStore(place);
  for (let made = 0; made < count;) {
    const acknowledged = await publishOne(store);
    if (!acknowledged) continue;
    made++;
    // Told before anything else is done, and without a buffer that a kill would empty.
    writeSync(1, `${JSON.stringify(acknowledged)}\n`);
  }
  await store.close();
}

/** Null where another process was first. */
async function publishOne(store: ReleaseStore): Promise<Acknowledged | null> {
  const bytes = randomBytes(1000 + Math.floor(Math.random() * 1_000_000));
  const content = await store.bytes.keep(bytes);
  const base = (await store.newest())?.number ?? 0;
  const datasets = [{ name: 'claims', ...content, rows: 1 }] as const;
  const { published } = await store.publish({ base, author: 'Ann', message: 'Next', datasets });
  return published ? { number: published.number, sha256: content.sha256 } : null;
}

if (argv[2] === 'publish') {
  const place = { home: env.ENTENTE_HOME ?? '', databaseUrl: env.DATABASE_URL || null };
  await publishStream(place, Number(argv[3]));
}
