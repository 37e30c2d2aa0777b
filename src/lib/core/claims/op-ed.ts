import { dayOf, type Day } from '#lib/core/table/day.ts';

/** The day of the op-ed ‘A deal too far?’: the first of the Abe–Putin summit. */
export const WRITTEN: Day = dayOf(2016, 12, 15);

export const ABE = 'Shinzo Abe';

/** The day that “today” means for a release: the day on which it was published. */
export function publicationDay(release: { readonly published: string }): Day {
  return Math.floor(Date.parse(release.published) / 86_400_000);
}
