import { fail, redirect } from '@sveltejs/kit';
import { groupProblems } from '#lib/core/checks/group-problems.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { historyPage } from '#lib/server/history/history-page.ts';
import { messageOf } from '#lib/server/studio/message-of.ts';
import { openedStudio, publisherOf } from '#lib/server/studio/opened-studio.ts';
import type { Publishing } from '#lib/server/studio/publish-draft.ts';
import { returnToRelease, type UnfitRefusal } from '#lib/server/studio/return-to-release.ts';
import { sameLanguage } from '#lib/server/studio/same-language.ts';
import { titleOfDataset } from '#lib/text/dataset-names.ts';
import type { Actions, PageServerLoad } from './$types';

const DATASET_NAMES = Object.keys(DATASETS) as DatasetName[];

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
    const sent = { to, reason: reason ?? '', unfit: null };
    if (!reason) return fail(400, { ...sent, refusal: 'reason' as const });
    const asked = form.getAll('along');
    const names = DATASET_NAMES.filter((one) => one === name || asked.includes(one));
    const studio = await openedStudio();
    const outcome = await returnToRelease({ base, to, names, author, reason }, studio);
    if (outcome.refusal) {
      const { refusal } = outcome;
      const unfit = refusal.code === 'faults' ? describeUnfit(refusal, studio, locals) : null;
      return fail(409, { ...sent, refusal: refusal.code, unfit });
    }
    await openedStudio();
    const { number } = outcome.published;
    redirect(303, `${sameLanguage(`/data/${name}`, url)}#release-${number}`);
  }
};

/** Why the older table does not fit, and what would have to come along. */
function describeUnfit(
  { problems, along }: UnfitRefusal,
  { newest }: Publishing,
  { locale }: App.Locals
) {
  const language = newest.language(locale);
  return {
    groups: groupProblems(problems, 20),
    along,
    titles: language.list(along.map((name) => titleOfDataset(name, language)))
  };
}
