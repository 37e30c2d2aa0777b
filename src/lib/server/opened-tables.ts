import { KeptTables } from './history/kept-tables.ts';
import { openedStore } from './releases.ts';

const MOST_TABLES = 6;

let kept: KeptTables | null = null;

/** The tables of earlier releases and of drafts that this process reads. */
export async function openedTables(): Promise<KeptTables> {
  const { bytes } = await openedStore();
  kept ??= new KeptTables(bytes, MOST_TABLES);
  return kept;
}
