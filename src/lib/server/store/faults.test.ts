import Database from 'better-sqlite3';
import { PostgresDialect } from 'kysely';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { loadServedRelease } from '#lib/server/served-release.ts';
import { faultyDialect, faultyDisk, Steps } from '#tests/faulty-parts.ts';
import { makeDatabase } from '#tests/start-postgres.ts';
import { claimsOf, KINDS, newFolder, publishText, storeWithOne } from '#tests/test-stores.ts';
import { openEmbeddedStore } from './embedded-store.ts';
import { openStore, type StorePlace } from './open-store.ts';
import { openPostgresStore } from './postgres-store.ts';
import type { ReleaseStore } from './release-store.ts';
import { TurnTakingSqliteDialect } from './sqlite-dialect.ts';

/** Opens a store whose every step counts. */
async function openStepwise(place: StorePlace, steps: Steps): Promise<ReleaseStore> {
  return place.databaseUrl
    ? openPostgresStore(place.databaseUrl, { dialect: faultyDialect(PostgresDialect, steps) })
    : openEmbeddedStore(place.home, {
        disk: faultyDisk(steps),
        dialect: faultyDialect(TurnTakingSqliteDialect, steps)
      });
}

/** Publishes while a step fails; tells whether it was acknowledged. */
async function publishThrough(place: StorePlace, steps: Steps, base: number, text: string) {
  const calm = new Steps();
  let current = calm;
  // Opening is no part of the publication: only from here on the steps count.
  const switching = {
    take: (name: string, work: () => Promise<never>) => current.take(name, work)
  };
  const store = await openStepwise(place, switching as unknown as Steps);
  current = steps;
  try {
    const { published } = await publishText(store, base, text);
    return published !== undefined;
  } catch {
    return false;
  } finally {
    current = calm;
    await store.close();
  }
}

describe.each(KINDS)('$kind', ({ kind, place: makePlace }) => {
  test('wherever a publication stops, the next start serves what was acknowledged', async () => {
    const place = await makePlace();
    await (await storeWithOne(place)).close();
    const whole = new Steps();
    expect(await publishThrough(place, whole, 1, 'whole')).toBe(true);
    const taken = whole.names.length;
    expect(whole.names).toContain('commitTransaction');
    if (kind === 'embedded') expect(whole.names.filter((name) => name === 'sync')).toHaveLength(2);

    let newest = 2;
    let refused = 0;
    for (let step = 0; step < taken; step++) {
      for (const when of ['before', 'after'] as const) {
        const text = `${when} ${step}`;
        const acknowledged = await publishThrough(place, new Steps(step, when), newest, text);
        if (!acknowledged) refused++;
        const store = await openStore(place);
        const release = (await store.newest())!;
        // Stopped before its end it is there or not, but never in part.
        expect(release.number === newest || release.number === newest + 1).toBe(true);
        if (acknowledged) expect(release.number).toBe(newest + 1);
        const made = release.number > newest;
        newest = release.number;
        if (made) expect(await claimsOf(store, newest)).toBe(text);
        const served = await loadServedRelease(release, store.bytes);
        expect(served.release.table('claims').columns.size).toBeGreaterThan(0);
        expect((await publishText(store, newest, `mended ${text}`)).published?.number).toBe(
          ++newest
        );
        expect(await store.history()).toHaveLength(newest);
        await store.close();
      }
    }
    expect(refused).toBeGreaterThan(taken);
  });

  test('bytes that were damaged are never shown', async () => {
    const place = await makePlace();
    const store = await storeWithOne(place);
    const release = (await store.newest())!;
    async function* half() {
      yield Buffer.from('id\n');
    }
    const damaged = { ...store.bytes, read: half };
    await expect(loadServedRelease(release, damaged)).rejects.toThrow(/claims .* damaged: restore/);
    await store.close();
  });
});

describe('embedded', () => {
  test('a disk that is full is named, and all is as it was', async () => {
    const home = newFolder();
    await (await storeWithOne({ home, databaseUrl: null })).close();
    const full = () => Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    const steps = {
      take: async (name: string, work: () => Promise<unknown>) => {
        if (name === 'write') throw full();
        return work();
      }
    } as unknown as Steps;
    const store = await openEmbeddedStore(home, { disk: faultyDisk(steps) });
    await expect(publishText(store, 1, 'x')).rejects.toThrow(
      `The disk of ${join(home, 'bytes')} is full: nothing was published, nothing is lost. Free space`
    );
    expect((await store.newest())!.number).toBe(1);
    expect(readdirSync(join(home, 'bytes')).filter((name) => name.endsWith('.part'))).toEqual([]);
    await store.close();
  });

  test('a folder that another process holds is told after some patience', async () => {
    const home = newFolder();
    const place = { home, databaseUrl: null };
    await (await storeWithOne(place)).close();
    const store = await openEmbeddedStore(home, { patienceMilliseconds: 100 });
    const holder = new Database(join(home, 'catalogue.sqlite'));
    holder.exec('begin immediate');
    await expect(publishText(store, 1, 'x')).rejects.toThrow(
      /Another process holds .*catalogue\.sqlite .*: nothing was published\. Try again/
    );
    expect((await store.newest())!.number).toBe(1);
    holder.exec('rollback');
    holder.close();
    expect((await publishText(store, 1, 'x')).published?.number).toBe(2);
    await store.close();
  });

  test('a place that cannot be a folder, and a catalogue that is none, are named', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await expect(openEmbeddedStore(file)).rejects.toThrow(`${file} cannot be a folder`);
    const home = newFolder();
    writeFileSync(join(home, 'catalogue.sqlite'), 'no database at all'.repeat(100));
    await expect(openEmbeddedStore(home)).rejects.toThrow(/catalogue\.sqlite is damaged\. Restore/);
  });
});

describe('PostgreSQL', () => {
  test('a database that cannot be reached is named without its password', async () => {
    const opening = openPostgresStore('postgres://ann:secret@127.0.0.1:1/polls');
    await expect(opening).rejects.toThrow('Cannot reach the database polls at 127.0.0.1:1. Start');
    await expect(opening).rejects.not.toThrow('secret');
    const missing = new URL('/nowhere', inject('postgres')).href;
    await expect(openPostgresStore(missing)).rejects.toThrow(
      /nowhere at .* does not exist: create/
    );
  });

  test('when its connections break, the store finds it again and what it missed', async () => {
    const databaseUrl = await makeDatabase(inject('postgres'), `breaks_${process.pid}`);
    const store = await storeWithOne({ home: '', databaseUrl });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
    );
    await client.end();
    const heard = new Promise<void>((resolve) => store.onRelease(resolve));
    const other = await openStore({ home: '', databaseUrl });
    await publishText(other, 1, 'meanwhile');
    await heard;
    expect((await store.newest())!.number).toBe(2);
    await store.close();
    await other.close();
  });
});
