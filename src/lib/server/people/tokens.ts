import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Caller } from './caller.ts';
import type { PeopleTables } from './people-tables.ts';
import { rightsOfRole, rightsOfToken, type Scope } from './rights.ts';
import { hashSecret, newSecret } from './secret.ts';

const DAY_MILLISECONDS = 86_400_000;
const USED_STEP_MILLISECONDS = 60_000;
/** Tells programs that look for leaked secrets what this is. */
const PREFIX = 'entente_';

/** For how many days a token may be made. */
export const TOKEN_DAYS = [30, 90, 365] as const;

export interface Token {
  readonly id: string;
  readonly label: string;
  readonly scope: Scope;
  readonly owner: string;
  readonly created: string;
  readonly expires: string;
  /** When it last opened something; null where it never did. */
  readonly used: string | null;
}

export interface NewToken {
  readonly person: string;
  readonly label: string;
  readonly scope: Scope;
  readonly days: number;
}

/** Makes a token; the answer is the only time it is seen. */
export async function makeToken(
  catalogue: Kysely<PeopleTables>,
  { days, ...token }: NewToken
): Promise<string> {
  const secret = PREFIX + newSecret();
  const now = Date.now();
  await catalogue
    .insertInto('tokens')
    .values({
      ...token,
      id: randomUUID(),
      hash: hashSecret(secret),
      created: new Date(now).toISOString(),
      expires: new Date(now + days * DAY_MILLISECONDS).toISOString()
    })
    .execute();
  return secret;
}

/** @param person whose; everybody's where it is null */
export async function listTokens(
  catalogue: Kysely<PeopleTables>,
  person: string | null
): Promise<Token[]> {
  let query = catalogue
    .selectFrom('tokens')
    .innerJoin('people', 'people.id', 'tokens.person')
    .select(['tokens.id', 'label', 'scope', 'people.name as owner', 'created', 'expires', 'used'])
    .orderBy('created');
  if (person !== null) query = query.where('person', '=', person);
  return query.execute();
}

/** @param person whose it must be; anybody's where it is null */
export async function revokeToken(
  catalogue: Kysely<PeopleTables>,
  id: string,
  person: string | null
): Promise<void> {
  let query = catalogue.deleteFrom('tokens').where('id', '=', id);
  if (person !== null) query = query.where('person', '=', person);
  await query.execute();
}

/** Whom a token stands for; null where it is unknown, revoked or over. */
export async function callerOfToken(
  catalogue: Kysely<PeopleTables>,
  secret: string
): Promise<Caller | null> {
  const now = new Date().toISOString();
  const found = await catalogue
    .selectFrom('tokens')
    .innerJoin('people', 'people.id', 'tokens.person')
    .where('hash', '=', hashSecret(secret))
    .where('expires', '>', now)
    .select(['tokens.id', 'scope', 'used', 'people.id as person', 'name', 'role'])
    .executeTakeFirst();
  if (!found) return null;
  if (Date.now() - Date.parse(found.used ?? '1970-01-01') > USED_STEP_MILLISECONDS) {
    await catalogue.updateTable('tokens').set({ used: now }).where('id', '=', found.id).execute();
  }
  const rights = rightsOfToken(found.scope, rightsOfRole(found.role));
  return { id: found.person, name: found.name, rights, by: 'token' };
}
