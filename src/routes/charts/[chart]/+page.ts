import { error } from '@sveltejs/kit';
import { CHART_IDS } from '#lib/charts/chart.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
  const id = CHART_IDS.find((candidate) => candidate === params.chart);
  if (!id) error(404, `There is no chart ${params.chart}; there are ${CHART_IDS.join(', ')}`);
  return { id };
};
