import type { Language } from './language.ts';
import * as m from './paraglide/messages.js';

const NAMES = {
  'approval-trend': m.bar_view_approval_trend,
  'approval-in-office': m.bar_view_approval_in_office,
  settlement: m.bar_view_settlement,
  perception: m.bar_view_perception,
  'arms-volume': m.bar_view_arms_volume,
  'arms-deals': m.bar_view_arms_deals,
  network: m.bar_view_network,
  timeline: m.bar_view_timeline,
  brush: m.bar_view_brush
};

/** What a view is called where it is named as the author of a filter; null for an unknown one. */
export function nameOfView(view: string, language: Language): string | null {
  return Object.hasOwn(NAMES, view) ? NAMES[view as keyof typeof NAMES]({}, language.in) : null;
}
