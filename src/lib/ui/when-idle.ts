/** Work that comes late enough is done even on a page that is never idle. */
const LATEST_MS = 2000;

/**
 * Does work when the page has nothing else to do.
 * @returns what calls it off
 */
export function whenIdle(work: () => void): () => void {
  if (!window.requestIdleCallback) {
    const waiting = setTimeout(work);
    return () => clearTimeout(waiting);
  }
  const waiting = window.requestIdleCallback(work, { timeout: LATEST_MS });
  return () => window.cancelIdleCallback(waiting);
}
