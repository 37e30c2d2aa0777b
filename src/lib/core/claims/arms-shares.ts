import { shareOf } from '#lib/core/statistics/share-of.ts';
import { refsTo, type RowRef } from './claim.ts';
import type { Known } from './known.ts';

/** Shares are of five years together, as SIPRI itself compares them. */
export const SPAN_YEARS = 5;

/** What Russia delivered to a state in some years, millions of TIV, and what part of all that was. */
export interface Deliveries {
  readonly recipient: string;
  readonly tivMillions: number;
  /** Of all Russian exports; null where none are known. */
  readonly ofExportsPercent: number | null;
  /** Of all that the recipient imported; null where that is not known. */
  readonly ofImportsPercent: number | null;
  readonly rows: readonly RowRef[];
}

/** @param from first year @param to last year, both included */
export function russianDeliveries(
  known: Known,
  recipient: string,
  from: number,
  to: number
): Deliveries {
  const within = ({ year }: { readonly year: number }) => year >= from && year <= to;
  const sum = (rows: readonly { readonly tivMillions: number }[]) =>
    rows.reduce((total, row) => total + row.tivMillions, 0);
  const own = known
    .deliveries()
    .filter((row) => row.supplier === 'RUS' && row.recipient === recipient && within(row));
  const totalOf = (direction: 'exports' | 'imports', country: string) =>
    sum(
      known
        .totals()
        .filter((row) => row.direction === direction && row.country === country && within(row))
    );
  const tivMillions = sum(own);
  return {
    recipient,
    tivMillions,
    ofExportsPercent: shareOf(tivMillions, totalOf('exports', 'RUS')),
    ofImportsPercent: shareOf(tivMillions, totalOf('imports', recipient)),
    rows: refsTo('arms-tiv', own)
  };
}
