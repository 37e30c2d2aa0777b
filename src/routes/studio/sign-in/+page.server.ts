import { fail, redirect } from '@sveltejs/kit';
import { openedAccounts, peopleCatalogue } from '#lib/server/opened-people.ts';
import { awaitsFirstAdmin } from '#lib/server/people/first-admin.ts';
import { pageAfterSignIn } from '#lib/server/people/guard-studio.ts';
import { setCookies } from '#lib/server/people/set-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  if (await awaitsFirstAdmin(await peopleCatalogue())) {
    redirect(303, `/studio/welcome${url.search}`);
  }
};

export const actions: Actions = {
  default: async ({ request, url, cookies, getClientAddress }) => {
    const form = await request.formData();
    const text = (field: string) => String(form.get(field) ?? '');
    const email = text('email').trim().toLowerCase();
    const credentials = { email, password: text('password') };
    const { signIn } = await import('#lib/server/people/sign-in.ts');
    const agent = request.headers.get('user-agent') ?? '';
    const outcome = await signIn(await openedAccounts(), credentials, getClientAddress(), agent);
    if (outcome.refusal) {
      return fail(outcome.refusal === 'wrong' ? 400 : 429, { email, refusal: outcome.refusal });
    }
    setCookies(cookies, outcome.cookies);
    const lang = url.searchParams.get('lang');
    redirect(303, pageAfterSignIn(url) + (lang ? `?${new URLSearchParams({ lang })}` : ''));
  }
};
