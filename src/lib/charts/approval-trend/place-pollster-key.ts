import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Mark, Size } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import { countPolls } from './counted.ts';
import type { TrendData } from './approval-trend-data.ts';
import type { PlacedPollsterKey } from './approval-trend-scene.ts';

const SIZE = 13;
export const KEY_LINE = 24;
const GAP = 14;
const MOST_LINES = { narrow: 3, wide: 2 };

/**
 * The pollsters by name, to pick out the rings of one: in two lines, on phones three, those with most
 * polls first. Null where there is only one.
 */
export function placePollsterKey(
  data: TrendData,
  { width, form }: Size,
  top: number,
  language: Language
): { key: PlacedPollsterKey | null; marks: Mark[]; height: number } {
  if (data.pollsters.length < 2) return { key: null, marks: [], height: 0 };
  const title = m.trend_pollsters_label({}, language.in);
  const names: PlacedPollsterKey['names'][number][] = [];
  const marks: Mark[] = [];
  let [x, line] = [textWidth(title, SIZE) + GAP, 0];
  for (const { name, polls } of data.pollsters) {
    const { text, lang } = language.of(name);
    const wide = textWidth(text, SIZE, 600);
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    if (line >= MOST_LINES[form] || wide > width) break;
    const y = top + line * KEY_LINE;
    names.push({ name, x, y: y + 16, text, lang, chosen: data.chosenPollsters.includes(name) });
    marks.push({
      id: `pollster-${name}`,
      shape: { kind: 'box', x: x - 4, y, width: wide + 8, height: KEY_LINE },
      // Written when asked for: rules of plurals are slow to come by.
      get label() {
        return [text, countPolls(polls, language)];
      },
      choices: [{ dimension: 'pollster', value: name }],
      records: [],
      group: name
    });
    x += wide + GAP;
  }
  const lines = names.length === 0 ? 0 : Math.round((names.at(-1)!.y - top - 16) / KEY_LINE) + 1;
  const key = { title: { x: 0, y: top + 16, text: title }, names };
  return { key, marks, height: lines * KEY_LINE };
}
