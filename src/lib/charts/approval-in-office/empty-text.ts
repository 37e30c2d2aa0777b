import { nameOfDimension } from '#lib/text/dimension-names.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { OfficeData } from './office-data.ts';
import { withoutLineText } from './office-notes.ts';

/** Why there is no line. */
export function emptyText(data: OfficeData, language: Language): string {
  if (data.noneInCommon) return m.office_empty_in_common({}, language.in);
  if (data.withoutLine.length > 0) return m.office_empty_trend({}, language.in);
  return m.office_empty({}, language.in);
}

/** What to do about it, or whom it touches. */
export function emptyHint(data: OfficeData, language: Language): string {
  if (data.noneInCommon) return m.office_none_in_common({}, language.in);
  if (data.withoutLine.length > 0) return withoutLineText(data, language);
  if (data.hiddenBy.length === 0) return m.office_empty({}, language.in);
  const names = data.hiddenBy.map((dimension) => nameOfDimension(dimension, language));
  return m.office_subtitle_empty({ filters: language.list(names, 'disjunction') }, language.in);
}
