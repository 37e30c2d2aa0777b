import { Cholesky } from '#lib/core/statistics/cholesky.ts';
import type { TrendPoll } from '#lib/core/statistics/state-space-trend.ts';

/**
 * The model of `stateSpaceTrend` by generalised least squares with the whole covariance matrix of the
 * polls, factored once: O(n³) and n numbers a day, where the filter takes O(n).
 */
export function denseTrend(polls: readonly TrendPoll[], step: number, days: readonly number[]) {
  const n = polls.length;
  const first = Math.min(...polls.map(({ day }) => day));
  const shared = (a: number, b: number) =>
    step * step * Math.max(0, Math.min(a - first, b - first));
  const factor = choleskyOf(n, (i, j) => {
    const noise = i === j ? polls[i]!.variance : 0;
    return shared(polls[i]!.day, polls[j]!.day) + noise;
  });
  const names = [...new Set(polls.map(({ house }) => house))].sort();
  const last = names.at(-1);
  const columns = [
    polls.map(() => 1),
    ...names
      .slice(0, -1)
      .map((name) => polls.map(({ house }) => (house === name ? 1 : house === last ? -1 : 0)))
  ].map((column) => solved(factor, n, (i) => column[i]!));
  const seen = solved(factor, n, (i) => polls[i]!.percent);
  const normal = Float64Array.from(columns.flatMap((a) => columns.map((b) => dot(a, b))));
  const covariance = new Cholesky(normal, columns.length).inverse();
  const right = columns.map((column) => dot(column, seen));
  const beta = covariance.map((row) => dot(row, right));
  const residual = seen.map(
    (value, i) => value - columns.reduce((sum, column, j) => sum + column[i]! * beta[j]!, 0)
  );
  return {
    effects: [...beta.slice(1), -beta.slice(1).reduce((sum, effect) => sum + effect, 0)],
    at: days.map((day) => {
      const gain = solved(factor, n, (i) => shared(day, polls[i]!.day));
      const loading = columns.map((column, j) => (j === 0 ? 1 : 0) - dot(gain, column));
      const variance =
        shared(day, day) -
        dot(gain, gain) +
        dot(
          loading,
          covariance.map((row) => dot(row, loading))
        );
      return { percent: beta[0]! + dot(gain, residual), standardError: Math.sqrt(variance) };
    })
  };
}

/** Rows of the lower triangle L with LLᵀ the matrix. */
function choleskyOf(n: number, entry: (i: number, j: number) => number): Float64Array[] {
  const rows: Float64Array[] = [];
  for (let i = 0; i < n; i++) {
    const row = new Float64Array(i + 1);
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : rows[j]!;
      let sum = entry(i, j);
      for (let k = 0; k < j; k++) sum -= row[k]! * other[k]!;
      row[j] = j === i ? Math.sqrt(sum) : sum / other[j]!;
    }
    rows.push(row);
  }
  return rows;
}

/** L⁻¹ times a vector. */
function solved(
  factor: readonly Float64Array[],
  n: number,
  vector: (i: number) => number
): Float64Array {
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const row = factor[i]!;
    let sum = vector(i);
    for (let k = 0; k < i; k++) sum -= row[k]! * result[k]!;
    result[i] = sum / row[i]!;
  }
  return result;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
