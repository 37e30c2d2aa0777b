import type { Language } from './language.ts';
import * as m from './paraglide/messages.js';

const TERMS = {
  approval: m.data_terms_approval,
  settlement: m.data_terms_polls,
  perception: m.data_terms_polls,
  'arms-deals': m.data_terms_sipri,
  'arms-tiv': m.data_terms_sipri,
  'arms-totals': m.data_terms_sipri,
  relations: m.data_terms_relations,
  events: m.data_terms_archigos,
  leaders: m.data_terms_archigos,
  countries: m.data_terms_countries,
  claims: m.data_terms_claims,
  translations: m.data_terms_translations
};

/** Under what a dataset may be used. */
export function termsOfDataset(name: keyof typeof TERMS, language: Language): string {
  return TERMS[name]({}, language.in);
}
