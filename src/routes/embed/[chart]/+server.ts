import { chartOf } from '#lib/charts/catalog.ts';
import { CHART_IDS } from '#lib/charts/chart.ts';
import { parseEmbedAddress } from '#lib/embed/embed-address.ts';
import { NEVER } from '#lib/server/cache-control.ts';
import { renderEmbed } from '#lib/server/embed/render-embed.ts';
import { RenderGate } from '#lib/server/embed/render-gate.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { RequestHandler } from './$types';

const gate = new RenderGate(2, 200);
const plain = (text: string, status: number, headers: Record<string, string> = {}) =>
  new Response(`${text}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors * file:",
      'cache-control': NEVER,
      ...headers
    }
  });

export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { locale } = parseEmbedAddress(url.searchParams);
  const chart = chartOf(params.chart);
  if (!chart) {
    const names = CHART_IDS.join(', ');
    return plain(m.embed_no_chart({ name: params.chart, names }, { locale }), 404);
  }
  const answer = await gate.run(() => renderEmbed(chart, url, locals.asked));
  return answer ?? plain(m.embed_busy({}, { locale }), 503, { 'retry-after': '5' });
};
