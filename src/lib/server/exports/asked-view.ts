import { chartOf } from '#lib/charts/catalog.ts';
import { CHART_IDS, listedDatasets, type AnyChart } from '#lib/charts/chart.ts';
import { WIDTHS } from '#lib/charts/picture/draw-picture.ts';
import { exportView, type ExportedView } from '#lib/charts/picture/exported-view.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { DIMENSIONS, type SetDimension } from '#lib/core/selection/dimension.ts';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { LOCALES, type Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { AskedRelease } from '#lib/server/asked-release.ts';
import { BadRequest, type BadParameter } from './bad-request.ts';

/** What a picture, a table or a description of a view is asked for with, all of it checked. */
export interface AskedView {
  readonly view: ExportedView;
  readonly theme: 'light' | 'dark';
  /** Pixels of the picture, before `scale`. */
  readonly width: number;
  readonly scale: 1 | 2;
  readonly shape: 'page' | 'card';
  /** The dataset whose rows are asked for. */
  readonly dataset: DatasetName;
  /** Whether spreadsheets are to find no formulas. */
  readonly isSafe: boolean;
}

/** What each parameter of an export beside filters and options may hold, the usual value first. */
const CHOICES = {
  lang: LOCALES,
  theme: ['light', 'dark', 'auto'],
  scale: ['1', '2'],
  shape: ['page', 'card'],
  extent: ['full', 'brief'],
  safe: ['no', 'spreadsheet']
} as const;

/** Most values of a dimension that a refusal names. */
const MOST_NAMED = 60;

/**
 * Reads the whole address of an export. Where any of it is not known, throws a `BadRequest` that names
 * every parameter, its value, and what it may hold.
 */
export function askedView(
  id: string,
  url: URL,
  asked: AskedRelease,
  language: Language
): AskedView {
  const { release } = asked.shown;
  const chart = chartOf(id);
  if (!chart) {
    const names = CHART_IDS.join(', ');
    throw new BadRequest(404, m.export_no_chart({ name: id, names }, language.in));
  }
  const bad: BadParameter[] = [];
  const parameters = url.searchParams;
  const choice = <N extends keyof typeof CHOICES>(parameter: N): (typeof CHOICES)[N][number] => {
    const allowed: readonly string[] = CHOICES[parameter];
    const value = parameters.get(parameter) ?? allowed[0]!;
    if (!allowed.includes(value)) bad.push({ parameter, value, expected: allowed.join(', ') });
    return value as (typeof CHOICES)[N][number];
  };
  const known = (dimension: SetDimension) => release.valuesOf(dimension);
  const { selection, options, ignored } = parseAddress(parameters, known);
  for (const { parameter, value, expected } of ignored) {
    const dimension = DIMENSIONS.find((name) => name === parameter && name !== 'time');
    const values = dimension ? namesOf(known(dimension as SetDimension)) : expected;
    bad.push({ parameter, value, expected: values });
  }
  if (asked.fault) bad.push(badRelease(parameters.get('release') ?? '', asked, language));
  const width = askedWidth(parameters.get('width'), bad, language);
  const theme = choice('theme') === 'dark' ? 'dark' : 'light';
  const [scale, shape] = [choice('scale') === '2' ? 2 : 1, choice('shape')] as const;
  const [extent, safe] = [choice('extent'), choice('safe')];
  choice('lang');
  const dataset = askedDataset(parameters.get('dataset'), chart, bad);
  if (bad.length > 0) throw BadRequest.of(asked.fault?.status ?? 400, bad, language);
  const origin = url.origin;
  const request = { chart, release, selection, options, extent, language, origin };
  return {
    view: exportView(request),
    theme,
    width,
    scale,
    shape,
    dataset,
    isSafe: safe === 'spreadsheet'
  };
}

function askedWidth(value: string | null, bad: BadParameter[], language: Language): number {
  if (value === null) return WIDTHS.usual;
  const { least, most } = WIDTHS;
  const width = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (width >= least && width <= most) return width;
  bad.push({ parameter: 'width', value, expected: m.export_whole({ least, most }, language.in) });
  return WIDTHS.usual;
}

function askedDataset(value: string | null, chart: AnyChart, bad: BadParameter[]): DatasetName {
  const listed = listedDatasets(chart);
  const found = value === null ? listed[0] : listed.find((name) => name === value);
  if (found) return found;
  bad.push({ parameter: 'dataset', value: value!, expected: listed.join(', ') });
  return listed[0]!;
}

function badRelease(value: string, { shown }: AskedRelease, language: Language): BadParameter {
  const most = shown.record.number;
  return {
    parameter: 'release',
    value,
    expected: m.export_whole({ least: 1, most }, language.in)
  };
}

function namesOf(values: ReadonlySet<string>): string {
  const names = [...values];
  return names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ', …' : '');
}
