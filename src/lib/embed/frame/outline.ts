import type { Place } from './frame-marks.ts';

/** An outline of a mark, `grow` pixels around it. */
export function outline({ box, points, radius }: Place, grow: number, look: string): string {
  if (box) {
    const [x, y, width, height] = box;
    return `<rect x="${x - grow}" y="${y - grow}" width="${width + grow * 2}" height="${height + grow * 2}" ${look}/>`;
  }
  if (points[1])
    return `<polyline points="${points.join(' ')}" stroke-width="${grow * 3}" ${look}/>`;
  return `<circle cx="${points[0]![0]}" cy="${points[0]![1]}" r="${radius + grow}" ${look}/>`;
}
