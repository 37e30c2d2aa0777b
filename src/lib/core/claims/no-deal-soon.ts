import { addMonths } from '#lib/core/selection/brush-span.ts';
import { pairOf } from '#lib/core/selection/dimension.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';
import { WRITTEN } from './op-ed.ts';

/** What came of the meeting is read off the year after it. */
export const AFTER_MONTHS = 12;
/** Talks graded so high ended in a signed treaty or a joint statement of that weight: much progress. */
export const MUCH_PROGRESS = 3;

export interface NoDealSoon {
  /** Whether the year after the meeting has passed. */
  readonly isOver: boolean;
  readonly talks: number;
  /** The highest grade of talks in that year, on this project’s scale from 1 to 3. */
  readonly strongest: number | null;
  readonly treaties: number;
  readonly disputeOpen: boolean;
  /** The first talks of the highest grade after that year. */
  readonly laterProgress: { readonly day: number; readonly name: string } | null;
  /** The day on which the talks ended. */
  readonly ended: number | null;
}

/**
 * Over the year after the meeting: contradicted by a treaty between the two or an end of their dispute;
 * mixed if there were talks of the highest grade; supported otherwise. Untestable until the year is over.
 */
export const noDealSoon: Claim<NoDealSoon> = {
  id: 'no-deal-soon',
  judge(release, asOf) {
    const known = new Known(release, asOf);
    const until = addMonths(WRITTEN, AFTER_MONTHS);
    const between = known
      .relations()
      .filter(({ source, target }) => pairOf(source, target) === 'JPN-RUS');
    const disputes = between.filter(({ kind }) => kind === 'territorial-dispute');
    const settledBy = disputes.some(({ end }) => end !== null && end <= until);
    const talks = between
      .filter(({ kind, start }) => kind === 'negotiation' && start !== null && start >= WRITTEN)
      .sort((a, b) => a.start! - b.start!);
    const inYear = talks.filter(({ start }) => start! <= until);
    const events = known
      .events()
      .filter(({ start, countries }) => start >= WRITTEN && /JPN/.test(countries))
      .filter(({ countries }) => /RUS/.test(countries));
    const treaties = events.filter(({ kind, start }) => kind === 'treaty' && start <= until);
    const halt = events.filter(({ kind }) => kind === 'negotiation');
    const strongest = inYear.length > 0 ? Math.max(...inYear.map((row) => row.strength)) : null;
    const later = talks.find((row) => row.start! > until && row.strength >= MUCH_PROGRESS);
    return {
      verdict:
        treaties.length > 0 || settledBy
          ? 'contradicted'
          : asOf < until
            ? 'untestable'
            : strongest !== null && strongest >= MUCH_PROGRESS
              ? 'mixed'
              : 'supported',
      figures: {
        isOver: asOf >= until,
        talks: inYear.length,
        strongest,
        treaties: treaties.length,
        disputeOpen: disputes.some(({ end }) => end === null),
        laterProgress: later ? { day: later.start!, name: later.name } : null,
        ended: halt[0]?.start ?? null
      },
      rows: [...refsTo('relations', [...disputes, ...talks]), ...refsTo('events', events)]
    };
  },
  views: {
    then: { chart: 'timeline', address: '?from=2013-01-01&to=2016-12-15&pair=JPN-RUS' },
    now: { chart: 'timeline', address: '?from=2016-01-01&pair=JPN-RUS' }
  }
};
