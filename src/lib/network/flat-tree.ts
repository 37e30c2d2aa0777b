/** A cell so wide, as a share of its distance, counts as one body (Barnes and Hut 1986). */
const THETA_SQUARED = 0.81;

/** A quadtree in flat arrays, built anew at each tick. */
export class FlatTree {
  /** Four children a cell: 0 none, positive a cell, negative a body (−1 is body 0). */
  #children: Int32Array;
  #mass: Float64Array;
  #cx: Float64Array;
  #cy: Float64Array;
  #width: Float64Array;
  readonly #next: Int32Array;
  readonly #stack: Int32Array;
  #cells = 0;

  constructor(readonly count: number) {
    const cells = 4 * count + 64;
    this.#children = new Int32Array(4 * cells);
    this.#mass = new Float64Array(cells);
    this.#cx = new Float64Array(cells);
    this.#cy = new Float64Array(cells);
    this.#width = new Float64Array(cells);
    this.#next = new Int32Array(count);
    this.#stack = new Int32Array(4 * 64 + 64);
  }

  build(x: Float64Array, y: Float64Array): void {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < this.count; i++) {
      x0 = Math.min(x0, x[i]!);
      y0 = Math.min(y0, y[i]!);
      x1 = Math.max(x1, x[i]!);
      y1 = Math.max(y1, y[i]!);
    }
    const width = Math.max(x1 - x0, y1 - y0, 1) * 1.0001;
    this.#cells = 0;
    const root = this.#cell(width);
    this.#next.fill(-1);
    for (let i = 0; i < this.count; i++) this.#insert(root, i, x, y, x0, y0, width);
    this.#weigh(x, y);
  }

  #cell(width: number): number {
    const cell = this.#cells++;
    if (cell >= this.#mass.length) this.#grow();
    this.#children.fill(0, 4 * cell, 4 * cell + 4);
    this.#width[cell] = width;
    return cell;
  }

  #grow(): void {
    const twice = (old: Float64Array) => {
      const longer = new Float64Array(2 * old.length);
      longer.set(old);
      return longer;
    };
    [this.#mass, this.#cx] = [twice(this.#mass), twice(this.#cx)];
    [this.#cy, this.#width] = [twice(this.#cy), twice(this.#width)];
    const children = new Int32Array(2 * this.#children.length);
    children.set(this.#children);
    this.#children = children;
  }

  #insert(
    root: number,
    body: number,
    x: Float64Array,
    y: Float64Array,
    left: number,
    top: number,
    width: number
  ): void {
    let cell = root;
    for (;;) {
      width /= 2;
      const right = x[body]! >= left + width ? 1 : 0;
      const low = y[body]! >= top + width ? 1 : 0;
      if (right) left += width;
      if (low) top += width;
      const slot = 4 * cell + 2 * low + right;
      const child = this.#children[slot]!;
      if (child === 0) {
        this.#children[slot] = -body - 1;
        return;
      }
      if (child > 0) {
        cell = child;
        continue;
      }
      const other = -child - 1;
      // In one place, or as near as makes no difference: a list of bodies.
      if (width < 1e-6 || (x[other] === x[body] && y[other] === y[body])) {
        this.#next[body] = other;
        this.#children[slot] = -body - 1;
        return;
      }
      const deeper = this.#cell(width);
      this.#children[slot] = deeper;
      const [middleX, middleY] = [left + width / 2, top + width / 2];
      const place = 2 * (y[other]! >= middleY ? 1 : 0) + (x[other]! >= middleX ? 1 : 0);
      this.#children[4 * deeper + place] = child;
      cell = deeper;
    }
  }

  /** Masses and centres; a cell comes before those in it, so from the last to the first. */
  #weigh(x: Float64Array, y: Float64Array): void {
    for (let cell = this.#cells - 1; cell >= 0; cell--) {
      let [mass, cx, cy] = [0, 0, 0];
      for (let slot = 4 * cell; slot < 4 * cell + 4; slot++) {
        const child = this.#children[slot]!;
        if (child > 0) {
          mass += this.#mass[child]!;
          cx += this.#mass[child]! * this.#cx[child]!;
          cy += this.#mass[child]! * this.#cy[child]!;
        }
        for (let body = child < 0 ? -child - 1 : -1; body >= 0; body = this.#next[body]!) {
          mass++;
          cx += x[body]!;
          cy += y[body]!;
        }
      }
      this.#mass[cell] = mass;
      this.#cx[cell] = cx / mass;
      this.#cy[cell] = cy / mass;
    }
  }

  /** Pushes every body off all others, those in far cells together. */
  push(vx: Float64Array, vy: Float64Array, x: Float64Array, y: Float64Array, charge: number): void {
    const stack = this.#stack;
    for (let i = 0; i < this.count; i++) {
      let [ax, ay] = [0, 0];
      const [px, py] = [x[i]!, y[i]!];
      let depth = 0;
      stack[depth++] = 0;
      while (depth > 0) {
        const cell = stack[--depth]!;
        const dx = this.#cx[cell]! - px;
        const dy = this.#cy[cell]! - py;
        const squared = dx * dx + dy * dy;
        const width = this.#width[cell]!;
        if ((width * width) / THETA_SQUARED < squared) {
          const push = (this.#mass[cell]! * charge) / (squared < 1 ? Math.sqrt(squared) : squared);
          ax += dx * push;
          ay += dy * push;
          continue;
        }
        for (let slot = 4 * cell; slot < 4 * cell + 4; slot++) {
          const child = this.#children[slot]!;
          if (child > 0) {
            stack[depth++] = child;
            continue;
          }
          for (let body = child < 0 ? -child - 1 : -1; body >= 0; body = this.#next[body]!) {
            if (body === i) continue;
            let bx = x[body]! - px;
            const by = y[body]! - py;
            if (bx === 0 && by === 0) bx = body > i ? 1e-3 : -1e-3;
            const near = bx * bx + by * by;
            const push = charge / (near < 1 ? Math.sqrt(near) : near);
            ax += bx * push;
            ay += by * push;
          }
        }
      }
      vx[i]! += ax;
      vy[i]! += ay;
    }
  }
}
