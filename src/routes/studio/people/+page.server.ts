import { fail } from '@sveltejs/kit';
import { config } from '#lib/server/config.ts';
import { peopleCatalogue } from '#lib/server/opened-people.ts';
import { invite, listInvitations, withdrawInvitation } from '#lib/server/people/invitations.ts';
import { listPeople, removePerson, revokeSessions, setRole } from '#lib/server/people/people.ts';
import { offerReset } from '#lib/server/people/password-resets.ts';
import { ROLES } from '#lib/server/people/rights.ts';
import type { Actions, PageServerLoad } from './$types';

const LONGEST_NOTE = 120;

export const load: PageServerLoad = async () => {
  const catalogue = await peopleCatalogue();
  const [people, invitations] = await Promise.all([
    listPeople(catalogue),
    listInvitations(catalogue)
  ]);
  return { people, invitations, roles: ROLES };
};

async function sent(request: Request) {
  const form = await request.formData();
  const text = (field: string) => String(form.get(field) ?? '').trim();
  const role = ROLES.find((name) => name === text('role'));
  return { person: text('person'), note: text('note').slice(0, LONGEST_NOTE), role };
}

const changed = (done: boolean) => (done ? { saved: true } : fail(409, { saved: false }));

export const actions: Actions = {
  role: async ({ request }) => {
    const { person, role } = await sent(request);
    if (!role) return fail(400, { saved: false });
    return changed(await setRole(await peopleCatalogue(), person, role));
  },
  revoke: async ({ request }) => {
    await revokeSessions(await peopleCatalogue(), (await sent(request)).person);
    return { saved: true };
  },
  remove: async ({ request }) =>
    changed(await removePerson(await peopleCatalogue(), (await sent(request)).person)),
  invite: async ({ request, locals }) => {
    const { role, note } = await sent(request);
    if (!role) return fail(400, { saved: false });
    const author = locals.caller!.name;
    const secret = await invite(await peopleCatalogue(), { role, note, author });
    return { link: `${config.origin}/studio/invitation/${secret}` };
  },
  reset: async ({ request }) => {
    const { person } = await sent(request);
    const secret = await offerReset(await peopleCatalogue(), person);
    return secret ? { reset: `${config.origin}/studio/reset/${secret}` } : changed(false);
  },
  withdraw: async ({ request }) => {
    const form = await request.formData();
    await withdrawInvitation(await peopleCatalogue(), String(form.get('invitation')));
    return { saved: true };
  }
};
