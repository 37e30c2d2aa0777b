import { browser } from '$app/environment';
import { CHART_IDS } from '#lib/charts/chart.ts';
import { loadChart } from '#lib/charts/load-chart.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
  if (!browser) await Promise.all(CHART_IDS.map(loadChart));
  return data;
};
