import { error } from '@sveltejs/kit';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { describeDataset } from '#lib/server/describe-dataset.ts';
import { historyPage } from '#lib/server/history/history-page.ts';
import { readHead } from '#lib/server/read-head.ts';
import { titleOfDataset } from '#lib/text/dataset-names.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { shown } = locals.asked;
  const language = shown.language(locals.locale);
  const names = Object.keys(DATASETS) as DatasetName[];
  const name = names.find((candidate) => candidate === params.dataset);
  if (!name) {
    const said = { name: params.dataset, names: names.join(', ') };
    error(404, m.data_missing(said, language.in));
  }
  const entry = shown.entry(name);
  const file = { bytes: entry?.bytes ?? 0, head: entry ? await readHead(entry.sha256) : '' };
  return {
    dataset: describeDataset(name, shown.release, file, language),
    others: names.map((other) => ({ name: other, title: titleOfDataset(other, language) })),
    history: await historyPage(name, shown.record.number, url)
  };
};
