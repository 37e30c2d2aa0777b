import { error } from '@sveltejs/kit';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { neutraliseFormulas } from '#lib/core/csv/neutralise-formulas.ts';
import { requestedRelease } from '#lib/server/asked-release.ts';
import { readTable } from '#lib/server/read-table.ts';
import { openedStore } from '#lib/server/releases.ts';
import { streamOf } from '#lib/server/stream-of.ts';
import type { RequestHandler } from './$types';

/** The bytes of the release, as they were published; with `safe=spreadsheet` without formulas. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const served = requestedRelease(locals);
  const entry = served.entry(params.dataset as DatasetName);
  if (!entry) error(404, `Release ${served.record.number} has no ${params.dataset}`);
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${params.dataset}.csv"`
  };
  const safe = url.searchParams.get('safe');
  if (safe === 'spreadsheet') {
    const etag = `"${entry.sha256}-${safe}"`;
    const text = neutraliseFormulas(await readTable(entry.sha256));
    return new Response(text, { headers: { ...headers, etag } });
  }
  if (safe !== null) error(400, `safe is spreadsheet or absent, not ${safe}`);
  const { bytes } = await openedStore();
  return new Response(streamOf(bytes.read(entry.sha256)), {
    headers: {
      ...headers,
      'content-length': String(entry.bytes),
      etag: `"${entry.sha256}"`
    }
  });
};
