import { line, scaleLog } from 'd3';
import { PALETTE } from '#lib/ui/palette.ts';

/** Costs in milliseconds by how many rows there are. */
export interface Growing {
  readonly name: string;
  readonly points: readonly (readonly [count: number, milliseconds: number])[];
}

const [WIDTH, HEIGHT] = [720, 400];
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 190, 28, 360];
const LABEL_GAP = 16;

/** Both axes logarithmic: a line that rises by one step a step is in proportion to the rows. */
export function drawGrowth(costs: readonly Growing[]): string {
  const all = costs.flatMap(({ points }) => points);
  const decades = (place: 0 | 1) => {
    const logs = all.map((point) => Math.log10(point[place]));
    return [10 ** Math.floor(Math.min(...logs)), 10 ** Math.ceil(Math.max(...logs))] as const;
  };
  const x = scaleLog()
    .domain(decades(0))
    .range([LEFT, WIDTH - RIGHT]);
  const y = scaleLog().domain(decades(1)).range([BOTTOM, TOP]);
  const powers = ([from, to]: number[]) =>
    Array.from(
      { length: Math.round(Math.log10(to! / from!)) + 1 },
      (_, i) => 10 ** (Math.round(Math.log10(from!)) + i)
    );
  const path = line<readonly [number, number]>(
    ([count]) => x(count),
    ([, milliseconds]) => y(milliseconds)
  );
  const grid = powers(y.domain()).map(
    (value) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value)}" y2="${y(value)}" stroke="${PALETTE.hairline[0]}"/>` +
      `<text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${value >= 1000 ? `${value / 1000} s` : `${value} ms`}</text>`
  );
  const feet = powers(x.domain()).map(
    (value) =>
      `<text x="${x(value)}" y="${BOTTOM + 20}" text-anchor="middle">${value.toLocaleString('en')}</text>`
  );
  const colours = (['leader-slate', 'leader-ochre', 'leader-plum', 'country-VNM'] as const).map(
    (token) => PALETTE[token][0]
  );
  let lowest = -Infinity;
  const ends = costs
    .map((cost, i) => ({ ...cost, colour: colours[i]!, last: cost.points.at(-1)! }))
    .sort((a, b) => y(a.last[1]) - y(b.last[1]))
    .map(({ name, points, colour, last }) => {
      lowest = Math.max(y(last[1]) + 4, lowest + LABEL_GAP);
      return (
        `<path d="${path(points)}" fill="none" stroke="${colour}" stroke-width="2"/>` +
        `<text x="${x(last[0]) + 8}" y="${lowest}" fill="${colour}">${name}</text>`
      );
    });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" fill="${PALETTE['ink-2'][0]}">`,
    '<title>Milliseconds by number of rows, both logarithmic</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PALETTE.page[0]}"/>`,
    ...grid,
    ...feet,
    `<text x="${LEFT}" y="${BOTTOM + 38}">rows</text>`,
    ...ends,
    '</svg>',
    ''
  ].join('\n');
}
