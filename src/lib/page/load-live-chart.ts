import { CHART_IDS } from '#lib/charts/chart.ts';
import { loadChart } from '#lib/charts/load-chart.ts';
import type LiveChart from './LiveChart.svelte';

let loaded: typeof LiveChart | null = null;

/** What makes a chart live comes with the first chart that a reader stirs. */
export async function loadLiveChart(): Promise<typeof LiveChart> {
  return (loaded ??= (await import('./LiveChart.svelte')).default);
}

/** The component where its code is here already. */
export function loadedLiveChart(): typeof LiveChart | null {
  return loaded;
}

/** All that a server draws the charts of a page with. */
export async function loadLiveCharts(): Promise<void> {
  await Promise.all([loadLiveChart(), ...CHART_IDS.map(loadChart)]);
}
