/** What a frozen embed knows of the tables that it shows. */
export interface Frozen {
  readonly release: number;
  /** Beginnings of the hashes of the chart’s datasets, by name. */
  readonly hashes: Readonly<Record<string, string>>;
  /** With {number} in place of the number. */
  readonly text: string;
}

/** Stands before the script. */
declare const FROZEN: Frozen;

// Once the embed is seen: has a newer release other figures of this chart?
new IntersectionObserver(async (entries, observer) => {
  if (!entries.some((entry) => entry.isIntersecting)) return;
  observer.disconnect();
  try {
    const answer = await fetch('/api/releases/newest', { credentials: 'omit' });
    const newest = await answer.json();
    const changed = newest.datasets.some(
      ({ name, sha256 }: { name: string; sha256: string }) =>
        FROZEN.hashes[name] && !sha256.startsWith(FROZEN.hashes[name])
    );
    if (newest.number <= FROZEN.release || !changed) return;
    const newer = document.querySelector<HTMLElement>('.w')!;
    newer.textContent = FROZEN.text.replace('{number}', newest.number);
    newer.hidden = false;
  } catch {
    // Without an answer the figures stand as they are.
  }
}).observe(document.body);
