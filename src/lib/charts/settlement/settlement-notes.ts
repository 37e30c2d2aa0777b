import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { countUnpooled } from './pool-questions.ts';
import type { SettlementData } from './settlement-data.ts';
import { questionsIn } from './settlement-scope.ts';
import { intervalOf } from './share-interval.ts';
import { isVolunteered } from './settlement-row.ts';

/** Caveats and method of what is shown, a line each. */
export function settlementNotes(data: SettlementData, language: Language): string[] {
  const questions = questionsIn(data);
  const notes: string[] = [
    data.pooling
      ? m.settlement_note_wording_pooled({}, language.in)
      : m.settlement_note_wording({}, language.in)
  ];
  if (data.pooling) notes.push(...notesOfPools(data, language));
  const rows = questions.flatMap(({ answers }) => answers.map(({ row }) => row));
  if (rows.some((row) => intervalOf(row.sharePercent, row).kind === 'interval')) {
    notes.push(m.settlement_note_interval({}, language.in));
  }
  if (questions.some(({ of }) => isVolunteered(of))) {
    notes.push(m.settlement_note_opt_in({}, language.in));
  }
  if (questions.some(({ whole }) => !whole)) notes.push(m.settlement_note_part({}, language.in));
  const islands = data.groups.filter(
    ({ dispute, proxy }) => dispute === 'northern-territories' && !proxy
  );
  if (islands.some(({ country }) => country === 'JPN')) {
    notes.push(m.settlement_note_two_first({}, language.in));
  }
  if (islands.length > 0) notes.push(m.settlement_note_lead({}, language.in));
  const count = data.leftOut;
  if (count > 0 && data.year !== null) {
    notes.push(m.settlement_note_year({ count, year: data.year }, language.in));
  } else if (count > 0) notes.push(m.settlement_note_more({ count }, language.in));
  return notes;
}

function notesOfPools({ groups }: SettlementData, language: Language): string[] {
  if (groups.every(({ pooled }) => pooled.length === 0)) {
    return [m.settlement_note_pool_none({}, language.in)];
  }
  const count = groups.reduce((sum, { questions }) => sum + countUnpooled(questions), 0);
  const notes: string[] = [m.settlement_note_pooled({}, language.in)];
  if (count > 0) notes.push(m.settlement_note_unpooled({ count }, language.in));
  return notes;
}
