import type { RequestEvent } from '@sveltejs/kit';
import { drawCard, drawPicture } from '#lib/charts/picture/draw-picture.ts';
import { networkFile } from '#lib/server/network-file/network-file.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Language } from '#lib/text/language.ts';
import { askedView, type AskedView } from './asked-view.ts';
import { BadRequest } from './bad-request.ts';
import { fileNameOf, type ExportFormat } from './file-name.ts';
import { BusyError, PngDrawer } from './png-drawer.ts';
import { rowsCsv } from './rows-csv.ts';
import { viewJson } from './view-json.ts';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  graphml: 'application/xml; charset=utf-8',
  gexf: 'application/xml; charset=utf-8'
};

/** What browsers are to keep rather than to show. */
const KEPT: ReadonlySet<ExportFormat> = new Set(['csv', 'graphml', 'gexf']);

/** Most pixels of a drawn picture: it lies uncompressed in memory while it is drawn. */
const MOST_PIXELS = 30_000_000;

const drawer = new PngDrawer();

/** The view of an address as a file, or why there is none. */
export async function answerExport(
  { url, locals }: RequestEvent,
  id: string,
  format: ExportFormat
): Promise<Response> {
  const language = locals.asked.shown.language(locals.locale);
  try {
    const asked = askedView(id, url, locals.asked, language);
    const body = await bodyOf(asked, format, language);
    const kind = KEPT.has(format) ? 'attachment' : 'inline';
    return new Response(body, {
      headers: {
        'content-type': TYPES[format],
        'content-disposition': `${kind}; filename="${fileNameOf(asked, format)}"`,
        'content-language': language.locale,
        'access-control-allow-origin': '*'
      }
    });
  } catch (cause) {
    if (cause instanceof BadRequest) return cause.answer(format, language);
    throw cause;
  }
}

async function bodyOf(
  asked: AskedView,
  format: ExportFormat,
  language: Language
): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'svg':
      return svgOf(asked);
    case 'csv':
      return rowsCsv(asked);
    case 'json':
      return viewJson(asked);
    case 'graphml':
    case 'gexf':
      return networkFile(asked.view, format);
    case 'png':
      return pngOf(svgOf(asked), asked, language);
  }
}

function svgOf({ view, shape, width, theme }: AskedView): string {
  return shape === 'card' ? drawCard(view, theme) : drawPicture(view, width, theme);
}

async function pngOf(svg: string, { scale }: AskedView, language: Language) {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
  if (Number(width) * Number(height) * scale ** 2 > MOST_PIXELS) {
    const bad = { parameter: 'scale', value: String(scale), expected: '1' };
    throw BadRequest.of(400, [bad], language);
  }
  return drawer.draw(svg, scale).catch((cause: unknown) => {
    if (!(cause instanceof BusyError)) throw cause;
    throw new BadRequest(503, m.export_busy({}, language.in), [], { 'retry-after': '5' });
  });
}
