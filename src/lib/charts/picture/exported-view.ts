import { plainCitation } from '#lib/core/citation/plain-citation.ts';
import type { CitedView } from '#lib/core/citation/cited-view.ts';
import type { Release } from '#lib/core/release/release.ts';
import type { View } from '#lib/core/release/view.ts';
import type { Options } from '#lib/core/selection/options.ts';
import type { Selection } from '#lib/core/selection/selection.ts';
import { listedDatasets, viewFor, type AnyChart } from '#lib/charts/chart.ts';
import { termsOfDataset } from '#lib/text/dataset-terms.ts';
import type { Language } from '#lib/text/language.ts';
import type { Words } from '#lib/ui/scene.ts';
import { citedViewOf, releaseText } from './cited-view-of.ts';
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
  const cited = citedViewOf({ ...request, id: chart.id }, words.headline);
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

function termsOf(chart: AnyChart, language: Language): readonly string[] {
  return [...new Set(listedDatasets(chart).map((name) => termsOfDataset(name, language)))];
}
