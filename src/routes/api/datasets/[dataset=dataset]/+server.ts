import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { publishDataset } from '#lib/server/api/publish-dataset.ts';
import { openedApi } from '#lib/server/opened-api.ts';
import type { RequestHandler } from './$types';

export const PUT: RequestHandler = async ({ request, params }) =>
  publishDataset(request, params.dataset as DatasetName, await openedApi());
