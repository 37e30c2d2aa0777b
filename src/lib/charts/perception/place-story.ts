import type { FreeSpace } from '#lib/ui/free-space.ts';
import { countryColour } from '#lib/ui/palette.ts';
import { round } from '#lib/ui/path.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { PanelFrame } from './panel-frame.ts';
import type { Story } from './perception-data.ts';
import type { PlacedStory } from './perception-scene.ts';
import { pointOf } from './place-series.ts';

const SIZE = 12;

/** The note at the two figures of the headline; null where it finds no room. */
export function placeStory(
  { russia, china }: Story,
  frame: PanelFrame,
  space: FreeSpace
): PlacedStory | null {
  const { language } = frame;
  const bold = language.month(russia.row.fieldworkEnd);
  const rest = [russia, china]
    .map(({ row, percent }) => `${language.country(row.about)} ${language.percent(percent)}`)
    .join(language.comma);
  const width = textWidth(bold, SIZE, 600) + 5 + textWidth(rest, SIZE);
  const [x, top] = pointOf(russia, frame);
  const [, foot] = pointOf(china, frame);
  const shifts = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];
  const heights = [8, 10, 12, 14, 16].flatMap((gap) => [foot + gap, top - gap - 13]);
  const boxes = [...heights, top - 34, top - 40, top - 46].flatMap((y) =>
    shifts.map((shift) => ({ x: x - width * shift, y, width, height: 13 }))
  );
  const box = space.firstFree(boxes);
  if (!box) return null;
  space.take(box);
  const below = box.y > foot;
  return {
    bold,
    rest,
    x: round(box.x),
    y: round(box.y + 10.5),
    leader: [
      [round(x), round(below ? foot + 4 : top - 4)],
      [round(x), round(below ? box.y : box.y + 13)]
    ],
    points: [russia, china].map((survey) => {
      const [px, py] = pointOf(survey, frame);
      return { at: [round(px), round(py)], colour: countryColour(survey.row.about) };
    })
  };
}
