import { Migrator, PostgresAdapter, sql, type Kysely, type Migration } from 'kysely';
import { makePeopleTables, makeResets } from '#lib/server/people/make-people-tables.ts';
import type { Catalogue } from './catalogue-tables.ts';

/** Every change of the tables, oldest first. One that was ever released is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-releases': { up: makeReleases },
  '0002-people': { up: makePeopleTables },
  '0003-files-of-drafts': { up: nameFilesOfDrafts },
  '0004-files-of-releases': { up: nameFilesOfReleases },
  '0005-column-names': { up: makeColumnNames },
  '0006-resets': { up: makeResets },
  '0007-fast-pieces': { up: compressPiecesFast },
  '0008-shipped-drafts': { up: markShippedDrafts }
};

/** Brings the tables up to date; throws if that fails, and the tables are as they were. */
export async function migrate(catalogue: Catalogue): Promise<void> {
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
  const { error } = await new Migrator({ db: catalogue, provider }).migrateToLatest();
  if (error) throw error;
}

async function makeReleases(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('releases')
    // Unique: of two who publish on the same release, one finds the number taken.
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('parent', 'integer', (column) => column.references('releases.number'))
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('published', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('restored', 'integer', (column) => column.references('releases.number'))
    .execute();
  await db.schema
    .createTable('release_datasets')
    .addColumn('release', 'integer', (column) => column.notNull().references('releases.number'))
    .addColumn('dataset', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('rows', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('release_datasets_key', ['release', 'dataset'])
    .execute();
  await db.schema
    .createTable('drafts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('base', 'integer', (column) => column.notNull().references('releases.number'))
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('created', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('closed', 'text')
    .execute();
  await db.schema
    .createTable('draft_datasets')
    .addColumn('draft', 'text', (column) => column.notNull().references('drafts.id'))
    .addColumn('dataset', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('rows', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_datasets_key', ['draft', 'dataset'])
    .execute();
  await db.schema
    .createTable('shipments')
    .addColumn('fingerprint', 'text', (column) => column.primaryKey())
    .addColumn('taken', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('contents')
    .addColumn('sha256', 'text', (column) => column.primaryKey())
    .addColumn('upload', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('content_pieces')
    .addColumn('upload', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('piece', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('content_pieces_key', ['upload', 'place'])
    .execute();
}

async function nameFilesOfDrafts(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('drafts').addColumn('file_name', 'text').execute();
  await db.schema.alterTable('drafts').addColumn('file_sha256', 'text').execute();
}

async function nameFilesOfReleases(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('releases').addColumn('file_name', 'text').execute();
  await db.schema.alterTable('releases').addColumn('file_sha256', 'text').execute();
}

async function makeColumnNames(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('column_names')
    .addColumn('dataset', 'text', (column) => column.notNull())
    .addColumn('found', 'text', (column) => column.notNull())
    .addColumn('header', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('taken', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('column_names_key', ['dataset', 'found'])
    .execute();
}

/**
 * PostgreSQL presses what is large with pglz, which takes longer than writing it; where it has no lz4
 * it shall not press at all.
 */
async function compressPiecesFast(db: Kysely<unknown>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`
    do $$
    begin
      execute 'alter table content_pieces alter column piece set compression lz4';
    exception when others then
      alter table content_pieces alter column piece set storage external;
    end $$`.execute(db);
}

/** The text of such a draft was English; pages word it in the reader's language. */
async function markShippedDrafts(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('drafts').addColumn('kind', 'text').execute();
  await sql`
    update drafts set kind = 'shipped'
    where author = 'Entente' and message = 'Tables of the new version of Entente'`.execute(db);
}
