import { escapeHtml } from './escape-html.ts';

/** What the ways into other people's pages are made of. Addresses are whole ones. */
export interface Embeddable {
  /** Of the page that has the frame's content, of the chart's own page and of its picture. */
  readonly embed: string;
  readonly page: string;
  readonly picture: string;
  /** Of the script that sets heights and makes the element known. */
  readonly loader: string;
  readonly title: string;
  /** The chart in words, for who does not see it. */
  readonly summary: string;
  /** Height as a CSS length, and in pixels at the width given with it, for systems that drop styles. */
  readonly cssHeight: string;
  readonly width: number | null;
  readonly height: number;
}

/**
 * A frame that shows the whole chart at every width without any script, since its height follows from
 * the width of the box around it.
 */
export function frameSnippet(chart: Embeddable): string {
  const { title, embed, page, width, height } = chart;
  const most = width === null ? '' : `;max-width:${width}px`;
  return [
    `<div style="container-type:inline-size${most}">`,
    `<iframe src="${escapeHtml(embed)}" title="${escapeHtml(title)}" loading="lazy" width="100%" height="${height}"`,
    ` style="display:block;width:100%;border:0;height:${chart.cssHeight}">`,
    `<a href="${escapeHtml(page)}">${escapeHtml(title)}</a></iframe></div>`
  ].join('');
}

/** Once on a page: makes each frame as high as its content, whatever is opened in it. */
export function loaderSnippet({ loader }: Embeddable): string {
  return `<script async src="${escapeHtml(loader)}"></script>`;
}

/** The frame as an element of its own. */
export function elementSnippet(chart: Embeddable): string {
  const { embed, page, title, width } = chart;
  const most = width === null ? '' : ` style="max-width:${width}px"`;
  return [
    loaderSnippet(chart),
    `<entente-chart src="${escapeHtml(embed)}"${most}><a href="${escapeHtml(page)}">${escapeHtml(title)}</a></entente-chart>`
  ].join('\n');
}

/** A picture with a link, for systems that take neither frames nor scripts. */
export function figureSnippet({ page, picture, title, summary }: Embeddable): string {
  return [
    `<figure><a href="${escapeHtml(page)}"><img src="${escapeHtml(picture)}" alt="${escapeHtml(summary)}" loading="lazy" style="max-width:100%;height:auto"></a>`,
    `<figcaption>${escapeHtml(title)}. <a href="${escapeHtml(page)}">Entente</a></figcaption></figure>`
  ].join('\n');
}
