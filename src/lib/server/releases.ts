import { error } from '@sveltejs/kit';
import type { ReleaseRecord } from '#lib/core/release/release-record.ts';
import { config } from './config.ts';
import { ReleaseMemory } from './release-memory.ts';
import type { ServedRelease } from './served-release.ts';
import { openStore } from './store/open-store.ts';
import { shipTables } from './store/ship-tables.ts';
import type { ReleaseStore } from './store/release-store.ts';

let opening: Promise<ReleaseMemory> | null = null;
let opened: ReleaseMemory | null = null;

async function open(): Promise<ReleaseMemory> {
  const store = await openStore(config);
  const shipped = await shipTables(store, config.dataFolder);
  if (shipped === 'draft') {
    console.log('The tables of this version of Entente differ: a draft awaits the analysts.');
  }
  opened = await ReleaseMemory.open(store, config.olderReleases);
  return opened;
}

/** The releases of this process; opened once. */
function memory(): Promise<ReleaseMemory> {
  opening ??= open();
  return opening;
}

export async function openedStore(): Promise<ReleaseStore> {
  return (await memory()).store;
}

/** The newest release. */
export async function currentRelease(): Promise<ServedRelease> {
  return (await memory()).newest;
}

/** The number of the newest release; 0 while none is loaded. */
export function newestNumber(): number {
  return opened?.newest.record.number ?? 0;
}

/** The newest release, after a look into the store whether there is a newer one. */
export async function checkedRelease(): Promise<ServedRelease> {
  const releases = await memory();
  await releases.follow();
  return releases.newest;
}

/** 404 where there is no such release. */
export async function releaseNumbered(number: number): Promise<ServedRelease> {
  const releases = await memory();
  const found = await releases.numbered(number).catch((fault: Error) => {
    console.error(fault.message);
    error(503, `Release ${number} cannot be read at present; try again later`);
  });
  return (
    found ??
    error(404, `There is no release ${number}; the newest is ${releases.newest.record.number}`)
  );
}

/** Every release up to one, newest first. */
export async function historyUpTo(number: number): Promise<ReleaseRecord[]> {
  const history = await (await openedStore()).history();
  return history.filter((release) => release.number <= number);
}
