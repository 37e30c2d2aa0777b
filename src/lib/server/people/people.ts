import type { Kysely } from 'kysely';
import type { PeopleTables } from './people-tables.ts';
import type { Role } from './rights.ts';
import { holdAdmins } from './settings.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role | null;
  /** In how many browsers they are signed in. */
  readonly sessions: number;
}

/** Everybody who may enter, by name. */
export async function listPeople(catalogue: Kysely<PeopleTables>): Promise<Person[]> {
  const people = await catalogue
    .selectFrom('people')
    .select(['id', 'name', 'email', 'role'])
    .orderBy('name')
    .execute();
  const sessions = await catalogue.selectFrom('sessions').select(['userId', 'expiresAt']).execute();
  const now = Date.now();
  const open = sessions.filter(({ expiresAt }) => new Date(expiresAt).getTime() > now);
  return people.map((person) => ({
    ...person,
    sessions: open.filter(({ userId }) => userId === person.id).length
  }));
}

/** Signs a person out everywhere. */
export async function revokeSessions(
  catalogue: Kysely<PeopleTables>,
  person: string
): Promise<void> {
  await catalogue.deleteFrom('sessions').where('userId', '=', person).execute();
}

/** False, and nothing is changed, where no administrator would be left or there is no such person. */
export function setRole(
  catalogue: Kysely<PeopleTables>,
  person: string,
  role: Role
): Promise<boolean> {
  return whileAdminsRemain(catalogue, role === 'admin' ? null : person, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('people')
      .set({ role })
      .where('id', '=', person)
      .executeTakeFirst();
    return numUpdatedRows > 0;
  });
}

/**
 * Removes a person with their sessions and tokens; what they published stays under their name. False,
 * and nothing is changed, where no administrator would be left or there is no such person.
 */
export function removePerson(catalogue: Kysely<PeopleTables>, person: string): Promise<boolean> {
  return whileAdminsRemain(catalogue, person, async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('people')
      .where('id', '=', person)
      .executeTakeFirst();
    return numDeletedRows > 0;
  });
}

/** @param leaving who will be no administrator afterwards */
function whileAdminsRemain(
  catalogue: Kysely<PeopleTables>,
  leaving: string | null,
  change: (transaction: Kysely<PeopleTables>) => Promise<boolean>
): Promise<boolean> {
  return catalogue.transaction().execute(async (transaction) => {
    await holdAdmins(transaction);
    const admins = await transaction
      .selectFrom('people')
      .where('role', '=', 'admin')
      .select('id')
      .execute();
    if (admins.length === 1 && admins[0]!.id === leaving) return false;
    return change(transaction);
  });
}
