import { setImmediate } from 'node:timers/promises';

/**
 * Lets at most so many be at work at once and so many wait; between two of them whoever asks for
 * what is remembered already gets a turn.
 */
export class RenderGate {
  #working = 0;
  #waiting: (() => void)[] = [];

  constructor(
    readonly mostWorking: number,
    readonly mostWaiting: number
  ) {}

  /** Null where too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#working >= this.mostWorking) {
      if (this.#waiting.length >= this.mostWaiting) return null;
      // Whoever leaves hands the place over.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#working++;
    try {
      await setImmediate();
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working--;
    }
  }
}
