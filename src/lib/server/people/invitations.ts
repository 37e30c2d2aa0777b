import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PeopleTables } from './people-tables.ts';
import type { Role } from './rights.ts';
import { hashSecret, newSecret } from './secret.ts';

const INVITATION_DAYS = 7;
const DAY_MILLISECONDS = 86_400_000;

export interface Invitation {
  readonly id: string;
  readonly role: Role;
  readonly note: string;
  readonly created: string;
  readonly expires: string;
}

export interface NewInvitation {
  readonly role: Role;
  readonly note: string;
  /** Null for the code of the first administrator. */
  readonly author: string | null;
  /** Given from outside, or made here. */
  readonly secret?: string | undefined;
}

/** Makes an invitation that works once within a week; the answer opens it and is not kept. */
export async function invite(
  catalogue: Kysely<PeopleTables>,
  { role, note, author, secret = newSecret() }: NewInvitation
): Promise<string> {
  const now = Date.now();
  const row = {
    hash: hashSecret(secret),
    role,
    note,
    author,
    created: new Date(now).toISOString(),
    expires: new Date(now + INVITATION_DAYS * DAY_MILLISECONDS).toISOString()
  };
  await catalogue
    .insertInto('invitations')
    .values({ ...row, id: randomUUID() })
    // A code from outside is the same at every start.
    .onConflict((conflict) => conflict.column('hash').doUpdateSet(row))
    .execute();
  return secret;
}

/** Those that still open, without the code of the first administrator. */
export function listInvitations(catalogue: Kysely<PeopleTables>): Promise<Invitation[]> {
  return catalogue
    .selectFrom('invitations')
    .where('expires', '>', new Date().toISOString())
    .where('author', 'is not', null)
    .select(['id', 'role', 'note', 'created', 'expires'])
    .orderBy('created')
    .execute();
}

export async function withdrawInvitation(
  catalogue: Kysely<PeopleTables>,
  id: string
): Promise<void> {
  await catalogue.deleteFrom('invitations').where('id', '=', id).execute();
}

/** The invitation that a secret opens; null where there is none or it is over. */
export async function findInvitation(
  catalogue: Kysely<PeopleTables>,
  secret: string
): Promise<{ role: Role; author: string | null } | null> {
  const found = await catalogue
    .selectFrom('invitations')
    .where('hash', '=', hashSecret(secret))
    .where('expires', '>', new Date().toISOString())
    .select(['role', 'author'])
    .executeTakeFirst();
  return found ?? null;
}
