import { error } from '@sveltejs/kit';
import { browser } from '$app/environment';
import { CHART_IDS } from '#lib/charts/chart.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { loadChart } from '#lib/charts/load-chart.ts';
import { loadLaterParts } from '#lib/page/later-part.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent, url }) => {
  const id = CHART_IDS.find((candidate) => candidate === params.chart);
  if (id) {
    if (!browser) await loadLaterParts();
    const chart = await loadChart(id);
    await chart.loadFor?.(parseAddress(url.searchParams).options, 'full');
    return { chart };
  }
  const { language } = await parent();
  const names = CHART_IDS.join(', ');
  error(404, m.chart_missing({ name: params.chart, names }, language.in));
};
