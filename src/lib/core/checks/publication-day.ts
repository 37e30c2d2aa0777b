import { parseDay, type Day } from '#lib/core/table/day.ts';

const IN_PATH = /\/(?:[a-z-]*)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/** The day of publication that a web address names (…/2016/12/15/…, …/20161215…); null where it names none. */
export function publicationDay(url: string): Day | null {
  const [, year, month, date] = IN_PATH.exec(url.replace(/^https?:\/\/[^/]+/, '')) ?? [];
  return year ? parseDay(`${year}-${month}-${date}`) : null;
}
