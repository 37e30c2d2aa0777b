import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import {
  inYears,
  nameAsOwner,
  nameInside,
  namesOfFlow,
  sentenceStart,
  sharePercent,
  yearsInShort
} from './arms-names.ts';
import { SUMMIT_YEARS } from './arms-period.ts';
import type { ArmsVolumeData } from './gather-arms-volume.ts';
import type { VolumePanel } from './volume-panel.ts';
import type { Direction } from './arms-flows.ts';

/** A flow with its share, the greatest first. */
export interface RankedFlow {
  readonly panel: VolumePanel;
  readonly percent: number;
}

/**
 * The sentence that fits what the flows have in common: one supplier’s customers, one recipient’s
 * suppliers, or the markets of one supplier; null where they have nothing in common.
 */
export function sentenceOfShares(
  ranked: readonly RankedFlow[],
  basis: Direction,
  data: ArmsVolumeData,
  language: Language
): string | null {
  const [top, ...rest] = ranked;
  const flows = ranked.map(({ panel }) => panel);
  const oneSupplier = flows.every((flow) => flow.supplier === top!.panel.supplier);
  const oneRecipient = flows.every((flow) => flow.recipient === top!.panel.recipient);
  const names = namesOfFlow(top!.panel, language);
  const say = ({ panel, percent }: RankedFlow) =>
    sharePercent(percent, panel.periodEstimated[basis], language);
  const inputs = {
    inYears: inYears(data.period, language),
    percent: say(top!)
  };
  const join = (parts: string[]) => parts.join(language.comma);
  const others = (end: 'supplier' | 'recipient') =>
    join(
      rest.map((flow) =>
        m.arms_other(
          { name: nameInside(flow.panel[end], language), percent: say(flow) },
          language.in
        )
      )
    );
  if (basis === 'exports' && oneSupplier) {
    const story = sentenceOfStory(ranked, data, language);
    if (story) return story;
    const first = sentenceStart(names.recipientInside);
    const whose = names.supplierWhose;
    return m.arms_volume_customers(
      { ...inputs, first, whose, others: others('recipient') },
      language.in
    );
  }
  if (basis === 'imports' && oneRecipient) {
    const first = sentenceStart(names.supplierInside);
    const whose = names.recipientWhose;
    return m.arms_volume_suppliers(
      { ...inputs, first, whose, others: others('supplier') },
      language.in
    );
  }
  if (basis === 'imports' && oneSupplier) {
    const markets = rest.map((flow) =>
      m.arms_other_market(
        {
          name: language.country(flow.panel.recipient),
          whose: nameAsOwner(flow.panel.recipient, language),
          percent: say(flow)
        },
        language.in
      )
    );
    const { supplier, supplierWhose, recipientPlain: first, recipientWhose: whose } = names;
    return m.arms_volume_markets(
      { ...inputs, supplier, supplierWhose, first, whose, others: join(markets) },
      language.in
    );
  }
  return null;
}

/** The sentence written by hand for what is seen before anything is selected. */
function sentenceOfStory(
  ranked: readonly RankedFlow[],
  { period, selection }: ArmsVolumeData,
  language: Language
): string | null {
  const order = ranked.map(({ panel }) => `${panel.supplier} ${panel.recipient}`).join(', ');
  if (selection.length > 0 || order !== 'RUS IND, RUS VNM, RUS CHN') return null;
  if (period.first !== SUMMIT_YEARS.first || period.last !== SUMMIT_YEARS.last) return null;
  const [first, second, third] = ranked.map(({ panel, percent }) =>
    sharePercent(percent, panel.periodEstimated.exports, language)
  );
  return m.arms_volume_story(
    { years: yearsInShort(period, language), first: first!, second: second!, third: third! },
    language.in
  );
}
