import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import { View } from '#lib/core/release/view.ts';
import type { Dimension } from '#lib/core/selection/dimension.ts';
import {
  timeClauseOf,
  valuesOf,
  withoutClause,
  type SetClause
} from '#lib/core/selection/selection.ts';
import { yearOfDay, type Day } from '#lib/core/table/day.ts';
import { buildGraph, type Tie } from '#lib/network/build-graph.ts';
import {
  ARMS_YEARS,
  inForce,
  isMain,
  MAIN_STATES,
  structureOf,
  SUMMIT,
  type Structure
} from '#lib/network/structure.ts';

/** At most so many states are drawn. */
const MOST_STATES = 20;
const ANSWERED: readonly Dimension[] = ['time', 'country', 'kind', 'category', 'pair'];

export interface NetworkData {
  readonly extent: 'brief' | 'full';
  readonly structure: Structure;
  /** Codes of the states drawn: the main ones first, then those with a standing place, then guests. */
  readonly states: readonly string[];
  readonly ties: readonly Tie[];
  /** First and last day shown, null where open; the day of the summit where no time is selected. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** First and last year of the arms deliveries shown. */
  readonly years: readonly [first: number, last: number];
  /** Deals with deliveries in these years, by the id of their arms tie. */
  readonly deals: ReadonlyMap<string, number>;
  /** Shares of the arms ties among all of the recipient's imports and the supplier's exports, 0-100. */
  readonly shares: ReadonlyMap<string, Shares>;
  /** States with ties to those drawn that are left out. */
  readonly leftOut: number;
  /** What is selected, by whichever view. */
  readonly chosen: {
    readonly countries: readonly string[];
    readonly pairs: readonly string[];
    readonly kinds: readonly string[];
    readonly categories: readonly string[];
  };
  /** The filters that other views or the reader set and that this chart follows. */
  readonly filters: readonly Dimension[];
  /** Whether nothing that this chart follows is selected. */
  readonly isDefault: boolean;
  /** Whether this view has clauses of its own: then ties out of focus are dimmed. */
  readonly hasFocus: boolean;
}

export interface Shares {
  readonly importsPercent: number | null;
  readonly exportsPercent: number | null;
}

/** The states and ties of a view: those in force in its period, or on the day of the summit. */
export function gatherNetwork(view: View, extent: 'brief' | 'full'): NetworkData {
  const structure = structureOf(view.release);
  const time = timeClauseOf(view.selection);
  const [from, to] = time ? [time.from, time.to] : [SUMMIT, SUMMIT];
  const flowRows = view.all('arms-tiv');
  const years = armsYears(from, to, flowRows);
  const inYears = (year: number) => year >= years[0] && year <= years[1];

  // Arms links reach back further than the period, so their rows are found without the time clause.
  const untimed = new View(view.release, withoutClause(view.selection, 'time'), view.name);
  const deals = dealsByTie(untimed.rows('arms-deals'), years);
  const categories = valuesOf(view.selection, 'category');
  const byOthers = view.selection.filter((clause) => clause.view !== view.name);
  const onlyWithDeals = byOthers.some((clause) => clause.dimension === 'category');
  const ties = buildGraph(
    view.rows('relations').filter((row) => inForce(row, from, to)),
    untimed.rows('arms-tiv').filter((row) => inYears(row.year)),
    (dataset, row) => untimed.inFocus(dataset, row)
  ).filter((tie) => tie.kind !== 'arms' || !onlyWithDeals || deals.has(tie.id));

  const states = castOf(ties, structure, view, extent);
  const drawn = new Set(states);
  const named = new Set(namedStates(view));
  const shown = ties.filter(
    ({ from, to }) =>
      drawn.has(from) && drawn.has(to) && [from, to].some((code) => isMain(code) || named.has(code))
  );
  return {
    ...{ extent, structure, states, ties: shown, from, to, years, deals },
    shares: sharesOf(shown, view.all('arms-totals'), years),
    leftOut: partnersLeftOut(ties, drawn),
    chosen: {
      countries: valuesOf(view.selection, 'country'),
      pairs: valuesOf(view.selection, 'pair'),
      kinds: valuesOf(view.selection, 'kind'),
      categories
    },
    filters: byOthers.map(({ dimension }) => dimension).filter((name) => ANSWERED.includes(name)),
    isDefault: !view.selection.some(({ dimension }) => ANSWERED.includes(dimension)),
    hasFocus: view.own.some(({ dimension }) => ANSWERED.includes(dimension))
  };
}

/** The years of the period, but at least the five up to its end; never past the last year known. */
function armsYears(
  from: Day | null,
  to: Day | null,
  rows: readonly RowsOf['arms-tiv'][]
): readonly [number, number] {
  let [first, newest] = [Infinity, -Infinity];
  for (const { year } of rows) [first, newest] = [Math.min(first, year), Math.max(newest, year)];
  const last = to === null ? newest : Math.min(yearOfDay(to), newest);
  const start = from === null ? first : yearOfDay(from);
  return [Math.min(start, last - ARMS_YEARS + 1), last];
}

/** The states to draw: the main ones, those around them, and whoever is named by the selection. */
function castOf(
  ties: readonly Tie[],
  structure: Structure,
  view: View,
  extent: 'brief' | 'full'
): string[] {
  const tied = countTies(ties);
  const named = namedStates(view).filter((code) => structure.states.has(code));
  const restricted = view.selection.some(
    (clause): clause is SetClause =>
      clause.view !== view.name && (clause.dimension === 'country' || clause.dimension === 'pair')
  );
  const main = MAIN_STATES.filter((code) => !restricted || tied.has(code) || named.includes(code));
  const around = extent === 'full' ? structure.standing.filter((code) => tied.has(code)) : [];
  const others = [...tied].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const partners = extent === 'full' && restricted ? others.map(([code]) => code) : [];
  const cast = new Set<string>([...main, ...around]);
  for (const code of [...named, ...partners]) if (cast.size < MOST_STATES) cast.add(code);
  return [...cast];
}

function namedStates(view: View): string[] {
  const pairs = valuesOf(view.selection, 'pair').flatMap((pair) => pair.split('-'));
  return [...new Set([...valuesOf(view.selection, 'country'), ...pairs])].sort();
}

function countTies(ties: readonly Tie[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of ties) {
    for (const code of [from, to]) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

function partnersLeftOut(ties: readonly Tie[], drawn: ReadonlySet<string>): number {
  const out = new Set<string>();
  for (const { from, to } of ties) {
    if (drawn.has(from) && !drawn.has(to)) out.add(to);
    if (drawn.has(to) && !drawn.has(from)) out.add(from);
  }
  return out.size;
}

function dealsByTie(
  deals: readonly RowsOf['arms-deals'][],
  [first, last]: readonly [number, number]
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { supplier, recipient, deliveryFromYear, deliveryToYear } of deals) {
    if (deliveryFromYear === null || deliveryFromYear > last) continue;
    if ((deliveryToYear ?? deliveryFromYear) < first) continue;
    const [a, b] = [supplier, recipient].sort() as [string, string];
    const id = `${a}-${b} arms ${supplier}`;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/**
 * Only `arms-totals` holds denominators: the flows are a selection and never sum to all. A share is
 * null where the total of any year is not known.
 */
function sharesOf(
  ties: readonly Tie[],
  totals: readonly RowsOf['arms-totals'][],
  [first, last]: readonly [number, number]
): Map<string, Shares> {
  const sums = new Map<string, { tivMillions: number; years: number }>();
  for (const { direction, country, year, tivMillions } of totals) {
    if (year < first || year > last) continue;
    const key = `${direction} ${country}`;
    const sum = sums.get(key) ?? { tivMillions: 0, years: 0 };
    sums.set(key, { tivMillions: sum.tivMillions + tivMillions, years: sum.years + 1 });
  }
  const percentOf = (part: number, key: string) => {
    const whole = sums.get(key);
    if (!whole || whole.years < last - first + 1 || whole.tivMillions === 0) return null;
    return (part / whole.tivMillions) * 100;
  };
  return new Map(
    ties
      .filter(({ kind }) => kind === 'arms')
      .map(({ id, from, to, tivMillions }) => [
        id,
        {
          importsPercent: percentOf(tivMillions, `imports ${to}`),
          exportsPercent: percentOf(tivMillions, `exports ${from}`)
        }
      ])
  );
}
