import { error } from '@sveltejs/kit';
import { chartOf, CHARTS } from '#lib/charts/catalog.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const chart = chartOf(params.chart);
  if (chart) return { id: chart.id };
  const { language } = await parent();
  const names = CHARTS.map(({ id }) => id).join(', ');
  error(404, m.chart_missing({ name: params.chart, names }, language.in));
};
