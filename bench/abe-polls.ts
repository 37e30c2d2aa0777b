import { readFileSync } from 'node:fs';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type RowsOf } from '#lib/core/datasets/catalog.ts';
import { trendPolls } from '#lib/core/statistics/trend-polls.ts';
import type { LinePoll } from '#lib/core/statistics/trend-line.ts';
import { dayOf } from '#lib/core/table/day.ts';

/** The polls on the second Abe government, from December 2012 to September 2020, in order of time. */
export function abePolls(): LinePoll[] {
  const { table } = parseCsv(DATASETS.approval, readFileSync('data/approval.csv', 'utf8'));
  const [from, to] = [dayOf(2012, 12, 26), dayOf(2020, 9, 16)];
  const rows = table.rows() as unknown as RowsOf['approval'][];
  const { polls } = trendPolls(
    rows.filter(({ leader }) => leader === 'Shinzo Abe'),
    'approve'
  );
  return polls.filter(({ day }) => day >= from && day <= to).sort((a, b) => a.day - b.day);
}
