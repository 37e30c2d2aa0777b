import { dataPackageText } from '#lib/core/datasets/data-package.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () =>
  new Response(dataPackageText(), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="datapackage.json"'
    }
  });
