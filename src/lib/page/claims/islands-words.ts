import type { allianceScope } from '#lib/core/claims/alliance-scope.ts';
import {
  MAJORITY_PERCENT,
  SINCE,
  type majorityAcceptsLess,
  type PollOfTwo
} from '#lib/core/claims/majority-accepts-less.ts';
import { TOUGHNESS_FROM_YEAR, type ntLessVisceral } from '#lib/core/claims/nt-less-visceral.ts';
import {
  THINKABLE_PERCENT,
  type senkakuTakeshimaUnthinkable
} from '#lib/core/claims/senkaku-takeshima-unthinkable.ts';
import { nameOfValue } from '#lib/text/value-names.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { listed, rangeText, said, type WordsFor } from './claim-words.ts';
import { changeByShare } from './change-by-share.ts';

export const ntLessVisceralWords: WordsFor<typeof ntLessVisceral> = {
  rule: (language) => m.claims_nt_rule({}, language.in),
  finding: ({ pairs, lower }, language) =>
    pairs === 0
      ? m.claims_nt_finding_none({}, language.in)
      : m.claims_nt_finding({ pairs, lower }, language.in),
  supports: (figures, language) =>
    said(
      figures.senkakuInterest !== null &&
        figures.takeshimaInterest !== null &&
        m.claims_nt_interest(
          {
            senkaku: rangeText(figures.senkakuInterest, language),
            takeshima: rangeText(figures.takeshimaInterest, language)
          },
          language.in
        ),
      figures.senkakuTough !== null &&
        figures.ntInsist !== null &&
        m.claims_nt_tough(
          {
            tough: rangeText(figures.senkakuTough, language),
            insist: rangeText(figures.ntInsist, language),
            year: TOUGHNESS_FROM_YEAR
          },
          language.in
        )
    ),
  against: (_, language) => [m.claims_nt_unlike({}, language.in)],
  change: ({ pairs }, language) =>
    pairs === 0 ? m.claims_nt_change({}, language.in) : changeByShare(pairs, language)
};

const poll = (language: Language) => (one: PollOfTwo) =>
  m.claims_less_poll(
    {
      pollster: language.say(one.pollster),
      month: language.month(one.day),
      accept: language.number(one.accept),
      insist: language.number(one.insist)
    },
    language.in
  );

export const majorityAcceptsLessWords: WordsFor<typeof majorityAcceptsLess> = {
  rule: (language) =>
    m.claims_less_rule(
      { day: language.day(SINCE), percent: language.percent(MAJORITY_PERCENT) },
      language.in
    ),
  finding: ({ majorities, polls }, language) =>
    m.claims_less_finding({ majorities, all: polls.length }, language.in),
  supports: ({ polls }, language) =>
    said(
      listed(
        polls.filter(({ accept }) => accept > MAJORITY_PERCENT),
        poll(language),
        (list) => m.claims_less_majority({ list }, language.in)
      )
    ),
  against: (figures, language) =>
    said(
      listed(
        figures.polls.filter(
          (one) => one.accept <= MAJORITY_PERCENT && !figures.insistLeads.includes(one)
        ),
        poll(language),
        (list) => m.claims_less_short({ list }, language.in)
      ),
      listed(figures.insistLeads, poll(language), (list) =>
        m.claims_less_insist({ list }, language.in)
      ),
      figures.twoOnly
        ? m.claims_less_two(
            { range: rangeText(figures.twoOnly, language), polls: figures.twoOnlyPolls },
            language.in
          )
        : m.claims_less_two_none({}, language.in),
      m.claims_less_words({}, language.in),
      figures.partial > 0 && m.claims_less_partial({ count: figures.partial }, language.in)
    ),
  change: ({ polls }, language) => changeByShare(polls.length, language)
};

export const senkakuTakeshimaUnthinkableWords: WordsFor<typeof senkakuTakeshimaUnthinkable> = {
  rule: (language) =>
    m.claims_compromise_rule({ percent: language.percent(THINKABLE_PERCENT) }, language.in),
  finding: ({ offers }, language) => {
    if (offers.length === 0) return m.claims_compromise_finding_none({}, language.in);
    const most = Math.max(...offers.map(({ acceptPercent }) => acceptPercent));
    return m.claims_compromise_finding(
      { count: offers.length, most: language.percent(most, 1) },
      language.in
    );
  },
  supports: ({ notAsked, koreans }, language) =>
    said(
      ...notAsked.map((dispute) =>
        m.claims_compromise_silence(
          { islands: nameOfValue('dispute', dispute, language) },
          language.in
        )
      ),
      koreans &&
        m.claims_compromise_koreans(
          {
            accept: language.percent(koreans.acceptPercent, 1),
            insist: language.percent(koreans.insistPercent, 1)
          },
          language.in
        )
    ),
  against: ({ offers }, language) =>
    offers.flatMap((offer) =>
      said(
        m.claims_compromise_offer(
          {
            share: language.percent(offer.acceptPercent, 1),
            option: language.sayQuoted(offer.option),
            islands: nameOfValue('dispute', offer.dispute, language),
            pollster: language.say(offer.pollster),
            month: language.month(offer.day)
          },
          language.in
        ),
        offer.insistPercent !== null &&
          m.claims_compromise_insist(
            { share: language.percent(offer.insistPercent, 1) },
            language.in
          )
      )
    ),
  change: (_, language) =>
    m.claims_compromise_change({ percent: language.percent(THINKABLE_PERCENT) }, language.in)
};

export const allianceScopeWords: WordsFor<typeof allianceScope> = {
  rule: (language) => m.claims_alliance_rule({}, language.in),
  finding: ({ isOpen }, language) =>
    isOpen
      ? m.claims_alliance_finding_open({}, language.in)
      : m.claims_alliance_finding_settled({}, language.in),
  supports: (figures, language) =>
    said(
      figures.allianceSince !== null &&
        m.claims_alliance_treaty({ day: language.day(figures.allianceSince) }, language.in),
      figures.senkakuCovered !== null &&
        m.claims_alliance_senkaku({ day: language.day(figures.senkakuCovered) }, language.in)
    ),
  against: (figures, language) =>
    said(
      figures.missilesReported !== null &&
        m.claims_alliance_missiles({ day: language.day(figures.missilesReported) }, language.in),
      m.claims_alliance_proof({}, language.in)
    ),
  change: (_, language) => m.claims_alliance_change({}, language.in)
};
