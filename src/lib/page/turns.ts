/** Work that waits, by whose it is. */
const waiting = new Map<object, () => void>();
let isDue = false;

/**
 * Does the work of many views one after another, each in a task of its own, so that the page answers
 * and paints in between: what the reader did shows before the first of them. Of what one owner asked
 * for several times only the newest is done.
 */
export function inTurn(owner: object, work: () => void): void {
  waiting.set(owner, work);
  if (isDue) return;
  isDue = true;
  // A page that nobody sees paints no frames.
  if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(next));
  else setTimeout(next);
}

/** What this owner asked for is not done any more. */
export function leaveTurn(owner: object): void {
  waiting.delete(owner);
}

function next(): void {
  isDue = false;
  const first = waiting.entries().next();
  if (first.done) return;
  const [owner, work] = first.value;
  waiting.delete(owner);
  if (waiting.size > 0) {
    isDue = true;
    setTimeout(next);
  }
  work();
}
