import Papa from 'papaparse';
import { CHARTS } from '#lib/charts/catalog.ts';
import type { ChartId } from '#lib/charts/chart.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { periodOf } from '#lib/core/release/period.ts';
import type { Release } from '#lib/core/release/release.ts';
import { rowOfDataset, titleOfDataset } from '#lib/text/dataset-names.ts';
import { termsOfDataset } from '#lib/text/dataset-terms.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { describeColumn, type ColumnText } from './describe-column.ts';

/** A dataset as the list of all of them tells of it. */
export interface DatasetEntry {
  readonly name: DatasetName;
  readonly title: string;
  /** What one row is. */
  readonly row: string;
  readonly rows: string;
  readonly period: string | null;
  readonly terms: string;
  readonly size: string;
}

/** A dataset as its own page tells of it. */
export interface DatasetText extends DatasetEntry {
  readonly columns: readonly ColumnText[];
  readonly rules: readonly string[];
  readonly caveats: readonly string[];
  readonly charts: readonly ChartId[];
  /** The first rows as they stand in the file, the header first. */
  readonly sample: readonly (readonly string[])[];
}

type Message = typeof m.data_terms_polls;

const CAVEATS: Readonly<Record<DatasetName, readonly Message[]>> = {
  approval: [
    m.data_caveat_houses,
    m.data_caveat_nhk,
    m.data_caveat_approve,
    m.data_caveat_dates,
    m.data_caveat_reposts
  ],
  settlement: [
    m.data_caveat_wordings,
    m.data_caveat_two_first,
    m.data_caveat_paraphrase,
    m.data_caveat_dates,
    m.data_caveat_reposts
  ],
  perception: [m.data_caveat_measures, m.data_caveat_dates, m.data_caveat_reposts],
  'arms-deals': [m.data_caveat_tiv, m.data_caveat_subset, m.data_caveat_estimates],
  'arms-tiv': [m.data_caveat_tiv, m.data_caveat_subset, m.data_caveat_estimates],
  'arms-totals': [m.data_caveat_tiv, m.data_caveat_estimates],
  relations: [m.data_caveat_picked, m.data_caveat_strength, m.data_caveat_investment],
  events: [m.data_caveat_picked],
  leaders: [],
  countries: [],
  claims: [],
  translations: [m.data_caveat_paraphrase]
};

const RULES: Readonly<Record<string, Message | undefined>> = {
  'start-after-end': m.data_rule_start_after_end,
  'shares-above-100': m.data_rule_shares_above_100,
  'outside-term': m.data_rule_outside_term,
  'options-above-100': m.data_rule_options_above_100
};

/** @param bytes the length of the dataset's CSV */
export function describeEntry(
  name: DatasetName,
  release: Release,
  bytes: number,
  language: Language
): DatasetEntry {
  const count = release.table(name).length;
  const period = periodOf(release, name);
  const kilobytes = Math.ceil(bytes / 1000);
  return {
    name,
    title: titleOfDataset(name, language),
    row: rowOfDataset(name, language),
    rows: m.data_rows({ count, text: language.number(count) }, language.in),
    period: period && language.years(period.firstYear, period.lastYear),
    terms: termsOfDataset(name, language),
    size: m.data_kilobytes({ size: language.number(kilobytes) }, language.in)
  };
}

/** @param file the length of the dataset's CSV, and its first lines */
export function describeDataset(
  name: DatasetName,
  release: Release,
  file: { readonly bytes: number; readonly head: string },
  language: Language
): DatasetText {
  const dataset: Dataset = DATASETS[name];
  const headers = dataset.key.map((property) => dataset.columns[property]!.header);
  return {
    ...describeEntry(name, release, file.bytes, language),
    columns: Object.keys(dataset.columns).map((property) =>
      describeColumn(name, property, language)
    ),
    rules: [
      m.data_key({ columns: language.list(headers) }, language.in),
      ...dataset.rules.flatMap(({ code }) => RULES[code]?.({}, language.in) ?? [])
    ],
    caveats: CAVEATS[name].map((caveat) => caveat({}, language.in)),
    charts: CHARTS.filter((chart) => chart.datasets.includes(name)).map(({ id }) => id),
    sample: Papa.parse<string[]>(file.head, { preview: 6, skipEmptyLines: true }).data
  };
}
