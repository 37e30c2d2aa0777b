import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { round } from '#lib/ui/path.ts';
import type { Mark } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { PanelFrame } from './panel-frame.ts';
import type { Block, Panel, PerceptionData, Series } from './perception-data.ts';
import { nameOfView } from './perception-names.ts';
import { choiceOfPair, namePollster, percentOfSurvey } from './perception-table.ts';
import type { PlacedName } from './perception-scene.ts';
import { NAME_SIZE } from './place-names.ts';
import { pointOf } from './place-series.ts';
import { pairOf } from '#lib/core/selection/dimension.ts';

/** The heading, which chooses the public, the names, which choose theirs, and every survey in time. */
export function perceptionMarks(
  panel: Panel,
  block: Block,
  names: readonly PlacedName[],
  heading: string,
  frame: PanelFrame,
  data: PerceptionData
): Mark[] {
  const { language } = frame;
  const country = language.country(panel.country);
  return [
    {
      id: `public ${panel.key}`,
      shape: {
        kind: 'box',
        x: frame.x - 2,
        y: frame.y,
        width: Math.min(frame.width, textWidth(heading, 15, 600) + 6),
        height: 22
      },
      label: [country, m.perception_heading({ question: block.question }, language.in)],
      choices: [{ dimension: 'country', value: panel.country }],
      records: []
    },
    ...names.map((name) => nameMark(name, panel, language)),
    ...panel.series.flatMap((series) => surveyMarks(series, block, frame, data))
  ];
}

function nameMark(name: PlacedName, panel: Panel, language: Language): Mark {
  const series = panel.series.find(({ key }) => name.id.endsWith(key))!;
  const width =
    textWidth(name.name, NAME_SIZE, 600) + (name.value ? 4 + textWidth(name.value, NAME_SIZE) : 0);
  return {
    id: name.id,
    shape: {
      kind: 'box',
      x: name.x - 2,
      y: round(name.y - 8),
      width: round(width + 4),
      height: 16
    },
    label: [nameOfView(series, language), namePollster(series.pollster, language)],
    choices: [{ dimension: 'country', value: series.about }],
    records: [],
    group: series.key
  };
}

function surveyMarks(
  series: Series,
  { question }: Block,
  frame: PanelFrame,
  { chosenPairs }: PerceptionData
): Mark[] {
  const { language } = frame;
  const pair = pairOf(series.country, series.about);
  return series.surveys.map((survey): Mark => {
    const [x, y] = pointOf(survey, frame);
    const { fieldworkStart, fieldworkEnd, index } = survey.row;
    return {
      id: `survey ${series.key} ${fieldworkStart ?? ''} ${fieldworkEnd}`,
      shape: { kind: 'point', x: round(x), y: round(y) },
      label: [
        `${nameOfView(series, language)} · ${percentOfSurvey(survey, question, language)}`,
        `${namePollster(series.pollster, language)} · ${language.dayRange(fieldworkStart, fieldworkEnd)}`
      ],
      // Once the pair is chosen its surveys open their records; the chip gives the pair free.
      choices: chosenPairs.includes(pair) ? [] : [choiceOfPair(series)],
      records: [{ dataset: 'perception', index }],
      group: series.key
    };
  });
}
