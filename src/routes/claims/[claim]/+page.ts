import { browser } from '$app/environment';
import { loadLinkedCharts } from '#lib/page/load-linked-chart.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
  if (!browser) await loadLinkedCharts();
  return data;
};
