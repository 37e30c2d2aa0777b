import type { Language } from './language.ts';
import * as m from './paraglide/messages.js';

const NAMES = {
  time: m.dimension_time,
  country: m.dimension_country,
  leader: m.dimension_leader,
  pollster: m.dimension_pollster,
  dispute: m.dimension_dispute,
  stance: m.dimension_stance,
  kind: m.dimension_kind,
  category: m.dimension_category,
  pair: m.dimension_pair
};

/** What a dimension is called on chips and in notes. */
export function nameOfDimension(dimension: keyof typeof NAMES, language: Language): string {
  return NAMES[dimension]({}, language.in);
}
