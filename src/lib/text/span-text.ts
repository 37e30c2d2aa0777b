import type { Language } from './language.ts';
import * as m from './paraglide/messages.js';

/** A stretch of time in words, an open side left open: 1 Jan–3 Feb 2016, since 1 Jan 2016. */
export function spanText(from: number | null, to: number | null, language: Language): string {
  if (from !== null && to !== null) return language.dayRange(from, to);
  return from !== null
    ? m.bar_since({ day: language.shortDay(from) }, language.in)
    : m.bar_until({ day: language.shortDay(to!) }, language.in);
}
