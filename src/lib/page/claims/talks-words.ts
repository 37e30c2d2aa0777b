import type { article9Aim } from '#lib/core/claims/article-9-aim.ts';
import { type noDealSoon } from '#lib/core/claims/no-deal-soon.ts';
import { WRITTEN } from '#lib/core/claims/op-ed.ts';
import { SEVERAL_VISITS, type putinManyVisits } from '#lib/core/claims/putin-many-visits.ts';
import type {
  Comparison,
  russiansLessThreatening
} from '#lib/core/claims/russians-less-threatening.ts';
import { MEETINGS, type sanctionsButEngaged } from '#lib/core/claims/sanctions-but-engaged.ts';
import { yearOfDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { percentOf, said, yearList, type WordsFor } from './claim-words.ts';

const outOf = ({ holds, polls }: Comparison, language: Language) =>
  m.claims_threat_of({ holds, polls }, language.in);

export const russiansLessThreateningWords: WordsFor<typeof russiansLessThreatening> = {
  rule: (language) => m.claims_threat_rule({}, language.in),
  finding: (figures, language) =>
    m.claims_threat_finding(
      {
        china: outOf(figures.threatChina, language),
        korea: outOf(figures.threatSouthKorea, language),
        towardChina: outOf(figures.towardJapanChina, language),
        towardKorea: outOf(figures.towardJapanSouthKorea, language)
      },
      language.in
    ),
  supports: ({ threatNorthKorea, latestTowardJapan: latest }, language) =>
    said(
      threatNorthKorea.polls > 0 &&
        m.claims_threat_north({ north: outOf(threatNorthKorea, language) }, language.in),
      latest &&
        m.claims_threat_toward(
          {
            russia: percentOf(latest.russia, language),
            china: percentOf(latest.china, language),
            korea: percentOf(latest.southKorea, language),
            pollster: language.say(latest.pollster),
            year: yearOfDay(latest.day)
          },
          language.in
        )
    ),
  against: ({ latestThreat, latestCloseness }, language) =>
    said(
      latestThreat &&
        m.claims_threat_latest(
          {
            russia: percentOf(latestThreat.russia, language),
            china: percentOf(latestThreat.china, language),
            pollster: language.say(latestThreat.pollster),
            month: language.month(latestThreat.day)
          },
          language.in
        ),
      latestCloseness &&
        m.claims_threat_warmth(
          {
            russia: percentOf(latestCloseness.russia, language),
            china: percentOf(latestCloseness.china, language),
            korea: percentOf(latestCloseness.southKorea, language),
            pollster: language.say(latestCloseness.pollster),
            month: language.month(latestCloseness.day)
          },
          language.in
        )
    ),
  change: (_, language) => m.claims_threat_change({}, language.in)
};

export const putinManyVisitsWords: WordsFor<typeof putinManyVisits> = {
  rule: (language) =>
    m.claims_visits_rule(
      { day: language.day(WRITTEN), several: SEVERAL_VISITS, few: SEVERAL_VISITS - 1 },
      language.in
    ),
  finding: ({ years }, language) =>
    m.claims_visits_finding({ count: years.length, years: yearList(years, language) }, language.in),
  supports: () => [],
  against: ({ lastAsPresidentYear, yearsSince }, language) =>
    said(
      lastAsPresidentYear !== null &&
        yearsSince !== null &&
        m.claims_visits_last({ year: lastAsPresidentYear, count: yearsSince }, language.in),
      m.claims_visits_list({}, language.in)
    ),
  change: (_, language) => m.claims_visits_change({ few: SEVERAL_VISITS - 1 }, language.in)
};

export const sanctionsButEngagedWords: WordsFor<typeof sanctionsButEngaged> = {
  rule: (language) => m.claims_sanctions_rule({ meetings: MEETINGS }, language.in),
  finding: ({ japanSanctions, meetings }, language) =>
    m.claims_sanctions_finding(
      {
        sanctions: japanSanctions,
        meetings: meetings.reduce((sum, { count }) => sum + count, 0),
        years: meetings
          .map((year) => m.claims_sanctions_year(year, language.in))
          .join(language.comma)
      },
      language.in
    ),
  supports: () => [],
  against: (figures, language) =>
    said(
      figures.japanStrongest < figures.othersStrongest &&
        m.claims_sanctions_milder(
          { japan: figures.japanStrongest, others: figures.othersStrongest },
          language.in
        ),
      figures.embargoOnOthers > 0 &&
        !figures.embargoOnJapan &&
        m.claims_sanctions_embargo({ count: figures.embargoOnOthers }, language.in)
    ),
  change: (_, language) => m.claims_sanctions_change({ meetings: MEETINGS }, language.in)
};

export const noDealSoonWords: WordsFor<typeof noDealSoon> = {
  rule: (language) => m.claims_deal_rule({ day: language.day(WRITTEN) }, language.in),
  finding: ({ isOver, treaties, talks, strongest }, language) =>
    isOver || treaties > 0
      ? m.claims_deal_finding({ treaties, talks, strongest: strongest ?? 0 }, language.in)
      : m.claims_deal_finding_early({}, language.in),
  supports: ({ isOver, disputeOpen, ended }, language) =>
    said(
      isOver && disputeOpen && m.claims_deal_open({}, language.in),
      ended !== null && m.claims_deal_ended({ day: language.day(ended) }, language.in)
    ),
  against: ({ isOver, laterProgress: later }, language) =>
    said(
      later &&
        m.claims_deal_later(
          { day: language.day(later.day), name: language.sayQuoted(later.name) },
          language.in
        ),
      isOver && m.claims_deal_foresight({}, language.in)
    ),
  change: (_, language) => m.claims_deal_change({}, language.in)
};

export const article9AimWords: WordsFor<typeof article9Aim> = {
  rule: (language) => m.claims_article_rule({}, language.in),
  finding: ({ daysInOffice, left }, language) => {
    const days = { days: daysInOffice ?? 0, number: language.number(daysInOffice ?? 0) };
    return left === null
      ? m.claims_article_finding_in(days, language.in)
      : m.claims_article_finding_left({ ...days, day: language.day(left) }, language.in);
  },
  supports: ({ reinterpreted, securityLaws, elections }, language) =>
    said(
      reinterpreted !== null &&
        securityLaws !== null &&
        m.claims_article_steps(
          { reading: language.day(reinterpreted), laws: language.day(securityLaws) },
          language.in
        ),
      m.claims_article_elections({ count: elections }, language.in)
    ),
  against: ({ majorityLost }, language) =>
    said(
      majorityLost !== null &&
        m.claims_article_lost({ day: language.day(majorityLost) }, language.in),
      m.claims_article_motive({}, language.in)
    ),
  change: (_, language) => m.claims_article_change({}, language.in)
};
