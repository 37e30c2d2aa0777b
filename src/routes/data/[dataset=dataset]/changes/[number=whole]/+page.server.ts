import { error } from '@sveltejs/kit';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { changeBetween } from '#lib/server/history/describe-versions.ts';
import { diffPage } from '#lib/server/history/diff-page.ts';
import { versionsOf } from '#lib/server/history/versions.ts';
import { openedTables } from '#lib/server/opened-tables.ts';
import { historyUpTo } from '#lib/server/releases.ts';
import { titleOfDataset } from '#lib/text/dataset-names.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const name = params.dataset as DatasetName;
  const number = Number(params.number);
  const language = locals.asked.shown.language(locals.locale);
  const version = versionsOf(name, await historyUpTo(number))[0];
  if (version?.release.number !== number || !version.before) {
    error(404, m.history_no_version({ number }, language.in));
  }
  const tables = await openedTables();
  const change = await changeBetween(name, version.before, version.entry, tables);
  return { number, title: titleOfDataset(name, language), diff: diffPage(name, change, url) };
};
