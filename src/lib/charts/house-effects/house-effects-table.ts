import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { ChartTable } from '#lib/ui/scene.ts';
import type { HouseEffectsData } from './gather-house-effects.ts';
import { signedPoints } from './house-effects-words.ts';

export function houseEffectsTable(data: HouseEffectsData, language: Language): ChartTable {
  const inText = language.in;
  const column = (label: string, numeric = true) => ({ label, numeric });
  return {
    columns: [
      column(m.houses_column_pollster({}, inText), false),
      column(m.houses_column_effect({}, inText)),
      column(m.houses_column_low({}, inText)),
      column(m.houses_column_high({}, inText)),
      column(m.houses_column_shrunk({}, inText)),
      column(m.houses_column_polls({}, inText))
    ],
    rows: data.houses.map((house) => ({
      cells: [
        language.of(house.pollster),
        ...[house.effect, house.low, house.high, house.shrunk].map((points) =>
          signedPoints(points, language)
        ),
        language.number(house.polls.length, 0)
      ],
      choices: [{ dimension: 'pollster' as const, value: house.pollster }],
      records: house.polls.map(({ index }) => ({ dataset: 'approval' as const, index })).reverse()
    }))
  };
}
