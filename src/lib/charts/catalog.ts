import { approvalInOffice } from './approval-in-office/approval-in-office.ts';
import { approvalTrend } from './approval-trend/approval-trend.ts';
import { armsDeals } from './arms-deals/arms-deals.ts';
import { armsVolume } from './arms-volume/arms-volume.ts';
import { houseEffects } from './house-effects/house-effects.ts';
import { network } from './network/network.ts';
import { perception } from './perception/perception.ts';
import { settlement } from './settlement/settlement.ts';
import { timeline } from './timeline/timeline.ts';
import type { AnyChart, ChartId } from './chart.ts';

/** Every chart of the product, in the order of the dashboard and the gallery. */
export const CHARTS: readonly AnyChart[] = [
  approvalTrend,
  approvalInOffice,
  houseEffects,
  settlement,
  perception,
  armsVolume,
  armsDeals,
  network,
  timeline
];

export function chartOf(id: string): AnyChart | undefined {
  return CHARTS.find((chart) => chart.id === (id as ChartId));
}
