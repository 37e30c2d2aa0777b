import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Tie } from '#lib/network/build-graph.ts';

/** What an arms tie is among all that its recipient imported and its supplier exported, 0-100. */
export interface Shares {
  readonly importsPercent: number | null;
  readonly exportsPercent: number | null;
}

/**
 * The shares of the arms ties, by tie. Only `arms-totals` holds denominators: the flows are a
 * selection and never sum to all. A share is null where the total of any year is not known.
 */
export function sharesOf(
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
