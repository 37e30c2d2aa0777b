import { viewFor } from '#lib/charts/chart.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { ChartTable, Words } from '#lib/ui/scene.ts';
import { drawForms, type DrawnForm } from './draw-forms.ts';
import { aroundChart } from './embed-around.ts';
import { embedMarks } from './embed-marks.ts';
import type { EmbedRequest } from './embed-request.ts';
import { embedStyle } from './embed-style.ts';
import { embedTable } from './embed-table.ts';
import { embedTexts } from './embed-texts.ts';
import { escapeHtml } from './escape-html.ts';
import enhance from './frame/enhance.ts?script';
import type { FrameData } from './frame/enhance.ts';

export interface DrawnEmbed extends EmbedRequest {
  readonly words: Words;
  readonly table: ChartTable;
  readonly forms: readonly DrawnForm[];
}

/** A document and what it holds inline, for the policy that allows just these. */
export interface EmbedDocument {
  readonly html: string;
  readonly style: string;
  readonly script: string;
}

/** Draws once what may be written with more or fewer rows. */
export function drawEmbed(request: EmbedRequest): DrawnEmbed {
  const { chart, address, release, language } = request;
  const view = viewFor(chart, release, address.selection);
  const data = chart.gather(view, address.options, address.extent);
  const words = chart.words(data, language);
  const table = chart.table(data, language);
  return { ...request, words, table, forms: drawForms(chart, data, language) };
}

/** @param mostRows rows of the table at the most; the rest stands on the chart’s own page */
export function embedDocument(drawn: DrawnEmbed, mostRows = Infinity): EmbedDocument {
  const { address, release, language, isFrozen, words, table, forms } = drawn;
  const inText = language.in;
  const shown = Math.min(mostRows, table.rows.length);
  const around = (drawn.around ?? aroundChart)(drawn, words);
  const { here, live } = around;
  const text = escapeHtml;
  const link = (href: string, shownText: string) =>
    `<a href="${text(href)}" target=_blank rel=noopener>${text(shownText)}</a>`;

  const { released } = embedTexts(drawn);
  const liveLink = isFrozen ? ` · ${link(live, m.embed_live({}, inText))}` : '';
  const drawings = forms.map(
    ({ scene, svg }, i) =>
      `<div class="f f${i}"><svg viewBox="0 0 ${Math.ceil(scene.width)} ${Math.ceil(scene.height)}" role=img aria-labelledby=h aria-describedby=s>${svg}</svg></div>`
  );
  const rest =
    table.rows.length > shown
      ? `<p>${text(m.table_first({ shown, all: table.rows.length }, inText))} ${link(here, m.table_all({}, inText))}`
      : '';
  const body = [
    `<main><figure>${around.before}`,
    ...drawings,
    '<div class=r hidden></div>',
    `<footer>${text(words.sources)} · ${text(released)}${liveLink} · <a href="${text(here)}" target=_blank rel=noopener aria-label="${text(around.back)}">Entente ↗</a> <a class=w href="${text(live)}" target=_blank rel=noopener hidden></a></footer>`,
    `<details><summary>${text(around.fold)}</summary>${around.folded}`,
    embedTable(table, shown, words.headline),
    `${rest}</details></figure><p class=v aria-live=polite></p></main>`
  ].join('');

  const frame: FrameData = {
    chart: around.id,
    marks: embedMarks(forms, table, shown),
    frozen: isFrozen
      ? {
          release: release.number,
          hashes: drawn.hashes,
          text: m.embed_newer({ number: '{number}' }, inText)
        }
      : null,
    texts: {
      keys: m.embed_keys(
        { count: Math.max(0, ...forms.map(({ scene }) => scene.marks.length)) },
        inText
      ),
      close: m.embed_close({}, inText),
      all: m.embed_everything({}, inText),
      only: m.embed_only({ name: '{name}' }, inText)
    }
  };
  const numeric = table.columns.flatMap((column, i) => (column.numeric ? [i] : []));
  const style = embedStyle(address.theme, body, numeric, around.style);
  const json = JSON.stringify(frame).replaceAll('<', '\\u003c');
  const html =
    `<!doctype html><html lang=${address.locale}><meta charset=utf-8>` +
    `<meta name=viewport content="width=device-width,initial-scale=1"><title>${text(around.title)}</title>` +
    `<link rel=canonical href="${text(here)}"><style>${style}</style>${body}` +
    `<script type=application/json id=d>${json}</script><script>${enhance}</script>`;
  return { html, style, script: enhance };
}
