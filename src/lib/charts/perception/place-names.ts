import { ascending, greatest, groups } from 'd3';
import { countryTextColour } from '#lib/ui/palette.ts';
import { round } from '#lib/ui/path.ts';
import { separateLabels } from '#lib/ui/separate-labels.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { FreeSpace } from '#lib/ui/free-space.ts';
import type { PanelFrame } from './panel-frame.ts';
import type { Panel, PerceptionData, Series, Survey } from './perception-data.ts';
import { shortCountry } from './perception-names.ts';
import type { PlacedName } from './perception-scene.ts';
import { pointOf } from './place-series.ts';

export const NAME_SIZE = 13;
const LINE = 15;
const HEIGHT = 14;
const FROM_END = 8;
/** A line that ends this near to the right edge, as a part of the plot, has its name in the margin. */
const AT_EDGE_PART = 0.2;
/** What stands before a gap this wide, as a part of the plot, has a name of its own. */
const GAP_PART = 0.45;
/** A name further than this from the end of its line is tied to it. */
const BESIDE = 22;
/** A name moved further than this from its line is tied to it. */
const NEAR = 8;
const OVERTAKEN_DAYS = 4 * 366;
/** How far up or down a name is moved to find room. */
const FURTHEST = 36;
/** The name of a single survey stands beside it or not at all. */
const FURTHEST_SINGLE = 15;

/** What stands at the end of a line. */
export function nameTexts(
  series: Series,
  frame: Pick<PanelFrame, 'short' | 'withValues' | 'language'>,
  survey = series.surveys.at(-1)!
): { readonly name: string; readonly value: string; readonly width: number } {
  const { language } = frame;
  const name = frame.short ? shortCountry(series.about, language) : language.country(series.about);
  const value = frame.withValues ? language.number(survey.percent, 0) : '';
  const width = textWidth(name, NAME_SIZE, 600) + (value ? 4 + textWidth(value, NAME_SIZE) : 0);
  return { name, value, width };
}

/**
 * For each country asked about the line that carries its name: the lead pollster’s, or the latest
 * where another pollster asked for years after it.
 */
export function namedSeries(panel: Panel): Series[] {
  const lastDay = ({ surveys }: Series) => surveys.at(-1)!.day;
  return groups(panel.series, ({ about }) => about).map(([, some]) => {
    const latest = greatest(some, (a, b) => ascending(lastDay(a), lastDay(b)))!;
    const lead = some.find((series) => series.lead);
    return lead && lastDay(latest) - lastDay(lead) < OVERTAKEN_DAYS ? lead : latest;
  });
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
  const endAt = (series: Series, survey: Survey, prefix: string) => {
    const [x, y] = pointOf(survey, frame);
    const chosen = chosenCountries.includes(series.about);
    const priority = (chosen ? 2000 : 0) + (series.lead ? 1000 : 0) + series.surveys.length;
    const id = `${prefix} ${series.country} ${series.about} ${series.key}`;
    return { id, series, x, y, chosen, priority, ...nameTexts(series, frame, survey) };
  };
  const ends = namedSeries(panel).map((one) => endAt(one, one.surveys.at(-1)!, 'about'));
  const early = panel.series.flatMap((one) => {
    const [last, next] = [one.stretches[0]!.at(-1)!, one.stretches[1]?.[0]];
    const gap = next ? frame.scale.place(next.day) - frame.scale.place(last.day) : 0;
    const wide = gap > GAP_PART * (frame.scale.x1 - frame.scale.x0);
    return one.lead && wide ? [{ ...endAt(one, last, 'early'), priority: 0 }] : [];
  });
  const { scale } = frame;
  const placed: PlacedName[] = [];
  const add = (end: (typeof ends)[number], x: number, y: number) => {
    const moved = Math.abs(y - end.y) > NEAR || x - end.x > BESIDE;
    const edge = Math.min(Math.max(end.x, x - 3), x + end.width);
    const inside = edge > x && edge < x + end.width;
    const target = [round(edge), round(inside ? y + (y < end.y ? 6 : -6) : y)] as const;
    space.take({ x: x - 2, y: y - HEIGHT / 2, width: end.width + 4, height: HEIGHT });
    placed.push({
      id: end.id,
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
  const atEdge = ends.filter(({ x }) => scale.x1 - x <= AT_EDGE_PART * (scale.x1 - scale.x0));
  const heights = separateLabels(atEdge, LINE, frame.plotTop, frame.baseline - 5);
  atEdge.forEach((end, i) => {
    const y = heights[i];
    if (y !== null && y !== undefined) add(end, scale.x1 + FROM_END, y);
  });
  const within = [...ends.filter((end) => !atEdge.includes(end)), ...early];
  for (const end of within.sort((a, b) => b.priority - a.priority)) {
    const box = space.firstFree(
      placesAround(end, end.series.surveys.length > 1 ? FURTHEST : FURTHEST_SINGLE)
    );
    if (box) add(end, box.x, box.y + HEIGHT / 2);
  }
  return placed;
}

/** Room for a name, the nearest first: behind the end of the line, then above and below it. */
function* placesAround(end: { x: number; y: number; width: number }, furthest: number) {
  for (let away = 0; away <= furthest; away += 3) {
    for (const dy of away === 0 ? [0] : [-away, away]) {
      for (const part of away < 12 ? [] : [0.5, 0.3, 0.7, 0.95]) yield at(-end.width * part, dy);
      yield at(FROM_END, dy);
    }
  }
  function at(dx: number, dy: number) {
    return { x: end.x + dx, y: end.y + dy - HEIGHT / 2, width: end.width, height: HEIGHT };
  }
}
