import { plainCitation } from '#lib/core/citation/plain-citation.ts';
import type { CitedView } from '#lib/core/citation/cited-view.ts';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Release } from '#lib/core/release/release.ts';
import type { View } from '#lib/core/release/view.ts';
import { formatAddress } from '#lib/core/selection/address.ts';
import type { Options } from '#lib/core/selection/options.ts';
import type { Selection } from '#lib/core/selection/selection.ts';
import { dayOf } from '#lib/core/table/day.ts';
import { viewFor, type AnyChart } from '#lib/charts/chart.ts';
import { termsOfDataset } from '#lib/text/dataset-terms.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Words } from '#lib/ui/scene.ts';
import { filtersInWords, type FiltersInWords } from './filters-in-words.ts';

/** What a view is made of, wherever it is taken out of the product. */
export interface ViewRequest {
  readonly chart: AnyChart;
  readonly release: Release;
  readonly selection: Selection;
  readonly options: Options;
  readonly extent: 'brief' | 'full';
  readonly language: Language;
  /** Scheme and host of the product, without a slash at the end. */
  readonly origin: string;
}

/** A view with all that has to go with it when it leaves the product. */
export interface ExportedView extends ViewRequest {
  readonly view: View;
  /** What the chart gathered of the view. */
  readonly data: unknown;
  readonly words: Words;
  readonly filters: FiltersInWords;
  readonly cited: CitedView;
  /** How to cite it, in its language. */
  readonly citation: string;
  /** Under what its figures may be used, each said once. */
  readonly terms: readonly string[];
}

export function exportView(request: ViewRequest): ExportedView {
  const { chart, release, selection, options, extent, language } = request;
  const view = viewFor(chart, release, selection);
  const data = chart.gather(view, options, extent);
  const words = chart.words(data, language);
  const cited = citedView(request, words.headline);
  return {
    ...request,
    view,
    data,
    words,
    filters: filtersInWords(chart, selection, options, language),
    cited,
    citation: plainCitation(cited, releaseText(release, language)),
    terms: termsOf(chart, language)
  };
}

/** The view as it is cited: under the address of the release that it is made of. */
export function citedView(
  { chart, release, selection, options, language, origin }: Omit<ViewRequest, 'extent'>,
  title: string
): CitedView {
  const kept = new URLSearchParams({ release: String(release.number), lang: language.locale });
  return {
    id: chart.id,
    title,
    release: release.number,
    published: release.published,
    address: `${origin}/charts/${chart.id}${formatAddress({ selection, options }, kept)}`,
    language: language.locale
  };
}

/** `release 3, 24 November 2026` */
export function releaseText({ number, published }: Release, language: Language): string {
  const date = new Date(published);
  const day = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  return m.export_release({ number, day: language.day(day) }, language.in);
}

/** The datasets whose rows a chart lists in its table; their terms are those of the chart. */
export function listedDatasets({ datasets, lists }: AnyChart): readonly DatasetName[] {
  return lists ?? datasets.slice(0, 1);
}

function termsOf(chart: AnyChart, language: Language): readonly string[] {
  return [...new Set(listedDatasets(chart).map((name) => termsOfDataset(name, language)))];
}
