import { yearOfDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { SettlementData } from './settlement-data.ts';
import {
  bothSides,
  countAcceptance,
  countRefusal,
  findPair,
  nationalQuestions
} from './settlement-findings.ts';
import { monthOf, nameOfDispute, nameOfPublic } from './settlement-names.ts';
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
  if (data.groups.some(({ dispute, proxy }) => dispute !== ISLANDS && !proxy)) {
    const others = data.groups.some(({ dispute }) => dispute === ISLANDS);
    if (!others) return null;
  }
  const japan = countAcceptance(nationalQuestions(data, ISLANDS, 'JPN'));
  const russia = countRefusal(nationalQuestions(data, ISLANDS, 'RUS'));
  const fewer = japan.questions > 1 && japan.leading * 2 > japan.questions;
  const none = russia.questions > 1 && russia.leading * 2 > russia.questions;
  const [a, b] = [japan.leading, japan.questions];
  const [c, d] = [russia.leading, russia.questions];
  if (fewer && none) return m.settlement_headline_both({ a, b, c, d }, language.in);
  if (fewer) return m.settlement_headline_fewer({ a, b }, language.in);
  if (none) return m.settlement_headline_none({ a: c, b: d }, language.in);
  if (japan.questions > 1 && japan.trailing * 2 > japan.questions) {
    return m.settlement_headline_all_four({ a: japan.trailing, b }, language.in);
  }
  return null;
}

function oneHeadline(data: SettlementData, language: Language): string | null {
  const told = questionsIn(data).filter(({ whole, dimmed }) => whole && !dimmed);
  const sides = told[0] && bothSides(told[0]);
  if (told.length !== 1 || !sides || told[0]!.of.dispute !== ISLANDS) return null;
  const { of } = told[0]!;
  return m.settlement_headline_one(
    {
      pollster: language.say(of.pollster),
      month: monthOf(of, language),
      public: nameOfPublic(of.country, language),
      left: language.percent(sides.left),
      right: language.percent(sides.right)
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
      option: language.say(one.option),
      year: String(yearOfDay(one.fieldworkEnd))
    },
    language.in
  );
  const dispute = nameOfDispute(one.dispute, language);
  const several = new Set(data.groups.map((group) => group.dispute)).size > 1;
  return several ? `${dispute}: ${text}` : text;
}
