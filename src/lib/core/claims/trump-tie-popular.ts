import { dayOf } from '#lib/core/table/day.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';
import { meanOf } from './mean-of.ts';
import { ABE } from './op-ed.ts';
import { SUPPORTED_FROM, verdictByShare } from './verdict-by-share.ts';

/** The day on which Abe met Trump in Trump Tower. */
export const MET: number = dayOf(2016, 11, 17);
/** Each pollster’s last poll that ended in so many days before, its first that began and ended so soon after. */
export const BEFORE_DAYS = 42;
export const AFTER_DAYS = 28;
/** A mean rise of less than this lies within what one poll’s sample does by chance. */
export const CLEAR_RISE_POINTS = 3;

export interface Change {
  readonly pollster: string;
  readonly before: number;
  readonly after: number;
}

export interface TrumpTie {
  readonly up: readonly Change[];
  readonly notUp: readonly Change[];
  readonly meanPoints: number | null;
}

/**
 * Supported if approval rose with two thirds of the pollsters and by a clear mean; contradicted if the
 * mean did not rise at all; mixed in between. A rise would not prove its cause.
 */
export const trumpTiePopular: Claim<TrumpTie> = {
  id: 'trump-tie-popular',
  judge(release, asOf) {
    const known = new Known(release, asOf);
    const polls = known
      .approval()
      .filter((poll) => poll.leader === ABE && poll.country === 'JPN')
      .sort((a, b) => a.fieldworkEnd - b.fieldworkEnd);
    const rows: (typeof polls)[number][] = [];
    const changes = [...new Set(polls.map((poll) => poll.pollster))].flatMap(
      (pollster): Change[] => {
        const own = polls.filter((poll) => poll.pollster === pollster);
        const before = own.findLast(
          ({ fieldworkEnd: end }) => end < MET && end >= MET - BEFORE_DAYS
        );
        const after = own.find(
          ({ fieldworkStart: start, fieldworkEnd: end }) =>
            start !== null && start > MET && end <= MET + AFTER_DAYS
        );
        if (!before || !after) return [];
        rows.push(before, after);
        return [{ pollster, before: before.approvePercent, after: after.approvePercent }];
      }
    );
    const points = (change: Change) => change.after - change.before;
    changes.sort((a, b) => points(b) - points(a));
    const up = changes.filter((change) => points(change) > 0);
    const meanPoints = meanOf(changes.map(points));
    const clear = up.length >= SUPPORTED_FROM * changes.length && meanPoints! >= CLEAR_RISE_POINTS;
    const meeting = known.events().filter((event) => event.start === MET);
    return {
      verdict:
        meanPoints === null
          ? 'untestable'
          : meanPoints <= 0
            ? 'contradicted'
            : clear
              ? verdictByShare(up.length, changes.length)
              : 'mixed',
      figures: { up, notUp: changes.filter((change) => points(change) <= 0), meanPoints },
      rows: [...refsTo('events', meeting), ...refsTo('approval', rows)]
    };
  },
  views: {
    then: {
      chart: 'approval-trend',
      address: '?from=2016-09-01&to=2016-12-15&country=JPN&leader=Shinzo+Abe'
    },
    now: {
      chart: 'approval-trend',
      address: '?from=2016-06-01&to=2017-06-30&country=JPN&leader=Shinzo+Abe'
    }
  }
};
