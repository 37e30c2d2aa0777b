import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { round } from '#lib/ui/path.ts';
import type { Mark } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import { nameOfFlow, tivInWords } from './arms-names.ts';
import { choiceOfPair } from './arms-volume-table.ts';
import { sharesInWords, totalInWords } from './volume-in-words.ts';
import type { Years } from './arms-period.ts';
import type { Column, PlacedPanel } from './placed-panel.ts';
import type { VolumePanel, VolumeYear } from './volume-panel.ts';

/** The heading of a panel, which chooses its pair, and its columns. */
export function volumeMarks(
  panel: VolumePanel,
  columns: readonly (Column & { readonly year: VolumeYear })[],
  at: Pick<PlacedPanel, 'x' | 'y' | 'width' | 'plotTop' | 'baseline' | 'heading'>,
  period: Years,
  language: Language
): Mark[] {
  const choice = choiceOfPair(panel.pair);
  const flow = nameOfFlow(panel, language);
  const headingWidth = Math.min(at.width, textWidth(at.heading, 16, 600) + 8);
  return [
    {
      id: `${panel.supplier}-${panel.recipient}`,
      shape: { kind: 'box', x: at.x - 2, y: at.y, width: headingWidth, height: 22 },
      label: [flow, totalInWords(panel, period, language)],
      choices: [choice],
      records: [],
      group: panel.pair
    },
    ...columns.map(({ id, year, reach }): Mark => ({
      id,
      shape: {
        kind: 'box',
        ...reach,
        y: at.plotTop,
        height: round(at.baseline - at.plotTop)
      },
      label: [
        m.arms_flow_year({ flow, year: year.year }, language.in),
        [
          tivInWords(year.tivMillions, year.estimated.tiv, language),
          ...sharesInWords(year.exportsPercent, year.importsPercent, year.estimated, language)
        ].join(language.comma)
      ],
      // Once the pair is chosen its years open their records; the heading gives the pair free.
      choices: panel.chosen ? [] : [choice],
      records: [{ dataset: 'arms-tiv', index: year.index }],
      group: panel.pair
    }))
  ];
}
