import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { describeEntry } from '#lib/server/describe-dataset.ts';
import { currentRelease, languageOf } from '#lib/server/releases.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { release, texts } = await currentRelease();
  const language = await languageOf(locals.locale);
  const names = Object.keys(DATASETS) as DatasetName[];
  return {
    entries: names.map((name) => describeEntry(name, release, texts.get(name)!, language))
  };
};
