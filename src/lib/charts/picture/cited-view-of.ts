import type { CitedView } from '#lib/core/citation/cited-view.ts';
import type { Release } from '#lib/core/release/release.ts';
import { formatAddress } from '#lib/core/selection/address.ts';
import type { Options } from '#lib/core/selection/options.ts';
import type { Selection } from '#lib/core/selection/selection.ts';
import { dayOf } from '#lib/core/table/day.ts';
import type { ChartId } from '#lib/charts/chart.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';

/** A view of a chart that is to be cited, wherever it is shown. */
export interface Citable {
  readonly id: ChartId;
  readonly release: Release;
  readonly selection: Selection;
  readonly options: Options;
  readonly language: Language;
  /** Scheme and host of the product, without a slash at the end. */
  readonly origin: string;
}

/** The view as it is cited: under the address of the release that it is made of. */
export function citedViewOf(view: Citable, title: string): CitedView {
  const { id, release, selection, options, language, origin } = view;
  const kept = new URLSearchParams({ release: String(release.number), lang: language.locale });
  return {
    id,
    title,
    release: release.number,
    published: release.published,
    address: `${origin}/charts/${id}${formatAddress({ selection, options }, kept)}`,
    language: language.locale
  };
}

/** `release 3, 24 November 2026` */
export function releaseText({ number, published }: Release, language: Language): string {
  const date = new Date(published);
  const day = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  return m.export_release({ number, day: language.day(day) }, language.in);
}
