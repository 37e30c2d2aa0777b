import { fail, redirect } from '@sveltejs/kit';
import { peopleCatalogue } from '#lib/server/opened-people.ts';
import { admit } from '#lib/server/people/admit.ts';
import { awaitsFirstAdmin, isFirstAdminCode } from '#lib/server/people/first-admin.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/server/people/newcomer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  if (!(await awaitsFirstAdmin(await peopleCatalogue()))) {
    redirect(303, `/studio/sign-in${url.search}`);
  }
  return { least: SHORTEST_PASSWORD, most: LONGEST_PASSWORD };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const code = String(form.get('code') ?? '').trim();
    if (!(await isFirstAdminCode(await peopleCatalogue(), code))) {
      const text = (field: string) => String(form.get(field) ?? '');
      const sent = { name: text('name'), email: text('email'), faults: [] };
      return fail(403, { ...sent, refusal: 'unknown' as const });
    }
    return admit(event, form, code);
  }
};
