import { parseDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';

/** 15 December 2016, 14:05 UTC. @param moment ISO 8601, UTC */
export function momentText(moment: string, language: Language): string {
  const day = parseDay(moment.slice(0, 10));
  if (day === null) return moment;
  return m.data_utc({ date: language.day(day), time: moment.slice(11, 16) }, language.in);
}
