import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { DatasetRecord } from '#lib/core/release/release-record.ts';
import { openStore, type StorePlace } from '#lib/server/store/open-store.ts';
import type { Outcome, ReleaseStore } from '#lib/server/store/release-store.ts';
import { makeDatabase } from './start-postgres.ts';

/** A new folder, which is removed when the tests end. */
export const newFolder = () => mkdtempSync(join(inject('temporary'), 'folder-'));

/** Both kinds of store; each call of `place` makes an empty one. */
export const KINDS: readonly { kind: string; place: () => Promise<StorePlace> }[] = [
  {
    kind: 'embedded',
    place: async () => ({ home: newFolder(), databaseUrl: null })
  },
  {
    kind: 'PostgreSQL',
    place: async () => ({
      home: '',
      databaseUrl: await makeDatabase(
        inject('postgres'),
        `test_${randomUUID().replaceAll('-', '')}`
      )
    })
  }
];

/** A store in which release 1 holds a table of claims and one of translations. */
export async function storeWithOne(place: StorePlace): Promise<ReleaseStore> {
  const store = await openStore(place);
  const datasets = [
    await keepText(store, 'claims', 'id\nfirst\n'),
    await keepText(store, 'translations', 'text_en\nfirst\n')
  ];
  await store.takeShipped({ author: 'Entente', created: CREATED, message: 'Shipped', datasets });
  return store;
}

export const CREATED = '2026-01-02T00:00:00.000Z';

export async function keepText(
  store: ReleaseStore,
  name: DatasetName,
  text: string
): Promise<DatasetRecord> {
  return {
    name,
    ...(await store.bytes.keep(Buffer.from(text))),
    rows: text.split('\n').length - 2
  };
}

/** Publishes one text of the table of claims. */
export async function publishText(
  store: ReleaseStore,
  base: number,
  text: string
): Promise<Outcome> {
  const datasets = [await keepText(store, 'claims', text)];
  return store.publish({ base, author: 'Ann', message: `Say ${text}`, datasets });
}

export async function textOf(store: ReleaseStore, sha256: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of store.bytes.read(sha256)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/** The text of claims in a release. */
export async function claimsOf(store: ReleaseStore, number: number): Promise<string> {
  const release = await store.release(number);
  return textOf(store, release!.datasets.find(({ name }) => name === 'claims')!.sha256);
}
