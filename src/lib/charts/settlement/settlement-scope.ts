import { yearOfDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Question, SettlementData } from './settlement-data.ts';
import { nameOfDispute } from './settlement-names.ts';

export function questionsIn(data: SettlementData): Question[] {
  return data.groups.flatMap((group) => group.questions);
}

/** The dispute shown, or how many they are. */
export function disputesOf(data: SettlementData, language: Language): string {
  const disputes = [...new Set(data.groups.map(({ dispute }) => dispute))];
  return disputes.length === 1
    ? nameOfDispute(disputes[0]!, language)
    : m.settlement_several_disputes({ count: disputes.length }, language.in);
}

/** From the year of the oldest question shown to that of the newest; related ones do not count beside others. */
export function yearsOf(data: SettlementData, language: Language): string {
  const questions = questionsIn(data);
  const settling = questions.filter(({ of }) => !of.proxy);
  const years = (settling.length > 0 ? settling : questions).map(({ of }) =>
    yearOfDay(of.fieldworkEnd)
  );
  return language.years(Math.min(...years), Math.max(...years));
}

export function countQuestions(count: number, language: Language): string {
  return m.settlement_count_questions({ count }, language.in);
}
