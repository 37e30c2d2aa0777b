import { marginBetweenPolls } from '#lib/core/statistics/difference-margin.ts';
import { type SettlementRow, designEffectOf, isVolunteered, peopleOf } from './settlement-row.ts';

/** How an answer changed since its pollster last put the same question to the same public. */
export interface Change {
  readonly since: SettlementRow;
  readonly points: number;
  /** ± points at 95 %; null where a sample size is not known or people were not drawn by chance. */
  readonly margin: number | null;
  /** Only a difference beyond the margin is called a change. */
  readonly verdict: 'clear' | 'unclear' | 'no-sample' | 'opt-in';
}

/**
 * The change of each answer that was asked before, by the index of its row. Asked before is: the same
 * pollster, public, wording and answer, at an earlier time and not in another mode.
 */
export function changesOf(rows: readonly SettlementRow[]): ReadonlyMap<number, Change> {
  const series = new Map<string, SettlementRow[]>();
  for (const row of rows) {
    const { pollster, dispute, country, subgroup, question, option } = row;
    const key = JSON.stringify([pollster, dispute, country, subgroup, question, option]);
    const found = series.get(key);
    if (found) found.push(row);
    else series.set(key, [row]);
  }
  const changes = new Map<number, Change>();
  for (const asked of series.values()) {
    asked.sort((a, b) => a.fieldworkEnd - b.fieldworkEnd);
    asked.forEach((row, i) => {
      const since = asked.slice(0, i).findLast((earlier) => isBefore(earlier, row));
      if (since) changes.set(row.index, changeBetween(since, row));
    });
  }
  return changes;
}

function isBefore(earlier: SettlementRow, later: SettlementRow): boolean {
  const modes = [earlier, later].map(({ mode }) => mode?.split(' ')[0]);
  const sameMode = modes[0] === modes[1] || modes.includes(undefined);
  return sameMode && earlier.fieldworkEnd < (later.fieldworkStart ?? later.fieldworkEnd);
}

function changeBetween(since: SettlementRow, row: SettlementRow): Change {
  const points = row.sharePercent - since.sharePercent;
  if (isVolunteered(since) || isVolunteered(row)) {
    return { since, points, margin: null, verdict: 'opt-in' };
  }
  const sampled = (each: SettlementRow) => ({
    sharePercent: each.sharePercent,
    sampleSize: peopleOf(each),
    designEffect: designEffectOf(each)
  });
  const margin = marginBetweenPolls(sampled(since), sampled(row));
  if (margin === null) return { since, points, margin, verdict: 'no-sample' };
  return { since, points, margin, verdict: Math.abs(points) > margin ? 'clear' : 'unclear' };
}
