import { config } from './config.ts';
import type { Accounts } from './people/accounts.ts';
import type { Caller } from './people/caller.ts';
import { offerFirstAdmin } from './people/first-admin.ts';
import { cookieSecret } from './people/settings.ts';
import { callerOfToken } from './people/tokens.ts';
import { openedStore } from './releases.ts';
import type { Catalogue } from './store/catalogue-tables.ts';

/** Every cookie of better-auth begins so, whatever comes before it over https. */
const SESSION_COOKIE = 'entente.session_token=';

let opening: Promise<Accounts> | null = null;

async function open(): Promise<Accounts> {
  const catalogue = await peopleCatalogue();
  const secret = config.cookieSecret ?? (await cookieSecret(catalogue));
  // Loaded for those who sign in only: it takes as long as the rest of the server.
  const { openAccounts } = await import('./people/accounts.ts');
  return openAccounts(catalogue, { secret, origin: config.origin });
}

/** The accounts of this process; opened once. */
export function openedAccounts(): Promise<Accounts> {
  opening ??= open();
  opening.catch(() => (opening = null));
  return opening;
}

export async function peopleCatalogue(): Promise<Catalogue> {
  return (await openedStore()).catalogue;
}

/** Who asks: by the token of the request if it has one, else by its cookie; null for a reader. */
export async function callerOf({ headers }: Request): Promise<Caller | null> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const secret = /^Bearer ([\w-]+)$/i.exec(authorization)?.[1];
    return secret === undefined ? null : callerOfToken(await peopleCatalogue(), secret);
  }
  if (!headers.get('cookie')?.includes(SESSION_COOKIE)) return null;
  const { callerOfSession } = await import('./people/sign-in.ts');
  return callerOfSession(await openedAccounts(), headers);
}

/** Where nobody administers the installation yet, says how to begin. */
export async function announceFirstAdmin(): Promise<void> {
  const code = await offerFirstAdmin(await peopleCatalogue(), config.adminCode);
  if (code === null) return;
  console.log(
    `There is no administrator yet. Open ${config.origin}/studio/welcome and enter, within a week, this code: ${code}`
  );
}
