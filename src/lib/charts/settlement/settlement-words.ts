import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Words } from '#lib/ui/scene.ts';
import { LEFT, RIGHT, type Group, type SettlementData } from './settlement-data.ts';
import { rangeOf } from './settlement-findings.ts';
import { headlineOf } from './settlement-headline.ts';
import { nameOfDispute, nameOfSide } from './settlement-names.ts';
import { settlementNotes } from './settlement-notes.ts';
import { repeatDetails } from './repeat-details.ts';
import { countQuestions, disputesOf, questionsIn, yearsOf } from './settlement-scope.ts';
import { sayPooled } from './share-texts.ts';

export function settlementWords(data: SettlementData, language: Language): Words {
  const questions = questionsIn(data);
  const pollsters = new Set(questions.map(({ of }) => of.pollster));
  const topic = m.settlement_topic({}, language.in);
  const headline = headlineOf(data, language);
  if (questions.length === 0) {
    return {
      kicker: topic,
      headline,
      subtitle: emptySubtitle(data, language),
      summary: m.settlement_sentence({ text: headline }, language.in),
      sources: m.settlement_sources_empty({}, language.in),
      notes: []
    };
  }
  const disputes = disputesOf(data, language);
  const scope: string[] = [
    m.settlement_scope({ disputes, years: yearsOf(data, language) }, language.in)
  ];
  if (pollsters.size === 1) scope.push(language.say([...pollsters][0]!));
  const countries = [...new Set(data.groups.map(({ country }) => country))];
  if (countries.length === 1) {
    scope.push(m.settlement_asked_in({ country: language.country(countries[0]!) }, language.in));
  }
  return {
    kicker: [topic, ...scope].join(' · '),
    headline,
    subtitle: m.settlement_subtitle({}, language.in),
    summary: data.groups.map((group) => summaryOf(group, language)).join(language.gap),
    sources: sourcesOf(pollsters.size, questions.length, language),
    notes: settlementNotes(data, language),
    ...repeatDetails(data, language)
  };
}

function emptySubtitle(data: SettlementData, language: Language): string {
  const count = data.hiddenRelated;
  return count > 0
    ? m.settlement_subtitle_related({ count }, language.in)
    : m.settlement_subtitle_empty({}, language.in);
}

function summaryOf(group: Group, language: Language): string {
  const whole = group.questions.filter((question) => question.whole);
  const sentences = [
    m.settlement_summary_group(
      {
        dispute: nameOfDispute(group.dispute, language),
        country: language.country(group.country),
        count: group.questions.length,
        whole: whole.length
      },
      language.in
    )
  ];
  const sides = [LEFT, RIGHT].flatMap((side) => {
    const range = rangeOf(whole, side);
    if (!range) return [];
    const stance = nameOfSide(whole, group, side, language);
    return [
      m.settlement_summary_side({ stance, range: language.percentRange(...range) }, language.in)
    ];
  });
  const comma = language.comma;
  if (sides.length > 0) {
    sentences.push(m.settlement_summary_sides({ sides: sides.join(comma) }, language.in));
  }
  for (const { shares } of group.pooled) {
    const pooled = shares.map((share) => sayPooled(share, language)).join(comma);
    sentences.push(m.settlement_summary_pooled({ pooled }, language.in));
  }
  const related = group.proxy ? m.settlement_related({}, language.in) + language.colon : '';
  return related + sentences.join(language.gap);
}

function sourcesOf(pollsters: number, questions: number, language: Language): string {
  return m.settlement_sources(
    {
      pollsters: m.settlement_count_pollsters({ count: pollsters }, language.in),
      questions: countQuestions(questions, language)
    },
    language.in
  );
}
