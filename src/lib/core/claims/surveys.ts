import type { RowsOf } from '#lib/core/datasets/catalog.ts';

type Poll = RowsOf['perception'];

/** One survey with what it says of several countries. */
export interface Survey {
  readonly pollster: string;
  readonly day: number;
  readonly shares: ReadonlyMap<string, number>;
  readonly polls: ReadonlyMap<string, Poll>;
}

/**
 * The surveys that name Russia with China or South Korea, in the order of the polls.
 * @param share null where the survey does not say it
 */
export function surveysWithRussia(
  polls: readonly Poll[],
  countryOf: (poll: Poll) => string,
  share: (poll: Poll) => number | null
): Survey[] {
  const groups = new Map<string, Poll[]>();
  for (const poll of polls) {
    if (share(poll) === null || !['RUS', 'CHN', 'KOR', 'PRK'].includes(countryOf(poll))) continue;
    const key = `${poll.pollster} ${poll.fieldworkEnd}`;
    groups.set(key, [...(groups.get(key) ?? []), poll]);
  }
  return [...groups.values()]
    .map((group) => ({
      pollster: group[0]!.pollster,
      day: group[0]!.fieldworkEnd,
      shares: new Map(group.map((poll) => [countryOf(poll), share(poll)!])),
      polls: new Map(group.map((poll) => [countryOf(poll), poll]))
    }))
    .filter(({ shares }) => shares.has('RUS') && (shares.has('CHN') || shares.has('KOR')));
}
