import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { textWidth } from '#lib/ui/text-width.ts';
import { namesOfFlow, sharePercent, tivInWords, yearsInShort } from './arms-names.ts';
import type { ArmsVolumeData } from './gather-arms-volume.ts';
import { percentOf, shareBasis } from './share-basis.ts';
import type { VolumePanel } from './volume-panel.ts';

/** `38% of exports, 2012–16`, shorter where the panel is narrow. */
export function shareOfPanel(
  panel: VolumePanel,
  data: ArmsVolumeData,
  width: number,
  language: Language
) {
  const years = yearsInShort(data.period, language);
  const listed = panel.years.some(
    ({ year }) => year >= data.period.first && year <= data.period.last
  );
  if (!listed) return { bold: '', rest: m.arms_share_none({ years }, language.in) };
  const basis = shareBasis(data.panels, data);
  const other = basis === 'exports' ? 'imports' : 'exports';
  const direction = percentOf(panel, basis) === null && data.unit === 'tiv' ? other : basis;
  const percent = percentOf(panel, direction);
  if (percent === null) {
    const bold = tivInWords(panel.periodTivMillions, language);
    return { bold, rest: m.arms_share_tiv({ years }, language.in) };
  }
  const bold = sharePercent(percent, language);
  const say = direction === 'exports' ? m.arms_share_exports : m.arms_share_imports;
  const rest = say({ years }, language.in);
  const room = width - textWidth(`${bold} `, 14, 600);
  return {
    bold,
    rest: textWidth(rest, 13) <= room ? rest : m.arms_share_tiv({ years }, language.in)
  };
}

/** Why a plot has no columns; empty where it has. */
export function sentenceOfPanel(
  panel: VolumePanel | null,
  columns: number,
  { unit }: ArmsVolumeData,
  language: Language
): string {
  if (!panel) return m.arms_volume_empty({}, language.in);
  if (columns > 0 || unit === 'tiv') return '';
  const names = namesOfFlow(panel, language);
  return unit === 'exports'
    ? m.arms_no_total_exports(names, language.in)
    : m.arms_no_total_imports(names, language.in);
}
