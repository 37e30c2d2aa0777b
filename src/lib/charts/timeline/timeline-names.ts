import { yearOfDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { nameOfValue } from '#lib/text/value-names.ts';
import type { Family } from './event-families.ts';
import type { TimelineEvent } from './gather-timeline.ts';
import type { Tie } from './gather-ties.ts';

const FAMILY_NAMES = {
  talks: m.timeline_lane_talks,
  territory: m.timeline_lane_territory,
  war: m.timeline_lane_war,
  sanctions: m.timeline_lane_sanctions,
  arms: m.timeline_lane_arms,
  power: m.timeline_lane_power
};

const KIND_NAMES = {
  treaty: m.timeline_kind_treaty,
  summit: m.timeline_kind_summit,
  cabinet: m.timeline_kind_cabinet,
  exercise: m.timeline_kind_exercise,
  territorial: m.timeline_kind_territorial,
  sanctions: m.timeline_kind_sanctions,
  election: m.timeline_kind_election,
  incident: m.timeline_kind_incident,
  war: m.timeline_kind_war,
  'arms-deal': m.timeline_kind_arms_deal,
  trade: m.timeline_kind_trade,
  'defence-policy': m.timeline_kind_defence_policy,
  'un-vote': m.timeline_kind_un_vote,
  negotiation: m.timeline_kind_negotiation
};

export function nameOfFamily(family: Family, language: Language): string {
  return FAMILY_NAMES[family]({}, language.in);
}

export function nameOfEventKind(kind: TimelineEvent['kind'], language: Language): string {
  return KIND_NAMES[kind]({}, language.in);
}

/**
 * `Talks 1956–2022`, `Sanctions since 2014`; a single relation has a name of its own.
 * @param withPair names the two states as well
 */
export function nameOfTie(tie: Tie, language: Language, withPair = false): string {
  const own = tie.name ? language.say(tie.name).replace(/\s*[（(][^）)]*[）)]$/, '') : null;
  const name = own ?? nameOfValue('kind', tie.kind, language);
  const kind = withPair
    ? m.timeline_tie_of({ pair: nameOfValue('pair', tie.pair, language), name }, language.in)
    : name;
  const start = yearOfDay(tie.start);
  if (tie.end === null) return m.timeline_tie_open({ kind, start }, language.in);
  return m.timeline_tie_closed(
    { kind, years: language.years(start, yearOfDay(tie.end)) },
    language.in
  );
}
