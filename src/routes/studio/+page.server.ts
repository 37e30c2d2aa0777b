import { openedStore } from '#lib/server/releases.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { author, published, message, kind, number } = locals.asked.shown.record;
  const drafts = await (await openedStore()).drafts();
  return {
    newest: { author, published, message, kind, number },
    drafts: drafts.map(({ id, base, author: by, created, message: text, kind: held }) => {
      return { id, base, author: by, created, message: text, kind: held };
    })
  };
};
