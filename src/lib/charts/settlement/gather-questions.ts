import type { View } from '#lib/core/release/view.ts';
import { changesOf } from './change-since.ts';
import type { Answer, Question } from './settlement-data.ts';
import type { SettlementRow } from './settlement-row.ts';

/** Samples below this say little about a nation. */
const LEAST_SAMPLE = 300;

/**
 * Questions with all their answers, newest first. An answer that the selection leaves out stays as
 * context, lest its side look unreported. Changes reach back before what is selected.
 */
export function gatherQuestions(view: View): Question[] {
  const rows = view.rows('settlement');
  const index = view.release.index('settlement');
  const clauses = view.own.filter(({ dimension }) => dimension !== 'stance');
  const shown = new Set(rows.map((row) => row.index));
  const answers = new Map<string, Answer[]>(rows.map((row) => [row.pollId, []]));
  const all = view.all('settlement');
  const changes = changesOf(all);
  for (const row of all) {
    const dimmed = !shown.has(row.index) || !view.inFocus('settlement', row);
    answers.get(row.pollId)?.push({ row, dimmed, change: changes.get(row.index) ?? null });
  }
  return [...answers]
    .map(([id, found]) => {
      const of = found[0]!.row;
      const dimmed = found.every((answer) => answer.dimmed);
      const outside = !clauses.every((clause) => index.satisfies(of.index, clause));
      return { id, of, answers: found, whole: isWhole(of), dimmed, outside };
    })
    .sort((a, b) => newestFirst(a.of, b.of));
}

function isWhole(row: SettlementRow): boolean {
  return row.subgroup === null && (row.sampleSize === null || row.sampleSize >= LEAST_SAMPLE);
}

function newestFirst(a: SettlementRow, b: SettlementRow): number {
  const start = (row: SettlementRow) => row.fieldworkStart ?? row.fieldworkEnd;
  return b.fieldworkEnd - a.fieldworkEnd || start(b) - start(a) || a.index - b.index;
}
