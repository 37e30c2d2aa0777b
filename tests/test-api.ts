import type { Api } from '#lib/server/api/api.ts';
import { acceptInvitation } from '#lib/server/people/accept-invitation.ts';
import { invite } from '#lib/server/people/invitations.ts';
import { listPeople, setRole } from '#lib/server/people/people.ts';
import { callerOfToken, makeToken } from '#lib/server/people/tokens.ts';
import { KeptTables } from '#lib/server/history/kept-tables.ts';
import { ReleaseMemory } from '#lib/server/release-memory.ts';
import { openStore, type StorePlace } from '#lib/server/store/open-store.ts';
import type { ReleaseStore } from '#lib/server/store/release-store.ts';
import { shipTables } from '#lib/server/store/ship-tables.ts';

/** A process of the product, as far as the API goes. */
export interface OpenApi {
  readonly api: Api;
  readonly place: StorePlace;
  readonly close: () => Promise<void>;
}

export interface TestApi extends OpenApi {
  /** Of Bo, an analyst; `reader` is of somebody who was one and reads drafts now. */
  readonly tokens: { readonly check: string; readonly publish: string; readonly reader: string };
}

/** The shipped tables in a new store, with people and their tokens. */
export async function openTestApi(place: StorePlace): Promise<TestApi> {
  const store = await openStore(place);
  await shipTables(store, 'data');
  const bo = await enter(store, 'Bo');
  const cy = await enter(store, 'Cy');
  const token = (person: string, scope: 'check' | 'publish') =>
    makeToken(store.catalogue, { person, label: scope, scope, days: 30 });
  const tokens = {
    check: await token(bo, 'check'),
    publish: await token(bo, 'publish'),
    reader: await token(cy, 'publish')
  };
  await setRole(store.catalogue, cy, 'reader-of-drafts');
  return { ...(await openOn(store, place)), tokens };
}

/** Another process on the same store. */
export async function openedReleases({ place }: OpenApi): Promise<OpenApi> {
  return openOn(await openStore(place), place);
}

async function openOn(store: ReleaseStore, place: StorePlace): Promise<OpenApi> {
  const memory = await ReleaseMemory.open(store, 4);
  const newest = async () => {
    await memory.follow();
    return memory.newest;
  };
  const callerOf = async ({ headers }: Request) => {
    const secret = headers.get('authorization')?.slice('Bearer '.length);
    return secret ? callerOfToken(store.catalogue, secret) : null;
  };
  const api = {
    store,
    newest,
    kept: new KeptTables(store.bytes, 6),
    callerOf,
    uploadBytes: 100_000_000
  };
  return { api, place, close: () => store.close() };
}

async function enter(store: ReleaseStore, name: string): Promise<string> {
  const settings = {
    secret: 'a secret of the tests that is long enough',
    origin: 'http://localhost'
  };
  const secret = await invite(store.catalogue, { role: 'analyst', note: '', author: 'Ada' });
  const person = { name, email: `${name}@example.org`.toLowerCase(), password: 'correct horse' };
  await acceptInvitation(store.catalogue, settings, secret, person);
  return (await listPeople(store.catalogue)).find((one) => one.name === name)!.id;
}
