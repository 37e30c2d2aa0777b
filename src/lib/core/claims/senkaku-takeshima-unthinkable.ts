import type { Dispute } from '#lib/core/datasets/settlement.ts';
import { refsTo, type Claim, type Verdict } from './claim.ts';
import { Known } from './known.ts';
import { questionsToJapan, shareOfStance } from './settlement-questions.ts';

/** A compromise that this part of the public would accept is not out of the question. */
export const THINKABLE_PERCENT = 20;
const DISPUTES = ['senkaku', 'takeshima'] as const satisfies readonly Dispute[];

export interface Compromise {
  readonly dispute: Dispute;
  readonly pollster: string;
  /** The answer as the table words it. */
  readonly option: string;
  readonly day: number;
  readonly acceptPercent: number;
  readonly insistPercent: number | null;
}

export interface Unthinkable {
  /** Every nationwide poll that offers the Japanese a compromise over either. */
  readonly offers: readonly Compromise[];
  /** Disputes over which no poll offers one. */
  readonly notAsked: readonly Dispute[];
  /** What South Koreans said in the same poll: to the same compromise, and to keeping all. */
  readonly koreans: { readonly acceptPercent: number; readonly insistPercent: number } | null;
}

/**
 * Supported if compromises over both are asked about and none reaches a fifth; contradicted if both reach
 * it; mixed if only one does or only one is asked about and reaches it; untestable if nobody asks.
 */
export const senkakuTakeshimaUnthinkable: Claim<Unthinkable> = {
  id: 'senkaku-takeshima-unthinkable',
  judge(release, asOf) {
    const answers = new Known(release, asOf).settlement();
    const questions = questionsToJapan(answers, DISPUTES).filter(({ first }) => !first.proxy);
    const asked = questions.filter((question) => shareOfStance(question, 'accept-less') !== null);
    const offers = asked.map((question): Compromise => {
      const { dispute, pollster, fieldworkEnd: day } = question.first;
      return {
        dispute,
        pollster,
        option: question.answers.find((answer) => answer.stance === 'accept-less')!.option,
        day,
        acceptPercent: shareOfStance(question, 'accept-less')!,
        insistPercent: shareOfStance(question, 'insist-all')
      };
    });
    const heldBy = (dispute: Dispute) => {
      const own = offers.filter((offer) => offer.dispute === dispute);
      return own.length === 0
        ? null
        : own.every((offer) => offer.acceptPercent < THINKABLE_PERCENT);
    };
    const held = DISPUTES.map(heldBy);
    const koreans = koreansOn(
      answers,
      asked.flatMap((question) => question.answers)
    );
    return {
      verdict: verdictOf(held),
      figures: {
        offers,
        notAsked: DISPUTES.filter((dispute) => heldBy(dispute) === null),
        koreans: koreans.figures
      },
      rows: refsTo('settlement', [
        ...asked.flatMap((question) => question.answers),
        ...koreans.rows
      ])
    };
  },
  views: {
    then: {
      chart: 'settlement',
      address: '?to=2016-12-15&country=JPN&dispute=senkaku,takeshima'
    },
    now: { chart: 'settlement', address: '?country=JPN&dispute=senkaku,takeshima' }
  }
};

type Answers = ReturnType<Known['settlement']>;

/** What a joint poll found on the other side: the same compromise, and that all must be theirs. */
function koreansOn(answers: Answers, asked: Answers) {
  const rows = answers.filter(
    (answer) =>
      answer.country === 'KOR' &&
      asked.some(
        (own) => own.pollster === answer.pollster && own.fieldworkEnd === answer.fieldworkEnd
      )
  );
  const compromises = asked.filter((answer) => answer.stance === 'accept-less');
  const accept = rows.filter((row) => compromises.some((own) => own.option === row.option));
  const insist = rows.filter(
    ({ stance }) => stance === 'reject-transfer' || stance === 'insist-all'
  );
  const sum = (found: Answers) => found.reduce((total, row) => total + row.sharePercent, 0);
  return {
    rows,
    figures: rows.length === 0 ? null : { acceptPercent: sum(accept), insistPercent: sum(insist) }
  };
}

/** @param held for each dispute whether the claim holds there; null where nobody asked */
function verdictOf(held: readonly (boolean | null)[]): Verdict {
  const asked = held.filter((one) => one !== null);
  if (asked.length === 0) return 'untestable';
  if (asked.length < held.length) return asked.every(Boolean) ? 'untestable' : 'mixed';
  if (held.every(Boolean)) return 'supported';
  return held.some(Boolean) ? 'mixed' : 'contradicted';
}
