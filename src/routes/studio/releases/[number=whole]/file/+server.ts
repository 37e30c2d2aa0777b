import { error } from '@sveltejs/kit';
import { openedStore } from '#lib/server/releases.ts';
import { answerFile } from '#lib/server/studio/answer-file.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { locale } }) => {
  const store = await openedStore();
  const file = await store.fileOf(Number(params.number));
  return file ? answerFile(file, store.bytes) : error(404, m.upkeep_no_file({}, { locale }));
};
