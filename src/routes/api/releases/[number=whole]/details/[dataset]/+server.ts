import { version } from '$app/environment';
import { error } from '@sveltejs/kit';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { cacheOfBuild } from '#lib/server/cache-control.ts';
import { encodeDetails } from '#lib/server/encode-release.ts';
import { releaseNumbered } from '#lib/server/releases.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url }) => {
  const { release } = await releaseNumbered(Number(params.number));
  if (!Object.hasOwn(DATASETS, params.dataset)) {
    error(
      404,
      `There is no dataset ${params.dataset}; there are ${Object.keys(DATASETS).join(', ')}`
    );
  }
  return new Response(encodeDetails(release, params.dataset as DatasetName), {
    headers: {
      'content-type': 'application/octet-stream',
      'cache-control': cacheOfBuild(url, version)
    }
  });
};
