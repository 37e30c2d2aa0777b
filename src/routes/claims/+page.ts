import { browser } from '$app/environment';
import { loadLiveCharts } from '#lib/page/load-live-chart.ts';
import type { PageLoad } from './$types';

/** The server draws every view; a browser loads the code of those in sight. */
export const load: PageLoad = async ({ data }) => {
  if (!browser) await loadLiveCharts();
  return data;
};
