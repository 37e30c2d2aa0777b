import { dayOf } from '#lib/core/table/day.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';
import { rangeOf } from './mean-of.ts';
import { questionsToJapan, shareOfStance } from './settlement-questions.ts';
import { verdictByShare } from './verdict-by-share.ts';

/** Polls that ended from this day on: the year of the op-ed and what came after. */
export const SINCE: number = dayOf(2016, 1, 1);
export const MAJORITY_PERCENT = 50;
/** Answers that would settle for two islands and ask for no more. */
const TWO_ONLY = /^(Two islands only|Settle with two islands)$/;

export interface PollOfTwo {
  readonly pollster: string;
  readonly day: number;
  readonly accept: number;
  readonly insist: number;
}

export interface MajorityAcceptsLess {
  readonly polls: readonly PollOfTwo[];
  readonly majorities: number;
  /** Polls in which more insist on all four than accept less. */
  readonly insistLeads: readonly PollOfTwo[];
  /** What “two islands only” draws where it is an answer of its own. */
  readonly twoOnly: { readonly low: number; readonly high: number } | null;
  readonly twoOnlyPolls: number;
  /** Questions left out because only a part of the public was asked. */
  readonly partial: number;
}

/**
 * Of the nationwide polls that offer both, supported if those for less than four islands are a majority
 * in two thirds, contradicted if in less than one third.
 */
export const majorityAcceptsLess: Claim<MajorityAcceptsLess> = {
  id: 'majority-accepts-less',
  judge(release, asOf) {
    const answers = new Known(release, asOf)
      .settlement()
      .filter((answer) => answer.fieldworkEnd >= SINCE);
    const rows: (typeof answers)[number][] = [];
    const polls = questionsToJapan(answers, ['northern-territories']).flatMap(
      (question): PollOfTwo[] => {
        const accept = shareOfStance(question, 'accept-less');
        const insist = shareOfStance(question, 'insist-all');
        if (question.first.proxy || accept === null || insist === null) return [];
        rows.push(...question.answers);
        const { pollster, fieldworkEnd: day } = question.first;
        return [{ pollster, day, accept, insist }];
      }
    );
    const majorities = polls.filter((poll) => poll.accept > MAJORITY_PERCENT).length;
    const twoOnly = rows.filter((answer) => TWO_ONLY.test(answer.option));
    const partial = answers.filter(
      (answer) =>
        answer.country === 'JPN' &&
        answer.dispute === 'northern-territories' &&
        answer.subgroup !== null
    );
    return {
      verdict: verdictByShare(majorities, polls.length),
      figures: {
        polls,
        majorities,
        insistLeads: polls.filter((poll) => poll.insist > poll.accept),
        twoOnly: rangeOf(twoOnly.map((answer) => answer.sharePercent)),
        twoOnlyPolls: new Set(twoOnly.map((answer) => answer.pollId)).size,
        partial: new Set(partial.map((answer) => answer.pollId)).size
      },
      rows: refsTo('settlement', rows)
    };
  },
  views: {
    then: {
      chart: 'settlement',
      address: '?from=2016-01-01&to=2016-12-15&country=JPN&dispute=northern-territories'
    },
    now: {
      chart: 'settlement',
      address: '?from=2016-01-01&country=JPN&dispute=northern-territories'
    }
  }
};
