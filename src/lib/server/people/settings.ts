import type { Kysely } from 'kysely';
import type { PeopleTables } from './people-tables.ts';
import { newSecret } from './secret.ts';

/** The secret that signs cookies: made once for all processes that share the database. */
export async function cookieSecret(catalogue: Kysely<PeopleTables>): Promise<string> {
  await catalogue
    .insertInto('settings')
    .values({ name: 'cookie-secret', value: newSecret() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await catalogue
    .selectFrom('settings')
    .where('name', '=', 'cookie-secret')
    .select('value')
    .executeTakeFirstOrThrow();
  return value;
}

/** Within a transaction: nobody else changes who is an administrator before it ends. */
export async function holdAdmins(transaction: Kysely<PeopleTables>): Promise<void> {
  const row = { name: 'admins-changed', value: new Date().toISOString() };
  await transaction
    .insertInto('settings')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}
