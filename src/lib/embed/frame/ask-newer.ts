/** What a frozen embed knows of the tables that it shows. */
export interface Frozen {
  readonly release: number;
  /** Beginnings of the hashes of the chart’s datasets, by name. */
  readonly hashes: Readonly<Record<string, string>>;
  /** With {number} in place of the number. */
  readonly text: string;
}

/** Once the embed is seen, asks whether a newer release has other figures of this chart. */
export function askNewer(frozen: Frozen, seen: Element, say: (text: string) => void): void {
  new IntersectionObserver(async (entries, observer) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    try {
      const answer = await fetch('/api/releases/newest', { credentials: 'omit' });
      const newest = await answer.json();
      const changed = newest.datasets.some(
        ({ name, sha256 }: { name: string; sha256: string }) =>
          frozen.hashes[name] && !sha256.startsWith(frozen.hashes[name])
      );
      if (newest.number > frozen.release && changed)
        say(frozen.text.replace('{number}', newest.number));
    } catch {
      // Without an answer the figures stand as they are.
    }
  }).observe(seen);
}
