import type { Dispute } from '#lib/core/datasets/settlement.ts';
import { dayOf, yearOfDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import {
  NEUTRAL,
  sharePercentOf,
  type Group,
  type PooledQuestion,
  type Question
} from './settlement-data.ts';
import type { SettlementRow, Stance } from './settlement-row.ts';

export function nameOfDispute(dispute: Dispute, language: Language): string {
  return m.settlement_dispute({ dispute }, language.in);
}

/** The members of a public as a share is given of them: 50% of Japanese. */
export function nameOfPublic(country: string, language: Language): string {
  return m.settlement_public({ country, name: language.country(country) }, language.in);
}

/** What a stance means to the public that was asked: on the islands talked about, or in general. */
export function nameOfStance(
  stance: Stance,
  { dispute, country, proxy }: Pick<Group, 'dispute' | 'country' | 'proxy'>,
  language: Language
): string {
  const fourIslands = dispute === 'northern-territories' && country === 'JPN' && !proxy;
  const message = {
    'insist-all': fourIslands ? m.settlement_insist_four : m.settlement_hard_line,
    'accept-less': fourIslands ? m.settlement_accept_fewer : m.settlement_compromise,
    'support-transfer': m.settlement_hand_over,
    'reject-transfer': m.settlement_give_up_none,
    'status-quo': m.settlement_status_quo,
    other: m.settlement_other,
    undecided: m.settlement_undecided
  }[stance];
  return message({}, language.in);
}

/** The stances that these questions have on one side. */
export function nameOfSide(
  questions: readonly Question[],
  group: Group,
  stances: readonly Stance[],
  language: Language
): string {
  return stances
    .filter((stance) =>
      questions.some(({ answers }) => answers.some(({ row }) => row.stance === stance))
    )
    .map((stance) => nameOfStance(stance, group, language))
    .join(language.locale === 'ja' ? '／' : ' / ');
}

/** When a question was asked, as exactly as a label needs: the month, or the years where no more is known. */
export function monthOf(row: SettlementRow, language: Language): string {
  const { fieldworkStart: start, fieldworkEnd: end } = row;
  if (start !== null && end - start > 200) return language.years(yearOfDay(start), yearOfDay(end));
  return language.month(end);
}

/** The days of the fieldwork; whole months and years as such. */
export function daysOf(row: SettlementRow, language: Language): string {
  const { fieldworkStart: start, fieldworkEnd: end } = row;
  if (start === null) return language.shortDay(end);
  const wholeMonth = start === firstOfMonth(end) && firstOfMonth(end + 1) === end + 1;
  return wholeMonth || end - start > 200 ? monthOf(row, language) : language.dayRange(start, end);
}

function firstOfMonth(day: number): number {
  const date = new Date(day * 86_400_000);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/** How many polls are pooled, and of which years. */
export function nameOfPool({ shares }: PooledQuestion, language: Language): string {
  const rows = shares.flatMap((share) => share.rows);
  const years = rows.map((row) => yearOfDay(row.fieldworkEnd));
  return m.settlement_pooled(
    {
      count: new Set(rows.map((row) => row.pollId)).size,
      years: language.years(Math.min(...years), Math.max(...years))
    },
    language.in
  );
}

/** Why a question is no poll of the nation, and how it was asked; empty for an ordinary poll. */
export function caveatOf({ of, whole }: Question, language: Language): string {
  const parts: string[] = [];
  if (of.subgroup) parts.push(m.settlement_subgroup({ subgroup: of.subgroup }, language.in));
  if (!whole && of.sampleSize !== null && of.sampleSize < 300) {
    const count = language.number(of.sampleSize);
    parts.push(m.settlement_sample({ count }, language.in));
  }
  if (of.severalAnswers) parts.push(m.settlement_several_answers({}, language.in));
  return parts.join(language.comma);
}

export function quote(text: string, language: Language): string {
  return m.settlement_quote({ text }, language.in);
}

/** The shares of the answers without a side, one a stance, in the order of their bars. */
export function neutralShares(question: Question, language: Language): string {
  return NEUTRAL.map((stance) => sharePercentOf(question, [stance]))
    .filter((share) => share !== null)
    .map((share) => language.number(share, 0))
    .join(' · ');
}
