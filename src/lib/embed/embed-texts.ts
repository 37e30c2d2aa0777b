import { answersTo } from '#lib/core/release/view.ts';
import { parseDay } from '#lib/core/table/day.ts';
import { nameOfDimension } from '#lib/text/dimension-names.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { EmbedRequest } from './embed-request.ts';

/** What an embed says besides the words of its chart. */
export interface EmbedTexts {
  /** What the address asked for in vain, a line each. */
  readonly notices: readonly string[];
  /** The release, and whether the embed stays with it. */
  readonly released: string;
  /** Opens summary and table. */
  readonly fold: string;
}

export function embedTexts(request: EmbedRequest): EmbedTexts {
  const { chart, address, release, language, isFrozen } = request;
  const inText = language.in;
  const untouched = address.selection
    .filter(({ dimension }) => !answersTo(dimension, chart.datasets))
    .map(({ dimension }) => nameOfDimension(dimension, language));
  const published = parseDay(release.published.slice(0, 10));
  const day = published === null ? release.published : language.shortDay(published);
  const number = String(release.number);
  return {
    notices: [
      ...address.ignored.map((one) => m.notice_ignored({ ...one }, inText)),
      ...(untouched.length > 0
        ? [m.chart_untouched({ filters: language.list(untouched) }, inText)]
        : [])
    ],
    released: isFrozen
      ? m.embed_frozen({ number, day }, inText)
      : m.embed_release({ number, day }, inText),
    fold: m.embed_fold({}, inText)
  };
}
