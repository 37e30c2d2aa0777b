import { error } from '@sveltejs/kit';
import { chartOf } from '#lib/charts/catalog.ts';
import { CHART_IDS } from '#lib/charts/chart.ts';
import { chartSubject } from '#lib/embed/embed-subject.ts';
import { offerEmbed } from '#lib/server/embed/offer-embed.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals }) => {
  const chart = chartOf(params.chart);
  if (chart) return { chartId: chart.id, ways: offerEmbed(chartSubject(chart), url, locals) };
  const names = CHART_IDS.join(', ');
  error(404, m.chart_missing({ name: params.chart, names }, { locale: locals.locale }));
};
