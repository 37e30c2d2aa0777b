import { ADDRESS_HEADER, AUTH_PATH, type Accounts } from './accounts.ts';
import { cookiesOf, type SignIn } from './sign-in.ts';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/**
 * Changes the password of who is signed in, who stays so here and nowhere else; by way of better-auth's
 * own handler, which counts attempts.
 * @param headers of the request that asks for it
 * @param address of who asks, on the network
 */
export async function changePassword(
  accounts: Accounts,
  { current, next }: PasswordChange,
  headers: Headers,
  address: string
): Promise<SignIn> {
  const origin = new URL(accounts.options.baseURL).origin;
  const request = new Request(`${origin}${AUTH_PATH}/change-password`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin,
      cookie: headers.get('cookie') ?? '',
      'user-agent': headers.get('user-agent') ?? '',
      [ADDRESS_HEADER]: address
    },
    body: JSON.stringify({
      currentPassword: current,
      newPassword: next,
      revokeOtherSessions: true
    })
  });
  const response = await accounts.handler(request);
  if (response.ok) return { cookies: cookiesOf(response.headers) };
  if (response.status >= 500) throw new Error('The password was not changed; try again later.');
  return { refusal: response.status === 429 ? 'too-many' : 'wrong' };
}
