import { browser } from '$app/environment';
import { loadLiveCharts } from '#lib/page/load-live-chart.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
  if (!browser) await loadLiveCharts();
  return data;
};
