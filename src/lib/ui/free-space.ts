const CELL = 4;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Remembers what is drawn where, to find room for words. Works in cells of four pixels. */
export class FreeSpace {
  readonly #columns: number;
  readonly #rows: number;
  readonly #taken: Uint8Array;
  #draw: ((space: FreeSpace) => void) | null;

  /** @param draw takes what stands there from the start: called when room is first asked for, if ever */
  constructor(
    readonly area: Box,
    draw: ((space: FreeSpace) => void) | null = null
  ) {
    this.#draw = draw;
    this.#columns = Math.ceil(area.width / CELL) + 1;
    this.#rows = Math.ceil(area.height / CELL) + 1;
    this.#taken = new Uint8Array(this.#columns * this.#rows);
  }

  take({ x, y, width, height }: Box): void {
    this.#fill(x, y, x + width, y + height);
  }

  takePoint(x: number, y: number, reach: number): void {
    this.#fill(x - reach, y - reach, x + reach, y + reach);
  }

  takeLine(points: readonly (readonly [number, number] | null)[], reach: number): void {
    let before: readonly [number, number] | null = null;
    for (const point of points) {
      if (point && before) {
        const steps = Math.ceil(Math.hypot(point[0] - before[0], point[1] - before[1]) / CELL);
        for (let i = 0; i <= steps; i++) {
          const t = i / Math.max(1, steps);
          const x = before[0] + t * (point[0] - before[0]);
          this.takePoint(x, before[1] + t * (point[1] - before[1]), reach);
        }
      }
      before = point;
    }
  }

  #fill(x0: number, y0: number, x1: number, y1: number): void {
    const [left, right] = [this.#first(x0 - this.area.x), this.#lastColumn(x1)];
    const last = this.#lastRow(y1);
    for (let row = this.#first(y0 - this.area.y); row <= last; row++) {
      const start = row * this.#columns;
      for (let column = left; column <= right; column++) this.#taken[start + column] = 1;
    }
  }

  /** Whether the box lies inside the area and touches nothing taken. */
  isFree(box: Box): boolean {
    const draw = this.#draw;
    this.#draw = null;
    draw?.(this);
    const { area } = this;
    if (box.x < area.x || box.x + box.width > area.x + area.width) return false;
    if (box.y < area.y || box.y + box.height > area.y + area.height) return false;
    const left = this.#first(box.x - area.x);
    const right = this.#lastColumn(box.x + box.width);
    const last = this.#lastRow(box.y + box.height);
    for (let row = this.#first(box.y - area.y); row <= last; row++) {
      const start = row * this.#columns;
      for (let column = left; column <= right; column++) {
        if (this.#taken[start + column] !== 0) return false;
      }
    }
    return true;
  }

  /** The first of the boxes that is free, in their order; null when none is. */
  firstFree<B extends Box>(boxes: Iterable<B>): B | null {
    for (const box of boxes) if (this.isFree(box)) return box;
    return null;
  }

  // What lies outside the area has no cells: the last then comes before the first.
  #first(distance: number): number {
    return Math.max(0, Math.floor(distance / CELL));
  }

  #lastColumn(x: number): number {
    return Math.min(this.#columns - 1, Math.floor((x - this.area.x) / CELL));
  }

  #lastRow(y: number): number {
    return Math.min(this.#rows - 1, Math.floor((y - this.area.y) / CELL));
  }
}
