import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { describeEntry } from '#lib/server/describe-dataset.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { shown } = locals.asked;
  const language = shown.language(locals.locale);
  const names = Object.keys(DATASETS) as DatasetName[];
  return {
    entries: names.map((name) =>
      describeEntry(name, shown.release, shown.entry(name)?.bytes ?? 0, language)
    )
  };
};
