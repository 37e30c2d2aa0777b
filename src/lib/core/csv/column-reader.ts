import { sayFault, type SaidFault } from '#lib/core/datasets/fault-words.ts';
import type { ColumnSpec } from '#lib/core/datasets/schema.ts';
import { NO_CODE, NO_DAY, NO_FLAG, type Column } from '#lib/core/table/column.ts';
import { ByteDictionary, sameBytes } from './byte-dictionary.ts';
import type { CellBatch } from './byte-scanner.ts';
import { parseDayIn } from './date-form.ts';
import { STANDARD_DIALECT, type Dialect } from './dialect.ts';

/** What is wrong with one cell. */
export interface CellFault extends SaidFault {
  readonly code: 'required' | 'type' | 'range' | 'enumeration' | 'pattern' | 'thousands';
}

/** Is told what is wrong with a cell. @param record its place in the batch */
export type TellFault = (record: number, fault: CellFault) => void;

/** Reads the cells of one column out of batches of records, and says what is wrong with each. */
export interface ColumnReader {
  /**
   * Takes the cells of a batch. A faulty cell is stored as missing, but for text, which is kept as it is.
   * @param from the first record to take
   * @param place the column's place in the file, or -1 where it has none: its cells are missing
   */
  take(batch: CellBatch, from: number, place: number, tell: TellFault): void;
  build(): Column;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A whole number with a sign between its thousands, which a parser of numbers would read as decimals. */
const THOUSANDS = /^[+-]?\d{1,3}([.,' \u00a0\u202f]\d{3})+$/;

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

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a cell; empty where the record has no such cell. */
export function cellText(
  { bytes, starts, ends, firsts }: CellBatch,
  record: number,
  place: number
): string {
  const cell = firsts[record]! + place;
  if (place < 0 || cell >= firsts[record + 1]!) return '';
  return DECODER.decode(bytes.subarray(starts[cell], ends[cell]));
}

const EMPTY: CellFault = {
  code: 'required',
  ...sayFault('required', {})
};

class TextReader implements ColumnReader {
  readonly #cells = new GrowingArray(Int32Array);
  readonly #dictionary = new ByteDictionary();
  /** What is wrong with each distinct text; empty while nothing is. */
  readonly #faults: CellFault[] = [];
  readonly #check: ((text: string) => CellFault | null) | null;

  constructor(readonly spec: Extract<ColumnSpec, { kind: 'text' }>) {
    this.#check = textCheck(spec);
  }

  take(batch: CellBatch, from: number, place: number, tell: TellFault): void {
    const { bytes, view, starts, ends, firsts, records } = batch;
    const cells = this.#cells.room(records - from);
    const dictionary = this.#dictionary;
    let known = dictionary.size;
    let faulty = this.#faults.length > 0;
    // Rows that follow each other often say the same, and that is known without a search.
    let last = NO_CODE;
    let lastStart = 0;
    let lastLength = -1;
    for (let record = from; record < records; record++) {
      const cell = firsts[record]! + place;
      if (place < 0 || cell >= firsts[record + 1]! || starts[cell] === ends[cell]) {
        cells[record - from] = NO_CODE;
        faulty ||= this.spec.required;
        continue;
      }
      const start = starts[cell]!;
      const length = ends[cell]! - start;
      if (length !== lastLength || !sameBytes(view, lastStart, view, start, length)) {
        last = dictionary.numberOf(bytes, view, start, start + length);
        if (last === known) {
          known++;
          const fault = this.#check && this.#check(cellText(batch, record, place));
          if (fault) {
            this.#faults[last] = fault;
            faulty = true;
          }
        }
        lastStart = start;
        lastLength = length;
      }
      cells[record - from] = last;
    }
    if (!faulty) return;
    for (let record = from; record < records; record++) {
      const code = cells[record - from]!;
      const fault = code === NO_CODE ? (this.spec.required ? EMPTY : null) : this.#faults[code];
      if (fault) tell(record, fault);
    }
  }

  build(): Column {
    return { kind: 'text', ...withoutTwins(this.#cells.whole(), this.#dictionary.texts()) };
  }
}

/** Bytes that were no text may have become the same text: they take the code of the first. */
function withoutTwins(
  codes: Int32Array,
  texts: string[]
): { codes: Int32Array; dictionary: string[] } {
  if (!texts.some((text) => text.includes('\ufffd'))) return { codes, dictionary: texts };
  const places = new Map<string, number>();
  for (const text of texts) if (!places.has(text)) places.set(text, places.size);
  return {
    codes: codes.map((code) => (code < 0 ? code : places.get(texts[code]!)!)),
    dictionary: [...places.keys()]
  };
}

/** What a text must be; null where it may be any. */
function textCheck(
  spec: Extract<ColumnSpec, { kind: 'text' }>
): ((text: string) => CellFault | null) | null {
  const { values, format, separator, pattern = '' } = spec;
  if (!values && !format && pattern === '') return null;
  const form = pattern ? new RegExp(pattern, 'u') : null;
  return (text) => {
    if (values && !values.includes(text)) {
      return {
        code: 'enumeration',
        ...sayFault('enumeration', { values: values.join(', ') })
      };
    }
    if (form && !form.test(text)) {
      return {
        code: 'pattern',
        ...(separator
          ? sayFault('pattern-several', { pattern, separator })
          : sayFault('pattern', { pattern }))
      };
    }
    if (format === 'uri' && !/^https?:\/\/\S+$/.test(text)) {
      return { code: 'pattern', ...sayFault('web-address', {}) };
    }
    return null;
  };
}

/** The powers of ten that a double holds exactly, as far as they are needed here. */
const POWERS = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** So few signs hold less than 2⁵³ and no more than 10¹⁵ as divisor: one division rounds right. */
const EXACT_SIGNS = 15;

class NumberReader implements ColumnReader {
  readonly #cells = new GrowingArray(Float64Array);

  constructor(
    readonly spec: Extract<ColumnSpec, { kind: 'number' }>,
    readonly decimal: Dialect['decimal']
  ) {}

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

class DayReader implements ColumnReader {
  readonly #cells = new GrowingArray(Int32Array);

  constructor(readonly spec: Extract<ColumnSpec, { kind: 'day' }>) {}

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

/** Days of the year before each month, of a year that begins with March. */
const BEFORE_MONTH = Int32Array.of(0, 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275);
const MONTH_DAYS = Int32Array.of(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);
/** Days from 1 March of the year 0 to 1970-01-01. */
const EPOCH = 719_468;

/** As `parseDay` reads `YYYY-MM-DD`; NO_DAY where that is none. */
function isoDayAt(bytes: Uint8Array, at: number, end: number): number {
  if (end - at !== 10 || bytes[at + 4] !== 45 || bytes[at + 7] !== 45) return NO_DAY;
  const a = bytes[at]! - 48;
  const b = bytes[at + 1]! - 48;
  const c = bytes[at + 2]! - 48;
  const d = bytes[at + 3]! - 48;
  const e = bytes[at + 5]! - 48;
  const f = bytes[at + 6]! - 48;
  const g = bytes[at + 8]! - 48;
  const h = bytes[at + 9]! - 48;
  const digits = isDigit(a) && isDigit(b) && isDigit(c) && isDigit(d);
  if (!digits || !(isDigit(e) && isDigit(f) && isDigit(g) && isDigit(h))) return NO_DAY;
  const year = a * 1000 + b * 100 + c * 10 + d;
  const month = e * 10 + f;
  const date = g * 10 + h;
  // Date.UTC takes the years before 100 for those of the last century.
  if (year < 100 || month < 1 || month > 12 || date < 1) return NO_DAY;
  const leap = (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (date > (month === 2 && leap ? 29 : MONTH_DAYS[month]!)) return NO_DAY;
  const march = month > 2 ? year : year - 1;
  const leaps = (march >> 2) - Math.floor(march / 100) + Math.floor(march / 400);
  return march * 365 + leaps + BEFORE_MONTH[month]! + date - 1 - EPOCH;
}

function isDigit(value: number): boolean {
  return value >= 0 && value <= 9;
}

/** Days in a form other than ISO: each distinct one is read once. */
class OtherDayReader implements ColumnReader {
  readonly #cells = new GrowingArray(Int32Array);
  readonly #dictionary = new ByteDictionary();
  readonly #days: number[] = [];

  constructor(
    readonly spec: Extract<ColumnSpec, { kind: 'day' }>,
    readonly form: Dialect['dateForm']
  ) {}

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

class FlagReader implements ColumnReader {
  readonly #cells = new GrowingArray(Uint8Array);

  constructor(readonly spec: Extract<ColumnSpec, { kind: 'flag' }>) {}

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

type Cells = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** Numbers that come in parts, kept in parts, so that none is copied before all are there. */
class GrowingArray<A extends Cells> {
  readonly #parts: A[] = [];
  #part: A;
  #length = 0;

  constructor(readonly ArrayType: new (length: number) => A) {
    this.#part = new ArrayType(0);
  }

  /** The next so many cells, to be filled. */
  room(count: number): A {
    if (this.#length + count > this.#part.length) {
      if (this.#length > 0) this.#parts.push(this.#part.subarray(0, this.#length) as A);
      this.#part = new this.ArrayType(Math.max(count, this.#parts.length > 0 ? PART : FIRST_PART));
      this.#length = 0;
    }
    const from = this.#length;
    this.#length += count;
    return this.#part.subarray(from, this.#length) as A;
  }

  /** All of them in one array; nothing is left here. */
  whole(): A {
    this.#parts.push(this.#part.subarray(0, this.#length) as A);
    const whole = new this.ArrayType(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part as never, at);
      at += part.length;
    }
    this.#parts.length = 0;
    return whole;
  }
}

const FIRST_PART = 1 << 12;
const PART = 1 << 16;
