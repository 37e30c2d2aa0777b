import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { openedTables } from '#lib/server/opened-tables.ts';
import { historyUpTo } from '#lib/server/releases.ts';
import { askedPage } from './asked-page.ts';
import { describeVersions, type VersionText } from './describe-versions.ts';
import { versionsOf } from './versions.ts';

const VERSIONS_A_PAGE = 10;

export interface HistoryPage {
  readonly versions: readonly VersionText[];
  readonly page: number;
  readonly pages: number;
}

/** The versions of a dataset up to a release, newest first, on the page that the address asks for. */
export async function historyPage(
  name: DatasetName,
  release: number,
  url: URL
): Promise<HistoryPage> {
  const versions = versionsOf(name, await historyUpTo(release));
  const pages = Math.max(1, Math.ceil(versions.length / VERSIONS_A_PAGE));
  const page = askedPage(url, pages);
  const shown = versions.slice((page - 1) * VERSIONS_A_PAGE, page * VERSIONS_A_PAGE);
  return { versions: await describeVersions(shown, await openedTables()), page, pages };
}
