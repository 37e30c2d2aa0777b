import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { listedDatasets } from '#lib/charts/chart.ts';
import type { ExportedView } from './exported-view.ts';

/**
 * The rows behind a view, by dataset: those that its table lists and that satisfy every filter, also
 * the chart's own; what it draws dimmed for context is left out. Places in their table, ascending.
 */
export function shownRows({ chart, data, language, view }: ExportedView) {
  const rows = new Map<DatasetName, Set<number>>(
    listedDatasets(chart).map((name) => [name, new Set()])
  );
  for (const { records } of chart.table(data, language).rows) {
    for (const { dataset, index } of records) {
      if (view.inFocus(dataset, { index })) rows.get(dataset)?.add(index);
    }
  }
  return new Map(
    [...rows].map(([name, places]) => [name, Int32Array.from(places).sort()] as const)
  );
}
