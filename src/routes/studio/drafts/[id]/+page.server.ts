import { fail, redirect } from '@sveltejs/kit';
import { messageOf } from '#lib/server/studio/message-of.ts';
import { openedDraft, openedStudio, publisherOf } from '#lib/server/studio/opened-studio.ts';
import { previewDraft } from '#lib/server/studio/preview-draft.ts';
import { publishDraft } from '#lib/server/studio/publish-draft.ts';
import { rebaseDraft } from '#lib/server/studio/rebase-draft.ts';
import { sameLanguage } from '#lib/server/studio/same-language.ts';
import { titleOfDataset } from '#lib/text/dataset-names.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const draft = await openedDraft(params.id, locals);
  const { store, newest, kept } = await openedStudio();
  const base = await store.release(draft.base);
  const language = newest.language(locals.locale);
  const history = draft.base === newest.record.number ? [] : await store.history();
  const { id, author, created, message, kind, file } = draft;
  return {
    draft: { id, base: draft.base, author, created, message, kind, file: file?.name ?? null },
    newest: newest.record.number,
    titles: Object.fromEntries(
      draft.datasets.map(({ name }) => [name, titleOfDataset(name, language)])
    ),
    since: history
      .filter(({ number }) => number > draft.base)
      .map(({ number, author: by, message: text, published }) => {
        return { number, author: by, message: text, published };
      }),
    preview: await previewDraft(draft, base, newest, kept, url)
  };
};

export const actions: Actions = {
  publish: async ({ params, request, locals, url }) => {
    const { name: author } = publisherOf(locals);
    const draft = await openedDraft(params.id, locals);
    const form = await request.formData();
    const message = messageOf(form);
    if (!message) return fail(400, { refusal: 'message' as const, conflicts: null });
    const studio = await openedStudio();
    // The draft may have been put on another release since the page was shown.
    const seen = Number(form.get('base'));
    const outcome =
      seen === draft.base
        ? await publishDraft(draft, { author, message }, studio)
        : { refusal: { code: 'stale' as const } };
    if (outcome.refusal) return fail(409, { refusal: outcome.refusal.code, conflicts: null });
    await openedStudio();
    const { number } = outcome.published;
    const [{ name }] = draft.datasets as [(typeof draft.datasets)[0]];
    redirect(303, `${sameLanguage(`/data/${name}`, url)}#release-${number}`);
  },
  rebase: async ({ params, locals }) => {
    publisherOf(locals);
    const conflicts = await rebaseDraft(await openedDraft(params.id, locals), await openedStudio());
    return { refusal: null, conflicts: conflicts ?? 0 };
  },
  discard: async ({ params, locals, url }) => {
    publisherOf(locals);
    const { store } = await openedStudio();
    await store.closeDraft((await openedDraft(params.id, locals)).id);
    redirect(303, sameLanguage('/studio/drafts', url));
  }
};
