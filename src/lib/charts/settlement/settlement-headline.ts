import { yearOfDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { LEFT, RIGHT, sharePercentOf, type SettlementData } from './settlement-data.ts';
import {
  countAcceptance,
  countRefusal,
  findPair,
  nationalQuestions
} from './settlement-findings.ts';
import { monthOf, nameOfDispute, nameOfPublic, nameOfSide } from './settlement-names.ts';
import { countQuestions, disputesOf, questionsIn, yearsOf } from './settlement-scope.ts';

const ISLANDS = 'northern-territories';

/**
 * The finding, by the first rule that fits: the sentence for the opening view, while its figures bear
 * it; how often one side leads among nationwide questions; the one nationwide question there is; an
 * answer on which two publics differ; what is shown.
 */
export function headlineOf(data: SettlementData, language: Language): string {
  if (data.groups.length === 0) return m.settlement_headline_empty({}, language.in);
  return (
    talksHeadline(data, language) ??
    countHeadline(data, language) ??
    oneHeadline(data, language) ??
    pairHeadline(data, language) ??
    m.settlement_headline_label(
      {
        dispute: disputesOf(data, language),
        questions: countQuestions(questionsIn(data).length, language),
        years: yearsOf(data, language)
      },
      language.in
    )
  );
}

function talksHeadline(data: SettlementData, language: Language): string | null {
  if (!data.unfiltered || data.year === null) return null;
  const fewer = countAcceptance(nationalQuestions(data, ISLANDS, 'JPN'));
  const none = countRefusal(nationalQuestions(data, ISLANDS, 'RUS'));
  const always = [fewer, none].every(
    ({ leading, questions }) => questions > 1 && leading === questions
  );
  return always ? m.settlement_headline_talks({}, language.in) : null;
}

function countHeadline(data: SettlementData, language: Language): string | null {
  const japan = countAcceptance(nationalQuestions(data, ISLANDS, 'JPN'));
  const russia = countRefusal(nationalQuestions(data, ISLANDS, 'RUS'));
  const fewer = mostly(japan.leading, japan.questions, language);
  const none = mostly(russia.leading, russia.questions, language);
  if (fewer && none) {
    return m.settlement_headline_both({ japan: fewer, russia: none }, language.in);
  }
  if (fewer) return m.settlement_headline_fewer({ count: fewer }, language.in);
  if (none) return m.settlement_headline_none({ count: none }, language.in);
  const allFour = mostly(japan.trailing, japan.questions, language);
  return allFour ? m.settlement_headline_all_four({ count: allFour }, language.in) : null;
}

/** “13 of 15” or “all 15” of several questions, where it is more than half of them; else null. */
function mostly(count: number, questions: number, language: Language): string | null {
  if (questions < 2 || count * 2 <= questions) return null;
  return count === questions
    ? m.settlement_count_all({ b: questions }, language.in)
    : m.settlement_count_some({ a: count, b: questions }, language.in);
}

function oneHeadline(data: SettlementData, language: Language): string | null {
  const told = data.groups.flatMap((group) =>
    group.questions
      .filter(({ whole, outside }) => whole && !outside)
      .map((question) => ({ group, question }))
  );
  const [only] = told;
  if (!only || told.length > 1) return null;
  const sides = [LEFT, RIGHT].flatMap((stances) => {
    const share = sharePercentOf(only.question, stances);
    return share === null
      ? []
      : [{ share, name: nameOfSide([only.question], only.group, stances, language) }];
  });
  const [first, second] = sides.sort((a, b) => b.share - a.share);
  if (!first || !second) return null;
  return m.settlement_headline_one(
    {
      pollster: language.say(only.question.of.pollster),
      month: monthOf(only.question.of, language),
      more: first.name,
      a: language.percent(first.share),
      less: second.name,
      b: language.percent(second.share)
    },
    language.in
  );
}

function pairHeadline(data: SettlementData, language: Language): string | null {
  const pair = findPair(data.groups);
  if (!pair) return null;
  const { one, other } = pair;
  const text = m.settlement_headline_pair(
    {
      one: nameOfPublic(one.country, language),
      two: nameOfPublic(other.country, language),
      a: language.percent(one.sharePercent),
      b: language.percent(other.sharePercent),
      option: language.sayQuoted(one.option),
      year: String(yearOfDay(one.fieldworkEnd))
    },
    language.in
  );
  const dispute = nameOfDispute(one.dispute, language);
  const several = new Set(data.groups.map((group) => group.dispute)).size > 1;
  return several ? language.labelled(dispute, text) : text;
}
