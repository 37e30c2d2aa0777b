import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { leaderStyle } from '#lib/ui/leader-style.ts';
import { round } from '#lib/ui/path.ts';
import type { Mark, Scene, Size } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { House, HouseEffectsData } from './gather-house-effects.ts';
import { signedPoints } from './house-effects-words.ts';

export interface HouseRow {
  readonly pollster: string;
  readonly name: string;
  readonly count: string;
  readonly value: string;
  /** Middle of the interval’s line and of the name; on phones the name stands above. */
  readonly y: number;
  readonly nameY: number;
  readonly low: number;
  readonly high: number;
  readonly raw: number;
  readonly shrunk: number;
  readonly dimmed: boolean;
}

export interface HouseEffectsScene extends Scene {
  readonly rows: readonly HouseRow[];
  readonly zero: { readonly x: number; readonly label: string };
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly top: number;
  readonly bottom: number;
  readonly colour: string;
  readonly rowHeight: number;
  /** Where the counts begin; null on phones, where they follow the name. */
  readonly countX: number | null;
  readonly valueX: number;
  readonly empty: string | null;
}

const ROWS = { wide: 28, narrow: 46 } as const;
const TOP = 44;

/** @param compared another version, whose effects the axis holds too */
export function placeHouseEffects(
  data: HouseEffectsData,
  { width, form }: Size,
  language: Language,
  compared: HouseEffectsData = data
): HouseEffectsScene {
  const nameOf = ({ pollster }: House) => language.say(pollster);
  const countOf = ({ polls }: House) => m.houses_polls({ count: polls.length }, language.in);
  const all = compared === data ? data.houses : [...data.houses, ...compared.houses];
  const names = data.houses.map(nameOf);
  const counts = data.houses.map(countOf);
  const widest = (texts: readonly string[], size: number, weight: 400 | 600 = 400) =>
    Math.max(0, ...texts.map((text) => textWidth(text, size, weight)));
  const rowHeight = ROWS[form];
  const nameWidth = form === 'wide' ? widest(all.map(nameOf), 13, 600) : 0;
  const countWidth = form === 'wide' ? widest(all.map(countOf), 13) + 14 : 0;
  const valueWidth = widest(
    all.map((house) => signedPoints(house.effect, language)),
    13,
    600
  );
  const x0 = form === 'wide' ? nameWidth + countWidth + 16 : 4;
  const x1 = Math.max(x0 + 40, width - valueWidth - 14);
  const reach = Math.max(2, ...all.flatMap(({ low, high }) => [-low, high]));
  const x = (points: number) => round(x0 + ((points + reach) / (2 * reach)) * (x1 - x0));
  const bottom = TOP + Math.max(1, data.houses.length) * rowHeight;
  const step = [1, 2, 5, 10, 20].find((size) => ((x1 - x0) / (2 * reach)) * size >= 44) ?? 50;
  const ticks: { x: number; label: string }[] = [];
  for (let value = -Math.floor(reach / step) * step; value <= reach; value += step) {
    if (value !== 0) ticks.push({ x: x(value), label: signedPoints(value, language, 0) });
  }
  const rows = data.houses.map((house, i) => ({
    pollster: house.pollster,
    name: names[i]!,
    count: counts[i]!,
    value: signedPoints(house.effect, language),
    y: TOP + i * rowHeight + (form === 'wide' ? rowHeight / 2 : rowHeight - 14),
    nameY: TOP + i * rowHeight + (form === 'wide' ? rowHeight / 2 : 13),
    low: x(house.low),
    high: x(house.high),
    raw: x(house.effect),
    shrunk: x(house.shrunk),
    dimmed: !house.inFocus
  }));
  return {
    width,
    height: bottom + 30,
    rows,
    zero: { x: x(0), label: m.houses_average({}, language.in) },
    ticks,
    top: TOP,
    bottom,
    colour: data.term ? leaderStyle(data.term.country, data.term.leader).stroke : 'var(--ink)',
    rowHeight,
    countX: form === 'wide' ? nameWidth + 12 : null,
    valueX: width,
    empty: data.houses.length === 0 ? m.houses_too_few({}, language.in) : null,
    marks: data.houses.map((house, i) =>
      markOf(house, rows[i]!, { y: TOP + i * rowHeight, width, height: rowHeight }, language)
    )
  };
}

function markOf(
  house: House,
  row: HouseRow,
  box: { y: number; width: number; height: number },
  language: Language
): Mark {
  return {
    id: house.pollster,
    shape: { kind: 'box', x: 0, ...box },
    label: [
      row.name,
      m.houses_mark(
        {
          effect: signedPoints(house.effect, language),
          low: signedPoints(house.low, language),
          high: signedPoints(house.high, language)
        },
        language.in
      ),
      row.count
    ],
    choices: [{ dimension: 'pollster', value: house.pollster }],
    records: house.polls.map(({ index }) => ({ dataset: 'approval' as const, index })).reverse(),
    group: house.pollster
  };
}
