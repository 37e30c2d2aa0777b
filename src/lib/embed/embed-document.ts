import * as m from '#lib/text/paraglide/messages.js';
import type { DrawnEmbed } from './draw-embed.ts';
import { aroundChart } from './embed-around.ts';
import { embedMarks } from './embed-marks.ts';
import { embedStyle, withShortColours } from './embed-style.ts';
import { embedTable } from './embed-table.ts';
import { embedTexts } from './embed-texts.ts';
import { escapeHtml } from './escape-html.ts';
import { frameTime } from './frame-time.ts';
import { toldColumns } from './told-columns.ts';
import askNewer from './frame/ask-newer.ts?script';
import type { Frozen } from './frame/ask-newer.ts';
import type { FrameData } from './frame/enliven.ts';
import enhanceLines from './frame/enhance-lines.ts?script';
import enhanceLinesTime from './frame/enhance-lines.ts?script&periods';
import enhance from './frame/enhance.ts?script';
import enhanceTime from './frame/enhance.ts?script&periods';

/** A document and what it holds inline, for the policy that allows just these. */
export interface EmbedDocument {
  readonly html: string;
  readonly style: string;
  readonly scripts: readonly string[];
  readonly picksPeriods: boolean;
  /** The page of what is embedded, from the root of the site on. */
  readonly live: string;
}

/**
 * @param mostRows rows of the table at the most; the rest stands on the chart’s own page
 * @param picksPeriods whether periods can be picked out in it, where its chart has an axis for that
 */
export function embedDocument(
  drawn: DrawnEmbed,
  { mostRows = Infinity, picksPeriods = true } = {}
): EmbedDocument {
  const { address, release, language, isFrozen, words, table, forms, shared } = drawn;
  const inText = language.in;
  const told = toldColumns(table, mostRows);
  const shown = told.table.rows.length;
  const around = (drawn.around ?? aroundChart)(drawn, words);
  const { here, live } = around;
  const text = escapeHtml;
  const link = (href: string, shownText: string) =>
    `<a href="${text(href)}" target=_blank>${text(shownText)}</a>`;

  const { released } = embedTexts(drawn);
  const liveLink = isFrozen ? ` · ${link(live, m.embed_live({}, inText))}` : '';
  const newerLink = isFrozen ? ` <a class=w href="${text(live)}" target=_blank hidden></a>` : '';
  const drawings = forms.map(
    ({ scene, svg }, i) =>
      `<svg class=f${i} viewBox="0 0 ${Math.ceil(scene.width)} ${Math.ceil(scene.height)}" role=img aria-labelledby=h aria-describedby=s>${svg}<g></g></svg>`
  );
  const rest =
    table.rows.length > shown
      ? `<p>${text(m.table_first({ shown, all: table.rows.length }, inText))} ${link(here, m.table_all({}, inText))}`
      : '';
  const body = [
    `<main><figure>${around.before}`,
    shared && `<svg hidden>${shared}</svg>`,
    `<div class=f>${drawings.join('')}<div class=t hidden></div></div>`,
    '<div class=r hidden></div>',
    `<footer>${text(words.sources)} · ${text(released)}${liveLink} · <a id=e href="${text(here)}" target=_blank aria-label="${text(around.back)}">Entente ↗</a>${newerLink}</footer>`,
    `<details><summary>${text(around.fold)}</summary>${around.folded}`,
    embedTable(told, language),
    `${rest}</details></figure><p class=v aria-live=polite></p></main>`
  ].join('');

  const marks = embedMarks(forms, table, told.table);
  const time = picksPeriods ? frameTime(drawn, marks, shown) : undefined;
  const keys = m.embed_keys(
    { count: Math.max(0, ...forms.map(({ scene }) => scene.marks.length)) },
    inText
  );
  const frame: FrameData = {
    chart: around.id,
    marks,
    ...(time ? { time } : {}),
    texts: {
      keys: time ? `${keys} ${m.embed_keys_period({}, inText)}` : keys,
      close: m.embed_close({}, inText),
      all: m.embed_everything({}, inText),
      only: m.embed_only({ name: '{}' }, inText)
    }
  };
  const hasLines = forms.some(({ scene }) =>
    scene.marks.some(({ shape }) => shape.kind === 'line')
  );
  const [plain, withTime] = hasLines ? [enhanceLines, enhanceLinesTime] : [enhance, enhanceTime];
  const scripts = [withData('DATA', frame, time ? withTime : plain)];
  if (isFrozen) {
    const newerText = m.embed_newer({ number: '{number}' }, inText);
    const frozen: Frozen = { release: release.number, hashes: drawn.hashes, text: newerText };
    scripts.push(withData('FROZEN', frozen, askNewer));
  }
  const [style, shortBody] = withShortColours(
    embedStyle(address, body, told.table.columns, around.style),
    body
  );
  const html =
    `<!doctype html><html lang=${address.locale}><meta charset=utf-8>` +
    `<meta name=viewport content="width=device-width"><title>${text(around.title)}</title>` +
    `<meta name=description content="${text(words.summary)}">` +
    `<style>${style}</style>${shortBody}` +
    scripts.map((script) => `<script>${script}</script>`).join('');
  return { html, style, scripts, picksPeriods: time !== undefined, live };
}

/** A script with what it is about, once before it. */
function withData(name: string, data: unknown, script: string): string {
  return `const ${name}=${JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replace(/"(\w+)":/g, '$1:')};${script}`;
}
