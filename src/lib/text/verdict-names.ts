import type { Language } from './language.ts';
import * as m from './paraglide/messages.js';

const NAMES = {
  supported: m.claims_verdict_supported,
  mixed: m.claims_verdict_mixed,
  contradicted: m.claims_verdict_contradicted,
  untestable: m.claims_verdict_untestable
};

export const VERDICT_SIGNS = {
  supported: '✓',
  mixed: '±',
  contradicted: '✕',
  untestable: '?'
} as const;

export function nameOfVerdict(verdict: keyof typeof NAMES, language: Language): string {
  return NAMES[verdict]({}, language.in);
}
