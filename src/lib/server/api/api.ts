import type { Caller } from '#lib/server/people/caller.ts';
import type { ServedRelease } from '#lib/server/served-release.ts';
import type { KeptTables } from '#lib/server/history/kept-tables.ts';
import type { ReleaseStore } from '#lib/server/store/release-store.ts';

/** What the endpoints that check and publish work with. */
export interface Api {
  readonly store: ReleaseStore;
  /** Tables of older releases. */
  readonly kept: KeptTables;
  /** The newest release there is, loaded. */
  readonly newest: () => Promise<ServedRelease>;
  /** Who asks; null where nobody is known by what the request carries. */
  readonly callerOf: (request: Request) => Promise<Caller | null>;
  readonly uploadBytes: number;
}
