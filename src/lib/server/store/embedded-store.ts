import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CatalogueStore } from './catalogue-store.ts';
import type { CatalogueTables } from './catalogue-tables.ts';
import { FileBytes, type Disk } from './file-bytes.ts';
import { migrate } from './migrations.ts';
import type { ReleaseStore } from './release-store.ts';
import { TurnTakingSqliteDialect } from './sqlite-dialect.ts';
import { storeFault } from './store-fault.ts';

/** How long a process waits for another that writes, and how often it looks for what others wrote. */
const PATIENCE_MILLISECONDS = 5000;
const LOOK_MILLISECONDS = 500;
const RETRY_MILLISECONDS = 10;

/** What tests replace to see faults. */
export interface EmbeddedParts {
  readonly disk?: Disk;
  readonly dialect?: typeof TurnTakingSqliteDialect;
  readonly patienceMilliseconds?: number;
}

/** Opens the store in a folder, and makes it where there is none: bytes as files, the catalogue in SQLite. */
export async function openEmbeddedStore(
  folder: string,
  {
    disk,
    dialect: Dialect = TurnTakingSqliteDialect,
    patienceMilliseconds = PATIENCE_MILLISECONDS
  }: EmbeddedParts = {}
): Promise<ReleaseStore> {
  const place = join(folder, 'catalogue.sqlite');
  let database: Database.Database | undefined;
  try {
    const bytes = new FileBytes(join(folder, 'bytes'), disk);
    await bytes.prepare().catch((cause: unknown) => {
      throw storeFault(cause, folder);
    });
    database = new Database(place, { timeout: patienceMilliseconds });
    await keepLog(database, patienceMilliseconds);
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    const catalogue = new Kysely<CatalogueTables>({ dialect: new Dialect({ database }) });
    await migrate(catalogue);
    return new CatalogueStore(catalogue, bytes, {
      place,
      announce: async () => {},
      watch: (changed) => watch(database!, changed)
    });
  } catch (cause) {
    database?.close();
    throw storeFault(cause, place);
  }
}

/** Two processes that make a catalogue at once each want it alone: SQLite lets neither wait, but refuses one. */
async function keepLog(database: Database.Database, patience: number): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (cause) {
      const isBusy = cause instanceof Database.SqliteError && cause.code === 'SQLITE_BUSY';
      if (!isBusy || performance.now() > end) throw cause;
      await setTimeout(RETRY_MILLISECONDS);
    }
  }
}

/** SQLite counts what other processes commit, but tells nobody. */
function watch(database: Database.Database, changed: () => void): () => Promise<void> {
  const version = () => database.pragma('data_version', { simple: true });
  let seen = version();
  const timer = setInterval(() => {
    const now = version();
    if (now === seen) return;
    seen = now;
    changed();
  }, LOOK_MILLISECONDS);
  timer.unref();
  return async () => clearInterval(timer);
}
