import { circlesPath, linePath, type Point } from '#lib/ui/path.ts';
import { approvalMeasure, type ApprovalMeasure } from '#lib/core/statistics/approval-measure.ts';
import { lineColour } from './line-colour.ts';
import type { OfficeData, TermLine } from './office-data.ts';
import type { PlacedLine, Plot } from './office-scene.ts';
import { monthsOfPoll } from './terms-of-polls.ts';

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
  { measure, mixed }: OfficeData,
  marked: boolean
): PlacedLine {
  const runs = pointsOf(line, plot);
  const { stroke, dash } = lineColour(line);
  const width = { context: 1.25, kin: 1.5, focus: 3 }[line.role];
  const year = marked ? line.afterOneYear : null;
  return {
    id: line.id,
    path: runs.map(linePath).join(''),
    dots: circlesPath(
      runs.flatMap((run) => (run.length === 1 ? run : [])),
      width > 2 ? 2.5 : 1.75
    ),
    polls: mixed && line.role === 'focus' ? circlesPath(eachPoll(line, plot, measure), 2) : '',
    stroke,
    width,
    dash,
    strong: line.role === 'focus',
    left: line.ends === 'left' ? runs.at(-1)!.at(-1)! : null,
    afterOneYear: year ? [plot.x(year.months), plot.y(year.value)] : null
  };
}

function eachPoll({ term, points }: TermLine, { x, y }: Plot, measure: ApprovalMeasure): Point[] {
  return points
    .flatMap((point) => point.polls)
    .flatMap((poll) => {
      const value = approvalMeasure(measure, poll.approvePercent, poll.disapprovePercent);
      return value === null ? [] : [[x(monthsOfPoll(poll, term)), y(value)] as const];
    });
}
