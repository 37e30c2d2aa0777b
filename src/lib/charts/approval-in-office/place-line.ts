import { bandPath, circlesPath, linePath, type Point } from '#lib/ui/path.ts';
import { Z95 } from '#lib/core/statistics/confidence.ts';
import { approvalMeasure } from '#lib/core/statistics/approval-measure.ts';
import { lineColour } from './line-colour.ts';
import type { OfficeData, TermLine } from './office-data.ts';
import type { PlacedLine, Plot } from './office-scene.ts';
import { monthsOfPoll } from './terms-of-polls.ts';

/** Pixels of a month from which on its polls are drawn one by one. */
const LEAST_MONTH = 7;
const RADIUS = 2;

/** The runs of a line between its breaks. */
export function pointsOf(line: TermLine, { x, y }: Plot): Point[][] {
  const runs: Point[][] = [];
  for (const point of line.points) {
    const at = [x(point.months), y(point.value)] as const;
    if (point.joined) runs.at(-1)!.push(at);
    else runs.push([at]);
  }
  return runs;
}

/** @param marked whether to mark where the line stands after one year */
export function placeLine(
  line: TermLine,
  plot: Plot,
  data: OfficeData,
  marked: boolean
): PlacedLine {
  const runs = pointsOf(line, plot);
  const { stroke, dash } = lineColour(line);
  const width = { context: 1.25, kin: 1.5, focus: 3 }[line.role];
  const strong = line.role === 'focus';
  const year = marked ? line.afterOneYear : null;
  return {
    id: line.id,
    path: runs.map(linePath).join(''),
    dots: circlesPath(
      runs.flatMap((run) => (run.length === 1 ? run : [])),
      width > 2 ? 2.5 : 1.75
    ),
    band: strong && line.chosen ? intervalPath(line, plot) : '',
    polls: circlesPath(pollsOf(line, plot, data), RADIUS),
    stroke,
    width,
    dash,
    strong,
    left: line.ends === 'left' ? runs.at(-1)!.at(-1)! : null,
    afterOneYear: year ? [plot.x(year.months), plot.y(year.value)] : null
  };
}

/** Where the line lies at 95 %, so far as the axis goes. */
function intervalPath({ points }: TermLine, { x, y, top, base }: Plot): string {
  const runs: { lower: Point[]; upper: Point[] }[] = [];
  for (const { months, value, standardError, joined } of points) {
    if (standardError === null) continue;
    if (!joined || runs.length === 0) runs.push({ lower: [], upper: [] });
    const [low, high] = [-Z95, Z95].map((z) => y(value + z * standardError));
    runs.at(-1)!.lower.push([x(months), Math.min(low!, base)]);
    runs.at(-1)!.upper.push([x(months), Math.max(high!, top)]);
  }
  return runs.map(({ lower, upper }) => bandPath(lower, upper)).join('');
}

/** The polls behind a line of months in focus, where months are wide enough for them. */
export function pollsOf(
  { term, points, role }: TermLine,
  { x, y }: Plot,
  { make, measure }: Pick<OfficeData, 'make' | 'measure'>
): Point[] {
  if (make === 'polls' || role !== 'focus' || x(1) - x(0) < LEAST_MONTH) return [];
  return points
    .flatMap((point) => point.polls)
    .flatMap((poll) => {
      const value = approvalMeasure(measure, poll.approvePercent, poll.disapprovePercent);
      return value === null ? [] : [[x(monthsOfPoll(poll, term)), y(value)] as const];
    });
}
