import type { Cookies } from '@sveltejs/kit';
import type { SessionCookie } from './sign-in.ts';

/** Puts the cookies of a session on the answer. */
export function setCookies(cookies: Cookies, ofSession: readonly SessionCookie[]): void {
  for (const { name, value, maxAge, secure } of ofSession) {
    cookies.set(name, value, { path: '/', httpOnly: true, sameSite: 'lax', maxAge, secure });
  }
}
