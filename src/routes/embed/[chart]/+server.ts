import { CHART_IDS } from '#lib/charts/chart.ts';
import { subjectAt } from '#lib/page/embed/subject-at.ts';
import { answerMissing } from '#lib/server/embed/answer-missing.ts';
import { renderEmbed } from '#lib/server/embed/render-embed.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals }) => {
  const subject = subjectAt(url);
  if (subject) return renderEmbed(subject, url, locals.asked);
  const names = CHART_IDS.join(', ');
  return answerMissing(url, (inText) => m.embed_no_chart({ name: params.chart, names }, inText));
};
