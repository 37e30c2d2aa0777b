import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Day } from '#lib/core/table/day.ts';
import type { Stretch } from './approval-trend-data.ts';

export type TimesInOffice = ReadonlyMap<string, readonly Stretch[]>;

/** Days between two offices that still make one time in office. */
const HANDOVER_DAYS = 2;

export function leaderKey(country: string, leader: string): string {
  return `${country} ${leader}`;
}

/**
 * The unbroken times in office of each leader: Putin’s offices since 1999 are one, Abe’s two cabinets
 * are two.
 */
export function timesInOffice(terms: readonly RowsOf['leaders'][]): TimesInOffice {
  const times = new Map<string, Stretch[]>();
  for (const term of [...terms].sort((a, b) => a.termStart - b.termStart)) {
    const key = leaderKey(term.country, term.leader);
    const known = times.get(key) ?? [];
    const last = known.at(-1);
    if (last && (last.end === null || term.termStart <= last.end + HANDOVER_DAYS)) {
      const open = last.end === null || term.termEnd === null;
      known[known.length - 1] = {
        start: last.start,
        end: open ? null : Math.max(last.end!, term.termEnd!)
      };
    } else known.push({ start: term.termStart, end: term.termEnd });
    times.set(key, known);
  }
  return times;
}

/** The time in office that a day belongs to: the one around it, else the nearest. */
export function stretchAround(stretches: readonly Stretch[], day: Day): Stretch | undefined {
  const distance = ({ start, end }: Stretch) =>
    day < start ? start - day : end !== null && day > end ? day - end : 0;
  return [...stretches].sort((a, b) => distance(a) - distance(b))[0];
}
