import * as m from '#lib/text/paraglide/messages.js';
import type { Details, Words } from '#lib/ui/scene.ts';
import { viewParameters } from './embed-address.ts';
import { REM } from './embed-forms.ts';
import type { SetText } from './embed-heights.ts';
import type { EmbedAround, EmbedRequest } from './embed-request.ts';
import { embedTexts } from './embed-texts.ts';
import { escapeHtml } from './escape-html.ts';

export const SMALL_TEXT = { size: 13, line: 18.2, mostWidth: Infinity };
/** The rule above, and the blank around everything. */
export const ENDS = 1 + 8 + 8 + 12;

/** A chart alone, in its own words. */
export function aroundChart(request: EmbedRequest, words: Words): EmbedAround {
  const { chart, address, release, language, isFrozen } = request;
  const { notices, fold } = embedTexts(request);
  const text = escapeHtml;
  const theme = address.theme === 'auto' ? null : address.theme;
  const carried = { lang: address.locale, theme };
  const frozen = isFrozen ? { release: String(release.number) } : {};
  const path = `/charts/${chart.id}`;
  return {
    id: chart.id,
    title: words.headline,
    summary: words.summary,
    before: [
      `<figcaption><p class=k>${text(words.kicker)}<h1 id=h>${text(words.headline)}</h1><p class=s>${text(words.subtitle)}</figcaption>`,
      ...notices.map((notice) => `<p class=n>${text(notice)}`)
    ].join(''),
    folded: wordsHtml(words),
    fold,
    back: m.embed_back({}, language.in),
    here: path + viewParameters(address, { ...carried, ...frozen }),
    live: path + viewParameters(address, carried),
    style: '',
    texts: [
      { text: words.kicker, ...SMALL_TEXT, blank: ENDS },
      { text: words.headline, ...headlineSize(request), blank: 12, isHeadline: true },
      { text: words.subtitle, size: 15, line: 21, blank: 12, mostWidth: 46 * 15 },
      ...notices.map((text) => ({ text, ...SMALL_TEXT, blank: 8, mostWidth: 60 * 13 }))
    ]
  };
}

/** How the headline of an embed is set, in pixels. */
export function headlineSize({
  address
}: EmbedRequest): Pick<SetText, 'size' | 'line' | 'mostWidth'> {
  const [size, line] = address.locale === 'ja' ? [21, 30.1] : [22, 27.1];
  return { size, line, mostWidth: 34 * size };
}

/** The texts of an embed as they are set, with what stands between them. */
export function setTexts(request: EmbedRequest, words: Words, around: EmbedAround): SetText[] {
  const { released } = embedTexts(request);
  const live = request.isFrozen ? ` · ${m.embed_live({}, request.language.in)}` : '';
  return [
    ...around.texts,
    { text: `${words.sources} · ${released}${live} · Entente ↗`, ...SMALL_TEXT, blank: 10 },
    { text: around.fold, ...SMALL_TEXT, blank: REM }
  ];
}

/** What a chart says of itself besides its caption: summary, notes, details. */
export function wordsHtml({ summary, notes, details }: Words): string {
  const paragraphs = [`<p id=s>${escapeHtml(summary)}`, ...notes.map((n) => `<p>${escapeHtml(n)}`)];
  return paragraphs.join('') + (details ? detailsHtml(details) : '');
}

function detailsHtml({ heading, leads, items }: Details): string {
  const list = items.map(({ title, name, text }) => {
    const called = name
      ? ` <span${name.lang ? ` lang=${name.lang}` : ''}>${escapeHtml(name.text)}</span>`
      : '';
    return `<li><b>${escapeHtml(title)}</b>${called} ${escapeHtml(text)}`;
  });
  return `<h2>${escapeHtml(heading)}</h2>${leads.map((lead) => `<p>${escapeHtml(lead)}`).join('')}<ul>${list.join('')}</ul>`;
}
