import type { ApprovalRow, Change, LineMake, OfficePoint } from './office-data.ts';

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
 * question and, where several are mixed, which of them came in or left for good. In a mix a new way
 * counts once it lasts; between single polls it always does.
 */
export function changesBefore(
  points: readonly Pick<OfficePoint, 'months' | 'polls'>[],
  make: LineMake
): Change[][] {
  const changes = points.map((): Change[] => []);
  const [first, last] = [points[0], points.at(-1)];
  const byPollster = new Map<string, Asked[]>();
  points.forEach(({ polls }, at) => {
    for (const poll of polls) {
      const own = byPollster.get(poll.pollster);
      if (own) own.push({ poll, at });
      else byPollster.set(poll.pollster, [{ poll, at }]);
    }
  });
  for (const [pollster, asked] of byPollster) {
    for (const { at, ...change } of newWays(asked, make === 'polls' ? 1 : LEAST_POLLS)) {
      changes[at]!.push(change);
    }
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

/**
 * @param asked the polls of one pollster in order of time
 * @param least so many polls in a row make a way of their own
 */
function newWays(asked: readonly Asked[], least: number): (Change & { readonly at: number })[] {
  const { pollster } = asked[0]!.poll;
  const modes = lastingChanges(asked, ({ mode }) => mode, least);
  const original = asked.some(({ poll }) => poll.questionOriginal);
  const wording = (poll: ApprovalRow) => (original ? poll.questionOriginal : poll.question);
  return [
    ...modes.map(({ at, before, now }) => ({ kind: 'mode', pollster, at, before, now }) as const),
    ...lastingChanges(asked, wording, least).map(
      ({ at }) => ({ kind: 'wording', pollster, at }) as const
    )
  ];
}

function lastingChanges(
  asked: readonly Asked[],
  valueOf: (poll: ApprovalRow) => string | null,
  least: number
): { at: number; before: string; now: string }[] {
  const runs: { value: string; at: number; length: number }[] = [];
  for (const { poll, at } of asked) {
    const value = valueOf(poll);
    // Unknown says nothing of a change, nor does a table without the column.
    if (!value) continue;
    const run = runs.at(-1);
    if (run?.value === value) run.length++;
    else runs.push({ value, at, length: 1 });
  }
  const lasting = runs.filter(({ length }) => length >= least);
  return lasting.flatMap(({ value, at }, i) => {
    const before = lasting[i - 1]?.value;
    return before === undefined || before === value ? [] : [{ at, before, now: value }];
  });
}
