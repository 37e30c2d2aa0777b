import type { Language } from './language.ts';
import * as m from './paraglide/messages.js';

const NAMES = {
  'approval-trend': m.chart_name_approval_trend,
  'approval-in-office': m.chart_name_approval_in_office,
  settlement: m.chart_name_settlement,
  perception: m.chart_name_perception,
  'arms-volume': m.chart_name_arms_volume,
  'arms-deals': m.chart_name_arms_deals,
  network: m.chart_name_network,
  timeline: m.chart_name_timeline
};

/** What a chart is called, whatever it shows just now. */
export function nameOfChart(id: keyof typeof NAMES, language: Language): string {
  return NAMES[id]({}, language.in);
}
