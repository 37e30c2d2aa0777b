import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import { monthlyMeans, type MonthlyMean } from '#lib/core/statistics/monthly-means.ts';
import { middleDay } from '#lib/core/statistics/trend-polls.ts';
import type { Table } from '#lib/core/table/table.ts';

/** What the headline of a leader says before and after: the mean approval of the latest month polled. */
export interface HeadlineMove {
  readonly leader: string;
  /** Null where there was no poll of the leader. */
  readonly before: MonthlyMean | null;
  readonly after: MonthlyMean | null;
  /** After less before, in percentage points; null where one of them is missing. */
  readonly points: number | null;
}

type ApprovalTable = Table<RowsOf['approval']>;

/**
 * By how much each leader's headline moves between two states of the polls of approval, the largest move
 * first; leaders who come or go stand before all. Leaders whose headline stays are left out.
 */
export function headlineMoves(before: ApprovalTable, after: ApprovalTable): HeadlineMove[] {
  const [old, now] = [latestMeans(before), latestMeans(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((leader) => {
      const [from, to] = [old.get(leader) ?? null, now.get(leader) ?? null];
      const points = from && to ? to.value - from.value : null;
      return { leader, before: from, after: to, points };
    })
    .filter(({ before: from, after: to }) => from?.value !== to?.value || from?.day !== to?.day)
    .sort((a, b) => Math.abs(b.points ?? Infinity) - Math.abs(a.points ?? Infinity) || 0);
}

function latestMeans(table: ApprovalTable): Map<string, MonthlyMean> {
  const readings = new Map<string, { day: number; value: number }[]>();
  for (const row of table.rows()) {
    const list = readings.get(row.leader) ?? [];
    if (list.length === 0) readings.set(row.leader, list);
    list.push({ day: middleDay(row), value: row.approvePercent });
  }
  return new Map(
    [...readings].map(([leader, list]) => [
      leader,
      monthlyMeans(list.sort((a, b) => a.day - b.day)).at(-1)!
    ])
  );
}
