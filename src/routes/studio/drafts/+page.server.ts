import { openedStore } from '#lib/server/releases.ts';
import { titleOfDataset } from '#lib/text/dataset-names.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const drafts = await (await openedStore()).drafts();
  const language = locals.asked.shown.language(locals.locale);
  return {
    drafts: drafts.map(({ id, base, author, created, message, kind, datasets }) => ({
      ...{ id, base, author, created, message, kind },
      tables: language.list(datasets.map(({ name }) => titleOfDataset(name, language)))
    }))
  };
};
