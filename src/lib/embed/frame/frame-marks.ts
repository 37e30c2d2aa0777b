import type { EmbedMarks } from '#lib/embed/embed-marks.ts';

/** Where a mark is, in the drawing’s pixels: the corners of a box, or points; one of them is a dot. */
export interface Place {
  readonly box?: readonly [x: number, y: number, width: number, height: number];
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly radius: number;
}

export interface FrameMark {
  /** The same mark has the same number in every form. */
  readonly number: number;
  readonly place: Place;
}

const pairs = (numbers: readonly number[]) =>
  numbers.flatMap((x, i) => (i % 2 ? [] : [[x, numbers[i + 1]!] as const]));

/** The marks of one form, read from what travelled and from the drawing itself. */
export function marksOfForm(marks: EmbedMarks, form: number, svg: SVGElement): FrameMark[] {
  const dots: (readonly [number, number])[] = [];
  for (const path of svg.querySelectorAll('[marker-end]')) {
    let [x, y] = [0, 0];
    const steps = path
      .getAttribute('d')!
      .match(/-?\d*\.?\d+/g)!
      .map(Number);
    for (const [dx, dy] of pairs(steps)) dots.push([(x += dx), (y += dy)]);
  }
  const { order, shapes } = marks.forms[form]!;
  let dot = -1;
  let number = -1;
  return shapes.map((shape, i) => {
    number += order[i] ?? 1;
    if (typeof shape === 'number') {
      return { number, place: { points: [dots[(dot += shape)]!], radius: 3 } };
    }
    if (Array.isArray(shape[0])) return { number, place: { points: pairs(shape[0]), radius: 0 } };
    const [x, y, width, height] = shape as readonly number[];
    if (shape.length < 5) return { number, place: { points: [[x!, y!]], radius: width ?? 3 } };
    const middle = [x! + width! / 2, y! + height! / 2] as const;
    return { number, place: { box: [x!, y!, width!, height!], points: [middle], radius: 0 } };
  });
}

/** How far a pointer is from a mark, in pixels and in the order of preference; Infinity if too far. */
export function distanceTo({ box, points, radius }: Place, x: number, y: number): number {
  if (box) {
    const [left, top, width, height] = box;
    const inside = x >= left && y >= top && x <= left + width && y <= top + height;
    // A label before a dot beside it, a dot before the area around it.
    return inside ? (height <= 40 ? 8 : 99) + (width * height) / 1e6 : Infinity;
  }
  let least = Infinity;
  points.forEach(([bx, by], i) => {
    const [ax, ay] = points[i - 1] ?? [bx, by];
    const [dx, dy] = [bx - ax, by - ay];
    const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.max(0, Math.min(1, along));
    least = Math.min(least, Math.hypot(ax + t * dx - x, ay + t * dy - y));
  });
  const isLine = points.length > 1;
  if (least > (isLine ? 8 : Math.max(20, radius))) return Infinity;
  return isLine ? 20 + least : least;
}
