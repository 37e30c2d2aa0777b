import { withEstimate, yearsInShort } from '#lib/charts/arms-volume/arms-names.ts';
import { choiceOfPair } from '#lib/charts/arms-volume/arms-volume-table.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { ChartTable } from '#lib/ui/scene.ts';
import { figureInWords, nameOfCategory, nameOfStatus, yearInWords } from './deal-texts.ts';
import type { ArmsDealsData } from './gather-arms-deals.ts';

/** A row for each deal of the selection, the largest first, also those that are not drawn. */
export function armsDealsTable({ all }: ArmsDealsData, language: Language): ChartTable {
  return {
    columns: [
      { label: m.arms_col_weapon({}, language.in), numeric: false },
      { label: m.arms_col_recipient({}, language.in), numeric: false },
      { label: m.arms_col_supplier({}, language.in), numeric: false },
      { label: m.arms_col_category({}, language.in), numeric: false },
      { label: m.arms_col_status({}, language.in), numeric: false },
      { label: m.arms_col_order_year({}, language.in), numeric: true },
      { label: m.arms_col_ordered({}, language.in), numeric: true },
      { label: m.arms_col_delivered({}, language.in), numeric: true },
      { label: m.arms_col_deliveries({}, language.in), numeric: true },
      { label: m.arms_col_tiv_delivered({}, language.in), numeric: true }
    ],
    rows: all.map((deal) => ({
      cells: [
        language.of(deal.weapon),
        language.country(deal.recipient),
        language.country(deal.supplier),
        nameOfCategory(deal.category, language),
        nameOfStatus(deal.status, language),
        yearInWords(deal.orderYear),
        deal.ordered ? figureInWords(deal.ordered, language) : '',
        figureInWords(deal.delivered, language),
        deal.deliveries ? yearsInShort(deal.deliveries, language) : '',
        withEstimate(language.number(deal.tivMillions), deal.delivered.estimated)
      ],
      choices: [choiceOfPair(deal.pair)],
      records: [{ dataset: 'arms-deals', index: deal.index }]
    }))
  };
}
