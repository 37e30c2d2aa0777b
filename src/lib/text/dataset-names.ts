import type { Language } from './language.ts';
import * as m from './paraglide/messages.js';

const TITLES = {
  approval: m.data_title_approval,
  settlement: m.data_title_settlement,
  perception: m.data_title_perception,
  'arms-deals': m.data_title_arms_deals,
  'arms-tiv': m.data_title_arms_tiv,
  'arms-totals': m.data_title_arms_totals,
  relations: m.data_title_relations,
  events: m.data_title_events,
  leaders: m.data_title_leaders,
  countries: m.data_title_countries,
  claims: m.data_title_claims,
  translations: m.data_title_translations
};

const ROWS = {
  approval: m.data_row_approval,
  settlement: m.data_row_settlement,
  perception: m.data_row_perception,
  'arms-deals': m.data_row_arms_deals,
  'arms-tiv': m.data_row_arms_tiv,
  'arms-totals': m.data_row_arms_totals,
  relations: m.data_row_relations,
  events: m.data_row_events,
  leaders: m.data_row_leaders,
  countries: m.data_row_countries,
  claims: m.data_row_claims,
  translations: m.data_row_translations
};

/** What a dataset is called; in English the title in its schema. */
export function titleOfDataset(name: keyof typeof TITLES, language: Language): string {
  return TITLES[name]({}, language.in);
}

/** What one row of a dataset is. */
export function rowOfDataset(name: keyof typeof ROWS, language: Language): string {
  return ROWS[name]({}, language.in);
}
