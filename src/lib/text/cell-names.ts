import type { DataText, Language } from './language.ts';
import * as m from './paraglide/messages.js';

const NAMES = {
  mode: {
    telephone: m.record_mode_telephone,
    'telephone-landline': m.record_mode_telephone_landline,
    'telephone (RDD)': m.record_mode_telephone_rdd,
    'telephone (mobile RDD)': m.record_mode_telephone_mobile_rdd,
    'face-to-face': m.record_mode_face_to_face,
    online: m.record_mode_online,
    'online (opt-in)': m.record_mode_online_opt_in,
    mail: m.record_mode_mail,
    mixed: m.record_mode_mixed
  },
  dispute: {
    'northern-territories': m.record_dispute_northern_territories,
    senkaku: m.record_dispute_senkaku,
    takeshima: m.record_dispute_takeshima
  },
  subgroup: {
    hokkaido: m.record_subgroup_hokkaido,
    nemuro: m.record_subgroup_nemuro,
    'former-islanders': m.record_subgroup_former_islanders,
    'island-residents': m.record_subgroup_island_residents,
    'far-east': m.record_subgroup_far_east,
    sakhalin: m.record_subgroup_sakhalin,
    cities: m.record_subgroup_cities,
    local: m.record_subgroup_local,
    experts: m.record_subgroup_experts,
    informed: m.record_subgroup_informed,
    'web-volunteers': m.record_subgroup_web_volunteers
  },
  stance: {
    'accept-less': m.record_stance_accept_less,
    'support-transfer': m.record_stance_support_transfer,
    'insist-all': m.record_stance_insist_all,
    'reject-transfer': m.record_stance_reject_transfer,
    'status-quo': m.record_stance_status_quo,
    other: m.record_stance_other,
    undecided: m.record_stance_undecided
  },
  category: {
    aircraft: m.record_category_aircraft,
    missiles: m.record_category_missiles,
    'armoured-vehicles': m.record_category_armoured_vehicles,
    sensors: m.record_category_sensors,
    engines: m.record_category_engines,
    'air-defence': m.record_category_air_defence,
    ships: m.record_category_ships,
    artillery: m.record_category_artillery,
    submarines: m.record_category_submarines,
    other: m.record_category_other
  },
  status: {
    new: m.record_status_new,
    'second-hand': m.record_status_second_hand,
    'second-hand but modernized': m.record_status_modernized,
    'licensed production': m.record_status_licensed
  },
  direction: {
    imports: m.record_direction_imports,
    exports: m.record_direction_exports
  },
  kind: {
    alliance: m.record_kind_alliance,
    partnership: m.record_kind_partnership,
    'joint-exercise': m.record_kind_joint_exercise,
    negotiation: m.record_kind_negotiation,
    recognition: m.record_kind_recognition,
    investment: m.record_kind_investment,
    'territorial-dispute': m.record_kind_territorial_dispute,
    sanctions: m.record_kind_sanctions,
    conflict: m.record_kind_conflict
  },
  eventKind: {
    treaty: m.record_event_treaty,
    summit: m.record_event_summit,
    cabinet: m.record_event_cabinet,
    exercise: m.record_event_exercise,
    territorial: m.record_event_territorial,
    sanctions: m.record_event_sanctions,
    election: m.record_event_election,
    incident: m.record_event_incident,
    war: m.record_event_war,
    'arms-deal': m.record_event_arms_deal,
    trade: m.record_event_trade,
    'defence-policy': m.record_event_defence_policy,
    'un-vote': m.record_event_un_vote,
    negotiation: m.record_event_negotiation
  },
  strength: {
    1: m.record_strength_1,
    2: m.record_strength_2,
    3: m.record_strength_3
  },
  region: {
    'Australia and New Zealand': m.record_region_australia_new_zealand,
    Caribbean: m.record_region_caribbean,
    'Central America': m.record_region_central_america,
    'Central Asia': m.record_region_central_asia,
    'Central Europe': m.record_region_central_europe,
    'Eastern Africa': m.record_region_eastern_africa,
    'Eastern Asia': m.record_region_eastern_asia,
    'Eastern Europe': m.record_region_eastern_europe,
    Europe: m.record_region_europe,
    'Middle Africa': m.record_region_middle_africa,
    'North America': m.record_region_north_america,
    'Northern Africa': m.record_region_northern_africa,
    'Northern Europe': m.record_region_northern_europe,
    'South America': m.record_region_south_america,
    'South-Eastern Asia': m.record_region_south_eastern_asia,
    'Southeast Europe': m.record_region_southeast_europe,
    'Southern Africa': m.record_region_southern_africa,
    'Southern Asia': m.record_region_southern_asia,
    'Southern Europe': m.record_region_southern_europe,
    'Western Africa': m.record_region_western_africa,
    'Western Asia': m.record_region_western_asia,
    'Western Europe': m.record_region_western_europe
  },
  flag: {
    true: m.record_yes,
    false: m.record_no
  },
  measure: {
    affinity: m.value_affinity,
    favourability: m.value_favourability,
    attitude: m.value_attitude,
    threat: m.value_threat
  }
};

/** A set of values that cells take; `eventKind` is the kind of an event, `kind` that of a tie. */
export type NamedSet = keyof typeof NAMES;

/**
 * What a value of a cell is called in a sentence. A value that is not known here, as an updated table
 * may bring, stands as it is or as the data's own translations have it.
 */
export function nameOfCell(set: NamedSet, value: string, language: Language): DataText {
  const names: Readonly<
    Record<string, ((inputs: object, options: Language['in']) => string) | undefined>
  > = NAMES[set];
  const name = Object.hasOwn(names, value) ? names[value] : undefined;
  return name ? { text: name({}, language.in), lang: undefined } : language.of(value);
}
