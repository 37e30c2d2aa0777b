import { max } from 'd3';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Mark, Size } from '#lib/ui/scene.ts';
import { textWidth, wrapText } from '#lib/ui/text-width.ts';
import { timeScale } from '#lib/ui/time-scale.ts';
import { seriesOf, type Block, type PerceptionData } from './perception-data.ts';
import type { PlacedBlock, PlacedLegend } from './perception-scene.ts';
import { namedSeries, nameTexts } from './place-names.ts';
import { PANEL_FOOT, PANEL_HEAD, placePanel } from './place-panel.ts';

const GAP = { narrow: 16, wide: 32 };
const ROW_GAP = 14;
/** Room at the left of every plot for the numbers of the grid. */
const NUMBERS = { narrow: 18, wide: 22 };
const HEADING_LINE = 20;
const LEGEND_LINE = 20;
/** A panel below this width shortens names; figures stand beside them up to this part of it. */
const SHORT_BELOW = 300;
const NAMES_PART = 0.36;

/**
 * A heading, which line is whose, and the panels in rows, all on one scale.
 * @param compared the block in another version, which the scale holds too
 */
export function placeBlock(
  block: Block,
  compared: Block,
  top: number,
  data: PerceptionData,
  size: Size,
  language: Language
): PlacedBlock & {
  readonly bottom: number;
  /** Below each row of panels. */
  readonly ends: readonly number[];
  readonly marks: readonly Mark[];
} {
  const columns = columnsFor(Math.max(block.panels.length, compared.panels.length), size);
  const gap = GAP[size.form];
  const width = (size.width - gap * (columns - 1)) / columns;
  const tall = columns === 1;
  const short = width < SHORT_BELOW;
  const widest = (withValues: boolean) =>
    max(
      [...block.panels, ...compared.panels].flatMap(namedSeries),
      (series) => nameTexts(series, { short, withValues, language }).width
    ) ?? 0;
  const withValues = widest(true) <= width * NAMES_PART;
  const margin = widest(withValues) * 1.05 + 14;
  const plotHeight = tall
    ? size.form === 'narrow'
      ? 150
      : 180
    : size.form === 'narrow'
      ? 100
      : 124;

  const lines = wrapText(
    m.perception_heading({ question: block.question }, language.in),
    size.width,
    16,
    600
  );
  const legendY = top + lines.length * HEADING_LINE + 14;
  const legend = placeLegend(block, legendY, size, language);
  const panelsTop = legend.at(-1)!.y + LEGEND_LINE - 8;
  const rowHeight = PANEL_HEAD + plotHeight + PANEL_FOOT;
  const panels = block.panels.map((panel, i) => {
    const x = (i % columns) * (width + gap);
    const y = panelsTop + Math.floor(i / columns) * (rowHeight + ROW_GAP);
    const plotTop = y + PANEL_HEAD;
    const baseline = plotTop + plotHeight;
    const x0 = x + NUMBERS[size.form];
    return placePanel(panel, block, data, {
      ...{ x, y, width, plotTop, baseline, short, withValues, tall, language },
      scale: timeScale(
        Math.min(block.from, compared.from),
        Math.max(block.to, compared.to),
        x0,
        x + width - margin
      ),
      heightOf: (percent) => baseline - (percent / 100) * plotHeight,
      numbered: i % columns === 0
    });
  });
  const rows = Math.ceil(panels.length / columns);
  const ends = Array.from(
    { length: rows },
    (_, row) => panelsTop + (row + 1) * rowHeight + row * ROW_GAP
  );
  return {
    key: block.sentiment,
    heading: { lines, y: top + 15 },
    legend,
    panels,
    bottom: ends.at(-1) ?? panelsTop,
    ends,
    marks: [legendMark(block, legend[0]!, language), ...panels.flatMap((panel) => panel.marks)]
  };
}

function columnsFor(panels: number, { width, form }: Size): number {
  if (form === 'narrow') return Math.min(2, panels);
  const room = width >= 1080 ? 4 : width >= 720 && panels === 3 ? 3 : 2;
  return Math.min(room, panels);
}

const SAMPLE_LINE = 34;

function placeLegend(block: Block, y: number, size: Size, language: Language): PlacedLegend[] {
  const lead = language.say(block.leadPollster);
  const id = `pollster ${block.sentiment}`;
  const first = { id, text: lead, x: 0, y, lead: true };
  if (seriesOf(block).every((series) => series.lead)) return [first];
  const x = SAMPLE_LINE + textWidth(lead, 13) + 18;
  const text = m.perception_other_pollsters({}, language.in);
  const fits = x + SAMPLE_LINE + textWidth(text, 13) <= size.width;
  const place = fits ? { x, y } : { x: 0, y: y + LEGEND_LINE };
  return [first, { id: `${id} others`, text, ...place, lead: false }];
}

/** Choosing the lead pollster; the others have no name in common. */
function legendMark(block: Block, { id, text, y }: PlacedLegend, language: Language): Mark {
  return {
    id,
    shape: {
      kind: 'box',
      x: -2,
      y: y - 14,
      width: SAMPLE_LINE + textWidth(text, 13) + 6,
      height: 20
    },
    label: [text, m.perception_heading({ question: block.question }, language.in)],
    choices: [{ dimension: 'pollster', value: block.leadPollster }],
    records: []
  };
}
