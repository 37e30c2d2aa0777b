import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { OfficeData } from './office-data.ts';

const MOST_NAMES = 4;

/**
 * Whose polls are shown, with the country where there are several.
 * @param full name every pollster; else more than a few are only counted
 */
export function pollstersText({ sources }: OfficeData, language: Language, full = false): string {
  const names = sources.map(({ country, pollsters }) => {
    const pollster =
      full || pollsters.length <= MOST_NAMES
        ? language.list(pollsters.map((name) => language.say(name)))
        : m.office_pollsters({ count: pollsters.length }, language.in);
    return sources.length > 1
      ? m.office_pollster_in({ pollster, country: language.country(country) }, language.in)
      : pollster;
  });
  return language.list(names);
}

/** Whether any line is made of the polls of several pollsters. */
export function areSeveral({ sources }: OfficeData): boolean {
  return sources.some(({ pollsters }) => pollsters.length > 1);
}

/** "7 polls by NHK". */
export function pollsText(count: number, pollsters: string, language: Language): string {
  return m.office_polls({ count, number: language.number(count), pollsters }, language.in);
}

export function countPolls({ lines }: OfficeData): number {
  return lines.reduce(
    (sum, line) => sum + line.points.reduce((polls, point) => polls + point.polls.length, 0),
    0
  );
}
