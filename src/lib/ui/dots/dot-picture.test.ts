import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DotInk } from './dot-ink.ts';
import { DotPicture, type DotField } from './dot-picture.ts';
import { dotSprites, reachOf } from './dot-sprite.ts';
import { Raster } from './raster.ts';

const RING: DotInk = {
  radius: 2.5,
  fill: [182, 0, 32, 0.12],
  stroke: [182, 0, 32, 1],
  strokeWidth: 1
};
const FILLED: DotInk = { ...RING, radius: 3, fill: [67, 122, 223, 1] };
const DIM: DotInk = { radius: 2.5, fill: [0, 0, 0, 0], stroke: [201, 199, 193, 1], strokeWidth: 1 };
const [WIDTH, HEIGHT] = [60, 30];

function fieldOf(dots: readonly (readonly [x: number, y: number, ink: number])[]): DotField {
  return {
    x: Float32Array.from(dots, ([x]) => x),
    y: Float32Array.from(dots, ([, y]) => y),
    ink: Uint8Array.from(dots, ([, , ink]) => ink),
    inks: [RING, FILLED],
    dimInk: DIM
  };
}

/** Red, green, blue, opacity. */
function pixelOf(picture: DotPicture, x: number, y: number): number[] {
  const at = (y * picture.width + x) * 4;
  return [...picture.image.subarray(at, at + 4)];
}

const dots = fc.array(
  fc.tuple(
    fc.double({ min: -4, max: WIDTH + 4, noNaN: true }),
    fc.double({ min: -4, max: HEIGHT + 4, noNaN: true }),
    fc.constantFrom(0, 1)
  ),
  { maxLength: 40 }
);
const ratios = fc.constantFrom(1, 1.5, 2);

describe('dots as an image', () => {
  it('draws a ring with its line, its pale inside and nothing around', () => {
    const picture = new DotPicture(fieldOf([[20.5, 10.5, 0]]), WIDTH, HEIGHT, 2);
    picture.show(Uint8Array.of(1));
    const [middle, edge, outside] = [41, 41 + 5, 41 + 8].map((x) => pixelOf(picture, x, 21));
    expect(middle![3]).toBe(31);
    expect(middle![0]).toBeGreaterThan(4 * middle![2]!);
    expect(edge![3]).toBe(255);
    expect(edge!.slice(0, 3)).toEqual([182, 0, 32]);
    expect(outside).toEqual([0, 0, 0, 0]);
  });

  it('lays lit dots over dim ones and later inks over earlier ones', () => {
    const picture = new DotPicture(
      fieldOf([
        [20, 10, 1],
        [20, 10, 0],
        [22, 10, 1]
      ]),
      WIDTH,
      HEIGHT,
      1
    );
    picture.show(Uint8Array.of(1, 1, 0));
    expect(pixelOf(picture, 20, 10)).toEqual([67, 122, 223, 255]);
    picture.show(Uint8Array.of(0, 0, 1));
    expect(pixelOf(picture, 21, 10)).toEqual([67, 122, 223, 255]);
  });

  it('is the same put together of columns as drawn anew', () => {
    fc.assert(
      fc.property(
        dots,
        ratios,
        fc.array(
          fc.tuple(
            fc.double({ min: -5, max: 65, noNaN: true }),
            fc.double({ min: 0, max: 50, noNaN: true })
          ),
          {
            minLength: 1,
            maxLength: 4
          }
        ),
        (drawn, ratio, brushes) => {
          const field = fieldOf(drawn);
          const moved = new DotPicture(field, WIDTH, HEIGHT, ratio);
          for (const [from, length] of brushes) {
            const lit = Uint8Array.from(field.x, (x) => Number(x >= from && x <= from + length));
            moved.show(lit);
            expect(differing(moved.image, drawnOneByOne(field, lit, ratio))).toBe(0);
          }
        }
      ),
      { numRuns: 60 }
    );
  });

  it('is the same as drawn anew for any choice of dots', () => {
    fc.assert(
      fc.property(dots, ratios, fc.infiniteStream(fc.boolean()), (drawn, ratio, choice) => {
        const field = fieldOf(drawn);
        const lit = Uint8Array.from(field.x, () => Number(choice.next().value));
        const picture = new DotPicture(field, WIDTH, HEIGHT, ratio);
        picture.show(new Uint8Array(lit.length));
        picture.show(lit);
        expect(differing(picture.image, drawnOneByOne(field, lit, ratio))).toBe(0);
      }),
      { numRuns: 60 }
    );
  });

  it('reaches no further than it says', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 10, max: 20, noNaN: true }),
        fc.double({ min: 10, max: 20, noNaN: true }),
        ratios,
        (x, y, ratio) => {
          const picture = new DotPicture(fieldOf([[x, y, 0]]), WIDTH, HEIGHT, ratio);
          picture.show(Uint8Array.of(1));
          const reach = reachOf(RING, ratio) + 1;
          const touched: number[] = [];
          for (let i = 3; i < picture.image.length; i += 4) {
            if (picture.image[i] === 0) continue;
            const [column, row] = [(i >> 2) % picture.width, Math.floor((i >> 2) / picture.width)];
            touched.push(Math.hypot(column + 0.5 - x * ratio, row + 0.5 - y * ratio));
          }
          expect(touched.length).toBeGreaterThan(0);
          expect(Math.max(...touched)).toBeLessThanOrEqual(reach);
        }
      ),
      { numRuns: 20 }
    );
  });
});

/** Every dot laid over those before it. */
function drawnOneByOne(field: DotField, lit: Uint8Array, ratio: number): Uint8ClampedArray {
  const [width, height] = [Math.ceil(WIDTH * ratio), Math.ceil(HEIGHT * ratio)];
  const raster = new Raster(0, width, height);
  const place = (i: number) => (lit[i] === 0 ? -1 : field.ink[i]!);
  for (const [k, ink] of [[-1, field.dimInk] as const, ...field.inks.entries()]) {
    const sprites = dotSprites(ink, ratio);
    field.x.forEach((x, i) => {
      if (place(i) === k) raster.stamp(sprites, x * ratio, field.y[i]! * ratio);
    });
  }
  const image = new Uint32Array(width * height);
  raster.copyTo(image, width);
  return new Uint8ClampedArray(image.buffer);
}

function differing(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let count = Math.abs(one.length - other.length);
  for (let i = 0; i < one.length; i++) count += Number(one[i] !== other[i]);
  return count;
}
