import type { Choice } from '#lib/core/selection/selection.ts';
import type { Estimated } from '#lib/core/statistics/any-estimated.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { ChartTable } from '#lib/ui/scene.ts';
import { withEstimate } from './arms-names.ts';
import type { ArmsVolumeData } from './gather-arms-volume.ts';

/** A row for each flow and year shown, newest year first. */
export function armsVolumeTable({ panels }: ArmsVolumeData, language: Language): ChartTable {
  const number = (value: number | null, estimated: Estimated) =>
    value === null ? '' : withEstimate(language.number(value), estimated);
  return {
    columns: [
      { label: m.arms_col_recipient({}, language.in), numeric: false },
      { label: m.arms_col_supplier({}, language.in), numeric: false },
      { label: m.arms_col_year({}, language.in), numeric: true },
      { label: m.arms_col_tiv({}, language.in), numeric: true },
      { label: m.arms_col_exports({}, language.in), numeric: true },
      { label: m.arms_col_imports({}, language.in), numeric: true }
    ],
    rows: panels
      .flatMap((panel) => panel.years.map((year) => ({ panel, year })))
      .sort((a, b) => b.year.year - a.year.year)
      .map(({ panel, year }) => ({
        cells: [
          language.country(panel.recipient),
          language.country(panel.supplier),
          String(year.year),
          number(year.tivMillions, year.estimated.tiv),
          number(year.exportsPercent, year.estimated.exports),
          number(year.importsPercent, year.estimated.imports)
        ],
        choices: [choiceOfPair(panel.pair)],
        records: [{ dataset: 'arms-tiv', index: year.index }]
      }))
  };
}

export function choiceOfPair(pair: string): Choice {
  return { dimension: 'pair', value: pair };
}
