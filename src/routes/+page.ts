import { browser } from '$app/environment';
import { CHART_IDS } from '#lib/charts/chart.ts';
import { loadChart } from '#lib/charts/load-chart.ts';
import type { PageLoad } from './$types';

/** The server draws every chart; a browser finds them drawn and loads the code of those in sight. */
export const load: PageLoad = async () => {
  if (!browser) await Promise.all(CHART_IDS.map(loadChart));
};
