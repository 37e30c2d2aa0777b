import { fail } from '@sveltejs/kit';
import { openedAccounts, peopleCatalogue } from '#lib/server/opened-people.ts';
import { isPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/server/people/newcomer.ts';
import { listSessions, revokeSession } from '#lib/server/people/sessions.ts';
import { setCookies } from '#lib/server/people/set-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { id, session } = locals.caller!;
  const sessions = await listSessions(await peopleCatalogue(), id);
  return {
    sessions: sessions.map((one) => ({ ...one, here: one.id === session })),
    least: SHORTEST_PASSWORD,
    most: LONGEST_PASSWORD
  };
};

export const actions: Actions = {
  password: async ({ request, cookies, getClientAddress }) => {
    const form = await request.formData();
    const text = (field: string) => String(form.get(field) ?? '');
    const next = text('password');
    if (!isPassword(next)) return fail(400, { refusal: 'bad' as const });
    const { changePassword } = await import('#lib/server/people/change-password.ts');
    const change = { current: text('current'), next };
    const { headers } = request;
    const outcome = await changePassword(
      await openedAccounts(),
      change,
      headers,
      getClientAddress()
    );
    if (outcome.refusal) {
      return fail(outcome.refusal === 'wrong' ? 400 : 429, { refusal: outcome.refusal });
    }
    setCookies(cookies, outcome.cookies);
    return { refusal: null };
  },
  revoke: async ({ request, locals }) => {
    const session = String((await request.formData()).get('session') ?? '');
    await revokeSession(await peopleCatalogue(), session, locals.caller!.id);
  }
};
