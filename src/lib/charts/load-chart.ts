import type { AnyChart, ChartId } from './chart.ts';

/** Each chart's code comes with the chart, so that a page loads only those that it shows. */
const LOADERS: { readonly [Id in ChartId]: () => Promise<AnyChart> } = {
  'approval-trend': async () => (await import('./approval-trend/approval-trend.ts')).approvalTrend,
  'approval-in-office': async () =>
    (await import('./approval-in-office/approval-in-office.ts')).approvalInOffice,
  'house-effects': async () => (await import('./house-effects/house-effects.ts')).houseEffects,
  settlement: async () => (await import('./settlement/settlement.ts')).settlement,
  perception: async () => (await import('./perception/perception.ts')).perception,
  'arms-volume': async () => (await import('./arms-volume/arms-volume.ts')).armsVolume,
  'arms-deals': async () => (await import('./arms-deals/arms-deals.ts')).armsDeals,
  network: async () => (await import('./network/network.ts')).network,
  timeline: async () => (await import('./timeline/timeline.ts')).timeline
};

const loaded = new Map<ChartId, AnyChart>();

export async function loadChart(id: ChartId): Promise<AnyChart> {
  const chart = loaded.get(id) ?? (await LOADERS[id]());
  loaded.set(id, chart);
  return chart;
}

/** A chart whose code is here already. */
export function loadedChart(id: ChartId): AnyChart | undefined {
  return loaded.get(id);
}
