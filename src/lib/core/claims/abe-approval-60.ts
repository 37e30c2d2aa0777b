import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';
import { meanOf, medianOf } from './mean-of.ts';
import { ABE, WRITTEN } from './op-ed.ts';
import { verdictByShare } from './verdict-by-share.ts';

/** “In December 2016”: polls that ended in the days before the op-ed, one a pollster. */
export const WINDOW_DAYS = 30;
/** “About 60 %”: so many points away at most. */
export const CLAIMED_PERCENT = 60;
export const NEAR_POINTS = 2.5;

export interface PollShare {
  readonly pollster: string;
  readonly percent: number;
}

export interface AbeApproval {
  /** Pollsters near the claimed share, and the others, each from the highest down. */
  readonly near: readonly PollShare[];
  readonly others: readonly PollShare[];
  readonly meanPercent: number | null;
  readonly medianPercent: number | null;
}

/** Supported if two thirds of the pollsters stand near 60 %, contradicted if less than one third. */
export const abeApproval60: Claim<AbeApproval> = {
  id: 'abe-approval-60',
  judge(release, asOf) {
    const polls = new Known(release, asOf)
      .approval()
      .filter((poll) => poll.country === 'JPN' && poll.leader === ABE)
      .filter(({ fieldworkEnd: end }) => end > WRITTEN - WINDOW_DAYS && end < WRITTEN)
      .sort((a, b) => a.fieldworkEnd - b.fieldworkEnd);
    const latest = [...new Map(polls.map((poll) => [poll.pollster, poll])).values()].sort(
      (a, b) => b.approvePercent - a.approvePercent
    );
    const isNear = (poll: (typeof polls)[number]) =>
      Math.abs(poll.approvePercent - CLAIMED_PERCENT) <= NEAR_POINTS;
    const share = ({ pollster, approvePercent: percent }: (typeof polls)[number]) => ({
      pollster,
      percent
    });
    const near = latest.filter(isNear);
    const shares = latest.map((poll) => poll.approvePercent);
    return {
      verdict: verdictByShare(near.length, latest.length),
      figures: {
        near: near.map(share),
        others: latest.filter((poll) => !isNear(poll)).map(share),
        meanPercent: meanOf(shares),
        medianPercent: medianOf(shares)
      },
      rows: refsTo('approval', latest)
    };
  },
  views: {
    then: {
      chart: 'approval-trend',
      address: '?from=2016-06-01&to=2016-12-15&country=JPN&leader=Shinzo+Abe'
    },
    now: {
      chart: 'approval-trend',
      address: '?from=2012-12-26&to=2020-09-16&country=JPN&leader=Shinzo+Abe'
    }
  }
};
