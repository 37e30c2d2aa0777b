import { approval } from './approval.ts';
import { armsDeals } from './arms-deals.ts';
import { armsTiv } from './arms-tiv.ts';
import { armsTotals } from './arms-totals.ts';
import { claims } from './claims.ts';
import { countries } from './countries.ts';
import { events } from './events.ts';
import { leaders } from './leaders.ts';
import { perception } from './perception.ts';
import { relations } from './relations.ts';
import type { RowOf } from './schema.ts';
import { settlement } from './settlement.ts';
import { translations } from './translations.ts';

/** Every dataset, in the order in which they are listed to readers. */
export const DATASETS = {
  approval,
  settlement,
  perception,
  'arms-deals': armsDeals,
  'arms-tiv': armsTiv,
  'arms-totals': armsTotals,
  relations,
  events,
  leaders,
  countries,
  claims,
  translations
} as const;

export type DatasetName = keyof typeof DATASETS;

/** The type of a row of each dataset. */
export type RowsOf = { readonly [N in DatasetName]: RowOf<(typeof DATASETS)[N]> };
