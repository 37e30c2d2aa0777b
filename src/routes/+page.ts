import { browser } from '$app/environment';
import { loadLiveCharts } from '#lib/page/load-live-chart.ts';
import type { PageLoad } from './$types';

/** The server draws every chart; a browser finds them drawn and loads the code of those in sight. */
export const load: PageLoad = async () => {
  if (!browser) await loadLiveCharts();
};
