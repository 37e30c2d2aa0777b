import { DATASETS } from '#lib/core/datasets/catalog.ts';
import type { Selection } from '#lib/core/selection/selection.ts';
import { nameOfDimension } from '#lib/text/dimension-names.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Words } from '#lib/ui/scene.ts';
import { distinctionOf } from './arms-flows.ts';
import { inYears, nameOfFlow, scopeOfFlows, tivInWords, yearsInShort } from './arms-names.ts';
import { volumeHeadline } from './arms-volume-headline.ts';
import { concentrationDetails } from './concentration-texts.ts';
import type { ArmsVolumeData } from './gather-arms-volume.ts';
import type { VolumePanel } from './volume-panel.ts';
import { shareBasis } from './share-basis.ts';
import { sharesInWords } from './volume-in-words.ts';
import { volumeNotes } from './volume-notes.ts';

export function armsVolumeWords(data: ArmsVolumeData, language: Language): Words {
  const focus = data.panels.filter((panel) => panel.inFocus);
  const subject = focus.length > 0 ? focus : data.panels;
  const scope = scopeOfFlows(subject, distinctionOf(subject), language);
  const empty = data.panels.length === 0;
  const hint = () => emptyHint(data.selection, 'arms-tiv', language);
  return {
    kicker: empty
      ? m.arms_volume_kicker_empty({}, language.in)
      : m.arms_volume_kicker({ scope }, language.in),
    headline: volumeHeadline(data, language),
    subtitle: empty ? hint() : subtitleOf(data, language),
    summary: empty ? hint() : summaryOf(data, language),
    sources: m.arms_sources({}, language.in),
    notes: volumeNotes(data, language),
    ...concentrationDetails(data, language)
  };
}

/** Which filters left nothing. */
export function emptyHint(
  selection: Selection,
  dataset: 'arms-tiv' | 'arms-deals',
  language: Language
): string {
  const filters = selection
    .filter((clause) => DATASETS[dataset].answers[clause.dimension as 'time'] !== undefined)
    .map((clause) => nameOfDimension(clause.dimension, language));
  return m.arms_empty_hint({ filters: language.list(filters) }, language.in);
}

function subtitleOf(data: ArmsVolumeData, language: Language): string {
  const measure = {
    tiv: m.arms_volume_subtitle_tiv,
    exports: m.arms_volume_subtitle_exports,
    imports: m.arms_volume_subtitle_imports
  }[data.unit];
  const basis = shareBasis(data.panels, data);
  const shares = basis === 'exports' ? m.arms_volume_shares_exports : m.arms_volume_shares_imports;
  const parts = [measure({}, language.in)];
  if (data.unit === 'tiv') parts.push(shares({}, language.in));
  const { axis, period } = data;
  if (axis.first < period.first || axis.last > period.last) {
    const years = yearsInShort(period, language);
    parts.push(m.arms_volume_full_colour({ years }, language.in));
  }
  return parts.join(language.gap);
}

function summaryOf(data: ArmsVolumeData, language: Language): string {
  const flows = data.panels.slice(0, 8).map((panel) => summaryOfPanel(panel, data, language));
  return m.arms_volume_summary(
    {
      axis: yearsInShort(data.axis, language),
      years: yearsInShort(data.period, language),
      flows: flows.join(language.gap)
    },
    language.in
  );
}

function summaryOfPanel(panel: VolumePanel, data: ArmsVolumeData, language: Language): string {
  const peak = panel.years.reduce((a, b) => (b.tivMillions > a.tivMillions ? b : a));
  const flow = nameOfFlow(panel, language);
  if (peak.tivMillions === 0) {
    return m.arms_volume_summary_none({ flow, axis: inYears(data.axis, language) }, language.in);
  }
  const shares = sharesInWords(
    panel.periodExportsPercent,
    panel.periodImportsPercent,
    panel.periodEstimated,
    language
  );
  return m.arms_volume_summary_flow(
    {
      flow,
      tiv: tivInWords(panel.periodTivMillions, panel.periodEstimated.tiv, language),
      inYears: inYears(data.period, language),
      shares: shares.map((share) => language.comma + share).join(''),
      peakYear: peak.year,
      peakTiv: tivInWords(peak.tivMillions, peak.estimated.tiv, language)
    },
    language.in
  );
}
