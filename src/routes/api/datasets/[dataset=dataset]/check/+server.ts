import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { checkDataset } from '#lib/server/api/check-dataset.ts';
import { openedApi } from '#lib/server/opened-api.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, params }) =>
  checkDataset(request, params.dataset as DatasetName, await openedApi());
