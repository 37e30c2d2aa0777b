import type { Kysely } from 'kysely';
import type { PeopleTables } from './people-tables.ts';
import { hashSecret, newSecret } from './secret.ts';

const RESET_HOURS = 24;
const HOUR_MILLISECONDS = 3_600_000;

/**
 * Makes a secret with which a person sets another password, once and within a day. An earlier one for the
 * same person is void. The answer is not kept. Null where there is no such person.
 */
export async function offerReset(
  catalogue: Kysely<PeopleTables>,
  person: string
): Promise<string | null> {
  const secret = newSecret();
  const expires = new Date(Date.now() + RESET_HOURS * HOUR_MILLISECONDS).toISOString();
  const row = { hash: hashSecret(secret), expires };
  return catalogue.transaction().execute(async (transaction) => {
    const known = await transaction
      .selectFrom('people')
      .where('id', '=', person)
      .select('id')
      .executeTakeFirst();
    if (!known) return null;
    await transaction
      .insertInto('resets')
      .values({ person, ...row })
      .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
      .execute();
    return secret;
  });
}

export interface Reset {
  readonly person: string;
  readonly name: string;
  readonly email: string;
}

/** Whose password a secret sets; null where it is unknown, used or over. */
export async function findReset(
  catalogue: Kysely<PeopleTables>,
  secret: string
): Promise<Reset | null> {
  const found = await catalogue
    .selectFrom('resets')
    .innerJoin('people', 'people.id', 'resets.person')
    .where('hash', '=', hashSecret(secret))
    .where('expires', '>', new Date().toISOString())
    .select(['person', 'name', 'email'])
    .executeTakeFirst();
  return found ?? null;
}

/**
 * Sets the password and uses the secret up; whoever was signed in as that person is not any more.
 * @param password as a hash
 * @returns false, and nothing is changed, where the secret does not open anything any more
 */
export function takeReset(
  catalogue: Kysely<PeopleTables>,
  secret: string,
  password: string
): Promise<boolean> {
  return catalogue.transaction().execute(async (transaction) => {
    const reset = await findReset(transaction, secret);
    if (!reset) return false;
    const { person } = reset;
    const { numDeletedRows } = await transaction
      .deleteFrom('resets')
      .where('person', '=', person)
      .where('hash', '=', hashSecret(secret))
      .executeTakeFirst();
    // Another process was faster.
    if (numDeletedRows === 0n) return false;
    await transaction
      .updateTable('passwords')
      .set({ password })
      .where('userId', '=', person)
      .execute();
    await transaction.deleteFrom('sessions').where('userId', '=', person).execute();
    return true;
  });
}
