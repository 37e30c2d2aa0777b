import { error } from '@sveltejs/kit';
import { peopleCatalogue } from '#lib/server/opened-people.ts';
import { admit } from '#lib/server/people/admit.ts';
import { findInvitation } from '#lib/server/people/invitations.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/server/people/newcomer.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const invitation = await findInvitation(await peopleCatalogue(), params.token);
  if (!invitation) error(404, m.studio_invitation_unknown({}, { locale: locals.locale }));
  return { role: invitation.role, least: SHORTEST_PASSWORD, most: LONGEST_PASSWORD };
};

export const actions: Actions = {
  default: async (event) => admit(event, await event.request.formData(), event.params.token)
};
