import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { TrendData } from './approval-trend-data.ts';

/** 1,334 polls. */
export function countPolls(count: number, language: Language): string {
  return m.trend_polls({ count, number: language.number(count) }, language.in);
}

/** The pollster by name where there is one, else their number: 12 pollsters. */
export function sayPollsters({ pollsters }: TrendData, language: Language): string {
  const [first, ...others] = pollsters;
  if (first && others.length === 0) return language.say(first.name);
  const count = pollsters.length;
  return m.trend_pollsters({ count, number: language.number(count) }, language.in);
}
