import { greatest, groups, max, min, rollups } from 'd3';
import type { View } from '#lib/core/release/view.ts';
import { optionOf, type Options } from '#lib/core/selection/options.ts';
import { timeClauseOf, valuesOf } from '#lib/core/selection/selection.ts';
import { middleDay } from '#lib/core/statistics/trend-polls.ts';
import { dayOf, yearOfDay, type Day } from '#lib/core/table/day.ts';
import { findStory } from './find-story.ts';
import type { Block, ModeChange, Panel, PerceptionData, Survey } from './perception-data.ts';
import { buildSeries, modeChangesOf } from './perception-series.ts';
import {
  questionOf,
  SENTIMENTS,
  shareIn,
  type Answer,
  type PerceptionRow,
  type Sentiment
} from './sentiment-question.ts';

/** Publics, and the countries they are asked about, in the order of the story; others follow. */
const ORDER: readonly string[] = ['JPN', 'RUS', 'CHN', 'KOR', 'USA'];
const BRIEF_BLOCKS = 2;
/** Where the axis begins on the dashboard: single surveys before would leave most of it empty. */
const BRIEF_FROM: Day = dayOf(2000, 1, 1);

/**
 * How publics see other countries: a block for each kind of question, in it a panel for each public.
 * Which there are follows from the rows.
 */
export function gatherPerception(
  view: View,
  options: Options,
  extent: 'brief' | 'full'
): PerceptionData {
  const answer = optionOf(options, 'answer');
  const sentiment = optionOf(options, 'sentiment');
  const framed = timeFrameOf(view) !== null;
  const from = extent === 'brief' && !framed ? BRIEF_FROM : null;
  const rows = view.rows('perception');
  const found = SENTIMENTS.filter((kind) => sentiment === 'all' || kind === sentiment).flatMap(
    (kind) =>
      blockOf(
        rows.filter((row) => row.measure === kind),
        kind,
        answer,
        view,
        from
      ) ?? []
  );
  const blocks = extent === 'brief' ? found.slice(0, BRIEF_BLOCKS) : found;
  const untouched = view.selection.length === 0 && sentiment === 'all' && answer === 'favourable';
  return {
    extent,
    blocks,
    hidden: found.slice(blocks.length).map((block) => block.sentiment),
    story: untouched ? findStory(blocks) : null,
    chosenPairs: valuesOf(view.selection, 'pair'),
    chosenCountries: valuesOf(view.selection, 'country'),
    selection: view.selection
  };
}

function blockOf(
  rows: readonly PerceptionRow[],
  sentiment: Sentiment,
  answer: Answer,
  view: View,
  from: Day | null
): Block | null {
  const question = questionOf(sentiment, answer);
  const all = rows.flatMap((row): Survey[] => {
    const percent = shareIn(row, question);
    if (percent === null) return [];
    return [{ row, day: middleDay(row), percent, inFocus: view.inFocus('perception', row) }];
  });
  const recent = all.filter(({ day }) => from === null || day >= from);
  const surveys = recent.length > 0 ? recent : all;
  const leadPollster = greatest(
    rollups(
      surveys,
      (some) => some.length,
      ({ row }) => row.pollster
    ),
    ([, count]) => count
  )?.[0];
  if (leadPollster === undefined) return null;
  const axis = axisOf(surveys, view);
  const changesIn = (country: string) =>
    modeChangesOf(
      view
        .all('perception')
        .filter(
          (row) =>
            row.measure === sentiment && row.country === country && row.pollster === leadPollster
        )
        .map((row) => ({ row, day: middleDay(row) }))
    ).filter(({ day }) => day > axis.from && day < axis.to);
  return {
    sentiment,
    question,
    leadPollster,
    panels: panelsOf(surveys, leadPollster, changesIn),
    ...axis,
    withoutShare: rows.length - all.length,
    earlier: all.length - surveys.length
  };
}

function panelsOf(
  surveys: readonly Survey[],
  leadPollster: string,
  changesIn: (country: string) => ModeChange[]
): Panel[] {
  return groups(surveys, ({ row }) => row.country)
    .sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
    .map(([country, found]) => {
      const series = buildSeries(found, leadPollster).sort(
        (a, b) => rankOf(a.about) - rankOf(b.about) || Number(b.lead) - Number(a.lead)
      );
      return {
        key: `${found[0]!.row.measure} ${country}`,
        country,
        series,
        modeChanges: series.some(({ lead }) => lead) ? changesIn(country) : [],
        inFocus: series.some(({ inFocus }) => inFocus)
      };
    });
}

function rankOf(code: string): number {
  const rank = ORDER.indexOf(code);
  return rank < 0 ? ORDER.length : rank;
}

/** Whole years around the surveys; no wider than a time that another view has chosen. */
function axisOf(surveys: readonly Survey[], view: View): { from: Day; to: Day } {
  const first = min(surveys, ({ day }) => day)!;
  const last = max(surveys, ({ day }) => day)!;
  const frame = timeFrameOf(view);
  return {
    from: Math.max(dayOf(yearOfDay(first), 1, 1), frame?.from ?? -Infinity),
    to: Math.min(dayOf(yearOfDay(last), 12, 31), frame?.to ?? Infinity)
  };
}

/** The time that another view has chosen; this view’s own keeps its context. */
function timeFrameOf(view: View) {
  const time = timeClauseOf(view.selection);
  return time && time.view !== view.name ? time : null;
}
