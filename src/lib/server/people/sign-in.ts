import { parseSetCookieHeader } from 'better-auth/cookies';
import { ADDRESS_HEADER, AUTH_PATH, type Accounts } from './accounts.ts';
import type { Caller } from './caller.ts';
import { rightsOfRole } from './rights.ts';

const LONGEST_AGENT = 300;

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** A cookie to set on the answer; one without a value is to be removed. */
export interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly maxAge: number;
  readonly secure: boolean;
}

export type SignIn =
  | { readonly cookies: SessionCookie[]; readonly refusal?: never }
  | { readonly refusal: 'wrong' | 'too-many'; readonly cookies?: never };

/**
 * Signs a person in, by way of better-auth's own handler: only that counts attempts.
 * @param address of who asks, on the network
 * @param agent what their browser calls itself
 */
export async function signIn(
  accounts: Accounts,
  { email, password }: Credentials,
  address: string,
  agent = ''
): Promise<SignIn> {
  const origin = new URL(accounts.options.baseURL).origin;
  const request = new Request(`${origin}${AUTH_PATH}/sign-in/email`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin,
      'user-agent': agent.slice(0, LONGEST_AGENT),
      [ADDRESS_HEADER]: address
    },
    body: JSON.stringify({ email, password })
  });
  const response = await accounts.handler(request);
  if (response.ok) return { cookies: cookiesOf(response.headers) };
  if (response.status >= 500) throw new Error('Signing in failed; try again later.');
  return { refusal: response.status === 429 ? 'too-many' : 'wrong' };
}

/** Ends the session that a request carries. */
export async function signOut(accounts: Accounts, headers: Headers): Promise<SessionCookie[]> {
  const answer = await accounts.api.signOut({ headers, asResponse: true });
  return cookiesOf(answer.headers);
}

/** Who is signed in; null where nobody is. */
export async function callerOfSession(
  accounts: Accounts,
  headers: Headers
): Promise<Caller | null> {
  if (!headers.get('cookie')?.includes('entente.session_token')) return null;
  const found = await accounts.api.getSession({
    headers: new Headers({ cookie: headers.get('cookie')! })
  });
  if (!found) return null;
  const { id, name, role } = found.user;
  return { id, name, rights: rightsOfRole(role), by: 'session', session: found.session.id };
}

/** The cookies that an answer of better-auth sets. */
export function cookiesOf(headers: Headers): SessionCookie[] {
  const cookies: SessionCookie[] = [];
  for (const [name, cookie] of parseSetCookieHeader(headers.get('set-cookie') ?? '')) {
    const maxAge = Number(cookie['max-age'] ?? 0);
    cookies.push({ name, value: cookie.value, maxAge, secure: cookie.secure === true });
  }
  return cookies;
}
