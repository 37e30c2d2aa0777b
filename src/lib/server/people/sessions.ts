import type { Kysely } from 'kysely';
import type { Moment, PeopleTables } from './people-tables.ts';

/** A browser in which somebody is signed in. */
export interface Session {
  readonly id: string;
  /** ISO 8601, UTC, like the next. */
  readonly begun: string;
  readonly ends: string;
  /** On the network, when it began; null where it is not known. */
  readonly address: string | null;
  /** What the browser calls itself. */
  readonly agent: string | null;
}

/** Where a person is signed in, the newest first. */
export async function listSessions(
  catalogue: Kysely<PeopleTables>,
  person: string
): Promise<Session[]> {
  const rows = await catalogue
    .selectFrom('sessions')
    .where('userId', '=', person)
    .select(['id', 'createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .execute();
  const now = new Date().toISOString();
  return rows
    .map(({ id, createdAt, expiresAt, ipAddress, userAgent }) => {
      return {
        id,
        begun: iso(createdAt),
        ends: iso(expiresAt),
        address: ipAddress,
        agent: userAgent
      };
    })
    .filter(({ ends }) => ends > now)
    .sort((a, b) => b.begun.localeCompare(a.begun));
}

/** Ends one session of a person; one of somebody else stays. */
export async function revokeSession(
  catalogue: Kysely<PeopleTables>,
  id: string,
  person: string
): Promise<void> {
  await catalogue
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('userId', '=', person)
    .execute();
}

function iso(moment: Moment): string {
  return new Date(moment).toISOString();
}
