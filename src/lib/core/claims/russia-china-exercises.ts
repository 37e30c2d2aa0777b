import { pairOf } from '#lib/core/selection/dimension.ts';
import { yearOfDay } from '#lib/core/table/day.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';
import { WRITTEN } from './op-ed.ts';

/** Exercises are counted in spans of so many calendar years, one of which ends with that of the op-ed. */
export const SPAN_YEARS = 5;
const NEAR_JAPAN = /Sea of Japan|East China Sea|Peter the Great/;
const FAR = /Mediterranean/;

export interface Exercises {
  readonly years: readonly [first: number, last: number];
  readonly count: number;
  readonly countBefore: number;
  readonly nearJapan: number;
  readonly mediterranean: number;
  /** Exercises after the last span, where the list is known not to be complete. */
  readonly later: number;
  readonly latestYear: number | null;
}

/**
 * Three parts: more exercises in a span of five years than in the one before, at least one near Japan in
 * it, and one in the Mediterranean at any time. In the year of the op-ed the span ends with that year;
 * five years later and ever after it is the next one. Supported if all parts hold, contradicted if none.
 */
export const russiaChinaExercises: Claim<Exercises> = {
  id: 'russia-china-exercises',
  judge(release, asOf) {
    const exercises = new Known(release, asOf)
      .relations()
      .filter(
        ({ kind, source, target, start }) =>
          kind === 'joint-exercise' && start !== null && pairOf(source, target) === 'CHN-RUS'
      )
      .sort((a, b) => a.start! - b.start!);
    const written = yearOfDay(WRITTEN);
    const last = yearOfDay(asOf) > written + SPAN_YEARS ? written + SPAN_YEARS : written;
    const between = (from: number, to: number) =>
      exercises.filter(({ start }) => yearOfDay(start!) >= from && yearOfDay(start!) <= to);
    const span = between(last - SPAN_YEARS + 1, last);
    const before = between(last - 2 * SPAN_YEARS + 1, last - SPAN_YEARS);
    const nearJapan = span.filter(({ description }) => NEAR_JAPAN.test(description));
    const far = exercises.filter(({ description }) => FAR.test(description));
    const parts = [span.length > before.length, nearJapan.length > 0, far.length > 0];
    const newest = exercises.at(-1);
    return {
      verdict: parts.every(Boolean) ? 'supported' : parts.some(Boolean) ? 'mixed' : 'contradicted',
      figures: {
        years: [last - SPAN_YEARS + 1, last],
        count: span.length,
        countBefore: before.length,
        nearJapan: nearJapan.length,
        mediterranean: far.length,
        later: between(last + 1, Infinity).length,
        latestYear: newest ? yearOfDay(newest.start!) : null
      },
      rows: refsTo('relations', exercises)
    };
  },
  views: {
    then: {
      chart: 'timeline',
      address: '?from=2005-01-01&to=2016-12-15&kind=joint-exercise&pair=CHN-RUS'
    },
    now: { chart: 'timeline', address: '?from=2005-01-01&kind=joint-exercise&pair=CHN-RUS' }
  }
};
