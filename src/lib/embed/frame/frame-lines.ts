import { distanceTo, outline, type FrameMark } from './frame-marks.ts';

/** How marks are found and outlined where lines are among them: only some charts have any. */
export const withLines = {
  distanceTo(mark: FrameMark, x: number, y: number): number {
    if (!isLine(mark)) return distanceTo(mark, x, y);
    let least = 9;
    const points = pointsOf(mark.box);
    points.forEach(([bx, by], i) => {
      const [ax, ay] = points[i - 1] ?? [bx, by];
      const [dx, dy] = [bx - ax, by - ay];
      const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
      const t = Math.max(0, Math.min(1, along));
      least = Math.min(least, Math.hypot(ax + t * dx - x, ay + t * dy - y));
    });
    return least < 9 ? 20 + least : Infinity;
  },
  outline(mark: Pick<FrameMark, 'box' | 'radius'>, grow: number, look: string): string {
    return isLine(mark)
      ? `<polyline points="${mark.box.join(' ')}" stroke-width=${grow * 3} ${look} />`
      : outline(mark, grow, look);
  },
  /** What a tooltip points at. */
  middleOf(mark: FrameMark): readonly [x: number, y: number] | undefined {
    const points = pointsOf(mark.box);
    return isLine(mark) ? points[points.length >> 1] : undefined;
  }
};

const isLine = ({ box }: Pick<FrameMark, 'box'>) => box.length > 4;

function pointsOf(numbers: readonly number[]): [x: number, y: number][] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [
    numbers[2 * i]!,
    numbers[2 * i + 1]!
  ]);
}
