import type { Day } from '#lib/core/table/day.ts';
import type { Point } from './path.ts';
import type { TimeBand } from './scene.ts';
import { timeScale } from './time-scale.ts';

/** Pixels that a pointer may stray before it brushes instead of choosing. */
const STRAY = 4;

interface Brushed {
  readonly from: Day;
  readonly to: Day;
}

/** Selects a stretch of time by dragging across a scene's time axis. */
export class SceneBrush {
  #from = $state<number | null>(null);
  #to = $state<number | null>(null);

  constructor(readonly band: () => TimeBand | undefined) {}

  get isDragging(): boolean {
    return this.#to !== null;
  }

  /** What is being selected, in pixels of the scene. */
  readonly box = $derived.by(() => {
    const band = this.band();
    if (!band || this.#from === null || this.#to === null) return null;
    return {
      x: Math.min(this.#from, this.#to),
      width: Math.abs(this.#to - this.#from),
      y: band.y0,
      height: band.y1 - band.y0
    };
  });

  press([x, y]: Point) {
    const band = this.band();
    if (!band) return;
    if (y >= band.y0 && y <= band.y1 && x >= band.x0 && x <= band.x1) this.#from = x;
  }

  /** The days between where the pointer went down and `x`, once it has strayed far enough. */
  drag(x: number): Brushed | null {
    if (this.#from === null) return null;
    if (this.#to === null && Math.abs(x - this.#from) <= STRAY) return null;
    this.#to = x;
    return this.#days(this.#from, x);
  }

  /** Ends the drag: the days that it selected, or null where it was only a click. */
  release(x: number): Brushed | null {
    const [from, dragged] = [this.#from, this.isDragging];
    this.cancel();
    return dragged && from !== null ? this.#days(from, x) : null;
  }

  cancel() {
    this.#from = this.#to = null;
  }

  #days(from: number, to: number): Brushed | null {
    const band = this.band();
    if (!band) return null;
    const scale = timeScale(band.from, band.to, band.x0, band.x1);
    const [a, b] = [from, to].map((x) => scale.dayAt(Math.min(Math.max(x, band.x0), band.x1)));
    return { from: Math.min(a!, b!), to: Math.max(a!, b!) };
  }
}
