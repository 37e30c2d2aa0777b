import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { requestedRelease } from '#lib/server/requested-release.ts';
import type { RequestHandler } from './$types';

/** The bytes of the release, as they were published. */
export const GET: RequestHandler = async ({ params, url }) => {
  const { texts } = await requestedRelease(url);
  return new Response(texts.get(params.dataset as DatasetName), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${params.dataset}.csv"`
    }
  });
};
