import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { View } from '#lib/core/release/view.ts';
import { timeClauseOf, type TimeClause } from '#lib/core/selection/selection.ts';
import type { Day } from '#lib/core/table/day.ts';

export interface Term {
  readonly index: number;
  readonly country: string;
  readonly leader: string;
  readonly office: string;
  readonly start: Day;
  /** The last day; null while in office. */
  readonly end: Day | null;
  /** Whether the leader is one of those selected. */
  readonly chosen: boolean;
  readonly inFocus: boolean;
}

export interface Office {
  readonly country: string;
  readonly terms: readonly Term[];
}

/** The offices in which a state's leader sits, where several are listed. */
const LEADING: Readonly<Record<string, readonly string[]>> = {
  JPN: ['Prime Minister'],
  RUS: ['President', 'Acting President'],
  CHN: ['President of the PRC'],
  VNM: ['General Secretary of the Communist Party']
};

interface Wanted {
  readonly pairs: readonly string[];
  readonly countries: readonly string[];
  readonly leaders: readonly string[];
  /** The states shown where nothing is asked for. */
  readonly fallback: readonly string[];
}

const MOST_OFFICES = 4;

/** Terms of office, a lane a state: those of the states asked for, or of the leaders asked for. */
export function gatherTerms(view: View, wanted: Wanted): Office[] {
  const time = timeClauseOf(view.selection.filter((clause) => clause.view !== view.name));
  const rows = view.rows('leaders').filter((row) => !time || !touches(row, time));
  const asked = [...new Set([...wanted.countries, ...wanted.pairs.flatMap((p) => p.split('-'))])];
  const present = (codes: readonly string[]) =>
    codes.filter((code) => rows.some((row) => row.country === code));
  const codes =
    asked.length > 0
      ? present(asked)
      : wanted.leaders.length > 0
        ? [...new Set(rows.map((row) => row.country))]
        : present(wanted.fallback);
  const chosen = new Set(
    view.selection.flatMap((clause) => (clause.dimension === 'leader' ? clause.values : []))
  );
  return codes.slice(0, MOST_OFFICES).map((country) => {
    const served = rows.filter((row) => row.country === country);
    const leading = served.filter((row) => LEADING[country]?.includes(row.office) ?? true);
    return {
      country,
      terms: (leading.length > 0 ? leading : served)
        .sort((a, b) => a.termStart - b.termStart)
        .map((row) => termOf(row, view, chosen))
    };
  });
}

function termOf(row: RowsOf['leaders'], view: View, chosen: ReadonlySet<string>): Term {
  return {
    index: row.index,
    country: row.country,
    leader: row.leader,
    office: row.office,
    start: row.termStart,
    end: row.termEnd,
    chosen: chosen.has(row.leader),
    inFocus: view.inFocus('leaders', row) && !onlyTouches(row, view)
  };
}

/** Whether a term shares just the day of change with the time that this view published. */
function onlyTouches(row: RowsOf['leaders'], view: View): boolean {
  const time = timeClauseOf(view.own);
  if (!time || time.from === time.to) return false;
  return touches(row, time);
}

const touches = (row: RowsOf['leaders'], time: TimeClause) =>
  row.termEnd === time.from || row.termStart === time.to;
