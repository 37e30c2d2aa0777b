import type { DotInk } from './dot-ink.ts';
import { dotSprites, reachOf, type DotSprite } from './dot-sprite.ts';
import { Raster } from './raster.ts';

/** Where dots stand, in pixels of the drawing, and how each looks when it is lit. */
export interface DotField {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Place in `inks`. */
  readonly ink: Uint8Array;
  /** Those further on lie over those before. */
  readonly inks: readonly DotInk[];
  /** Of the dots that are not lit; they lie below all others. */
  readonly dimInk: DotInk;
}

/** Columns of the image from `from` up to before `to`. */
interface Columns {
  readonly from: number;
  readonly to: number;
}

/**
 * Thousands of dots as an image. All dim and all lit they are drawn once each; where the lit ones are
 * those of a stretch of the horizontal axis, as a brush has it, the image is put together of columns of
 * both, and only about its ends are dots drawn anew. The image is the same as if all were.
 */
export class DotPicture {
  /** Of the image, in device pixels. */
  readonly width: number;
  readonly height: number;
  /** As `ImageData` has it. */
  readonly image: Uint8ClampedArray<ArrayBuffer>;
  readonly #pixels: Uint32Array;
  readonly #inks: readonly DotSprite[][];
  readonly #dimInk: readonly DotSprite[];
  readonly #edge: number;
  #allDim: Uint32Array | null = null;
  #allLit: Uint32Array | null = null;

  /**
   * @param width of the drawing, in its pixels; `height` likewise
   * @param ratio device pixels to a pixel of the drawing
   */
  constructor(
    readonly field: DotField,
    width: number,
    height: number,
    readonly ratio: number
  ) {
    this.width = Math.ceil(width * ratio);
    this.height = Math.ceil(height * ratio);
    this.image = new Uint8ClampedArray(this.width * this.height * 4);
    this.#pixels = new Uint32Array(this.image.buffer);
    this.#inks = field.inks.map((ink) => dotSprites(ink, ratio));
    this.#dimInk = dotSprites(field.dimInk, ratio);
    const reaches = [field.dimInk, ...field.inks].map((ink) => reachOf(ink, ratio));
    this.#edge = Math.ceil(Math.max(...reaches)) + 2;
  }

  /** Draws the dots into the image, lit where `lit` is 1 and dim where it is 0. */
  show(lit: Uint8Array): void {
    const stretch = this.#stretchOf(lit);
    if (stretch === null) {
      this.#drawInto(this.#pixels, { from: 0, to: this.width }, lit);
      return;
    }
    const { from, to } = stretch;
    const { width, height } = this;
    if (from > 0 || to < width) this.#pixels.set((this.#allDim ??= this.#whole(0)));
    this.#allLit ??= this.#whole(1);
    for (let row = 0; row < height; row++) {
      const start = row * width;
      this.#pixels.set(this.#allLit.subarray(start + from, start + to), start + from);
    }
    for (const end of [from, to]) {
      const strip = {
        from: Math.max(0, end - this.#edge),
        to: Math.min(width, end + this.#edge)
      };
      this.#drawInto(this.#pixels, strip, lit);
    }
  }

  /** Draws ahead what the first brush needs. */
  prepare(): void {
    this.#allDim ??= this.#whole(0);
    this.#allLit ??= this.#whole(1);
  }

  /** The columns in which the lit dots stand, if no dim one stands well among them; null otherwise. */
  #stretchOf(lit: Uint8Array): Columns | null {
    if (!lit.includes(0)) return { from: 0, to: this.width };
    const { x } = this.field;
    let [low, high] = [Infinity, -Infinity];
    for (let i = 0; i < lit.length; i++) {
      if (lit[i] === 0) continue;
      const at = x[i]!;
      if (at < low) low = at;
      if (at > high) high = at;
    }
    if (low > high) return { from: 0, to: 0 };
    const from = Math.floor(low * this.ratio);
    const to = Math.floor(high * this.ratio) + 1;
    const [inner, outer] = [(from + 1) / this.ratio, (to - 1) / this.ratio];
    for (let i = 0; i < lit.length; i++) {
      if (lit[i] === 0 && x[i]! >= inner && x[i]! < outer) return null;
    }
    const within = (column: number) => Math.min(this.width, Math.max(0, column));
    return { from: within(from), to: within(to) };
  }

  #whole(lit: 0 | 1): Uint32Array {
    const pixels = new Uint32Array(this.#pixels.length);
    const all = new Uint8Array(this.field.x.length).fill(lit);
    this.#drawInto(pixels, { from: 0, to: this.width }, all);
    return pixels;
  }

  #drawInto(pixels: Uint32Array, { from, to }: Columns, lit: Uint8Array): void {
    if (to <= from) return;
    const { x, y, ink } = this.field;
    const raster = new Raster(from, to - from, this.height);
    const low = (from - this.#edge) / this.ratio;
    const high = (to + this.#edge) / this.ratio;
    const near = new Uint32Array(x.length);
    let count = 0;
    for (let i = 0; i < x.length; i++) if (x[i]! >= low && x[i]! <= high) near[count++] = i;
    const stamp = (sprites: readonly DotSprite[], place: number) => {
      for (let n = 0; n < count; n++) {
        const i = near[n]!;
        if ((lit[i] === 0 ? -1 : ink[i]!) !== place) continue;
        raster.stamp(sprites, x[i]! * this.ratio, y[i]! * this.ratio);
      }
    };
    stamp(this.#dimInk, -1);
    this.#inks.forEach(stamp);
    raster.copyTo(pixels, this.width);
  }
}
