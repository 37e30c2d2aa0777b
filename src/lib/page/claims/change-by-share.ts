import { CONTRADICTED_BELOW, SUPPORTED_FROM } from '#lib/core/claims/verdict-by-share.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';

/** From how many of the cases a verdict by share would be another. */
export function changeByShare(
  all: number,
  language: Language,
  supportedFrom = SUPPORTED_FROM,
  contradictedBelow = CONTRADICTED_BELOW
): string {
  const up = Math.ceil(all * supportedFrom - 1e-9);
  const down = Math.ceil(all * contradictedBelow - 1e-9);
  return m.claims_change_share({ all, up, down }, language.in);
}
