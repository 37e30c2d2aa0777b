import type { Kysely } from 'kysely';
import { findInvitation, invite } from './invitations.ts';
import type { PeopleTables } from './people-tables.ts';

const SHORTEST_CODE = 16;

/** Whether the installation waits for its first administrator. */
export async function awaitsFirstAdmin(catalogue: Kysely<PeopleTables>): Promise<boolean> {
  const admin = await catalogue
    .selectFrom('people')
    .where('role', '=', 'admin')
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return admin === undefined;
}

/**
 * Where there is no administrator yet, makes the code good with which one enters.
 * @param given a code from the environment; another is made where it is null
 * @returns a code that was made and must be told; null where there is nothing to tell
 */
export async function offerFirstAdmin(
  catalogue: Kysely<PeopleTables>,
  given: string | null
): Promise<string | null> {
  if (given !== null && given.length < SHORTEST_CODE) {
    throw new Error(
      `ENTENTE_ADMIN_CODE is too short: give it ${SHORTEST_CODE} characters or more.`
    );
  }
  if (!(await awaitsFirstAdmin(catalogue))) return null;
  const code = { role: 'admin', note: '', author: null } as const;
  const secret = await invite(catalogue, { ...code, secret: given ?? undefined });
  return given === null ? secret : null;
}

export async function isFirstAdminCode(
  catalogue: Kysely<PeopleTables>,
  code: string
): Promise<boolean> {
  return (await findInvitation(catalogue, code))?.author === null;
}
