import type { FormMarks } from '#lib/embed/embed-marks.ts';

/** Where a mark is, in the drawing’s pixels. */
export interface FrameMark {
  /** The same mark has the same number in every drawing. */
  readonly number: number;
  /** Left, top, width, height; of a line its points: x, y, x, y, x, y, … */
  readonly box: readonly number[];
  /** Of a dot; 0 for others. */
  readonly radius: number;
}

/** Blank around a text that still belongs to it. */
const PAD = 4;

/** The marks of a drawing, read from what travelled and from the drawing itself. */
export function marksIn(svg: SVGElement, { count, order, shapes }: FormMarks): FrameMark[] {
  const texts = svg.querySelectorAll('text');
  const dots = [...svg.querySelectorAll('[marker-end]')].flatMap((drawn) => {
    const [scaleX = 1, , , scaleY = 1, moveX = 0, moveY = 0] = numbersIn(drawn, 'transform');
    const places: [x: number, y: number][] = [];
    let [x, y] = [moveX, moveY];
    const id = drawn.getAttribute('href');
    numbersIn(id ? document.querySelector(id)! : drawn, 'd').forEach((step, i) => {
      if (i % 2) places.push([x, (y += step * scaleY)]);
      else x += step * scaleX;
    });
    return places;
  });
  let [number, dot, text] = [-1, -1, -1];
  return Array.from({ length: count }, (_, i) => {
    number += order[i] ?? 1;
    let radius = 0;
    const shape = shapes[i] ?? 1;
    let box = shape as number[];
    if (typeof shape === 'number') box = dots[(dot += shape)]!;
    else if (shape.length < 2) {
      const { x, y, width, height } = texts[(text += shape[0]!)]!.getBBox();
      box = [x - PAD, y - PAD, width + 2 * PAD, height + 2 * PAD];
    }
    if (box.length < 4) {
      radius = box[2] ?? 3;
      box = [box[0]! - radius, box[1]! - radius, radius * 2, radius * 2];
    }
    return { number, radius, box };
  });
}

const numbersIn = (element: Element, name: string): number[] =>
  (element.getAttribute(name)?.match(/-?\d*\.?\d+/g) ?? []).map(Number);

/** How far a pointer is from a dot or box, in pixels and in the order of preference; Infinity if too far. */
export function distanceTo({ box, radius }: FrameMark, x: number, y: number): number {
  const [left, top, width, height] = box as [number, number, number, number];
  if (radius) {
    const distance = Math.hypot(left + radius - x, top + radius - y);
    return distance > Math.max(20, radius) ? Infinity : distance;
  }
  // A label before a dot beside it, a dot before the area around it.
  return x >= left && y >= top && x <= left + width && y <= top + height
    ? (height <= 40 ? 8 : 99) + (width * height) / 1e6
    : Infinity;
}

/** An outline of a dot or box, `grow` pixels around it. */
export function outline(
  { box, radius }: Pick<FrameMark, 'box' | 'radius'>,
  grow: number,
  look: string
): string {
  const [x, y, width, height] = box as [number, number, number, number];
  return `<rect x=${x - grow} y=${y - grow} width=${width + grow * 2} height=${height + grow * 2} rx=${radius && radius + grow} ${look} />`;
}
