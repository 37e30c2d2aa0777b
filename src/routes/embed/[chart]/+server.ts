import { chartOf } from '#lib/charts/catalog.ts';
import { CHART_IDS } from '#lib/charts/chart.ts';
import { parseEmbedAddress } from '#lib/embed/embed-address.ts';
import { NEVER } from '#lib/server/cache-control.ts';
import { renderEmbed } from '#lib/server/embed/render-embed.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals }) => {
  const chart = chartOf(params.chart);
  if (chart) return renderEmbed(chart, url, locals.asked);
  const { locale } = parseEmbedAddress(url.searchParams);
  const names = CHART_IDS.join(', ');
  return new Response(`${m.embed_no_chart({ name: params.chart, names }, { locale })}\n`, {
    status: 404,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors * file:",
      'cache-control': NEVER
    }
  });
};
