/** Does work once what has changed on the page is painted; on a page that nobody sees, in the next task. */
export function afterPaint(work: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(work));
  else setTimeout(work);
}

/** The same as something to wait for. */
export function painted(): Promise<void> {
  return new Promise(afterPaint);
}
