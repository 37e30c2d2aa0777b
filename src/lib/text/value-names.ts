import type { Language } from './language.ts';
import * as m from './paraglide/messages.js';

type Message = (inputs: Record<string, never>, options: Language['in']) => string;

const NAMES: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  dispute: {
    'northern-territories': m.bar_dispute_northern_territories,
    senkaku: m.bar_dispute_senkaku,
    takeshima: m.bar_dispute_takeshima
  },
  stance: {
    'accept-less': m.bar_stance_accept_less,
    'support-transfer': m.bar_stance_support_transfer,
    'insist-all': m.bar_stance_insist_all,
    'reject-transfer': m.bar_stance_reject_transfer,
    'status-quo': m.bar_stance_status_quo,
    undecided: m.bar_stance_undecided,
    other: m.bar_stance_other
  },
  kind: {
    alliance: m.bar_kind_alliance,
    partnership: m.bar_kind_partnership,
    'joint-exercise': m.bar_kind_joint_exercise,
    negotiation: m.bar_kind_negotiation,
    recognition: m.bar_kind_recognition,
    investment: m.bar_kind_investment,
    arms: m.bar_kind_arms,
    'territorial-dispute': m.bar_kind_territorial_dispute,
    sanctions: m.bar_kind_sanctions,
    conflict: m.bar_kind_conflict
  },
  category: {
    aircraft: m.bar_category_aircraft,
    missiles: m.bar_category_missiles,
    'armoured-vehicles': m.bar_category_armoured_vehicles,
    sensors: m.bar_category_sensors,
    engines: m.bar_category_engines,
    'air-defence': m.bar_category_air_defence,
    ships: m.bar_category_ships,
    artillery: m.bar_category_artillery,
    submarines: m.bar_category_submarines,
    other: m.bar_category_other
  }
};

/** What a value of a dimension is called on chips, in lists and on bars. */
export function nameOfValue(dimension: string, value: string, language: Language): string {
  if (dimension === 'country') return language.country(value);
  if (dimension === 'pair') {
    const [a, b] = value.split('-').map((code) => language.country(code));
    return m.bar_pair({ a: a ?? value, b: b ?? '' }, language.in);
  }
  return NAMES[dimension]?.[value]?.({}, language.in) ?? language.say(value);
}
