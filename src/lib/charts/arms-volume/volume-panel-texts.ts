import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { textWidth } from '#lib/ui/text-width.ts';
import { namesOfFlow, sharePercent, tivInWords, yearsInShort } from './arms-names.ts';
import type { ArmsVolumeData } from './gather-arms-volume.ts';
import { percentOf, shareBasis } from './share-basis.ts';
import type { VolumePanel } from './volume-panel.ts';
import type { Direction } from './arms-flows.ts';

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
  const first = firstShare(panel, data, language);
  if (!first) {
    const bold = tivInWords(panel.periodTivMillions, panel.periodEstimated.tiv, language);
    return { bold, rest: m.arms_share_tiv({ years }, language.in) };
  }
  const say = [bothShares, oneShare].find((each) => fitsAll(each, data, width, language));
  const rest = say?.(panel, data, language) ?? m.arms_share_tiv({ years }, language.in);
  return { bold: first.bold, rest };
}

/** `of exports, 2012–16`. */
function oneShare(panel: VolumePanel, data: ArmsVolumeData, language: Language): string | null {
  const first = firstShare(panel, data, language);
  if (!first) return null;
  const years = yearsInShort(data.period, language);
  const say = first.direction === 'exports' ? m.arms_share_exports : m.arms_share_imports;
  return say({ years }, language.in);
}

/** The share in bold: as the chart's words have it, else the other; null where none is known. */
function firstShare(panel: VolumePanel, data: ArmsVolumeData, language: Language) {
  const basis = shareBasis(data.panels, data);
  const direction =
    percentOf(panel, basis) === null && data.unit === 'tiv' ? otherThan(basis) : basis;
  const percent = percentOf(panel, direction);
  if (percent === null) return null;
  return { direction, bold: sharePercent(percent, panel.periodEstimated[direction], language) };
}

/** `of exports, 68% of imports, 2012–16`, and the one share where the other is not known. */
function bothShares(panel: VolumePanel, data: ArmsVolumeData, language: Language): string | null {
  const first = firstShare(panel, data, language);
  if (!first) return null;
  const other = otherThan(first.direction);
  const percent = percentOf(panel, other);
  if (percent === null) return oneShare(panel, data, language);
  const second = sharePercent(percent, panel.periodEstimated[other], language);
  const years = yearsInShort(data.period, language);
  return first.direction === 'exports'
    ? m.arms_shares_exports_first({ years, second }, language.in)
    : m.arms_shares_imports_first({ years, second }, language.in);
}

/** What is said of one panel is said of all: whether it fits over each. */
function fitsAll(
  say: typeof oneShare,
  data: ArmsVolumeData,
  width: number,
  language: Language
): boolean {
  return data.panels.every((panel) => {
    const text = say(panel, data, language);
    return text === null || fits(firstShare(panel, data, language)!.bold, text, width);
  });
}

function fits(bold: string, rest: string, width: number): boolean {
  // Word joiners take no room.
  const [first, second] = [`${bold} `, rest].map((text) => text.replaceAll('\u2060', ''));
  return textWidth(first!, 14, 600) + textWidth(second!, 13) <= width;
}

function otherThan(direction: Direction): Direction {
  return direction === 'exports' ? 'imports' : 'exports';
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
