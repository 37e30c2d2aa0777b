import { afterPaint } from '#lib/state/painted.ts';
import { keepPlace } from './keep-place.ts';

interface Turn {
  readonly work: () => void;
  readonly rank: number;
}

/** How long nothing may be asked for until a hand counts as resting. */
const REST_MS = 200;

/** Work that waits, by whose it is. */
const waiting = new Map<object, Turn>();
/** Work that waits for the hand to rest. */
const resting = new Map<object, Turn>();
let isDue = false;
let rest: ReturnType<typeof setTimeout> | undefined;

/**
 * Does the work of many views one after another, each in a task of its own, so that the page answers
 * and paints in between: what the reader did shows before the first of them. Of what one owner asked
 * for several times only the newest is done.
 * @param rank who comes before others: the lowest first
 */
export function inTurn(owner: object, work: () => void, rank = 0): void {
  resting.delete(owner);
  waiting.set(owner, { work, rank });
  if (isDue) return;
  isDue = true;
  afterPaint(next);
}

/** Like {@link inTurn}, once nobody has asked for a while: for what is too long for a frame in motion. */
export function atRest(owner: object, work: () => void, rank = 0): void {
  waiting.delete(owner);
  resting.set(owner, { work, rank });
  clearTimeout(rest);
  rest = setTimeout(() => {
    for (const [owner, turn] of [...resting]) inTurn(owner, turn.work, turn.rank);
  }, REST_MS);
}

/** What this owner asked for is not done any more. */
export function leaveTurn(owner: object): void {
  waiting.delete(owner);
  resting.delete(owner);
}

function next(): void {
  isDue = false;
  const lowest = Math.min(...Array.from(waiting.values(), ({ rank }) => rank));
  const first = [...waiting].find(([, { rank }]) => rank === lowest);
  if (!first) return;
  const [owner, { work }] = first;
  waiting.delete(owner);
  if (waiting.size > 0) {
    isDue = true;
    setTimeout(next);
  }
  keepPlace(work);
}
