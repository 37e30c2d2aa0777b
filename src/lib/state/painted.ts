/** Until what has changed on the page is painted; on a page that nobody sees, until the next task. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(resolve));
    else setTimeout(resolve);
  });
}
