import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { cellOf } from '#lib/core/table/column.ts';
import { yearOfDay } from '#lib/core/table/day.ts';
import type { Release } from './release.ts';

export interface Period {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The years from the first to the last that the rows of a dataset name; null where they name none. */
export function periodOf(release: Release, name: DatasetName): Period | null {
  const dataset: Dataset = DATASETS[name];
  const answer = dataset.answers.time;
  if (!answer) return null;
  let [firstYear, lastYear] = [Infinity, -Infinity];
  for (const property of answer.columns) {
    const column = release.table(name).columns.get(property)!;
    for (let row = 0; row < release.table(name).length; row++) {
      const cell = cellOf(column, row);
      if (cell === null) continue;
      const year = column.kind === 'day' ? yearOfDay(cell as number) : (cell as number);
      firstYear = Math.min(firstYear, year);
      lastYear = Math.max(lastYear, year);
    }
  }
  return firstYear <= lastYear ? { firstYear, lastYear } : null;
}
