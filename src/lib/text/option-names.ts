import type { Language } from './language.ts';
import * as m from './paraglide/messages.js';

const OPTIONS = {
  measure: m.option_measure,
  trend: m.option_trend,
  house: m.option_house,
  least: m.option_least,
  gap: m.option_gap,
  line: m.option_line,
  mix: m.option_mix,
  align: m.option_align,
  strength: m.option_strength,
  triad: m.option_triad,
  layout: m.option_layout,
  sentiment: m.option_sentiment,
  answer: m.option_answer,
  volume: m.option_volume,
  proxies: m.option_proxies,
  pool: m.option_pool
};

const VALUES = {
  approve: m.value_approve,
  disapprove: m.value_disapprove,
  net: m.value_net,
  relative: m.value_relative,
  mean: m.value_mean,
  local: m.value_local,
  'state-space': m.value_state_space,
  pollster: m.value_pollster,
  same: m.value_same,
  published: m.value_published,
  adjusted: m.value_adjusted,
  none: m.value_none,
  calendar: m.value_calendar,
  office: m.value_office,
  'arms-rivals': m.value_arms_rivals,
  'allied-rivals': m.value_allied_rivals,
  'common-rival': m.value_common_rival,
  force: m.value_force,
  map: m.value_map,
  matrix: m.value_matrix,
  all: m.value_all,
  affinity: m.value_affinity,
  favourability: m.value_favourability,
  threat: m.value_threat,
  attitude: m.value_attitude,
  favourable: m.value_favourable,
  unfavourable: m.value_unfavourable,
  tiv: m.value_tiv,
  exports: m.value_exports,
  imports: m.value_imports,
  off: m.value_off,
  on: m.value_on
};

/** What an option of the charts is called on its control. */
export function nameOfOption(name: keyof typeof OPTIONS, language: Language): string {
  return OPTIONS[name]({}, language.in);
}

export function nameOfOptionValue(
  option: keyof typeof OPTIONS,
  value: keyof typeof VALUES | `${number}`,
  language: Language
): string {
  if (value in VALUES) return VALUES[value as keyof typeof VALUES]({}, language.in);
  if (option === 'strength') return m.value_strength({ least: value }, language.in);
  const say = option === 'gap' ? m.value_weeks : m.value_polls;
  return say({ count: Number(value) }, language.in);
}
