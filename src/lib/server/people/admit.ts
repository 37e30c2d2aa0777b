import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { config } from '#lib/server/config.ts';
import { openedAccounts, peopleCatalogue } from '#lib/server/opened-people.ts';
import { parseNewcomer } from './newcomer.ts';
import { setCookies } from './set-cookies.ts';

/** Makes an account of the form that was sent, if the secret opens it, and signs its person in. */
export async function admit(event: RequestEvent, form: FormData, secret: string) {
  const { faults, ...newcomer } = parseNewcomer(form);
  const sent = { name: newcomer.name, email: newcomer.email, faults };
  if (faults.length > 0) return fail(400, { ...sent, refusal: null });

  const [{ acceptInvitation }, { signIn }] = await Promise.all([
    import('./accept-invitation.ts'),
    import('./sign-in.ts')
  ]);
  const accounts = await openedAccounts();
  const settings = { secret: accounts.options.secret, origin: config.origin };
  const outcome = await acceptInvitation(await peopleCatalogue(), settings, secret, newcomer);
  if (outcome !== 'accepted') return fail(400, { ...sent, refusal: outcome });

  const { cookies } = await signIn(
    accounts,
    newcomer,
    event.getClientAddress(),
    event.request.headers.get('user-agent') ?? ''
  );
  if (cookies) setCookies(event.cookies, cookies);
  redirect(303, `/studio${event.url.search}`);
}
