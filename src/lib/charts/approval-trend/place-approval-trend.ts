import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Mark, Size, TimeBand } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import { timeScale } from '#lib/ui/time-scale.ts';
import { pollsOf, type TrendData } from './approval-trend-data.ts';
import type { PlacedPanel, TrendScene } from './approval-trend-scene.ts';
import { captionEvents, captionHeight } from './place-events.ts';
import { labelWish } from './label-wish.ts';
import { placePanel } from './place-panel.ts';
import { placePollsterKey } from './place-pollster-key.ts';
import { PollMark } from './poll-mark.ts';
import { seriesStyles } from './series-styles.ts';
import { topLabel, valueScale } from './value-axis.ts';

/** Room for the numbers that stand on the grid lines, left of the first day. */
const NUMBERS = 30;
const AXIS = 28;
const HEADING = 26;
const UNIT = 18;
const GUTTER = 28;

/** @param compared another version, whose days and values the axes hold too */
export function placeApprovalTrend(
  own: TrendData,
  size: Size,
  language: Language,
  compared: TrendData = own
): TrendScene {
  const narrow = size.form === 'narrow';
  const axis = {
    from: Math.min(own.from, compared.from),
    to: Math.max(own.to, compared.to)
  };
  const data = { ...own, ...axis };
  const versions = [data, ...(compared === own ? [] : [{ ...compared, ...axis }])];
  const most = Math.max(...versions.map(({ panels }) => panels.length));
  const many = most > 1;
  const columns = narrow ? 1 : Math.min(most, size.width >= 960 ? 3 : 2);
  const panelWidth = (size.width - (columns - 1) * GUTTER) / columns;
  const plotHeight = heightOf(size, many);

  const polled: number[] = [];
  for (const version of versions) for (const poll of pollsOf(version)) polled.push(poll.value);
  const values = valueScale(polled, data.measure);
  const unit = topLabel(values, data.measure, language);
  const wished = versions.map((version) =>
    version.panels.map((panel) => panel.series.map((one) => labelWish(one, version, language)))
  );
  const wishes = wished[0]!;
  const margin = wished
    .flat(2)
    .reduce((room, wish) => Math.max(room, wish.atRight ? wish.width + 14 : 0), 8);

  const prepared = data.panels.map((panel, i) => {
    const x0 = (i % columns) * (panelWidth + GUTTER);
    const x1 = x0 + panelWidth;
    const scale = timeScale(data.from, data.to, x0 + NUMBERS, x1 - margin);
    const room = {
      left: x0 + textWidth(unit, 13) + 10,
      right: x1,
      most: narrow ? 1 : panelWidth >= 520 ? 3 : panelWidth >= 300 ? 2 : 1
    };
    return { panel, x0, x1, scale, captions: captionEvents(data, panel, scale, room, language) };
  });

  const panels: PlacedPanel[] = [];
  const words: Mark[] = [];
  let y = 0;
  for (let row = 0; row < prepared.length; row += columns) {
    const inRow = prepared.slice(row, row + columns);
    const heading = many ? HEADING : 0;
    const head = Math.max(UNIT, ...inRow.map(({ captions }) => captionHeight(captions)));
    const top = y + heading + head;
    const bottom = top + plotHeight;
    inRow.forEach(({ panel, x0, x1, scale, captions }, i) => {
      const headingY = many ? y + 16 : null;
      const frame = { x0, x1: x1 - margin + 4, top, bottom, scale, form: size.form, headingY };
      const styles = seriesStyles(panel.series, data.chosenLeaders);
      const placed = placePanel(
        data,
        panel,
        frame,
        values,
        styles,
        wishes[row + i]!,
        captions,
        language
      );
      panels.push(placed.panel);
      words.push(...placed.words);
    });
    y = bottom + AXIS + (row + columns < prepared.length ? 16 : 0);
  }
  const key = placePollsterKey(data, size, y + 4, language);
  let marks: Mark[] | undefined;
  return {
    width: size.width,
    height: Math.ceil(y + (key.height > 0 ? key.height + 6 : 0)),
    // Made when asked for: a picture has no use for them.
    get marks() {
      return (marks ??= [...words, ...key.marks, ...pollMarks(data, panels, language)]);
    },
    brush: brushOf(panels[0]!),
    panels,
    pollsterKey: key.key,
    shortYears: narrow || columns > 1,
    message: data.panels[0]!.country === null ? m.trend_none({}, language.in) : null
  };
}

function pollMarks(
  { panels, measure }: TrendData,
  placed: readonly PlacedPanel[],
  language: Language
): PollMark[] {
  const marks: PollMark[] = [];
  for (const [p, { series }] of panels.entries()) {
    for (const [s, { polls }] of series.entries()) {
      const { dots } = placed[p]!.series[s]!;
      for (const [i, poll] of polls.entries()) {
        marks.push(new PollMark(poll, dots[i]!, measure, language));
      }
    }
  }
  return marks;
}

function heightOf({ width, form }: Size, many: boolean): number {
  if (form === 'narrow') return many ? 160 : 220;
  const single = Math.min(Math.max(180 + 0.22 * width, 270), 430);
  return Math.round(many ? single * 0.72 : single);
}

function brushOf({ scale, top, bottom }: TrendScene['panels'][number]): TimeBand {
  return { x0: scale.x0, x1: scale.x1, y0: top, y1: bottom, from: scale.from, to: scale.to };
}
