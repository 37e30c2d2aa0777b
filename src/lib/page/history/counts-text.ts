import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** + 3 added, ~ 1 changed, − 0 removed. */
export function countsText({ added, changed, removed }: Counts, language: Language): string {
  if (added + changed + removed === 0) return m.history_no_rows({}, language.in);
  const said = {
    added: language.number(added),
    changed: language.number(changed),
    removed: language.number(removed)
  };
  return m.history_counts(said, language.in);
}
