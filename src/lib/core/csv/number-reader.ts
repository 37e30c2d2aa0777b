import { sayFault } from '#lib/core/datasets/fault-words.ts';
import type { ColumnSpec } from '#lib/core/datasets/schema.ts';
import type { Column } from '#lib/core/table/column.ts';
import type { CellBatch } from './cell-batch.ts';
import type { Dialect } from './dialect.ts';
import { GrowingArray } from './growing-array.ts';
import {
  cellText,
  EMPTY,
  type CellFault,
  type ColumnReader,
  type TellFault
} from './reading-cells.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A whole number with a sign between its thousands, which a parser of numbers would read as decimals. */
const THOUSANDS = /^[+-]?\d{1,3}([.,' \u00a0\u202f]\d{3})+$/;

/** The powers of ten that a double holds exactly, as far as they are needed here. */
const POWERS = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** So few signs hold less than 2⁵³ and no more than 10¹⁵ as divisor: one division rounds right. */
const EXACT_SIGNS = 15;

/** Decimals are read from their bytes where that is exact, otherwise from their text. */
export class NumberReader implements ColumnReader {
  readonly #cells = new GrowingArray(Float64Array);

  constructor(
    readonly spec: Extract<ColumnSpec, { kind: 'number' }>,
    readonly decimal: Dialect['decimal']
  ) {}

  expect(rows: number): void {
    this.#cells.expect(rows);
  }

  take(batch: CellBatch, from: number, place: number, tell: TellFault): void {
    const { bytes, starts, ends, firsts, records } = batch;
    const { integer, minimum = -Infinity, maximum = Infinity, required } = this.spec;
    const comma = this.decimal === ',' ? 44 : 46;
    const cells = this.#cells.room(records - from);
    let length = 0;
    for (let record = from; record < records; record++) {
      const cell = firsts[record]! + place;
      if (place < 0 || cell >= firsts[record + 1]! || starts[cell] === ends[cell]) {
        cells[length++] = NaN;
        if (required) tell(record, EMPTY);
        continue;
      }
      const start = starts[cell]!;
      const end = ends[cell]!;
      const negative = bytes[start] === 45;
      let at = negative ? start + 1 : start;
      let point = -1;
      let digits = 0;
      if (end - at <= EXACT_SIGNS) {
        let whole = 0;
        for (; at < end; at++) {
          const byte = bytes[at]!;
          if (byte >= 48 && byte <= 57) {
            whole = whole * 10 + (byte - 48);
            digits++;
          } else if (point < 0 && !integer && (byte === 46 || byte === comma)) point = at;
          else break;
        }
        if (at === end && digits > 0) {
          if (point >= 0) whole /= POWERS[end - point - 1]!;
          if (negative) whole = -whole;
          if (whole >= minimum && whole <= maximum) {
            cells[length++] = whole;
            continue;
          }
        }
      }
      const read = this.#read(cellText(batch, record, place));
      cells[length++] = typeof read === 'number' ? read : NaN;
      if (typeof read !== 'number') tell(record, read);
    }
  }

  build(): Column {
    return { kind: 'number', values: this.#cells.whole() };
  }

  /** Whatever a number may look like, and what is wrong if it is none. */
  #read(text: string): number | CellFault {
    const { spec } = this;
    const number = this.decimal === ',' ? text.replace(',', '.') : text;
    const value = NUMBER.test(number) ? Number(number) : NaN;
    if (spec.integer && THOUSANDS.test(text)) {
      return {
        code: 'thousands',
        ...sayFault('thousands', { digits: text.replace(/[^\d+-]/g, '') })
      };
    }
    if (!Number.isFinite(value) || (spec.integer && !Number.isInteger(value))) {
      const id = this.decimal === '.' ? 'number-point' : 'number-comma';
      return { code: 'type', ...sayFault(spec.integer ? 'whole-number' : id, {}) };
    }
    const { minimum = -Infinity, maximum = Infinity } = spec;
    if (value >= minimum && value <= maximum) return value;
    return {
      code: 'range',
      ...(maximum === Infinity
        ? sayFault('at-least', { minimum, unit: spec.unit })
        : sayFault('between', { minimum, maximum, unit: spec.unit }))
    };
  }
}
