import { CHART_IDS } from '#lib/charts/chart.ts';
import { loadChart } from '#lib/charts/load-chart.ts';
import type LinkedChart from './LinkedChart.svelte';

let loaded: typeof LinkedChart | null = null;

/** What makes a chart live comes with the first chart that a reader stirs. */
export async function loadLinkedChart(): Promise<typeof LinkedChart> {
  return (loaded ??= (await import('./LinkedChart.svelte')).default);
}

/** The component where its code is here already. */
export function loadedLinkedChart(): typeof LinkedChart | null {
  return loaded;
}

/** All that a server draws the charts of a page with. */
export async function loadLinkedCharts(): Promise<void> {
  await Promise.all([loadLinkedChart(), ...CHART_IDS.map(loadChart)]);
}
