import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { CheckedFile } from '#lib/core/intake/file-verdict.ts';
import { isEmptyDiff } from '#lib/core/release/diff-tables.ts';
import { openedStore } from '#lib/server/releases.ts';
import { describeVerdict } from '#lib/server/studio/describe-verdict.ts';
import { keepDraft } from '#lib/server/studio/keep-draft.ts';
import { forgetHeader, knownHeaders } from '#lib/server/studio/known-headers.ts';
import { messageOf } from '#lib/server/studio/message-of.ts';
import { publisherOf } from '#lib/server/studio/opened-studio.ts';
import { sameLanguage } from '#lib/server/studio/same-language.ts';
import { checkSentFile, readSentFile } from '#lib/server/studio/sent-file.ts';
import { titleOfDataset } from '#lib/text/dataset-names.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const language = locals.asked.shown.language(locals.locale);
  const names = Object.keys(DATASETS) as DatasetName[];
  return {
    tables: names.map((name) => ({ name, title: titleOfDataset(name, language) })),
    known: await knownHeaders((await openedStore()).catalogue)
  };
};

export const actions: Actions = {
  check: (event) => take(event, false),
  keep: (event) => take(event, true),
  forget: async ({ request, locals, url }) => {
    publisherOf(locals);
    const form = await request.formData();
    const text = (field: string) => String(form.get(field) ?? '');
    await forgetHeader((await openedStore()).catalogue, text('dataset'), text('found'));
    redirect(303, sameLanguage('/studio/upload', url));
  }
};

async function take(event: RequestEvent, keeps: boolean) {
  const { name: author } = publisherOf(event.locals);
  const sent = await readSentFile(event);
  const { file, form, answers, base } = sent;
  const told = { answers, message: String(form.get('message') ?? ''), name: file?.name ?? '' };
  const refused = { ...told, question: null, verdict: null };
  if (!file) return fail(400, { ...refused, refusal: 'file' as const });
  const answer = await checkSentFile(file, sent);
  if (answer.kind === 'question') {
    return fail(422, { ...refused, question: answer.question, refusal: 'question' as const });
  }
  const checked = answer.file;
  const message = messageOf(form);
  const acknowledged = form.get('acknowledged') === 'on';
  const verdict = describeVerdict(checked);
  const refusal = reasonAgainst(checked, verdict.warnings > 0 && !acknowledged, message);
  if (!keeps) {
    const stands = refusal === 'errors' || refusal === 'unchanged' ? refusal : null;
    return { ...told, question: null, verdict, refusal: stands };
  }
  if (refusal || !message) return fail(422, { ...told, question: null, verdict, refusal });
  const { id } = await keepDraft(await openedStore(), file, checked, { base, author, message });
  redirect(303, sameLanguage(`/studio/drafts/${id}`, event.url));
}

/** Why a checked file is not kept as a draft; null where nothing stands against it. */
function reasonAgainst(
  { problems, diff }: CheckedFile,
  unseen: boolean,
  message: string | null
): 'errors' | 'unchanged' | 'warnings' | 'message' | null {
  if (problems.some(({ severity }) => severity === 'error')) return 'errors';
  if (diff && isEmptyDiff(diff)) return 'unchanged';
  if (unseen) return 'warnings';
  return message ? null : 'message';
}
