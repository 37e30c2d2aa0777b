/** One way to do the work of a comparison. */
export interface Contender {
  readonly name: string;
  /** Done before each run, and not counted. */
  readonly prepare?: () => void;
  readonly run: () => unknown;
}

/** How long one run took: the middle of all rounds, the shortest and the longest, in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly medianMs: number;
  readonly leastMs: number;
  readonly mostMs: number;
}

/**
 * Times each contender once a round, one after another, so that whatever else the machine does falls
 * on all alike. A first round warms the code up and is not counted.
 */
export function measure(contenders: readonly Contender[], rounds: number): Timing[] {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    contenders.forEach(({ prepare, run }, i) => {
      prepare?.();
      globalThis.gc?.();
      const start = performance.now();
      run();
      const taken = performance.now() - start;
      if (round > 0) times[i]!.push(taken);
    });
  }
  return contenders.map(({ name }, i) => timingOf(name, times[i]!));
}

/**
 * How long one run takes where it is done again and again, as a server does: each contender runs for
 * `milliseconds` a round, so that a quick one is as warm as a slow one.
 */
export function measureRepeated(
  contenders: readonly Contender[],
  rounds: number,
  milliseconds: number
): Timing[] {
  const repeated = contenders.map(({ name, run }) => {
    const times: number[] = [];
    return {
      name,
      times,
      run: () => {
        const start = performance.now();
        let [count, taken] = [0, 0];
        while (taken < milliseconds) {
          run();
          count++;
          taken = performance.now() - start;
        }
        times.push(taken / count);
      }
    };
  });
  measure(repeated, rounds);
  return repeated.map(({ name, times }) => timingOf(name, times.slice(1)));
}

function timingOf(name: string, times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    name,
    medianMs: sorted[sorted.length >> 1]!,
    leastMs: sorted[0]!,
    mostMs: sorted.at(-1)!
  };
}

/** Ends the bench unless two answers are the same within `tolerance`. */
export function assertSame(what: string, ours: number, theirs: number, tolerance = 0): void {
  if (Math.abs(ours - theirs) <= tolerance) return;
  throw new Error(`${what}: ${ours} here, ${theirs} there`);
}
