import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import {
  diffRows,
  sizeOfDiff,
  type DiffRow,
  type TableChange
} from '#lib/core/release/diff-rows.ts';
import { askedPage } from './asked-page.ts';
import { countsOfDiff, type DiffCounts } from './describe-versions.ts';

const ROWS_A_PAGE = 50;

export interface DiffPage {
  readonly name: DatasetName;
  readonly counts: DiffCounts;
  readonly rows: readonly DiffRow[];
  readonly page: number;
  readonly pages: number;
}

/** The rows of a difference on the page that the address asks for. */
export function diffPage(name: DatasetName, change: TableChange, url: URL): DiffPage {
  const pages = Math.max(1, Math.ceil(sizeOfDiff(change.diff) / ROWS_A_PAGE));
  const page = askedPage(url, pages);
  const rows = diffRows(DATASETS[name], change, (page - 1) * ROWS_A_PAGE, ROWS_A_PAGE);
  return { name, counts: countsOfDiff(change.diff), rows, page, pages };
}
