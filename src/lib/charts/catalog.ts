import { armsDeals } from './arms-deals/arms-deals.ts';
import { armsVolume } from './arms-volume/arms-volume.ts';
import type { AnyChart, ChartId } from './chart.ts';

/** Every chart of the product, in the order of the dashboard and the gallery. */
export const CHARTS: readonly AnyChart[] = [armsVolume, armsDeals];

export function chartOf(id: string): AnyChart | undefined {
  return CHARTS.find((chart) => chart.id === (id as ChartId));
}
