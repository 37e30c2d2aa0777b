import { Kysely, PostgresDialect, sql, type PostgresDialectConfig } from 'kysely';
import pg from 'pg';
import { CatalogueStore } from './catalogue-store.ts';
import type { CatalogueTables } from './catalogue-tables.ts';
import { DatabaseBytes } from './database-bytes.ts';
import { migrate } from './migrations.ts';
import { CHANNEL, watchPostgres } from './postgres-watch.ts';
import type { ReleaseStore } from './release-store.ts';
import { storeFault } from './store-fault.ts';

const CONNECT_MILLISECONDS = 5000;

/** What tests replace to see faults. */
export interface PostgresParts {
  readonly dialect?: new (config: PostgresDialectConfig) => PostgresDialect;
}

/** Opens the store in a PostgreSQL database, and makes its tables where there are none. */
export async function openPostgresStore(
  url: string,
  { dialect: Dialect = PostgresDialect }: PostgresParts = {}
): Promise<ReleaseStore> {
  const place = placeOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true
  });
  // A connection at rest that breaks is replaced by the pool; without a listener it ends the process.
  pool.on('error', (cause) => {
    if (!pool.ending) console.warn(storeFault(cause, place).message);
  });
  const catalogue = new Kysely<CatalogueTables>({ dialect: new Dialect({ pool }) });
  try {
    await migrate(catalogue);
  } catch (cause) {
    await catalogue.destroy().catch(() => {});
    throw storeFault(cause, place);
  }
  return new CatalogueStore(catalogue, new DatabaseBytes(catalogue, place), {
    place,
    // Delivered when the transaction commits, and only then.
    announce: async (transaction) => {
      await sql`select pg_notify(${CHANNEL}, '')`.execute(transaction);
    },
    watch: (changed) => watchPostgres(url, changed)
  });
}

/** The database as messages may name it: without the password. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'the database of DATABASE_URL';
  const { hostname, port, pathname } = new URL(url);
  return `the database ${pathname.slice(1)} at ${hostname || 'localhost'}:${port || 5432}`;
}
