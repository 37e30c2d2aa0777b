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
  readonly #taken: Uint8Array;

  constructor(readonly area: Box) {
    this.#columns = Math.ceil(area.width / CELL) + 1;
    this.#taken = new Uint8Array(this.#columns * (Math.ceil(area.height / CELL) + 1));
  }

  take(box: Box): void {
    this.#visit(box, (cell) => {
      this.#taken[cell] = 1;
      return true;
    });
  }

  takePoint(x: number, y: number, reach: number): void {
    this.take({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });
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

  /** Whether the box lies inside the area and touches nothing taken. */
  isFree(box: Box): boolean {
    const { area } = this;
    if (box.x < area.x || box.x + box.width > area.x + area.width) return false;
    if (box.y < area.y || box.y + box.height > area.y + area.height) return false;
    return this.#visit(box, (cell) => this.#taken[cell] === 0);
  }

  /** The first of the boxes that is free, in their order; null when none is. */
  firstFree<B extends Box>(boxes: Iterable<B>): B | null {
    for (const box of boxes) if (this.isFree(box)) return box;
    return null;
  }

  /** Visits the cells of the box that lie inside the area until `visit` answers false. */
  #visit(box: Box, visit: (cell: number) => boolean): boolean {
    const { area } = this;
    const left = Math.max(0, Math.floor((box.x - area.x) / CELL));
    const right = Math.min(this.#columns - 1, Math.floor((box.x + box.width - area.x) / CELL));
    const top = Math.max(0, Math.floor((box.y - area.y) / CELL));
    const rows = this.#taken.length / this.#columns;
    const bottom = Math.min(rows - 1, Math.floor((box.y + box.height - area.y) / CELL));
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (!visit(row * this.#columns + column)) return false;
      }
    }
    return true;
  }
}
