import { OLD_YEARS, type borderFrictions } from '#lib/core/claims/border-frictions.ts';
import type { farEastInvestment } from '#lib/core/claims/far-east-investment.ts';
import {
  HEIGHT_FROM,
  HEIGHT_TO,
  ADVANCED_TIV_MILLIONS,
  type russiaArmsChina
} from '#lib/core/claims/russia-arms-china.ts';
import {
  OLD_CUSTOMER_DEALS,
  RUSSIA_FROM_YEAR,
  type russiaArmsNeighbours
} from '#lib/core/claims/russia-arms-neighbours.ts';
import type { russiaChinaExercises } from '#lib/core/claims/russia-china-exercises.ts';
import { yearOfDay } from '#lib/core/table/day.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { listed, percentOf, said, yearList, type WordsFor } from './claim-words.ts';

export const russiaChinaExercisesWords: WordsFor<typeof russiaChinaExercises> = {
  rule: (language) => m.claims_exercises_rule({}, language.in),
  finding: (figures, language) =>
    m.claims_exercises_finding(
      {
        years: language.years(...figures.years),
        count: figures.count,
        before: figures.countBefore,
        near: figures.nearJapan,
        far: figures.mediterranean
      },
      language.in
    ),
  supports: () => [],
  against: ({ later, latestYear, years }, language) =>
    said(
      m.claims_exercises_complex({}, language.in),
      m.claims_exercises_list({}, language.in),
      later > 0 &&
        latestYear !== null &&
        m.claims_exercises_later({ last: years[1], count: later, year: latestYear }, language.in)
    ),
  change: (_, language) => m.claims_exercises_change({}, language.in)
};

/** An advanced order is far back when no other has followed in so many years. */
const LONG_AGO_YEARS = 5;

export const russiaArmsChinaWords: WordsFor<typeof russiaArmsChina> = {
  rule: (language) => m.claims_china_rule({ tiv: ADVANCED_TIV_MILLIONS }, language.in),
  finding: (figures, language) =>
    m.claims_china_finding(
      {
        orders: language.years(figures.orderedFrom, figures.orderedTo),
        count: new Set(figures.advanced.map(({ weapon }) => weapon)).size,
        years: language.years(...figures.years),
        tiv: language.number(figures.tivMillions, 0)
      },
      language.in
    ),
  supports: (figures, language) =>
    said(
      listed(
        figures.advanced,
        ({ weapon, number, orderYear }) =>
          m
            .claims_china_weapon(
              {
                number: number === null ? '' : language.number(number),
                weapon: language.say(weapon),
                year: orderYear
              },
              language.in
            )
            .trim(),
        (list) => m.claims_china_orders({ list }, language.in)
      ),
      figures.ofExportsPercent !== null &&
        m.claims_china_shares(
          {
            exports: percentOf(figures.ofExportsPercent, language),
            imports: percentOf(figures.ofImportsPercent, language)
          },
          language.in
        )
    ),
  against: (figures, language) => {
    const newest = Math.max(...figures.advanced.map(({ orderYear }) => orderYear));
    return said(
      figures.aYearMillions < figures.heightAYearMillions &&
        m.claims_china_height(
          {
            now: language.number(figures.aYearMillions, 0),
            height: language.number(figures.heightAYearMillions, 0),
            years: language.years(HEIGHT_FROM, HEIGHT_TO)
          },
          language.in
        ),
      Number.isFinite(newest) &&
        figures.orderedTo - newest >= LONG_AGO_YEARS &&
        m.claims_china_last({ year: newest }, language.in)
    );
  },
  change: (_, language) => m.claims_china_change({}, language.in)
};

export const russiaArmsNeighboursWords: WordsFor<typeof russiaArmsNeighbours> = {
  rule: (language) =>
    m.claims_neighbours_rule({ since: RUSSIA_FROM_YEAR, deals: OLD_CUSTOMER_DEALS }, language.in),
  finding: ({ holding, years, vietnam, india, indonesia }, language) =>
    m.claims_neighbours_finding(
      {
        holding,
        years: language.years(...years),
        india: percentOf(india.ofExportsPercent, language),
        vietnam: percentOf(vietnam.ofExportsPercent, language),
        indonesia: percentOf(indonesia.ofExportsPercent, language)
      },
      language.in
    ),
  supports: (figures, language) =>
    said(
      m.claims_neighbours_weapons(
        {
          since: RUSSIA_FROM_YEAR,
          submarines: figures.vietnamSubmarines,
          defence: figures.vietnamAirDefence,
          deals: figures.indiaDeals,
          fighters: figures.indonesiaFighters
        },
        language.in
      ),
      m.claims_neighbours_imports(
        {
          india: percentOf(figures.india.ofImportsPercent, language),
          vietnam: percentOf(figures.vietnam.ofImportsPercent, language),
          indonesia: percentOf(figures.indonesia.ofImportsPercent, language)
        },
        language.in
      )
    ),
  against: ({ indonesia, indonesiaNeverCame, years }, language) =>
    said(
      indonesia.tivMillions === 0
        ? m.claims_neighbours_nothing({ years: language.years(...years) }, language.in)
        : m.claims_neighbours_small(
            { share: percentOf(indonesia.ofExportsPercent, language) },
            language.in
          ),
      indonesiaNeverCame > 0 &&
        m.claims_neighbours_never({ count: indonesiaNeverCame }, language.in)
    ),
  change: (_, language) => m.claims_neighbours_change({}, language.in)
};

export const borderFrictionsWords: WordsFor<typeof borderFrictions> = {
  rule: (language) => m.claims_border_rule({ years: OLD_YEARS }, language.in),
  finding: ({ disputeFromYear: from, settled }, language) => {
    if (from === null) return m.claims_border_finding_none({}, language.in);
    return settled === null
      ? m.claims_border_finding_open({ from }, language.in)
      : m.claims_border_finding_settled({ from, to: yearOfDay(settled) }, language.in);
  },
  supports: ({ fightingYears }, language) =>
    said(
      fightingYears.length > 0 &&
        m.claims_border_fighting({ years: yearList(fightingYears, language) }, language.in)
    ),
  against: ({ settled, agreements }, language) =>
    said(
      settled !== null && m.claims_border_settled({ day: language.day(settled) }, language.in),
      agreements.length > 0 &&
        m.claims_border_agreements({ years: yearList(agreements, language) }, language.in)
    ),
  change: (_, language) => m.claims_border_change({}, language.in)
};

export const farEastInvestmentWords: WordsFor<typeof farEastInvestment> = {
  rule: (language) => m.claims_fareast_rule({}, language.in),
  finding: ({ japan, china }, language) =>
    m.claims_fareast_finding(
      {
        japan: japan.count,
        japanSum: japan.strength,
        china: china.count,
        chinaSum: china.strength
      },
      language.in
    ),
  supports: ({ japan, china }, language) =>
    said(japan.count > china.count && m.claims_fareast_more({}, language.in)),
  against: ({ japan, china, undated }, language) =>
    said(
      china.strength > japan.strength && m.claims_fareast_weight({}, language.in),
      undated > 0 && m.claims_fareast_undated({ count: undated }, language.in),
      m.claims_fareast_official({}, language.in)
    ),
  change: (_, language) => m.claims_fareast_change({}, language.in)
};
