import { dataPackageText } from '#lib/core/datasets/data-package.ts';
import { requestedRelease } from '#lib/server/asked-release.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) => {
  const { published, number } = requestedRelease(locals).record;
  return new Response(dataPackageText(published, number), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="datapackage.json"'
    }
  });
};
