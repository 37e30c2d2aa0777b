const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll'] as const;

let promise: Promise<void> | null = null;

/**
 * Comes with the first sign of a reader: until then a page that the server drew needs no script for
 * its charts.
 */
export function stirred(): Promise<void> {
  promise ??= new Promise((resolve) => {
    const stir = () => {
      for (const sign of SIGNS) removeEventListener(sign, stir, { capture: true });
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, stir, { capture: true, passive: true });
  });
  return promise;
}
