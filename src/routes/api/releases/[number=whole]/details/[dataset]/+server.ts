import { error, json } from '@sveltejs/kit';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { currentRelease, encodeDetails } from '#lib/server/releases.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
  const { release } = await currentRelease();
  if (Number(params.number) !== release.number) error(404, `There is no release ${params.number}`);
  if (!Object.hasOwn(DATASETS, params.dataset)) {
    error(
      404,
      `There is no dataset ${params.dataset}; there are ${Object.keys(DATASETS).join(', ')}`
    );
  }
  return json(await encodeDetails(params.dataset as DatasetName));
};
