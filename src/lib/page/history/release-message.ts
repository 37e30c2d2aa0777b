import type { ReleaseRecord } from '#lib/core/release/release-record.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';

/** Why there is a release: as its author wrote it, or, where the software brought it, as the page says it. */
export function releaseMessage(
  { kind, message, number }: Pick<ReleaseRecord, 'kind' | 'message' | 'number'>,
  language: Language
): string {
  if (kind !== 'shipped') return message;
  return number === 1
    ? m.history_shipped_first({}, language.in)
    : m.history_shipped({}, language.in);
}
