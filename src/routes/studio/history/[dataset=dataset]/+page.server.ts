import { fail, redirect } from '@sveltejs/kit';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { historyPage } from '#lib/server/history/history-page.ts';
import { messageOf } from '#lib/server/studio/message-of.ts';
import { openedStudio, publisherOf } from '#lib/server/studio/opened-studio.ts';
import { sameLanguage } from '#lib/server/studio/same-language.ts';
import { titleOfDataset } from '#lib/text/dataset-names.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const name = params.dataset as DatasetName;
  const { newest } = await openedStudio();
  return {
    name,
    title: titleOfDataset(name, newest.language(locals.locale)),
    newest: newest.record.number,
    current: newest.entry(name)?.sha256 ?? null,
    history: await historyPage(name, newest.record.number, url)
  };
};

export const actions: Actions = {
  default: async ({ params, request, locals, url }) => {
    const { name: author } = publisherOf(locals);
    const name = params.dataset as DatasetName;
    const form = await request.formData();
    const [to, base] = [Number(form.get('release')), Number(form.get('base'))];
    const reason = messageOf(form, 'reason');
    if (!reason) return fail(400, { refusal: 'reason' as const, to });
    const { store } = await openedStudio();
    const outcome = await store.rollBack({ base, to, names: [name], author, reason });
    if (outcome.refusal) return fail(409, { refusal: outcome.refusal.code, to });
    await openedStudio();
    const { number } = outcome.published;
    redirect(303, `${sameLanguage(`/data/${name}`, url)}#release-${number}`);
  }
};
