import * as m from '#lib/text/paraglide/messages.js';
import type { TimeBand } from '#lib/ui/scene.ts';
import type { DrawnEmbed } from './draw-embed.ts';
import type { DrawnForm } from './draw-forms.ts';
import { aroundChart } from './embed-around.ts';
import { keptMarks, type EmbedMarks } from './embed-marks.ts';
import type { Band, FrameTime, Period } from './frame/frame-period.ts';

/** Dots at the ends of an axis reach beyond it, in pixels. */
const OFF = 4;

/**
 * What the script needs to pick out periods: where a drawing has one axis of time, all of whose rows are
 * there to be counted.
 */
export function frameTime(
  drawn: DrawnEmbed,
  marks: EmbedMarks,
  shownRows: number
): FrameTime | undefined {
  const { forms, table, words, around, address, language } = drawn;
  const axis = forms.at(-1) && bandOf(forms.at(-1)!);
  const all = rowsOf(marks);
  if (!axis || all === 0 || shownRows < table.rows.length) return;
  const reaches = reachesOf(forms, table, axis);
  const chart = aroundChart(drawn, words);
  const same = forms.map(bandOf).map((band) => (band?.from === axis.from ? band : null));
  return {
    days: [axis.from, axis.to - axis.from],
    bands: same.map(
      (band) =>
        band &&
        ([band.x0, band.y0, band.x1 - band.x0, band.y1 - band.y0].map(
          Math.round
        ) as unknown as Band)
    ),
    ...(reaches.length > 0 ? { reaches } : {}),
    lang: address.locale === 'en' ? 'en-GB' : address.locale,
    text: m.embed_period({ from: '{}', to: '{}', found: '{}', all }, language.in),
    // A claim says itself which period it is about: another one is of its chart.
    link: { id: '', ...(around ? { href: chart.here, ariaLabel: chart.back } : {}) }
  };
}

/** Of marks whose shape does not tell, by their number: nothing where it does. */
function reachesOf(
  forms: readonly DrawnForm[],
  table: DrawnEmbed['table'],
  { x0, x1 }: TimeBand
): readonly (Period | 0)[] {
  const scene = forms.at(-1)!.scene;
  if (!scene.marks.some(({ reach }) => reach)) return [];
  const part = (x: number) => Math.round(((x - x0) / (x1 - x0)) * 1000) / 1000;
  const placed = new Map(scene.marks.map(({ id, reach }) => [id, reach]));
  return keptMarks(forms, table, table).kept.map(({ id }) => {
    const reach = placed.get(id);
    return reach ? [part(reach[0]), part(reach[1])] : 0;
  });
}

/** The axis of time of a drawing, if it has one for all that it draws. */
function bandOf({ scene: { brush }, dots }: DrawnForm) {
  const isAlone =
    brush && dots.every(([x, y]) => x < brush.x1 + OFF && y < brush.y1 + OFF && x > brush.x0 - OFF);
  return isAlone ? brush : null;
}

/** How many rows are drawn. */
function rowsOf({ count, says }: EmbedMarks): number {
  const rows = new Set<number>();
  let row = 0;
  for (let i = 0; i < count; i++) {
    const [step] = [says[i] ?? -1].flat() as [number | null];
    if (step !== null) rows.add((row += step));
  }
  return rows.size;
}
