import { redirect } from '@sveltejs/kit';
import { openedAccounts } from '#lib/server/opened-people.ts';
import { setCookies } from '#lib/server/people/set-cookies.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request, url, cookies }) => {
    const { signOut } = await import('#lib/server/people/sign-in.ts');
    const { headers } = request;
    setCookies(cookies, await signOut(await openedAccounts(), headers));
    redirect(303, `/studio/sign-in${url.search}`);
  }
};
