import { openEmbeddedStore } from './embedded-store.ts';
import { openPostgresStore } from './postgres-store.ts';
import type { ReleaseStore } from './release-store.ts';

export interface StorePlace {
  /** Folder of the embedded store. */
  readonly home: string;
  /** Address of a PostgreSQL database, which is used instead where it is given. */
  readonly databaseUrl: string | null;
}

export function openStore({ home, databaseUrl }: StorePlace): Promise<ReleaseStore> {
  return databaseUrl ? openPostgresStore(databaseUrl) : openEmbeddedStore(home);
}
