import { sayFault } from '#lib/core/datasets/fault-words.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import { NO_CODE, NO_DAY } from '#lib/core/table/column.ts';
import type { Table } from '#lib/core/table/table.ts';
import { trendLine, type LinePoll, type TrendLinePoint } from '#lib/core/statistics/trend-line.ts';
import { hasColumns, warning, type Check } from './check.ts';

/** As far as this from the trend, in points, no poll is remarked on. */
const LEAST_POINTS = 15;
/** Nor within so many times the usual (median) distance of the leader's polls. */
const USUAL_TIMES = 6;

/** Approval far from the trend of the same leader's other polls in the file. */
export const checkFarFromTrend: Check = (table, context) => {
  if (!hasColumns(table, 'leader', 'approvePercent', 'fieldworkEnd')) return [];
  const ends = table.column('fieldworkEnd', 'day').values;
  const shares = table.column('approvePercent', 'number').values;
  return rowsByLeader(table).flatMap((rows) => {
    const { pieces } = trendLine(weeklyMedians(rows, ends, shares), 'local');
    const trendOn = new Map<number, number>();
    const trends = new Float64Array(rows.length);
    const distances = new Float64Array(rows.length);
    const known = new Float64Array(rows.length);
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const day = ends[rows[i]!]!;
      let trend = trendOn.get(day);
      if (trend === undefined) trendOn.set(day, (trend = trendAt(pieces, day) ?? NaN));
      trends[i] = trend;
      distances[i] = Math.abs(shares[rows[i]!]! - trend);
      if (!Number.isNaN(trend)) known[count++] = distances[i]!;
    }
    const usual = median(known.subarray(0, count));
    const most = Math.max(LEAST_POINTS, USUAL_TIMES * usual);
    const problems: Problem[] = [];
    rows.forEach((row, i) => {
      if (!(distances[i]! > most)) return;
      problems.push(
        warning(context, row, 'approvePercent', {
          code: 'far-from-trend',
          value: String(shares[row]),
          ...sayFault('far-from-trend', { trend: Math.round(trends[i]!) })
        })
      );
    });
    return problems;
  });
};

function rowsByLeader(table: Table): Int32Array[] {
  const { codes, dictionary } = table.column('leader', 'text');
  const ends = table.column('fieldworkEnd', 'day').values;
  const shares = table.column('approvePercent', 'number').values;
  const counts = new Int32Array(dictionary.length);
  const counted = (row: number) =>
    codes[row] !== NO_CODE && ends[row] !== NO_DAY && !Number.isNaN(shares[row]);
  for (let row = 0; row < codes.length; row++) if (counted(row)) counts[codes[row]!]!++;
  const groups = dictionary.map((_, code) => new Int32Array(counts[code]!));
  counts.fill(0);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (counted(row)) groups[code]![counts[code]!++] = row;
  }
  return groups;
}

/** One figure a week, so that neither many polls cost much nor one alone draws the trend to itself. */
function weeklyMedians(rows: Int32Array, ends: Int32Array, shares: Float64Array): LinePoll[] {
  const weeks = new Map<number, number[]>();
  for (const row of rows) {
    const week = Math.floor(ends[row]! / 7);
    const list = weeks.get(week);
    if (list) list.push(shares[row]!);
    else weeks.set(week, [shares[row]!]);
  }
  return [...weeks].map(([week, values]) => ({
    day: week * 7 + 3,
    percent: median(values),
    weight: values.length,
    variance: 1,
    house: ''
  }));
}

/** The trend on a day, between its points; null beyond them. */
function trendAt(pieces: readonly (readonly TrendLinePoint[])[], day: number): number | null {
  for (const piece of pieces) {
    const [first, last] = [piece[0], piece.at(-1)];
    if (!first || day < first.day - 7 || day > last!.day + 7) continue;
    const after = piece.findIndex((point) => point.day >= day);
    if (after <= 0) return after === 0 ? first.percent : last!.percent;
    const [a, b] = [piece[after - 1]!, piece[after]!];
    return a.percent + ((b.percent - a.percent) * (day - a.day)) / (b.day - a.day);
  }
  return null;
}

function median(values: readonly number[] | Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]!
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
