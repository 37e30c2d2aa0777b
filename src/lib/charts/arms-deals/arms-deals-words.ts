import { sum } from 'd3';
import {
  inYears,
  nameOfFlow,
  scopeOfFlows,
  tivInWords
} from '#lib/charts/arms-volume/arms-names.ts';
import { emptyHint } from '#lib/charts/arms-volume/arms-volume-words.ts';
import { distinctionOf } from '#lib/charts/arms-volume/arms-flows.ts';
import { anyEstimated } from '#lib/core/statistics/any-estimated.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Words } from '#lib/ui/scene.ts';
import { hasEstimate, type ArmsDeal } from './arms-deal.ts';
import { dealsHeadline } from './arms-deals-headline.ts';
import { deliveriesOfDeal, itemsOfDeal, yearInWords } from './deal-texts.ts';
import type { ArmsDealsData } from './gather-arms-deals.ts';

/** Deals told in the summary, the largest. */
const TOLD = 6;

export function armsDealsWords(data: ArmsDealsData, language: Language): Words {
  const empty = data.all.length === 0;
  const focus = data.groups.filter((group) => group.deals.some((deal) => deal.inFocus));
  const scope = scopeOfFlows(focus, distinctionOf(focus), language);
  const hint = () => emptyHint(data.selection, 'arms-deals', language);
  return {
    kicker: scope
      ? m.arms_deals_kicker({ scope }, language.in)
      : m.arms_deals_kicker_empty({}, language.in),
    headline: dealsHeadline(data, language),
    subtitle: empty ? hint() : subtitleOf(data, language),
    summary: empty ? hint() : summaryOf(data, language),
    sources: m.arms_sources({}, language.in),
    notes: notesOf(data, language)
  };
}

function subtitleOf(data: ArmsDealsData, language: Language): string {
  const join = language.gap;
  return [m.arms_deals_subtitle({}, language.in), shownOf(data, language)].join(join);
}

/** Which of the deals are drawn. */
function shownOf(data: ArmsDealsData, language: Language): string {
  const shown = data.groups.reduce((count, group) => count + group.deals.length, 0);
  const all = data.all.length;
  const ordered = data.orderYears
    ? m.arms_deals_ordered({ inYears: inYears(data.orderYears, language) }, language.in)
    : '';
  return shown === all
    ? m.arms_deals_shown_all({ all, ordered }, language.in)
    : m.arms_deals_shown({ shown, all, ordered }, language.in);
}

function summaryOf(data: ArmsDealsData, language: Language): string {
  const told = data.all.filter((deal) => deal.inFocus).slice(0, TOLD);
  const deals = told.map((deal) => tell(deal, language)).join(language.gap);
  return m.arms_deals_summary({ shown: shownOf(data, language), deals }, language.in);
}

function tell(deal: ArmsDeal, language: Language): string {
  return m.arms_deals_summary_deal(
    {
      flow: nameOfFlow(deal, language),
      items: itemsOfDeal(deal, language),
      year: yearInWords(deal.orderYear),
      delivered: deliveriesOfDeal(deal, language)
    },
    language.in
  );
}

function notesOf({ all, cutsThroughYears }: ArmsDealsData, language: Language): string[] {
  if (all.length === 0) return [];
  const estimated = all.filter(hasEstimate).length;
  const notes: string[] = [m.arms_deals_note_part({}, language.in)];
  if (estimated > 0) {
    notes.unshift(m.arms_deals_note_estimates({ estimated, all: all.length }, language.in));
  }
  const delivered = all.filter((deal) => deal.tivMillions > 0);
  if (delivered.length > 1) {
    const estimatedSum = anyEstimated(delivered.map((deal) => deal.delivered.estimated));
    const tiv = tivInWords(
      sum(delivered, (deal) => deal.tivMillions),
      estimatedSum,
      language
    );
    notes.push(m.arms_deals_note_sum({ tiv }, language.in));
  }
  const soviet = all.some(
    ({ supplier, orderYear }) => supplier === 'RUS' && orderYear.value <= 1991
  );
  if (soviet) notes.push(m.arms_deals_note_soviet({}, language.in));
  if (cutsThroughYears) notes.push(m.arms_note_years({}, language.in));
  return notes;
}
