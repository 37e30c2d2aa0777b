import { error } from '@sveltejs/kit';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { describeDataset } from '#lib/server/describe-dataset.ts';
import { releaseHistory } from '#lib/server/release-history.ts';
import { currentRelease, languageOf } from '#lib/server/releases.ts';
import { titleOfDataset } from '#lib/text/dataset-names.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const language = await languageOf(locals.locale);
  const names = Object.keys(DATASETS) as DatasetName[];
  const name = names.find((candidate) => candidate === params.dataset);
  if (!name) {
    const said = { name: params.dataset, names: names.join(', ') };
    error(404, m.data_missing(said, language.in));
  }
  const { release, texts } = await currentRelease();
  const history = await releaseHistory();
  return {
    dataset: describeDataset(name, release, texts.get(name)!, language),
    others: names.map((other) => ({ name: other, title: titleOfDataset(other, language) })),
    versions: history.map(({ number, published, datasets }) => ({
      number,
      published,
      sha256: datasets.find((one) => one.name === name)!.sha256
    }))
  };
};
