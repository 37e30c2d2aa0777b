import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import { View } from '#lib/core/release/view.ts';
import type { Dimension } from '#lib/core/selection/dimension.ts';
import { optionOf, type Options, type OptionValue } from '#lib/core/selection/options.ts';
import { timeClauseOf, valuesOf, withoutClause } from '#lib/core/selection/selection.ts';
import { yearOfDay, type Day } from '#lib/core/table/day.ts';
import { buildGraph, type Tie } from '#lib/network/build-graph.ts';
import { findTriads, type Triad } from '#lib/network/find-triads.ts';
import {
  ARMS_YEARS,
  inForce,
  isMain,
  structureOf,
  SUMMIT,
  type Structure
} from '#lib/network/structure.ts';
import { sharesOf, type Shares } from './arms-shares.ts';
import { chooseStates, countLeftOut, isRestricted, namedStates } from './choose-states.ts';
import { countDeals, countOrders, estimatedTies, type Orders } from './delivered-deals.ts';
import { gatherBackground, type Background } from './gather-background.ts';

const ANSWERED: readonly Dimension[] = ['time', 'country', 'kind', 'category', 'pair'];

export interface NetworkData {
  readonly extent: 'brief' | 'full';
  readonly layout: OptionValue<'layout'>;
  readonly structure: Structure;
  /** Codes of the states drawn: the main ones first, then those with a standing place, then guests. */
  readonly states: readonly string[];
  /**
   * The states that room is kept for: those drawn and, where a period is chosen, those that other
   * periods would draw, so that nothing moves while time goes on.
   */
  readonly reach: readonly string[];
  /** Whether only states with ties are drawn, because another view chose states or pairs. */
  readonly isRestricted: boolean;
  readonly ties: readonly Tie[];
  /** Those of every state, drawn or not. */
  readonly allTies: readonly Tie[];
  /** First and last day shown, null where open; the day of the summit where no time is selected. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** First and last year of the arms deliveries shown. */
  readonly years: readonly [first: number, last: number];
  /** Deals with deliveries in these years, by the id of their arms tie. */
  readonly deals: ReadonlyMap<string, number>;
  /** All deals ordered since 1990, by the id of their arms tie. */
  readonly orders: ReadonlyMap<string, Orders>;
  /** The arms ties whose volume rests mostly on SIPRI's estimates. */
  readonly estimated: ReadonlySet<string>;
  /** By the id of their arms tie. */
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
  /** The triads that are picked out, and of which kind. */
  readonly triad: OptionValue<'triad'>;
  readonly triads: readonly Triad[];
  /** What lies behind the selected states or pairs. */
  readonly background: Background | null;
  /** The filters that other views or the reader set and that this chart follows. */
  readonly filters: readonly Dimension[];
  /** Least strength of the relations shown, 1 to 3. */
  readonly leastStrength: number;
  /** Whether nothing that this chart follows is selected. */
  readonly isDefault: boolean;
}

/** The states and ties of a view: those in force in its period, or on the day of the summit. */
export function gatherNetwork(view: View, options: Options, extent: 'brief' | 'full'): NetworkData {
  const leastStrength = Number(optionOf(options, 'strength'));
  const structure = structureOf(view.release);
  const time = timeClauseOf(view.selection);
  const [from, to] = time ? [time.from, time.to] : [SUMMIT, SUMMIT];
  const years = armsYears(from, to, view.all('arms-tiv'));
  const inYears = (year: number) => year >= years[0] && year <= years[1];

  // Arms links reach back further than the period, so their rows are found without the time clause.
  const untimed = new View(view.release, withoutClause(view.selection, 'time'), view.name);
  const deals = countDeals(untimed.rows('arms-deals'), years);
  const byOthers = view.selection.filter((clause) => clause.view !== view.name);
  const onlyWithDeals = byOthers.some((clause) => clause.dimension === 'category');
  const ties = buildGraph(
    view.rows('relations').filter((row) => row.strength >= leastStrength && inForce(row, from, to)),
    untimed.rows('arms-tiv').filter((row) => inYears(row.year)),
    (dataset, row) => untimed.inFocus(dataset, row)
  ).filter((tie) => tie.kind !== 'arms' || !onlyWithDeals || deals.has(tie.id));

  const states = chooseStates(ties, structure, view, extent);
  const drawn = new Set(states);
  const ever = () => buildGraph(untimed.rows('relations'), untimed.rows('arms-tiv'));
  const reach = time ? chooseStates(ever(), structure, view, extent) : [];
  const named = new Set(namedStates(view));
  const shown = ties.filter(
    ({ from, to }) =>
      drawn.has(from) && drawn.has(to) && [from, to].some((code) => isMain(code) || named.has(code))
  );
  const triad = optionOf(options, 'triad');
  const inFocus = shown.filter((tie) => tie.inFocus);
  const triads = triad === 'none' ? [] : findTriads(inFocus, triad);
  const picked = new Set(triads.flatMap(({ ties: own }) => own.map(({ id }) => id)));
  const drawnTies =
    triad === 'none' ? shown : shown.map((tie) => ({ ...tie, inFocus: picked.has(tie.id) }));
  return {
    ...{ triad, triads, allTies: ties },
    ...{ extent, structure, states, ties: drawnTies, from, to, years, deals, leastStrength },
    layout: optionOf(options, 'layout'),
    reach: [...new Set([...states, ...reach])],
    orders: countOrders(untimed.rows('arms-deals')),
    isRestricted: isRestricted(view),
    estimated: estimatedTies(view.all('arms-deals'), years),
    shares: sharesOf(ties, view.all('arms-totals'), years),
    leftOut: countLeftOut(ties, drawn),
    chosen: {
      countries: valuesOf(view.selection, 'country'),
      pairs: valuesOf(view.selection, 'pair'),
      kinds: valuesOf(view.selection, 'kind'),
      categories: valuesOf(view.selection, 'category')
    },
    background: gatherBackground(untimed, ties, years, [time?.from ?? null, to]),
    filters: byOthers.map(({ dimension }) => dimension).filter((name) => ANSWERED.includes(name)),
    isDefault:
      leastStrength === 1 &&
      triad === 'none' &&
      !view.selection.some(({ dimension }) => ANSWERED.includes(dimension))
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
