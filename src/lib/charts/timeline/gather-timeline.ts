import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { View } from '#lib/core/release/view.ts';
import type { Dimension } from '#lib/core/selection/dimension.ts';
import { timeClauseOf, valuesOf, type TimeClause } from '#lib/core/selection/selection.ts';
import { dayOf, yearOfDay, type Day } from '#lib/core/table/day.ts';
import { FAMILIES, FAMILY_OF_EVENT, type Family } from './event-families.ts';
import { weigherOf } from './event-weight.ts';
import { gatherTerms, type Office } from './gather-terms.ts';
import { gatherTies, type Tie } from './gather-ties.ts';
import { lastKnownDay } from './last-known-day.ts';

export interface TimelineEvent {
  readonly index: number;
  readonly start: Day;
  /** The last day; the same as `start` for an event of one day. */
  readonly end: Day;
  readonly title: string;
  readonly kind: RowsOf['events']['kind'];
  readonly countries: readonly string[];
  /** The greater, the sooner it is named where there is no room for all. */
  readonly weight: number;
  readonly inFocus: boolean;
}

export interface Lane {
  readonly family: Family;
  readonly events: readonly TimelineEvent[];
  readonly ties: readonly Tie[];
}

export interface TimelineData {
  readonly extent: 'brief' | 'full';
  /** Lanes that hold something, from top to bottom. */
  readonly lanes: readonly Lane[];
  readonly offices: readonly Office[];
  /** First and last day of the axis. */
  readonly from: Day;
  readonly to: Day;
  /** As far as the figures go. */
  readonly lastDay: Day;
  /** The two states whose lasting ties are drawn, or null. */
  readonly pair: readonly [string, string] | null;
  /** Whether the events shown concern other states too, so that ties must name theirs. */
  readonly amongOthers: boolean;
  /** The states named in the kicker; empty where all are shown. */
  readonly countries: readonly string[];
  readonly leaders: readonly string[];
  /** The time that this view itself published: drawn as a band. */
  readonly ownTime: TimeClause | null;
  /** The time that another view published: the axis shows just that. */
  readonly otherTime: TimeClause | null;
  /** Dimensions filtered by others that events or terms answer to. */
  readonly filtered: readonly Dimension[];
  /** Whether a filter by kind of tie leaves the events as they are. */
  readonly kindFiltered: boolean;
}

/** What the product is about, where nothing else is asked for. */
const DEFAULT_PAIR = ['JPN', 'RUS'] as const;

export function gatherTimeline(view: View, extent: 'brief' | 'full'): TimelineData {
  const others = view.selection.filter((clause) => clause.view !== view.name);
  const pairs = valuesOf(others, 'pair');
  const countries = valuesOf(others, 'country');
  const leaders = valuesOf(others, 'leader');
  const unfiltered = pairs.length === 0 && countries.length === 0;
  const pair = focusPair(pairs, countries);

  const ties = pair ? gatherTies(view, pair) : [];
  const aboutDefault = unfiltered && extent === 'brief';
  const shown = view
    .rows('events')
    .filter((row) => !aboutDefault || DEFAULT_PAIR.every((code) => row.countries.includes(code)));
  const weigh = weigherOf(view, pair, ties);
  const events = shown
    .map((row): TimelineEvent => ({
      index: row.index,
      start: row.start,
      end: row.end ?? row.start,
      title: row.title,
      kind: row.kind,
      countries: row.countries.split(';'),
      weight: weigh(row),
      inFocus: view.inFocus('events', row)
    }))
    .sort((a, b) => a.start - b.start || a.index - b.index);
  const offices = gatherTerms(view, { pairs, countries, leaders, fallback: DEFAULT_PAIR });

  const otherTime = timeClauseOf(others);
  const last = lastKnownDay(view.release);
  const starts = [
    ...events.map((event) => event.start),
    ...ties.map((tie) => tie.start),
    ...offices.flatMap((office) => office.terms.map((term) => term.start))
  ];
  const first = dayOf(yearOfDay(starts.length > 0 ? Math.min(...starts) : last), 1, 1);
  const from = otherTime?.from ?? first;
  const to = otherTime?.to ?? dayOf(yearOfDay(last), 12, 31);
  return {
    extent,
    lanes: FAMILIES.map((family) => ({
      family,
      events: events.filter((event) => FAMILY_OF_EVENT[event.kind] === family),
      ties: ties.filter((tie) => tie.family === family)
    })).filter((lane) => lane.events.length > 0 || lane.ties.length > 0),
    offices,
    from: Math.min(from, to - 30),
    to: Math.max(to, from + 30),
    lastDay: last,
    pair,
    amongOthers: !aboutDefault && pairs.length !== 1,
    countries: unfiltered
      ? aboutDefault
        ? DEFAULT_PAIR
        : []
      : [...new Set([...countries, ...pairs.flatMap((code) => code.split('-'))])],
    leaders,
    ownTime: timeClauseOf(view.own),
    otherTime,
    filtered: others
      .map((clause) => clause.dimension)
      .filter((dimension) => ['time', 'country', 'leader', 'pair'].includes(dimension)),
    kindFiltered: valuesOf(others, 'kind').length > 0
  };
}

function focusPair(
  pairs: readonly string[],
  countries: readonly string[]
): readonly [string, string] | null {
  if (pairs.length === 1) return pairs[0]!.split('-') as [string, string];
  if (pairs.length > 1 || countries.length === 1 || countries.length > 2) return null;
  return countries.length === 2 ? [countries[0]!, countries[1]!] : DEFAULT_PAIR;
}
