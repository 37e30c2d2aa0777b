import type { Problem } from '#lib/core/datasets/problem.ts';
import type { Table } from '#lib/core/table/table.ts';
import { checkLateEnds } from './late-ends.ts';
import { checkBrokenText } from './broken-text.ts';
import type { Check, CheckContext } from './check.ts';
import { checkFarFromTrend } from './far-from-trend.ts';
import { checkLostRows } from './lost-rows.ts';
import { checkSamePoll } from './same-poll.ts';
import { checkSimilarNames } from './similar-names.ts';
import { checkSwappedDays } from './swapped-days.ts';

/** Everything that is looked for in a table which its schema allows and still is likely to be a slip. */
export const PLAUSIBILITY_CHECKS: readonly Check[] = [
  checkBrokenText,
  checkLostRows,
  checkLateEnds,
  checkSwappedDays,
  checkSamePoll,
  checkSimilarNames,
  checkFarFromTrend
];

/** All that these checks find. */
export function checkPlausibility(table: Table, context: CheckContext): Problem[] {
  return PLAUSIBILITY_CHECKS.flatMap((check) => check(table, context));
}
