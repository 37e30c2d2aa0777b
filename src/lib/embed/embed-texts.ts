import { answersTo } from '#lib/core/release/view.ts';
import { parseDay } from '#lib/core/table/day.ts';
import { nameOfDimension } from '#lib/text/dimension-names.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Words } from '#lib/ui/scene.ts';
import { REM } from './embed-forms.ts';
import type { SetText } from './embed-heights.ts';
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

const SMALL = { size: 13, line: 18.2 };
/** The rule above, and the blank around everything. */
const ENDS = 1 + 8 + 8 + 12;

/** The texts of an embed as `embedStyle` sets them, with what stands between them. */
export function setTexts(request: EmbedRequest, words: Words): SetText[] {
  const { notices, released, fold } = embedTexts(request);
  const isJapanese = request.address.locale === 'ja';
  const head = isJapanese ? { size: 21, line: 30.1 } : { size: 22, line: 27.1 };
  const live = request.isFrozen ? ` · ${m.embed_live({}, request.language.in)}` : '';
  const footer = `${words.sources} · ${released}${live} · Entente ↗`;
  return [
    { text: words.kicker, ...SMALL, blank: ENDS, mostWidth: Infinity },
    { text: words.headline, ...head, blank: 12, mostWidth: 34 * head.size, isHeadline: true },
    { text: words.subtitle, size: 15, line: 21, blank: 12, mostWidth: 46 * 15 },
    ...notices.map((text) => ({ text, ...SMALL, blank: 8, mostWidth: 60 * 13 })),
    { text: footer, ...SMALL, blank: 10, mostWidth: Infinity },
    { text: fold, ...SMALL, blank: REM, mostWidth: Infinity }
  ];
}
