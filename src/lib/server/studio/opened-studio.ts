import { error } from '@sveltejs/kit';
import type { Caller } from '#lib/server/people/caller.ts';
import { openedTables } from '#lib/server/opened-tables.ts';
import { checkedRelease, openedStore } from '#lib/server/releases.ts';
import type { Draft } from '#lib/server/store/release-store.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Publishing } from './publish-draft.ts';

/** What the pages of the studio work with: the store, the newest release there is, and other tables. */
export async function openedStudio(): Promise<Publishing> {
  const [store, newest, kept] = await Promise.all([
    openedStore(),
    checkedRelease(),
    openedTables()
  ]);
  return { store, newest, kept };
}

/** An open draft; 404 where there is none. */
export async function openedDraft(id: string, { locale }: App.Locals): Promise<Draft> {
  return (await (await openedStore()).draft(id)) ?? error(404, m.drafts_gone({}, { locale }));
}

/** Who asks, if they may publish; else 403. */
export function publisherOf({ caller, locale }: App.Locals): Caller {
  if (caller?.rights.has('publish')) return caller;
  error(403, m.studio_forbidden({}, { locale }));
}
