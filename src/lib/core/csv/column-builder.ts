import { sayFault, type SaidFault } from '#lib/core/datasets/fault-words.ts';
import type { ColumnSpec } from '#lib/core/datasets/schema.ts';
import { NO_CODE, NO_DAY, NO_FLAG, type Column } from '#lib/core/table/column.ts';
import { parseDayIn } from './date-form.ts';
import { STANDARD_DIALECT, type Dialect } from './dialect.ts';

/** What is wrong with one cell. */
export interface CellFault extends SaidFault {
  readonly code: 'required' | 'type' | 'range' | 'enumeration' | 'pattern' | 'thousands';
}

/** Collects the cells of one column, row by row, and says what is wrong with each. */
export interface ColumnBuilder {
  /** Takes the next cell. A faulty cell is stored as missing, but for text, which is kept as it is. */
  add(text: string): CellFault | null;
  /** A small whole number for the last cell: equal cells, equal numbers. For keys. */
  readonly lastCode: number;
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
export function columnBuilder(spec: ColumnSpec, form: CellForm = STANDARD_DIALECT): ColumnBuilder {
  switch (spec.kind) {
    case 'text':
      return new TextBuilder(spec);
    case 'number':
      return new NumberBuilder(spec, form.decimal);
    case 'day':
      return new DayBuilder(spec, form.dateForm);
    case 'flag':
      return new FlagBuilder(spec);
  }
}

const EMPTY: CellFault = {
  code: 'required',
  ...sayFault('required', {})
};

class TextBuilder implements ColumnBuilder {
  #cells = new Int32Array(1024);
  #length = 0;
  #codes = new Map<string, number>();
  #faults: (CellFault | null)[] = [];
  readonly #pattern: RegExp | null;
  lastCode = NO_CODE;

  constructor(readonly spec: Extract<ColumnSpec, { kind: 'text' }>) {
    this.#pattern = spec.pattern ? new RegExp(spec.pattern, 'u') : null;
  }

  add(text: string): CellFault | null {
    if (this.#length === this.#cells.length) this.#cells = grown(this.#cells, Int32Array);
    if (text === '') {
      this.#cells[this.#length++] = this.lastCode = NO_CODE;
      return this.spec.required ? EMPTY : null;
    }
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.#codes.size;
      this.#codes.set(text, code);
      this.#faults.push(this.#check(text));
    }
    this.#cells[this.#length++] = this.lastCode = code;
    return this.#faults[code]!;
  }

  build(): Column {
    const codes = this.#cells.slice(0, this.#length);
    return { kind: 'text', codes, dictionary: [...this.#codes.keys()] };
  }

  #check(text: string): CellFault | null {
    const { values, format, separator, pattern = '' } = this.spec;
    if (values && !values.includes(text)) {
      return {
        code: 'enumeration',
        ...sayFault('enumeration', { values: values.join(', ') })
      };
    }
    if (this.#pattern && !this.#pattern.test(text)) {
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
  }
}

class NumberBuilder implements ColumnBuilder {
  #cells = new Float64Array(1024);
  #length = 0;
  #codes = new Map<number, number>();

  constructor(
    readonly spec: Extract<ColumnSpec, { kind: 'number' }>,
    readonly decimal: Dialect['decimal']
  ) {}

  get lastCode(): number {
    const value = this.#cells[this.#length - 1]!;
    let code = this.#codes.get(value);
    if (code === undefined) this.#codes.set(value, (code = this.#codes.size));
    return code;
  }

  add(text: string): CellFault | null {
    if (this.#length === this.#cells.length) this.#cells = grown(this.#cells, Float64Array);
    const { spec } = this;
    if (text === '') {
      this.#cells[this.#length++] = NaN;
      return spec.required ? EMPTY : null;
    }
    const number = this.decimal === ',' ? text.replace(',', '.') : text;
    const value = NUMBER.test(number) ? Number(number) : NaN;
    this.#cells[this.#length++] = NaN;
    // Longer than a plain number of three digits can be, so that most cells are not tested.
    if (spec.integer && text.length > 4 && THOUSANDS.test(text)) {
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
    if (value < minimum || value > maximum) {
      return {
        code: 'range',
        ...(maximum === Infinity
          ? sayFault('at-least', { minimum, unit: spec.unit })
          : sayFault('between', { minimum, maximum, unit: spec.unit }))
      };
    }
    this.#cells[this.#length - 1] = value;
    return null;
  }

  build(): Column {
    return { kind: 'number', values: this.#cells.slice(0, this.#length) };
  }
}

class DayBuilder implements ColumnBuilder {
  #cells = new Int32Array(1024);
  #length = 0;
  #days = new Map<string, number>();

  constructor(
    readonly spec: Extract<ColumnSpec, { kind: 'day' }>,
    readonly form: Dialect['dateForm']
  ) {}

  get lastCode(): number {
    return this.#cells[this.#length - 1]!;
  }

  add(text: string): CellFault | null {
    if (this.#length === this.#cells.length) this.#cells = grown(this.#cells, Int32Array);
    if (text === '') {
      this.#cells[this.#length++] = NO_DAY;
      return this.spec.required ? EMPTY : null;
    }
    let day = this.#days.get(text);
    if (day === undefined) this.#days.set(text, (day = parseDayIn(this.form, text) ?? NO_DAY));
    this.#cells[this.#length++] = day;
    if (day !== NO_DAY) return null;
    return { code: 'type', ...sayFault(this.form === 'iso' ? 'day' : 'day-as-others', {}) };
  }

  build(): Column {
    return { kind: 'day', values: this.#cells.slice(0, this.#length) };
  }
}

class FlagBuilder implements ColumnBuilder {
  #cells = new Uint8Array(1024);
  #length = 0;

  constructor(readonly spec: Extract<ColumnSpec, { kind: 'flag' }>) {}

  get lastCode(): number {
    return this.#cells[this.#length - 1]!;
  }

  add(text: string): CellFault | null {
    if (this.#length === this.#cells.length) this.#cells = grown(this.#cells, Uint8Array);
    const value = text === 'true' ? 1 : text === 'false' ? 0 : NO_FLAG;
    this.#cells[this.#length++] = value;
    if (value !== NO_FLAG) return null;
    if (text === '') return this.spec.required ? EMPTY : null;
    return { code: 'type', ...sayFault('flag', {}) };
  }

  build(): Column {
    return { kind: 'flag', values: this.#cells.slice(0, this.#length) };
  }
}

function grown<A extends Int32Array | Float64Array | Uint8Array>(
  cells: A,
  ArrayType: new (length: number) => A
): A {
  const larger = new ArrayType(cells.length * 2);
  larger.set(cells);
  return larger;
}
