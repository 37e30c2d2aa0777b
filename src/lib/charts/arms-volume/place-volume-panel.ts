import type { OptionValue } from '#lib/core/selection/options.ts';
import { dayOf } from '#lib/core/table/day.ts';
import { countryColour } from '#lib/ui/palette.ts';
import { linePath, round, type Point } from '#lib/ui/path.ts';
import { wrapText } from '#lib/ui/text-width.ts';
import { timeScale } from '#lib/ui/time-scale.ts';
import { headingOfFlow } from './arms-names.ts';
import type { ArmsVolumeData } from './gather-arms-volume.ts';
import type { Column, Frame, PlacedPanel } from './placed-panel.ts';
import { volumeMarks } from './volume-marks.ts';
import { sentenceOfPanel, shareOfPanel } from './volume-panel-texts.ts';
import type { VolumePanel, VolumeYear } from './volume-panel.ts';

const HEAD = { narrow: 42, wide: 46 };
const FOOT = 26;
/** Room above the plot for the number on its top line. */
const TOP_ROOM = 20;
const WIDEST_COLUMN = 32;

/** What a column of that unit shows of a year; null where the whole is not known. */
export function valueIn(year: VolumeYear, unit: OptionValue<'volume'>): number | null {
  if (unit === 'tiv') return year.tivMillions;
  return unit === 'exports' ? year.exportsPercent : year.importsPercent;
}

export function placeVolumePanel(
  panel: VolumePanel | null,
  data: ArmsVolumeData,
  frame: Frame
): PlacedPanel {
  const { x, y, width, gutter, plotHeight, top, language } = frame;
  const plotTop = y + (panel ? HEAD[frame.form] + TOP_ROOM : 8);
  const baseline = plotTop + plotHeight;
  const { axis, period, unit } = data;
  const scale = timeScale(
    dayOf(axis.first, 1, 1),
    dayOf(axis.last + 1, 1, 1),
    x + gutter,
    x + width
  );
  const yOf = (value: number) => baseline - (value / top) * plotHeight;
  const left = (year: number) => scale.place(dayOf(year, 1, 1));
  const { step, columnWidth } = columnsOf(axis, width - gutter);

  const columns = (panel?.years ?? []).flatMap((year) => {
    const value = valueIn(year, unit);
    if (value === null) return [];
    // No delivery is a figure too: a hairline on the base, where a missing year has nothing.
    const height = Math.max(baseline - yOf(value), 1);
    const box = {
      x: round(left(year.year) + (step - columnWidth) / 2),
      y: round(baseline - height),
      width: round(columnWidth),
      height: round(height)
    };
    const reach = { x: round(left(year.year)), width: round(step) };
    return [{ id: `${keyOf(panel)}-${year.year}`, year, reach, ...box }];
  });
  const within = columns.filter(
    ({ year }) => year.year >= period.first && year.year <= period.last
  );
  const outside = columns.filter((column) => !within.includes(column));
  const hatched = ({ year }: (typeof columns)[number]) =>
    frame.hatches && year.estimated[unit] === true;
  const solid = (column: (typeof columns)[number]) => !hatched(column);
  const averagePoints = (panel?.averages ?? []).map((value, i): Point | null =>
    value === null ? null : [left(axis.first + i) + step / 2, yOf(value)]
  );
  const colourOf = data.distinction === 'supplier' ? panel?.supplier : panel?.recipient;
  const heading = panel ? headingOfFlow(panel, data.distinction, language) : '';
  const sentence = sentenceOfPanel(panel, columns.length, data, language);
  return {
    key: keyOf(panel),
    x,
    y,
    width,
    plotTop,
    baseline,
    bottom: baseline + FOOT,
    colour: countryColour(colourOf ?? ''),
    inFocus: panel?.inFocus ?? true,
    heading,
    share: panel ? shareOfPanel(panel, data, width, language) : null,
    columns,
    fullPath: rectanglesPath(within.filter(solid)),
    outsidePath: rectanglesPath(outside.filter(solid)),
    estimatedPath: rectanglesPath(within.filter(hatched)),
    outsideEstimatedPath: rectanglesPath(outside.filter(hatched)),
    capPath: rectanglesPath(
      outside.map((column) => ({ ...column, height: Math.min(1.75, column.height) }))
    ),
    averagePath: linePath(averagePoints),
    averagePoints,
    scale,
    sentence: sentence ? wrapText(sentence, width - 8, 13) : [],
    marks: panel
      ? volumeMarks(panel, columns, { x, y, width, plotTop, baseline, heading }, period, language)
      : []
  };
}

/** How wide a year and its column are in a plot. */
export function columnsOf({ first, last }: ArmsVolumeData['axis'], width: number) {
  const step = width / (last - first + 1);
  return { step, columnWidth: Math.min(WIDEST_COLUMN, step - (step < 5 ? 0.6 : 1.5)) };
}

function keyOf(panel: VolumePanel | null): string {
  return panel ? `${panel.supplier}-${panel.recipient}` : 'empty';
}

function rectanglesPath(boxes: readonly Pick<Column, 'x' | 'y' | 'width' | 'height'>[]): string {
  return boxes
    .map(({ x, y, width, height }) => `M${x},${y}h${width}v${height}h${-width}z`)
    .join('');
}
