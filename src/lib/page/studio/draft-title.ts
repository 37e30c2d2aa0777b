import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';

/** What a draft is called: by its author, or, where it holds tables of the software, by the page. */
export function draftTitle(
  { kind, message }: { readonly kind: 'shipped' | null; readonly message: string },
  language: Language
): string {
  return kind === 'shipped' ? m.history_shipped({}, language.in) : message;
}
