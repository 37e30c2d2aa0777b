import { yearsInShort, tivInWords } from '#lib/charts/arms-volume/arms-names.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { ArmsDeal, Category, Figure, Status } from './arms-deal.ts';

const CATEGORIES: Record<Category, typeof m.arms_category_other> = {
  aircraft: m.arms_category_aircraft,
  missiles: m.arms_category_missiles,
  'armoured-vehicles': m.arms_category_armoured_vehicles,
  sensors: m.arms_category_sensors,
  engines: m.arms_category_engines,
  'air-defence': m.arms_category_air_defence,
  ships: m.arms_category_ships,
  artillery: m.arms_category_artillery,
  other: m.arms_category_other,
  submarines: m.arms_category_submarines
};

const STATUSES: Record<Status, typeof m.arms_status_new> = {
  new: m.arms_status_new,
  'second-hand': m.arms_status_second_hand,
  'licensed production': m.arms_status_licensed,
  'second-hand but modernized': m.arms_status_modernized
};

export function nameOfCategory(category: Category, language: Language): string {
  return CATEGORIES[category]({}, language.in);
}

export function nameOfStatus(status: Status, language: Language): string {
  return STATUSES[status]({}, language.in);
}

/** A count, with ≈ where it is an estimate; the two do not break apart. */
export function figureInWords({ value, estimated }: Figure, language: Language): string {
  return (estimated ? '≈\u2060' : '') + language.number(value, 0);
}

/** A year, with ≈ where it is an estimate; without a thousands separator. */
export function yearInWords({ value, estimated }: Figure): string {
  return (estimated ? '≈\u2060' : '') + value;
}

/** `≈184 of 487`: delivered of ordered. */
export function numbersOfDeal({ delivered, ordered }: ArmsDeal, language: Language): string {
  const said = figureInWords(delivered, language);
  return ordered === null
    ? m.arms_of_unknown({ delivered: said }, language.in)
    : m.arms_of({ delivered: said, ordered: figureInWords(ordered, language) }, language.in);
}

/** `42 Su-30MKI`, the weapon alone where the number is not known. */
export function itemsOfDeal({ ordered, weapon }: ArmsDeal, language: Language): string {
  const name = language.say(weapon);
  if (ordered === null) return name;
  return m.arms_items({ number: figureInWords(ordered, language), weapon: name }, language.in);
}

/** When how many were delivered. */
export function deliveriesOfDeal(deal: ArmsDeal, language: Language): string {
  if (!deal.deliveries) return m.arms_not_delivered({}, language.in);
  const years = yearsInShort(deal.deliveries, language);
  const numbers = deal.ordered
    ? numbersOfDeal(deal, language)
    : figureInWords(deal.delivered, language);
  return m.arms_deal_delivered({ numbers, years }, language.in);
}

/** What a mark's tooltip says. */
export function labelOfDeal(deal: ArmsDeal, language: Language): string[] {
  const join = (parts: string[]) => parts.join(language.semicolon);
  const ordered = m.arms_deal_ordered_in({ year: yearInWords(deal.orderYear) }, language.in);
  return [
    language.say(deal.weapon),
    join([ordered, deliveriesOfDeal(deal, language)]),
    m.arms_deal_detail(
      {
        category: nameOfCategory(deal.category, language),
        status: nameOfStatus(deal.status, language),
        tiv: tivInWords(deal.tivMillions, deal.delivered.estimated, language)
      },
      language.in
    )
  ];
}
