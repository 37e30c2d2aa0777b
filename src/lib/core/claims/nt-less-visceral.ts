import { yearOfDay } from '#lib/core/table/day.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';
import { rangeOf } from './mean-of.ts';
import { WRITTEN } from './op-ed.ts';
import { questionsToJapan, shareOfStance, type Question } from './settlement-questions.ts';
import { verdictByShare } from './verdict-by-share.ts';

/** The islands as questions name them: what remains tells whether two questions are alike. */
const ISLANDS = /\b(the )?(Northern Territories|Senkaku Islands|Senkakus|Takeshima)\b/gi;
const INTEREST = /^Interest in /;
/** Questions about toughness over the Senkakus, from the collision of 2010 on. */
export const TOUGHNESS_FROM_YEAR = 2010;

type Range = { readonly low: number; readonly high: number } | null;

export interface NtLessVisceral {
  /** Pairs of like questions by one pollster, and those where the Northern Territories drew less. */
  readonly pairs: number;
  readonly lower: number;
  readonly senkakuInterest: Range;
  readonly takeshimaInterest: Range;
  readonly ntInsist: Range;
  readonly senkakuTough: Range;
}

const leading = (question: Question) => question.answers[0]!.sharePercent;
const isDefined = (value: number | null): value is number => value !== null;

/**
 * Cannot be tested until one pollster asks the public the same question of the Northern Territories and
 * of other islands; then supported if the Northern Territories draw less in two thirds of such pairs.
 */
export const ntLessVisceral: Claim<NtLessVisceral> = {
  id: 'nt-less-visceral',
  judge(release, asOf) {
    const answers = new Known(release, asOf).settlement();
    const nt = questionsToJapan(answers, ['northern-territories']);
    const senkaku = questionsToJapan(answers, ['senkaku']);
    const takeshima = questionsToJapan(answers, ['takeshima']);
    const alike = ({ first }: Question) =>
      `${first.pollster} ${first.question.replace(ISLANDS, '…')}`;
    const pairs = nt.flatMap((one) =>
      [...senkaku, ...takeshima]
        .filter((other) => alike(one) === alike(other))
        .map((other) => [one, other] as const)
    );
    const lower = pairs.filter(([one, other]) => leading(one) < leading(other)).length;

    const asked = (questions: Question[]) =>
      questions.filter(({ first }) => INTEREST.test(first.question));
    const ntOfYear = nt.filter(
      ({ first }) => !first.proxy && yearOfDay(first.fieldworkEnd) === yearOfDay(WRITTEN)
    );
    const tough = senkaku.filter(
      ({ first }) =>
        first.proxy &&
        yearOfDay(first.fieldworkEnd) >= TOUGHNESS_FROM_YEAR &&
        first.fieldworkEnd <= WRITTEN
    );
    const insisting = (questions: Question[]) =>
      questions.map((question) => shareOfStance(question, 'insist-all')).filter(isDefined);
    const interest = [...asked(senkaku), ...asked(takeshima)];
    return {
      verdict: verdictByShare(lower, pairs.length),
      figures: {
        pairs: pairs.length,
        lower,
        senkakuInterest: rangeOf(asked(senkaku).map(leading)),
        takeshimaInterest: rangeOf(asked(takeshima).map(leading)),
        ntInsist: rangeOf(insisting(ntOfYear)),
        senkakuTough: rangeOf(insisting(tough))
      },
      rows: refsTo(
        'settlement',
        [...pairs.flat(), ...interest, ...ntOfYear, ...tough].flatMap(({ answers }) =>
          answers.filter((answer, i) => i === 0 || answer.stance === 'insist-all')
        )
      )
    };
  },
  views: {
    then: { chart: 'settlement', address: '?to=2016-12-15&country=JPN&proxies=on' },
    now: { chart: 'settlement', address: '?country=JPN&proxies=on' }
  }
};
