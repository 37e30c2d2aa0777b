import { max, tickStep } from 'd3';
import { dayOf } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Scene, Size } from '#lib/ui/scene.ts';
import type { ArmsVolumeData } from './gather-arms-volume.ts';
import { columnsOf, placeVolumePanel, valueIn } from './place-volume-panel.ts';
import type { PlacedAverage, PlacedPanel } from './placed-panel.ts';
import {
  gutterFor,
  numbersFit,
  placeVolumeLabels,
  tickTexts,
  type VolumeTick
} from './place-volume-labels.ts';

export interface ArmsVolumeScene extends Scene {
  readonly panels: readonly PlacedPanel[];
  /** Numbers of the grid, at the first panel of each row of panels. */
  readonly ticks: readonly VolumeTick[];
  /** The words `five-year average` and the leader to the line, once. */
  readonly average: PlacedAverage | null;
  readonly short: boolean;
  /** What hatching means, where columns are hatched. */
  readonly key: { readonly text: string; readonly y: number } | null;
}

const GAP = { narrow: 16, wide: 40 };
const ROW_GAP = 24;
/** The narrowest column on which hatching shows. */
const HATCHED = 10;
/** Room for the key beneath the panels. */
const KEY = 24;

/** @param compared another version, whose years and volumes the axes hold too */
export function placeArmsVolume(
  own: ArmsVolumeData,
  size: Size,
  language: Language,
  compared: ArmsVolumeData = own
): ArmsVolumeScene {
  const axis = {
    first: Math.min(own.axis.first, compared.axis.first),
    last: Math.max(own.axis.last, compared.axis.last)
  };
  const data = onAxis(own, axis);
  const versions = [data, ...(compared === own ? [] : [onAxis(compared, axis)])];
  const columns = columnsFor(Math.max(...versions.map(({ panels }) => panels.length)), size);
  const gap = GAP[size.form];
  const width = (size.width - gap * (columns - 1)) / columns;
  const plotHeight = plotHeightFor(columns, size);
  const shown = versions.flatMap(({ panels }) => panels);
  const greatest = max(shown, (panel) =>
    Math.max(
      max(panel.years, (year) => valueIn(year, data.unit) ?? 0) ?? 0,
      max(panel.averages, (value) => value ?? 0) ?? 0
    )
  );
  const grid = ticksTo(greatest || 1);
  const top = grid.at(-1)!;

  // Hatching all columns would tell nothing that the notes do not.
  const flags = data.panels.flatMap(({ years }) =>
    years.filter((year) => year.tivMillions > 0).map(({ estimated }) => estimated[data.unit])
  );
  const tells = flags.includes(true) && flags.some((flag) => flag !== true);

  const placeRows = (version: ArmsVolumeData, gutter: number) => {
    const cells = version.panels.length > 0 ? version.panels : [null];
    const panels: PlacedPanel[] = [];
    let y = 0;
    for (let start = 0; start < cells.length; start += columns) {
      const row = cells.slice(start, start + columns).map((panel, i) => {
        const x = i * (width + gap);
        return placeVolumePanel(panel, version, {
          ...{ x, y, width, gutter, plotHeight, top },
          ...{
            form: size.form,
            language,
            hatches: tells && columnsOf(data.axis, width - gutter).columnWidth >= HATCHED
          }
        });
      });
      panels.push(...row);
      y = Math.max(...row.map((placed) => placed.bottom)) + ROW_GAP;
    }
    return panels;
  };
  const texts = tickTexts(grid, data.unit, language);
  const open = versions.map((version) => placeRows(version, 0));
  // Numbers stand over the plot where columns leave room, else all plots make room at their left.
  const fit = open.every((placed) => numbersFit(placed, columns, grid, texts));
  const gutter = fit ? 0 : gutterFor(texts);
  const panels = gutter > 0 ? placeRows(data, gutter) : open[0]!;
  const labels = placeVolumeLabels(panels, columns, grid, texts, data.unit, language);
  const only = panels.length === 1 ? panels[0]! : null;
  const brush = only && {
    x0: only.scale.x0,
    x1: only.scale.x1,
    y0: only.plotTop,
    y1: only.baseline,
    from: dayOf(data.axis.first, 1, 1),
    to: dayOf(data.axis.last, 12, 31)
  };
  const { bottom } = panels.at(-1)!;
  const hatched = panels.some((panel) => panel.estimatedPath + panel.outsideEstimatedPath !== '');
  return {
    width: size.width,
    height: hatched ? bottom + KEY : bottom,
    ends: [...new Set(panels.map((panel) => panel.bottom))],
    key: hatched ? { text: m.arms_volume_hatched({}, language.in), y: bottom + 16 } : null,
    panels,
    marks: panels.flatMap((panel) => panel.marks),
    short: size.form === 'narrow' || width < 200,
    ...labels,
    ...(brush ? { brush } : {})
  };
}

/** The data on an axis that begins no later; averages are told from its first year on. */
function onAxis(data: ArmsVolumeData, axis: ArmsVolumeData['axis']): ArmsVolumeData {
  const before = Array.from({ length: data.axis.first - axis.first }, () => null);
  const panels = data.panels.map((panel) => ({
    ...panel,
    averages: [...before, ...panel.averages]
  }));
  return { ...data, axis, panels };
}

function columnsFor(panels: number, { width, form }: Size): number {
  if (form === 'narrow') return Math.min(2, Math.max(1, panels));
  const room = width >= 900 ? 4 : width >= 720 && panels === 3 ? 3 : 2;
  return Math.min(room, Math.max(1, panels));
}

function plotHeightFor(columns: number, { form }: Size): number {
  if (columns === 1) return form === 'narrow' ? 150 : 190;
  return form === 'narrow' ? 92 : 120;
}

/** Two or three round values up to the first that no column exceeds by more than a hair. */
function ticksTo(greatest: number): number[] {
  const step = tickStep(0, greatest, 2);
  const count = Math.max(1, Math.ceil(greatest / step - 0.02));
  return Array.from({ length: count }, (_, i) => (i + 1) * step);
}
