import { CLAIMS } from '#lib/core/claims/catalog.ts';
import { subjectAt } from '#lib/page/embed/subject-at.ts';
import { answerMissing } from '#lib/server/embed/answer-missing.ts';
import { renderEmbed } from '#lib/server/embed/render-embed.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals }) => {
  const subject = subjectAt(url);
  if (subject) return renderEmbed(subject, url, locals.asked);
  const names = CLAIMS.map(({ id }) => id).join(', ');
  return answerMissing(url, (inText) => m.claims_missing({ name: params.claim, names }, inText));
};
