import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { View } from '#lib/core/release/view.ts';
import { optionOf, type Options, type OptionValue } from '#lib/core/selection/options.ts';
import { clauseOf } from '#lib/core/selection/selection.ts';
import { Z95 } from '#lib/core/statistics/confidence.ts';
import { shrink } from '#lib/core/statistics/shrink.ts';
import { stateSpaceTrend } from '#lib/core/statistics/state-space-trend.ts';
import { middleDay, trendPolls } from '#lib/core/statistics/trend-polls.ts';

type Poll = RowsOf['approval'];
type Term = RowsOf['leaders'];

export interface House {
  readonly pollster: string;
  /** Points above the average house. */
  readonly effect: number;
  /** The interval of the effect at 95 %. */
  readonly low: number;
  readonly high: number;
  /** The effect drawn towards zero by its uncertainty. */
  readonly shrunk: number;
  readonly polls: readonly Poll[];
  readonly inFocus: boolean;
}

export interface HouseEffectsData {
  readonly measure: OptionValue<'measure'>;
  /** The term whose polls are compared; null where there are no polls. */
  readonly term: Term | null;
  /** First and last day of the polls. */
  readonly period: readonly [from: number, to: number] | null;
  /** Sorted by effect, the highest first; empty where the polls do not allow a comparison. */
  readonly houses: readonly House[];
  readonly polls: number;
  readonly assumedSample: number;
  readonly withoutSample: number;
  /** Leaders to choose from. */
  readonly leaders: readonly string[];
}

/** Fewest polls, and houses, that allow a comparison. */
const LEAST_POLLS = 8;

export function gatherHouseEffects(view: View, options: Options): HouseEffectsData {
  const measure = optionOf(options, 'measure');
  const rows = view.rows('approval');
  const term = termToCompare(view, rows);
  const within = term ? rows.filter((row) => isOfTerm(row, term)) : [];
  const { polls, assumedSample, withoutSample } = trendPolls(within, measure);
  const trend = polls.length >= LEAST_POLLS ? stateSpaceTrend(polls, { houses: true }) : null;
  const effects = trend && trend.houses.length > 1 ? trend.houses : [];
  const shrunk = shrink(effects);
  const houses = effects.map(({ house, value, variance }, i): House => {
    const own = polls.filter((poll) => poll.house === house).map(({ row }) => row);
    const margin = Z95 * Math.sqrt(variance);
    return {
      pollster: house,
      effect: value,
      low: value - margin,
      high: value + margin,
      shrunk: shrunk[i]!,
      polls: own,
      inFocus: own.some((row) => view.inFocus('approval', row))
    };
  });
  const days = polls.map(({ day }) => day);
  return {
    measure,
    term,
    period: days.length > 0 ? [Math.min(...days), Math.max(...days)] : null,
    houses: houses.sort((a, b) => b.effect - a.effect || (a.pollster < b.pollster ? -1 : 1)),
    polls: polls.length,
    assumedSample,
    withoutSample,
    leaders: [...new Set(view.all('approval').map((row) => row.leader))]
  };
}

/**
 * The term with the most polls among those shown; with nothing chosen, the second Abe government,
 * which the product began with.
 */
function termToCompare(view: View, rows: readonly Poll[]): Term | null {
  const chosen = (['leader', 'country', 'time'] as const).some((dimension) =>
    clauseOf(view.selection, dimension)
  );
  const terms = view.all('leaders').filter((term) => chosen || term.leader === 'Shinzo Abe');
  const ofLeaders = new Map<string, Term[]>();
  for (const term of terms)
    ofLeaders.set(keyOf(term), [...(ofLeaders.get(keyOf(term)) ?? []), term]);
  const counts = new Map<Term, number>();
  for (const row of rows) {
    for (const term of ofLeaders.get(keyOf(row)) ?? []) {
      if (isOfTerm(row, term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  return terms.find((term) => most > 0 && counts.get(term) === most) ?? null;
}

function keyOf({ country, leader }: Pick<Term, 'country' | 'leader'>): string {
  return `${country} ${leader}`;
}

function isOfTerm(row: Poll, term: Term): boolean {
  const day = middleDay(row);
  return (
    row.leader === term.leader &&
    row.country === term.country &&
    day >= term.termStart &&
    (term.termEnd === null || day <= term.termEnd)
  );
}
