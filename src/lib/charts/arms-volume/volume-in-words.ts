import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { inYears, sharePercent, tivInWords } from './arms-names.ts';
import type { Years } from './arms-period.ts';
import type { FlowEstimates, VolumePanel } from './volume-panel.ts';

/** `38% of exports`, `68% of imports`: those that are known. */
export function sharesInWords(
  exports: number | null,
  imports: number | null,
  estimated: FlowEstimates,
  language: Language
): string[] {
  const parts: string[] = [];
  if (exports !== null) {
    const percent = sharePercent(exports, estimated.exports, language);
    parts.push(m.arms_of_exports({ percent }, language.in));
  }
  if (imports !== null) {
    const percent = sharePercent(imports, estimated.imports, language);
    parts.push(m.arms_of_imports({ percent }, language.in));
  }
  return parts;
}

/** What a flow came to in the period, with its shares of all exports and imports. */
export function totalInWords(panel: VolumePanel, period: Years, language: Language): string {
  const { periodTivMillions, periodExportsPercent, periodImportsPercent, periodEstimated } = panel;
  const parts = [
    tivInWords(periodTivMillions, periodEstimated.tiv, language),
    ...sharesInWords(periodExportsPercent, periodImportsPercent, periodEstimated, language)
  ];
  return m.arms_volume_total(
    {
      inYears: inYears(period, language),
      volume: parts.join(language.comma)
    },
    language.in
  );
}
