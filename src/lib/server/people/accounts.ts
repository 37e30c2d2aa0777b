import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { admin } from 'better-auth/plugins/admin';
import { adminAc, userAc } from 'better-auth/plugins/admin/access';
import type { Kysely } from 'kysely';
import { hashedSessions } from './hashed-sessions.ts';
import { databaseKind } from './make-people-tables.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './newcomer.ts';
import type { PeopleTables } from './people-tables.ts';

const SESSION_SECONDS = 14 * 24 * 3600;
/** So many attempts to sign in may come from one address in so many seconds. */
export const SIGN_INS = { max: 5, window: 60 } as const;

/** Where the sign-in of better-auth is; it is reached through our own forms only. */
export const AUTH_PATH = '/api/auth';
/** Carries the address of who asks, set by us and by nobody else. */
export const ADDRESS_HEADER = 'x-entente-ip';

export interface AccountSettings {
  /** Signs cookies; the same in every process. */
  readonly secret: string;
  /** Scheme and host under which the product is reached. */
  readonly origin: string;
}

export function accountOptions(
  catalogue: Kysely<PeopleTables>,
  { secret, origin }: AccountSettings
) {
  const type = databaseKind(catalogue);
  return {
    appName: 'Entente',
    secret,
    baseURL: origin,
    basePath: AUTH_PATH,
    database: hashedSessions(kyselyAdapter(catalogue as unknown as Kysely<never>, { type })),
    user: { modelName: 'people' },
    session: {
      modelName: 'sessions',
      expiresIn: SESSION_SECONDS,
      // Reading a page writes nothing; who is away for two weeks signs in again.
      disableSessionRefresh: true
    },
    account: { modelName: 'passwords' },
    verification: { modelName: 'verifications' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'sign_ins',
      customRules: { '/sign-in/email': SIGN_INS, '/change-password': SIGN_INS }
    },
    advanced: {
      cookiePrefix: 'entente',
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] }
    },
    plugins: [
      admin({
        roles: { 'reader-of-drafts': userAc, analyst: userAc, admin: adminAc },
        defaultRole: 'reader-of-drafts',
        adminRoles: ['admin']
      })
    ],
    telemetry: { enabled: false },
    logger: { level: 'error' }
  } satisfies BetterAuthOptions;
}

export type Accounts = ReturnType<typeof openAccounts>;

export function openAccounts(catalogue: Kysely<PeopleTables>, settings: AccountSettings) {
  return betterAuth(accountOptions(catalogue, settings));
}
