import { greatest, groups } from 'd3';
import { countryTextColour } from '#lib/ui/palette.ts';
import { round } from '#lib/ui/path.ts';
import { separateLabels } from '#lib/ui/separate-labels.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { FreeSpace } from '#lib/charts/approval-trend/free-space.ts';
import type { PanelFrame } from './panel-frame.ts';
import type { Panel, PerceptionData, Series } from './perception-data.ts';
import { shortCountry } from './perception-names.ts';
import type { PlacedName } from './perception-scene.ts';
import { pointOf } from './place-series.ts';

export const NAME_SIZE = 13;
const LINE = 15;
const FROM_END = 8;
/** A line that ends this near to the right edge has its name in the margin. */
const AT_EDGE = 14;
/** A name moved further than this from its line is tied to it. */
const NEAR = 8;

/** What stands at the end of a line. */
export function nameTexts(
  series: Series,
  frame: Pick<PanelFrame, 'short' | 'withValues' | 'language'>
): { readonly name: string; readonly value: string; readonly width: number } {
  const { language } = frame;
  const name = frame.short ? shortCountry(series.about, language) : language.country(series.about);
  const value = frame.withValues ? language.number(series.surveys.at(-1)!.percent, 0) : '';
  const width = textWidth(name, NAME_SIZE, 600) + (value ? 4 + textWidth(value, NAME_SIZE) : 0);
  return { name, value, width };
}

/** For each country asked about the line that carries its name: the lead pollster’s, else the longest. */
export function namedSeries(panel: Panel): Series[] {
  return groups(panel.series, ({ about }) => about).map(([, some]) =>
    greatest(some, ({ lead, surveys }) => (lead ? 1e4 : 0) + surveys.length)!
  );
}

/**
 * Names at the ends of their lines: in the margin, pushed apart; elsewhere in the nearest room that no
 * line crosses. A name that finds none is left to the tooltips, those chosen last of all.
 */
export function placeNames(
  panel: Panel,
  frame: PanelFrame,
  space: FreeSpace,
  { chosenCountries }: PerceptionData
): PlacedName[] {
  const ends = namedSeries(panel).map((series) => {
    const [x, y] = pointOf(series.surveys.at(-1)!, frame);
    const chosen = chosenCountries.includes(series.about);
    const priority = (chosen ? 2000 : 0) + (series.lead ? 1000 : 0) + series.surveys.length;
    return { series, x, y, chosen, priority, ...nameTexts(series, frame) };
  });
  const placed: PlacedName[] = [];
  const add = (end: (typeof ends)[number], x: number, y: number) => {
    const moved = Math.abs(y - end.y) > NEAR || x - end.x > AT_EDGE + FROM_END;
    const edge = Math.min(Math.max(end.x, x - 3), x + end.width);
    const inside = edge > x && edge < x + end.width;
    const target = [round(edge), round(inside ? y + (y < end.y ? 6 : -6) : y)] as const;
    space.take({ x: x - 2, y: y - 7, width: end.width + 4, height: 14 });
    placed.push({
      id: `about ${end.series.country} ${end.series.about} ${end.series.key}`,
      name: end.name,
      value: end.value,
      x: round(x),
      y: round(y),
      colour: countryTextColour(end.series.about),
      chosen: end.chosen,
      inFocus: end.series.inFocus,
      leader: moved ? [[round(end.x + (inside ? 0 : 4)), round(end.y)], target] : null
    });
  };
  const atEdge = ends.filter(({ x }) => frame.scale.x1 - x <= AT_EDGE);
  const heights = separateLabels(atEdge, LINE, frame.plotTop, frame.baseline - 5);
  atEdge.forEach((end, i) => {
    const y = heights[i];
    if (y !== null && y !== undefined) add(end, frame.scale.x1 + FROM_END, y);
  });
  const within = ends.filter((end) => !atEdge.includes(end));
  for (const end of within.sort((a, b) => b.priority - a.priority)) {
    const box = space.firstFree(placesAround(end));
    if (box) add(end, box.x, box.y + 7);
  }
  return placed;
}

/** Room for a name, the nearest first: behind the end of the line, then above and below it. */
function* placesAround(end: { x: number; y: number; width: number }) {
  const height = 14;
  for (const dy of [0, -4, 4, -8, 8, -12, 12, -16, 16, -20, 20, -26, 26, -32, 32]) {
    for (const x of [end.x + FROM_END, end.x - end.width / 2, end.x - end.width + 4]) {
      if (x < end.x && Math.abs(dy) < 12) continue;
      yield { x, y: end.y + dy - height / 2, width: end.width, height };
    }
  }
}
