import type { Kysely } from 'kysely';
import type { HeaderMatch, KnownHeaders } from '#lib/core/csv/match-headers.ts';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { CatalogueTables } from '#lib/server/store/catalogue-tables.ts';

type Catalogue = Kysely<CatalogueTables>;

/** Remembers what columns of a file were said to mean, for the next file; what was said last counts. */
export async function rememberHeaders(
  catalogue: Catalogue,
  dataset: DatasetName,
  matches: readonly HeaderMatch[],
  author: string
): Promise<void> {
  const taken = new Date().toISOString();
  for (const { found, header } of matches) {
    const said = { header, author, taken };
    await catalogue
      .insertInto('column_names')
      .values({ dataset, found, ...said })
      .onConflict((conflict) => conflict.columns(['dataset', 'found']).doUpdateSet(said))
      .execute();
  }
}

/** All that is remembered, the newest first. */
export async function knownHeaders(catalogue: Catalogue): Promise<KnownHeaders> {
  const rows = await catalogue
    .selectFrom('column_names')
    .select(['dataset', 'found', 'header'])
    .orderBy('taken', 'desc')
    .orderBy('found')
    .execute();
  const known: Partial<Record<DatasetName, HeaderMatch[]>> = {};
  for (const { dataset, found, header } of rows) (known[dataset] ??= []).push({ found, header });
  return known;
}

export async function forgetHeader(
  catalogue: Catalogue,
  dataset: string,
  found: string
): Promise<void> {
  await catalogue
    .deleteFrom('column_names')
    .where('dataset', '=', dataset as DatasetName)
    .where('found', '=', found)
    .execute();
}
