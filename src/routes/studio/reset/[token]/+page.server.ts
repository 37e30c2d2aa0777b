import { error, fail, redirect } from '@sveltejs/kit';
import { openedAccounts, peopleCatalogue } from '#lib/server/opened-people.ts';
import { isPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/server/people/newcomer.ts';
import { findReset, takeReset } from '#lib/server/people/password-resets.ts';
import { setCookies } from '#lib/server/people/set-cookies.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { locale } }) => {
  const reset = await findReset(await peopleCatalogue(), params.token);
  if (!reset) error(404, m.reset_unknown({}, { locale }));
  const { name, email } = reset;
  return { name, email, least: SHORTEST_PASSWORD, most: LONGEST_PASSWORD };
};

export const actions: Actions = {
  default: async (event) => {
    const { params, url, cookies, locals } = event;
    const password = String((await event.request.formData()).get('password') ?? '');
    if (!isPassword(password)) return fail(400, { bad: true });
    const catalogue = await peopleCatalogue();
    const reset = await findReset(catalogue, params.token);
    const accounts = await openedAccounts();
    const { password: keeper } = await accounts.$context;
    if (!reset || !(await takeReset(catalogue, params.token, await keeper.hash(password)))) {
      error(404, m.reset_unknown({}, { locale: locals.locale }));
    }
    const { signIn } = await import('#lib/server/people/sign-in.ts');
    const who = { email: reset.email, password };
    const agent = event.request.headers.get('user-agent') ?? '';
    const signedIn = await signIn(accounts, who, event.getClientAddress(), agent);
    if (signedIn.cookies) setCookies(cookies, signedIn.cookies);
    redirect(303, `/studio${url.search}`);
  }
};
