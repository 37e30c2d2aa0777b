import type { Release } from '#lib/core/release/release.ts';
import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import { parseDay, yearOfDay, type Day } from '#lib/core/table/day.ts';
import { buildGraph, type Tie } from './build-graph.ts';
import type { LaidState, Link } from './layout.ts';

/** The states that the network is about; they stand in the same places whatever is selected. */
export const MAIN_STATES = ['JPN', 'RUS', 'CHN', 'USA', 'KOR', 'VNM', 'IND', 'IDN'] as const;

const GREAT_POWERS = ['JPN', 'RUS', 'CHN', 'USA'];
/** How many other states have a standing place besides the main ones. */
const STANDING = 12;

/** The day of the summit that the figures turn on, shown when no time is selected. */
export const SUMMIT: Day = parseDay('2016-12-15')!;

/** Time can be played from the first day of this year. */
export const FIRST_YEAR = 1990;

/** Arms links show what was delivered in so many years. */
export const ARMS_YEARS = 5;

/**
 * What the layout follows: all states and ties of a release, whatever is selected, so that nothing
 * moves when ties are filtered.
 */
export interface Structure {
  readonly states: ReadonlyMap<string, LaidState>;
  /** The states with the most ties to the main ones, which have a standing place around them. */
  readonly standing: readonly string[];
  readonly links: readonly Link[];
}

const known = new WeakMap<Release, Structure>();

export function structureOf(release: Release): Structure {
  let structure = known.get(release);
  if (!structure) known.set(release, (structure = build(release)));
  return structure;
}

/** Whether it is in force at some time from the first to the last day; null leaves a side open. */
export function inForce(relation: RowsOf['relations'], from: Day | null, to: Day | null): boolean {
  return (
    (to === null || relation.start === null || relation.start <= to) &&
    (from === null || relation.end === null || relation.end >= from)
  );
}

function build(release: Release): Structure {
  const relations = release.table('relations').rows();
  const flows = release.table('arms-tiv').rows();
  const summitYear = yearOfDay(SUMMIT);
  const recent = (year: number) => year <= summitYear && year > summitYear - ARMS_YEARS;
  const ever = buildGraph(relations, flows);
  const onSummit = buildGraph(
    relations.filter((row) => inForce(row, SUMMIT, SUMMIT)),
    flows.filter((row) => recent(row.year))
  );
  const lanes = countBy(onSummit, (tie) => [tie.pair]);
  const codes = new Set(ever.flatMap(({ from, to }) => [from, to]));
  const states = new Map(
    release
      .table('countries')
      .rows()
      .filter(({ code }) => codes.has(code) || isMain(code))
      .map(({ code, longitude, latitude }) => [
        code,
        { code, longitude, latitude, radius: radiusOf(code) }
      ])
  );
  return {
    states,
    standing: mostTied(ever),
    links: [...new Set(ever.map(({ pair }) => pair))].flatMap((pair) => {
      const [a, b] = pair.split('-') as [string, string];
      if (!isMain(a) && !isMain(b)) return [];
      return { a, b, breadth: 8 * (lanes.get(pair) ?? 0.25) };
    })
  };
}

export function isMain(code: string): boolean {
  return MAIN_STATES.some((main) => main === code);
}

function radiusOf(code: string): number {
  return GREAT_POWERS.includes(code) ? 13 : isMain(code) ? 10 : 6;
}

function mostTied(ties: readonly Tie[]): string[] {
  const toMain = ties.filter(({ from, to }) => isMain(from) !== isMain(to));
  const rows = countBy(
    toMain,
    ({ from, to }) => [isMain(from) ? to : from],
    ({ relations }) => Math.max(1, relations.length)
  );
  return [...rows]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, STANDING)
    .map(([code]) => code);
}

function countBy(
  ties: readonly Tie[],
  keys: (tie: Tie) => readonly string[],
  weight: (tie: Tie) => number = () => 1
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const tie of ties) {
    for (const key of keys(tie)) counts.set(key, (counts.get(key) ?? 0) + weight(tie));
  }
  return counts;
}
