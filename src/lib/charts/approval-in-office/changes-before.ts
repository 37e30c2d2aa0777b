import type { ApprovalRow, Change, OfficePoint } from './office-data.ts';

/** With fewer polls in a term a pollster is a guest, whose coming and going is not marked. */
const LEAST_POLLS = 3;
/** A pollster is in from the start, or to the end, if no further from it than this. */
const AWAY_MONTHS = 3;

interface Asked {
  readonly poll: ApprovalRow;
  /** The place of its point. */
  readonly at: number;
}

/**
 * What changed between each point of a line and the one before: how a pollster asks or words its
 * question and, where several are mixed, which of them came in or left for good.
 */
export function changesBefore(
  points: readonly Pick<OfficePoint, 'months' | 'polls'>[]
): Change[][] {
  const changes = points.map((): Change[] => []);
  const byPollster = new Map<string, Asked[]>();
  points.forEach(({ polls }, at) => {
    for (const poll of polls) {
      const own = byPollster.get(poll.pollster);
      if (own) own.push({ poll, at });
      else byPollster.set(poll.pollster, [{ poll, at }]);
    }
  });
  const [first, last] = [points[0], points.at(-1)];
  for (const [pollster, asked] of byPollster) {
    markNewWays(asked, changes);
    if (!first || !last || byPollster.size === 1 || asked.length < LEAST_POLLS) continue;
    const [from, to] = [asked[0]!.at, asked.at(-1)!.at];
    if (points[from]!.months - first.months > AWAY_MONTHS) {
      changes[from]!.push({ kind: 'enters', pollster });
    }
    if (last.months - points[to]!.months > AWAY_MONTHS) {
      changes[to + 1]!.push({ kind: 'leaves', pollster });
    }
  }
  return changes;
}

/** @param asked the polls of one pollster in order of time */
function markNewWays(asked: readonly Asked[], changes: readonly Change[][]): void {
  let mode: string | null = null;
  const worded: { [P in 'question' | 'questionOriginal']?: string } = {};
  for (const { poll, at } of asked) {
    const { pollster } = poll;
    if (mode !== null && poll.mode !== null && poll.mode !== mode) {
      changes[at]!.push({ kind: 'mode', pollster, before: mode, now: poll.mode });
    }
    mode = poll.mode ?? mode;
    const wording = (['questionOriginal', 'question'] as const).find(
      (property) => poll[property] && worded[property]
    );
    if (wording && poll[wording] !== worded[wording]) {
      changes[at]!.push({ kind: 'wording', pollster });
    }
    for (const property of ['questionOriginal', 'question'] as const) {
      const text = poll[property];
      if (text) worded[property] = text;
    }
  }
}
