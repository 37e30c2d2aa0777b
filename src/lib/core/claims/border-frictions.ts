import { pairOf } from '#lib/core/selection/dimension.ts';
import { yearOfDay } from '#lib/core/table/day.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';

/** “Old”: a dispute on record for so many years. */
export const OLD_YEARS = 20;

export interface BorderFrictions {
  readonly disputeFromYear: number | null;
  /** The day on which it was settled; null while it lasts. */
  readonly settled: number | null;
  /** Years of fighting over it. */
  readonly fightingYears: readonly number[];
  readonly agreements: readonly number[];
}

/**
 * Supported if a dispute over territory between the two is on record for twenty years or more, whether it
 * lasts or not; mixed if for less; contradicted if none is.
 */
export const borderFrictions: Claim<BorderFrictions> = {
  id: 'border-frictions',
  judge(release, asOf) {
    const between = new Known(release, asOf)
      .relations()
      .filter(({ source, target }) => pairOf(source, target) === 'CHN-RUS');
    const disputes = between.filter(({ kind }) => kind === 'territorial-dispute');
    const longest = disputes
      .filter(({ start }) => start !== null)
      .sort((a, b) => a.start! - b.start!)[0];
    const days = longest ? (longest.end ?? asOf) - longest.start! : 0;
    const fighting = between.filter(({ kind, strength }) => kind === 'conflict' && strength === 3);
    const agreements = between.filter(
      ({ kind, start }) => kind === 'negotiation' && start !== null
    );
    return {
      verdict:
        disputes.length === 0 ? 'contradicted' : days >= OLD_YEARS * 365.25 ? 'supported' : 'mixed',
      figures: {
        disputeFromYear: longest ? yearOfDay(longest.start!) : null,
        settled: longest?.end ?? null,
        fightingYears: fighting.map(({ start }) => yearOfDay(start!)),
        agreements: agreements.map(({ start }) => yearOfDay(start!))
      },
      rows: refsTo('relations', [...disputes, ...fighting, ...agreements])
    };
  },
  views: {
    then: { chart: 'timeline', address: '?to=2016-12-15&pair=CHN-RUS' },
    now: { chart: 'timeline', address: '?pair=CHN-RUS' }
  }
};
