import { fail } from '@sveltejs/kit';
import { peopleCatalogue } from '#lib/server/opened-people.ts';
import type { Caller } from '#lib/server/people/caller.ts';
import { rightsOfToken, SCOPES } from '#lib/server/people/rights.ts';
import { listTokens, makeToken, revokeToken, TOKEN_DAYS } from '#lib/server/people/tokens.ts';
import type { Actions, PageServerLoad } from './$types';

const LONGEST_LABEL = 80;

/** An administrator sees to everybody's tokens, others to their own. */
const whose = ({ id, rights }: Caller) => (rights.has('manage-people') ? null : id);

export const load: PageServerLoad = async ({ locals }) => ({
  tokens: await listTokens(await peopleCatalogue(), whose(locals.caller!)),
  scopes: SCOPES.filter((scope) => rightsOfToken(scope, locals.caller!.rights).has(scope)),
  days: TOKEN_DAYS
});

export const actions: Actions = {
  make: async ({ request, locals }) => {
    const form = await request.formData();
    const label = String(form.get('label') ?? '').trim();
    const scope = SCOPES.find((name) => name === form.get('scope'));
    const days = TOKEN_DAYS.find((number) => number === Number(form.get('days')));
    if (label === '' || label.length > LONGEST_LABEL || !scope || !days) {
      return fail(400, { secret: null });
    }
    const token = { person: locals.caller!.id, label, scope, days };
    return { secret: await makeToken(await peopleCatalogue(), token) };
  },
  revoke: async ({ request, locals }) => {
    const form = await request.formData();
    await revokeToken(await peopleCatalogue(), String(form.get('token')), whose(locals.caller!));
  }
};
