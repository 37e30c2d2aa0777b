import { error } from '@sveltejs/kit';
import { problemsCsv } from '#lib/core/checks/problems-csv.ts';
import { publisherOf } from '#lib/server/studio/opened-studio.ts';
import { checkSentFile, readSentFile } from '#lib/server/studio/sent-file.ts';
import { problemSheet } from '#lib/state/problem-sheet.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { RequestHandler } from './$types';

/** Every problem of the file that is sent, as CSV. */
export const POST: RequestHandler = async (event) => {
  publisherOf(event.locals);
  const sent = await readSentFile(event);
  const locale = { locale: event.locals.locale };
  if (!sent.file) error(400, m.upload_no_file({}, locale));
  const answer = await checkSentFile(sent.file, sent);
  if (answer.kind === 'question') error(422, m.upload_refused_question({}, locale));
  return new Response(
    `\ufeff${problemsCsv(answer.file.problems, problemSheet(event.locals.locale))}`,
    {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="problems.csv"'
      }
    }
  );
};
