import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { inYears, namesOfFlow, sharePercent, tivInWords } from './arms-names.ts';
import type { ArmsVolumeData } from './gather-arms-volume.ts';
import type { VolumePanel } from './volume-panel.ts';
import type { Direction } from './arms-flows.ts';
import { percentOf, shareBasis } from './share-basis.ts';
import { sentenceOfShares } from './volume-share-sentence.ts';

/** Characters of the longest headline with three shares. */
const LONGEST = { en: 95, ja: 60, ru: 125 };

/** What the flows in focus show, by the first rule that fits. */
export function volumeHeadline(data: ArmsVolumeData, language: Language): string {
  const focus = data.panels.filter((panel) => panel.inFocus);
  const panels = focus.length > 0 ? focus : data.panels;
  const [first] = panels;
  if (!first) return m.arms_volume_empty({}, language.in);
  if (panels.length === 1) return headlineOfOne(first, data, language);
  const largest = panels.reduce((a, b) => (b.periodTivMillions > a.periodTivMillions ? b : a));
  const time = { inYears: inYears(data.period, language) };
  if (largest.periodTivMillions === 0) return m.arms_volume_none(time, language.in);
  const shares = headlineOfShares(panels, data, language);
  if (shares) return shares;
  const names = namesOfFlow(largest, language);
  const tiv = tivInWords(largest.periodTivMillions, largest.periodEstimated.tiv, language);
  const whose = names.supplierWhose;
  return m.arms_volume_largest({ ...names, ...time, whose, tiv }, language.in);
}

function headlineOfOne(panel: VolumePanel, { period }: ArmsVolumeData, language: Language): string {
  const names = namesOfFlow(panel, language);
  const inputs = {
    ...names,
    whose: names.supplierWhose,
    inYears: inYears(period, language),
    tiv: tivInWords(panel.periodTivMillions, panel.periodEstimated.tiv, language)
  };
  const exports = panel.periodExportsPercent;
  const imports = panel.periodImportsPercent;
  if (panel.periodTivMillions === 0) return m.arms_volume_pair_none(inputs, language.in);
  const { periodEstimated } = panel;
  const say = (percent: number, direction: Direction) =>
    sharePercent(percent, periodEstimated[direction], language);
  if (exports !== null && imports !== null) {
    const both = { ...inputs, exports: say(exports, 'exports'), imports: say(imports, 'imports') };
    return m.arms_volume_pair(both, language.in);
  }
  if (exports !== null) {
    return m.arms_volume_pair_exports({ ...inputs, exports: say(exports, 'exports') }, language.in);
  }
  if (imports !== null) {
    return m.arms_volume_pair_imports({ ...inputs, imports: say(imports, 'imports') }, language.in);
  }
  return m.arms_volume_pair_tiv(inputs, language.in);
}

/** The greatest shares of one supplier's exports, of one recipient's imports, or of its markets. */
function headlineOfShares(
  panels: readonly VolumePanel[],
  data: ArmsVolumeData,
  language: Language
): string | null {
  const basis = shareBasis(panels, data);
  const ranked = panels
    .flatMap((panel) => {
      const percent = percentOf(panel, basis);
      return percent !== null && percent > 0 ? [{ panel, percent }] : [];
    })
    .sort((a, b) => b.percent - a.percent);
  if (ranked.length < 2) return null;
  for (const most of [3, 2]) {
    const text = sentenceOfShares(ranked.slice(0, most), basis, data, language);
    if (text === null || most === 2) return text;
    // Word joiners take no room.
    if (text.replaceAll('\u2060', '').length <= LONGEST[language.locale]) return text;
  }
  return null;
}
