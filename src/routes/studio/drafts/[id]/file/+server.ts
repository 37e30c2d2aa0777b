import { error } from '@sveltejs/kit';
import { openedStore } from '#lib/server/releases.ts';
import { answerFile } from '#lib/server/studio/answer-file.ts';
import { openedDraft } from '#lib/server/studio/opened-studio.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
  const { file } = await openedDraft(params.id, locals);
  const { bytes } = await openedStore();
  return file ? answerFile(file, bytes) : error(404, m.upkeep_no_file({}, locals));
};
