import { sum } from 'd3';
import { nameInside, yearsInShort } from '#lib/charts/arms-volume/arms-names.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { ArmsDeal } from './arms-deal.ts';
import { itemsOfDeal, yearInWords } from './deal-texts.ts';
import type { ArmsDealsData } from './gather-arms-deals.ts';

/** Characters of the longest headline that still names the year. */
const LONGEST = { en: 95, ja: 60, ru: 125 };

/** What the deals in focus show, by the first rule that fits. */
export function dealsHeadline(data: ArmsDealsData, language: Language): string {
  const focus = data.all.filter((deal) => deal.inFocus);
  const deals = focus.length > 0 ? focus : data.all;
  const [largest] = deals;
  if (!largest) return m.arms_deals_empty({}, language.in);
  const story = data.selection.length === 0 ? sentenceOfStory(deals, language) : null;
  if (story) return story;
  const all = deals.length;
  if (largest.tivMillions === 0) return m.arms_deals_pending({ all }, language.in);
  const inputs = {
    all,
    items: itemsOfDeal(largest, language),
    recipient:
      language.locale === 'en'
        ? nameInside(largest.recipient, language)
        : language.country(largest.recipient),
    year: yearInWords(largest.orderYear)
  };
  if (all === 1) return m.arms_deals_one(inputs, language.in);
  const text = m.arms_deals_largest(inputs, language.in);
  return text.length <= LONGEST[language.locale]
    ? text
    : m.arms_deals_largest_short(inputs, language.in);
}

/**
 * The sentence written by hand for what is seen before anything is selected: Vietnam's submarines
 * and fighters of the Su-30 family. Null unless the register gives their numbers and years of order
 * without an estimate.
 */
function sentenceOfStory(deals: readonly ArmsDeal[], language: Language): string | null {
  const vietnam = deals.filter((deal) => deal.supplier === 'RUS' && deal.recipient === 'VNM');
  const submarines = vietnam.filter((deal) => deal.category === 'submarines');
  const fighters = vietnam.filter(
    (deal) => deal.category === 'aircraft' && deal.weapon.startsWith('Su-30')
  );
  const orders = [...submarines, ...fighters];
  const certain = orders.every(
    ({ orderYear, ordered }) => ordered !== null && !ordered.estimated && !orderYear.estimated
  );
  if (submarines.length === 0 || fighters.length === 0 || !certain) return null;
  const years = orders.map((deal) => deal.orderYear.value);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (first === last) return null;
  const count = (some: readonly ArmsDeal[]) => sum(some, (deal) => deal.ordered?.value ?? 0);
  return m.arms_deals_story(
    {
      first,
      last,
      years: yearsInShort({ first, last }, language),
      submarines: m.arms_submarines(inWords(count(submarines), language), language.in),
      fighters: m.arms_fighters(inWords(count(fighters), language), language.in)
    },
    language.in
  );
}

/** Numbers below ten as words, where the language writes them so. */
function inWords(count: number, language: Language) {
  const words = m.arms_few_in_words({ number: String(count) }, language.in);
  return { count, words };
}
