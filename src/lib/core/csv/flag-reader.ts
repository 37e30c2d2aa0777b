import { sayFault } from '#lib/core/datasets/fault-words.ts';
import type { ColumnSpec } from '#lib/core/datasets/schema.ts';
import { NO_FLAG, type Column } from '#lib/core/table/column.ts';
import type { CellBatch } from './cell-batch.ts';
import { GrowingArray } from './growing-array.ts';
import { cellText, EMPTY, type ColumnReader, type TellFault } from './reading-cells.ts';

/** `true` and `false`. */
export class FlagReader implements ColumnReader {
  readonly #cells = new GrowingArray(Uint8Array);

  constructor(readonly spec: Extract<ColumnSpec, { kind: 'flag' }>) {}

  expect(rows: number): void {
    this.#cells.expect(rows);
  }

  take(batch: CellBatch, from: number, place: number, tell: TellFault): void {
    const cells = this.#cells.room(batch.records - from);
    for (let record = from; record < batch.records; record++) {
      const text = cellText(batch, record, place);
      const value = text === 'true' ? 1 : text === 'false' ? 0 : NO_FLAG;
      cells[record - from] = value;
      if (value !== NO_FLAG) continue;
      if (text !== '') tell(record, { code: 'type', ...sayFault('flag', {}) });
      else if (this.spec.required) tell(record, EMPTY);
    }
  }

  build(): Column {
    return { kind: 'flag', values: this.#cells.whole() };
  }
}
