import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Details } from '#lib/ui/scene.ts';
import {
  inYears,
  nameAsOwner,
  nameInside,
  sentenceStart,
  sharePercent,
  withEstimate
} from './arms-names.ts';
import type { ArmsVolumeData } from './gather-arms-volume.ts';
import type { StateConcentration } from './state-concentration.ts';

/** `≈0.17–0.23`: how far one state's arms trade is with few partners. */
function valueOf({ low, high, estimated }: StateConcentration, language: Language): string {
  const [from, to] = [language.fixed(low, 2), language.fixed(high, 2)];
  const dash = language.locale === 'ja' ? '〜' : '\u2060–\u2060';
  return withEstimate(from === to ? from : from + dash + to, estimated);
}

/** `Russia’s exports`, `Vietnam’s imports`. */
function nameOf({ direction, country }: StateConcentration, language: Language): string {
  const say = direction === 'exports' ? m.arms_exports_of : m.arms_imports_of;
  return say({ whose: nameAsOwner(country, language) }, language.in);
}

/** The concentrations in one line, in the compact form. */
export function concentrationNote(data: ArmsVolumeData, language: Language): string[] {
  const { concentrations, extent, period } = data;
  if (extent === 'full' || concentrations.length === 0) return [];
  const values = concentrations.map((each) =>
    m.arms_concentration_value(
      { name: nameOf(each, language), value: valueOf(each, language) },
      language.in
    )
  );
  return [
    m.arms_concentration_note(
      {
        inYears: inYears(period, language),
        values: values.join(language.semicolon)
      },
      language.in
    )
  ];
}

/** On the chart's own page the concentrations with what they are made of, the highest first. */
export function concentrationDetails(
  { concentrations, extent, period }: ArmsVolumeData,
  language: Language
): { readonly details?: Details } {
  if (extent === 'brief' || concentrations.length === 0) return {};
  return {
    details: {
      heading: m.arms_concentration_heading({ inYears: inYears(period, language) }, language.in),
      leads: [m.arms_concentration_lead({}, language.in)],
      items: concentrations.map((each) => ({
        title: sentenceStart(nameOf(each, language)),
        name: null,
        text: m.arms_concentration_detail(
          {
            value: valueOf(each, language),
            partners: each.partners,
            direction: each.direction,
            largest: nameInside(each.largest.country, language),
            largestPlain: language.country(each.largest.country),
            percent: sharePercent(each.largest.percent, each.estimated, language)
          },
          language.in
        ),
        records: each.records
      }))
    }
  };
}
