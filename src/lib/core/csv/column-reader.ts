import type { ColumnSpec } from '#lib/core/datasets/schema.ts';
import { DayReader, OtherDayReader } from './day-reader.ts';
import { STANDARD_DIALECT, type Dialect } from './dialect.ts';
import { FlagReader } from './flag-reader.ts';
import { NumberReader } from './number-reader.ts';
import type { ColumnReader } from './reading-cells.ts';
import { TextReader } from './text-reader.ts';

type CellForm = Pick<Dialect, 'decimal' | 'dateForm'>;

/**
 * @param spec what the column may hold, from the dataset's schema
 * @param form how the file writes numbers and days
 */
export function columnReader(spec: ColumnSpec, form: CellForm = STANDARD_DIALECT): ColumnReader {
  switch (spec.kind) {
    case 'text':
      return new TextReader(spec);
    case 'number':
      return new NumberReader(spec, form.decimal);
    case 'day':
      return form.dateForm === 'iso'
        ? new DayReader(spec)
        : new OtherDayReader(spec, form.dateForm);
    case 'flag':
      return new FlagReader(spec);
  }
}
