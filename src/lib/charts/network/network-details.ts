import { armsDealOf } from '#lib/charts/arms-deals/arms-deal.ts';
import { deliveriesOfDeal, itemsOfDeal, yearInWords } from '#lib/charts/arms-deals/deal-texts.ts';
import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import { dayOf, type Day } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Tie } from '#lib/network/build-graph.ts';
import type { DetailItem, Details } from '#lib/ui/scene.ts';
import type { NetworkData } from './gather-network.ts';
import { linesOfArms, spanOf } from './label-tie.ts';
import { nameOfEnds, nameOfKind, nameOfPair, nameOfPeriod } from './network-names.ts';

/** Arms flows whose volume and shares are told before the list. */
const MOST_FLOWS = 4;

interface Dated extends DetailItem {
  readonly day: Day;
}

/** What lies behind the selected states or pairs: shares, then everything in time order. */
export function networkDetails(data: NetworkData, language: Language): Details | null {
  const { background, chosen } = data;
  if (!background) return null;
  const items = [
    ...background.ties.flatMap((tie) =>
      tie.relations.map((relation) => ofRelation(tie, relation, data, language))
    ),
    ...background.deals.map((deal) => ofDeal(deal, data, language)),
    ...background.events.map((event) => ofEvent(event, language))
  ].sort((a, b) => a.day - b.day || 0);
  if (items.length === 0) return null;
  const who = [
    ...chosen.countries.map((code) => language.country(code)),
    ...chosen.pairs.map((pair) => nameOfPair(pair, language))
  ];
  const scope = nameOfPeriod(data, language);
  return {
    heading: m.network_details({ who: language.list(who), scope }, language.in),
    leads: [
      ...background.ties
        .filter(({ kind }) => kind === 'arms')
        .sort((a, b) => b.tivMillions - a.tivMillions)
        .slice(0, MOST_FLOWS)
        .map((tie) => leadOf(tie, data, language)),
      m.network_details_note({}, language.in)
    ],
    items: items.map(({ title, name, text, records }) => ({ title, name, text, records }))
  };
}

/** `Russia to Vietnam: 3,613 million TIV in 2012–16, 87% of Vietnam’s arms imports`. */
function leadOf(tie: Tie, data: NetworkData, language: Language): string {
  const facts = linesOfArms(tie, data, language).join(language.comma);
  return m.network_lead({ flow: nameOfEnds(tie, language), facts }, language.in);
}

/** Where one pair is selected its name stands in the heading alone. */
function titleOf(who: string, what: string, { chosen }: NetworkData, language: Language): string {
  if (chosen.pairs.length === 1) return what;
  return m.network_details_item({ who, what }, language.in);
}

function ofRelation(
  tie: Tie,
  relation: RowsOf['relations'],
  data: NetworkData,
  language: Language
): Dated {
  const who = nameOfEnds(tie, language);
  const strength = m.network_strength({ strength: relation.strength }, language.in);
  return {
    day: relation.start ?? -Infinity,
    title: titleOf(who, nameOfKind(tie.kind, language), data, language),
    name: language.of(relation.name),
    text: `${spanOf(relation, language)} · ${strength}`,
    records: [{ dataset: 'relations', index: relation.index }]
  };
}

function ofDeal(row: RowsOf['arms-deals'], data: NetworkData, language: Language): Dated {
  const deal = armsDealOf(row, true);
  const ends = { from: language.country(row.supplier), to: language.country(row.recipient) };
  const who = m.network_directed(ends, language.in);
  const ordered = m.arms_deal_ordered_in({ year: yearInWords(deal.orderYear) }, language.in);
  return {
    day: dayOf(row.orderYear, 1, 1),
    title: titleOf(who, m.network_deal({}, language.in), data, language),
    name: { text: itemsOfDeal(deal, language), lang: language.of(deal.weapon).lang },
    text: `${ordered} · ${deliveriesOfDeal(deal, language)}`,
    records: [{ dataset: 'arms-deals', index: row.index }]
  };
}

function ofEvent(row: RowsOf['events'], language: Language): Dated {
  return {
    day: row.start,
    title: m.network_event({}, language.in),
    name: language.of(row.title),
    text: row.end === null ? language.day(row.start) : language.dayRange(row.start, row.end),
    records: [{ dataset: 'events', index: row.index }]
  };
}
