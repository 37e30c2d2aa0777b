import { sayFault } from '#lib/core/datasets/fault-words.ts';
import type { ColumnSpec } from '#lib/core/datasets/schema.ts';
import { NO_DAY, type Column } from '#lib/core/table/column.ts';
import { ByteDictionary } from './byte-dictionary.ts';
import type { CellBatch } from './cell-batch.ts';
import { parseDayIn } from './date-form.ts';
import type { Dialect } from './dialect.ts';
import { GrowingArray } from './growing-array.ts';
import { isoDayAt } from './iso-day-at.ts';
import { cellText, EMPTY, type ColumnReader, type TellFault } from './reading-cells.ts';

/** Days as `YYYY-MM-DD`, read from their bytes. */
export class DayReader implements ColumnReader {
  readonly #cells = new GrowingArray(Int32Array);

  constructor(readonly spec: Extract<ColumnSpec, { kind: 'day' }>) {}

  expect(rows: number): void {
    this.#cells.expect(rows);
  }

  take(batch: CellBatch, from: number, place: number, tell: TellFault): void {
    const { bytes, starts, ends, firsts, records } = batch;
    const cells = this.#cells.room(records - from);
    let length = 0;
    for (let record = from; record < records; record++) {
      const cell = firsts[record]! + place;
      if (place < 0 || cell >= firsts[record + 1]! || starts[cell] === ends[cell]) {
        cells[length++] = NO_DAY;
        if (this.spec.required) tell(record, EMPTY);
        continue;
      }
      const day = isoDayAt(bytes, starts[cell]!, ends[cell]!);
      cells[length++] = day;
      if (day === NO_DAY) tell(record, { code: 'type', ...sayFault('day', {}) });
    }
  }

  build(): Column {
    return { kind: 'day', values: this.#cells.whole() };
  }
}

/** Days in a form other than ISO: each distinct one is read once. */
export class OtherDayReader implements ColumnReader {
  readonly #cells = new GrowingArray(Int32Array);
  readonly #dictionary = new ByteDictionary();
  readonly #days: number[] = [];

  constructor(
    readonly spec: Extract<ColumnSpec, { kind: 'day' }>,
    readonly form: Dialect['dateForm']
  ) {}

  expect(rows: number): void {
    this.#cells.expect(rows);
  }

  take(batch: CellBatch, from: number, place: number, tell: TellFault): void {
    const { bytes, view, starts, ends, firsts, records } = batch;
    const cells = this.#cells.room(records - from);
    for (let record = from; record < records; record++) {
      const cell = firsts[record]! + place;
      if (place < 0 || cell >= firsts[record + 1]! || starts[cell] === ends[cell]) {
        cells[record - from] = NO_DAY;
        if (this.spec.required) tell(record, EMPTY);
        continue;
      }
      const number = this.#dictionary.numberOf(bytes, view, starts[cell]!, ends[cell]!);
      this.#days[number] ??= parseDayIn(this.form, cellText(batch, record, place)) ?? NO_DAY;
      const day = this.#days[number];
      cells[record - from] = day;
      if (day === NO_DAY) tell(record, { code: 'type', ...sayFault('day-as-others', {}) });
    }
  }

  build(): Column {
    return { kind: 'day', values: this.#cells.whole() };
  }
}
