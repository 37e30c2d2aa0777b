import { FreeSpace } from '#lib/ui/free-space.ts';
import { nameOfCell } from '#lib/text/cell-names.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { round } from '#lib/ui/path.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { PanelFrame } from './panel-frame.ts';
import type { Block, ModeChange, Panel, PerceptionData } from './perception-data.ts';
import { perceptionMarks } from './perception-marks.ts';
import type { PlacedModeChange, PlacedPanel } from './perception-scene.ts';
import { placeNames } from './place-names.ts';
import { placeSeries, pointOf } from './place-series.ts';
import { placeStory } from './place-story.ts';
import { placeYears } from './place-years.ts';

/** Room above the plot for the name of the public and the number on the top line. */
export const PANEL_HEAD = 40;
export const PANEL_FOOT = 26;

export function placePanel(
  panel: Panel,
  block: Block,
  data: PerceptionData,
  frame: PanelFrame
): PlacedPanel {
  const { x, y, width, plotTop, baseline, scale, heightOf, language } = frame;
  const steps = frame.tall ? [25, 50, 75, 100] : [50, 100];
  const series = panel.series.map((one) => placeSeries(one, frame));
  const modeChanges = panel.modeChanges.map((change) => placeModeChange(change, frame));

  const space = new FreeSpace({ x, y: plotTop, width, height: baseline - plotTop });
  for (const { stretches } of panel.series) {
    for (const stretch of stretches) {
      const points = stretch.map((survey) => pointOf(survey, frame));
      space.takeLine(points, 1);
      for (const [px, py] of points) space.takePoint(px, py, 3);
    }
  }
  const told = data.story?.russia.row.country === panel.country && block.question === 'close';
  const names = placeNames(panel, frame, space, data);
  const heading = language.country(panel.country);
  return {
    key: panel.key,
    heading: { id: `public ${panel.key}`, text: heading },
    ...{ x, y, width, plotTop, baseline },
    x0: scale.x0,
    x1: scale.x1,
    from: scale.from,
    to: scale.to,
    inFocus: panel.inFocus,
    grid: steps.map((percent) => ({
      y: round(heightOf(percent)),
      label: frame.numbered ? gridText(percent, language) : null
    })),
    years: placeYears(scale, x, x + width, frame.short),
    modeChanges,
    // The first of the order, and what an own choice keeps, lie on top.
    series: [...series].reverse().sort((a, b) => Number(!a.dimmedDots) - Number(!b.dimmedDots)),
    labels: names,
    story: told ? placeStory(data.story!, frame, space) : null,
    marks: perceptionMarks(panel, block, names, heading, frame, data)
  };
}

function gridText(percent: number, language: Language): string {
  return percent === 100 ? language.percent(percent) : language.number(percent);
}

function placeModeChange({ mode, day, year }: ModeChange, frame: PanelFrame): PlacedModeChange {
  const { language, scale } = frame;
  const how = nameOfCell('mode', mode, language).text;
  const text = m.perception_mode_from({ year, mode: how }, language.in);
  const half = textWidth(text, 12) / 2;
  const x = scale.place(day);
  const least = frame.x + 36 + half;
  const textX = Math.min(Math.max(x, least), frame.x + frame.width - half);
  return { x: round(x), text, textX: round(textX) };
}
