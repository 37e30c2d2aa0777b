import { error } from '@sveltejs/kit';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { requestedRelease } from '#lib/server/asked-release.ts';
import { openedStore } from '#lib/server/releases.ts';
import { streamOf } from '#lib/server/stream-of.ts';
import type { RequestHandler } from './$types';

/** The bytes of the release, as they were published. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const served = requestedRelease(locals);
  const entry = served.entry(params.dataset as DatasetName);
  if (!entry) error(404, `Release ${served.record.number} has no ${params.dataset}`);
  const { bytes } = await openedStore();
  return new Response(streamOf(bytes.read(entry.sha256)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-length': String(entry.bytes),
      'content-disposition': `attachment; filename="${params.dataset}.csv"`,
      etag: `"${entry.sha256}"`
    }
  });
};
