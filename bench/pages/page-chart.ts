/** Columns of the chart, each number as the difference from the one before it: so they pack best. */
export interface PageChart {
  readonly pollsters: readonly (readonly [name: string, days: number[], percents: number[]])[];
  readonly line: readonly [days: number[], percents: number[]];
}

/** Stands before the script of a page. */
declare const CHART: PageChart;

export interface Dot {
  readonly date: Date;
  readonly percent: number;
}

const DAY_MS = 86_400_000;
export const RED = '#b60020';

/** What a page draws: each pollster’s polls, and the trend line over all. */
export function chartOfPage(): { pollsters: { name: string; dots: Dot[] }[]; line: Dot[] } {
  return {
    pollsters: CHART.pollsters.map(([name, ...columns]) => ({ name, dots: dotsOf(columns) })),
    line: dotsOf(CHART.line)
  };
}

function dotsOf([days, percents]: readonly [days: number[], percents: number[]]): Dot[] {
  let [day, percent] = [0, 0];
  return days.map((step, i) => ({
    date: new Date((day += step) * DAY_MS),
    percent: (percent += percents[i]!)
  }));
}
