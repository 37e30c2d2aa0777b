import {
  CLAIMED_PERCENT,
  NEAR_POINTS,
  WINDOW_DAYS,
  type abeApproval60,
  type PollShare
} from '#lib/core/claims/abe-approval-60.ts';
import { rangeOf } from '#lib/core/claims/mean-of.ts';
import { WRITTEN } from '#lib/core/claims/op-ed.ts';
import {
  LAST_DAYS,
  MUCH_LOWER_POINTS,
  YEAR_FROM_DAYS,
  YEAR_TO_DAYS,
  type predecessorsLower,
  type Support
} from '#lib/core/claims/predecessors-lower.ts';
import {
  FEW,
  MANY,
  type predecessorsShort,
  type TermLength
} from '#lib/core/claims/predecessors-short.ts';
import { RECENT_TERMS } from '#lib/core/claims/predecessors.ts';
import {
  AFTER_DAYS,
  BEFORE_DAYS,
  CLEAR_RISE_POINTS,
  MET,
  type Change,
  type trumpTiePopular
} from '#lib/core/claims/trump-tie-popular.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { listed, percentOf, rangeText, said, signed, type WordsFor } from './claim-words.ts';
import { changeByShare } from './change-by-share.ts';

const share = (language: Language) => (poll: PollShare) =>
  m.claims_poll_share(
    { pollster: language.say(poll.pollster), share: language.percent(poll.percent, 1) },
    language.in
  );

export const abeApproval60Words: WordsFor<typeof abeApproval60> = {
  rule: (language) =>
    m.claims_abe_rule(
      {
        days: m.claims_days({ count: WINDOW_DAYS }, language.in),
        day: language.day(WRITTEN),
        points: language.number(NEAR_POINTS),
        percent: language.percent(CLAIMED_PERCENT)
      },
      language.in
    ),
  finding: (figures, language) =>
    m.claims_abe_finding(
      {
        near: figures.near.length,
        all: figures.near.length + figures.others.length,
        points: language.number(NEAR_POINTS),
        percent: language.percent(CLAIMED_PERCENT),
        mean: percentOf(figures.meanPercent, language),
        median: percentOf(figures.medianPercent, language)
      },
      language.in
    ),
  supports: (figures, language) =>
    said(
      listed(figures.near, share(language), (list) =>
        m.claims_abe_near({ percent: language.percent(CLAIMED_PERCENT), list }, language.in)
      )
    ),
  against: (figures, language) =>
    said(
      listed(figures.others, share(language), (list) => m.claims_abe_far({ list }, language.in)),
      m.claims_abe_habit({}, language.in)
    ),
  change: (figures, language) =>
    changeByShare(figures.near.length + figures.others.length, language)
};

const support = (language: Language) => (one: Support) =>
  m.claims_term_support(
    {
      leader: language.say(one.leader),
      years: language.years(...one.years),
      share: language.percent(one.percent, 1)
    },
    language.in
  );

export const predecessorsLowerWords: WordsFor<typeof predecessorsLower> = {
  rule: (language) =>
    m.claims_lower_rule(
      {
        terms: RECENT_TERMS,
        from: YEAR_FROM_DAYS,
        to: YEAR_TO_DAYS,
        last: LAST_DAYS,
        points: MUCH_LOWER_POINTS
      },
      language.in
    ),
  finding: (figures, language) => {
    const range = rangeOf(figures.lower.map(({ percent }) => percent));
    const numbers = {
      lower: figures.lower.length,
      all: figures.lower.length + figures.notLower.length,
      points: MUCH_LOWER_POINTS,
      abe: percentOf(figures.abeYearPercent, language)
    };
    return range
      ? m.claims_lower_finding({ ...numbers, range: rangeText(range, language) }, language.in)
      : m.claims_lower_finding_none(numbers, language.in);
  },
  supports: ({ lower }, language) =>
    said(
      listed(
        lower.filter(({ atTheEnd }) => !atTheEnd),
        support(language),
        (list) => m.claims_lower_after({ list }, language.in)
      ),
      listed(
        lower.filter(({ atTheEnd }) => atTheEnd),
        support(language),
        (list) => m.claims_lower_end({ list }, language.in)
      )
    ),
  against: (figures, language) =>
    said(
      listed(figures.notLower, support(language), (list) =>
        m.claims_lower_not({ list }, language.in)
      ),
      figures.exception !== null &&
        figures.exceptionYearPercent !== null &&
        figures.exceptionTwoYearsPercent !== null &&
        m.claims_lower_exception(
          {
            leader: language.say(figures.exception),
            year: percentOf(figures.exceptionYearPercent, language),
            two: percentOf(figures.exceptionTwoYearsPercent, language)
          },
          language.in
        ),
      figures.abeTwoYearsPercent !== null &&
        m.claims_lower_abe({ two: percentOf(figures.abeTwoYearsPercent, language) }, language.in),
      m.claims_lower_mix({}, language.in)
    ),
  change: (figures, language) =>
    changeByShare(figures.lower.length + figures.notLower.length, language)
};

const term = (language: Language) => (one: TermLength) =>
  m.claims_term_days(
    {
      leader: language.say(one.leader),
      years: language.years(...one.years),
      days: one.days,
      number: language.number(one.days)
    },
    language.in
  );

export const predecessorsShortWords: WordsFor<typeof predecessorsShort> = {
  rule: (language) => m.claims_short_rule({ terms: RECENT_TERMS }, language.in),
  finding: ({ short, long }, language) =>
    m.claims_short_finding({ short: short.length, all: short.length + long.length }, language.in),
  supports: ({ short }, language) =>
    said(listed(short, term(language), (list) => m.claims_short_list({ list }, language.in))),
  against: ({ long, before }, language) =>
    said(
      listed(before ? [...long, before] : long, term(language), (list) =>
        m.claims_short_long({ list }, language.in)
      )
    ),
  change: ({ short, long }, language) =>
    changeByShare(short.length + long.length, language, MANY, FEW)
};

const move = (language: Language) => (change: Change) =>
  m.claims_poll_move(
    {
      pollster: language.say(change.pollster),
      before: language.number(change.before),
      after: language.percent(change.after, 1)
    },
    language.in
  );

export const trumpTiePopularWords: WordsFor<typeof trumpTiePopular> = {
  rule: (language) =>
    m.claims_trump_rule(
      {
        before: m.claims_days({ count: BEFORE_DAYS }, language.in),
        after: m.claims_days({ count: AFTER_DAYS }, language.in),
        day: language.day(MET),
        points: CLEAR_RISE_POINTS
      },
      language.in
    ),
  finding: ({ up, notUp, meanPoints }, language) =>
    m.claims_trump_finding(
      { up: up.length, all: up.length + notUp.length, mean: signed(meanPoints ?? 0, language) },
      language.in
    ),
  supports: ({ up }, language) =>
    said(listed(up, move(language), (list) => m.claims_trump_up({ list }, language.in))),
  against: ({ notUp, meanPoints }, language) =>
    said(
      listed(notUp, move(language), (list) => m.claims_trump_down({ list }, language.in)),
      meanPoints !== null &&
        Math.abs(meanPoints) < CLEAR_RISE_POINTS &&
        m.claims_trump_noise({}, language.in),
      m.claims_trump_cause({}, language.in)
    ),
  change: (_, language) => m.claims_trump_change({ points: CLEAR_RISE_POINTS }, language.in)
};
