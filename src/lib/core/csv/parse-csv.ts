import { sayFault, type SaidFault } from '#lib/core/datasets/fault-words.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import type { Column } from '#lib/core/table/column.ts';
import { PairNumbers } from '#lib/core/table/pair-numbers.ts';
import { Table } from '#lib/core/table/table.ts';
import { columnBuilder, type ColumnBuilder } from './column-builder.ts';
import { STANDARD_DIALECT, type Dialect } from './dialect.ts';
import { RowLines } from './row-lines.ts';
import { headerProblems } from './header-problems.ts';
import { RecordReader, type RecordSink } from './record-reader.ts';

export interface ParsedCsv {
  readonly table: Table;
  readonly problems: readonly Problem[];
  /** The line of the text on which a row (from 1) begins. */
  readonly lineOf: (row: number) => number;
}

export interface CsvOptions extends Dialect {
  /** Columns that the file calls otherwise: from the name in the file to the schema's. */
  readonly headers: ReadonlyMap<string, string>;
}

/**
 * Reads a CSV (RFC 4180, UTF-8, a header row, columns in any order) into a columnar table and checks
 * every cell against the schema. All faults are reported; faulty cells become missing. A column that
 * is not in the file becomes a column of missing cells, so the table always has the schema's shape;
 * that is a fault unless the schema lets it be absent.
 * @param options where the file differs from the standard: comma, decimal point, ISO days
 */
export function parseCsv(
  dataset: Dataset,
  text: string,
  options: Partial<CsvOptions> = {}
): ParsedCsv {
  const parser = new CsvParser(dataset, options);
  parser.push(text);
  return parser.finish();
}

/** Reads a CSV that comes in pieces. */
export class CsvParser implements RecordSink {
  readonly #reader: RecordReader;
  readonly #problems: Problem[] = [];
  readonly #lines = new RowLines();
  readonly #builders: ColumnBuilder[];
  readonly #properties: string[];
  readonly #headers: string[];
  readonly #renamed: ReadonlyMap<string, string>;
  /** For each column of the schema its place in the file, or -1. */
  #places: number[] = [];
  #width: number | null = null;
  readonly #keyPlaces: number[];
  readonly #keys: PairNumbers[];
  /** For each key the row that has it first. */
  #firstRows = new Int32Array(1024);
  #rows = 0;

  constructor(
    readonly dataset: Dataset,
    options: Partial<CsvOptions> = {}
  ) {
    const { delimiter, decimal, dateForm, headers } = { ...STANDARD_DIALECT, ...options };
    this.#reader = new RecordReader(this, delimiter);
    this.#renamed = headers ?? new Map();
    this.#properties = Object.keys(dataset.columns);
    const specs = Object.values(dataset.columns);
    this.#headers = specs.map((column) => column.header);
    this.#builders = specs.map((column) => columnBuilder(column, { decimal, dateForm }));
    this.#keyPlaces = dataset.key.map((property) => this.#properties.indexOf(property));
    this.#keys = dataset.key.map(() => new PairNumbers());
  }

  push(text: string): void {
    this.#reader.push(text);
  }

  record(cells: string[], line: number): void {
    if (this.#width === null) {
      this.#readHeader(cells, line);
      return;
    }
    const row = ++this.#rows;
    this.#lines.add(row, line);
    if (cells.length !== this.#width) {
      this.#report(
        row,
        null,
        'cells',
        String(cells.length),
        sayFault('cells', { width: this.#width })
      );
    }
    for (let c = 0; c < this.#builders.length; c++) {
      const place = this.#places[c]!;
      const cell = place < 0 ? '' : (cells[place] ?? '');
      const fault = this.#builders[c]!.add(cell);
      // A whole column that is missing was reported once, with the header.
      if (fault && place >= 0) this.#report(row, this.#headers[c]!, fault.code, cell, fault);
    }
    this.#checkKey(row);
  }

  brokenQuote(): void {
    this.#report(this.#rows > 0 ? this.#rows : null, null, 'quotes', '', sayFault('quotes', {}));
  }

  finish(): ParsedCsv {
    this.#reader.end();
    if (this.#width === null) {
      this.#report(
        null,
        null,
        'empty',
        '',
        sayFault('empty-file', { headers: this.#headers.join(',') })
      );
    }
    const columns = new Map<string, Column>(
      this.#properties.map((property, c) => [property, this.#builders[c]!.build()])
    );
    return {
      table: new Table(this.dataset.name, this.#rows, columns),
      problems: this.#problems,
      lineOf: (row) => this.#lines.lineOf(row)
    };
  }

  #readHeader(cells: string[], line: number): void {
    this.#width = cells.length;
    const names = cells.map((cell) => cell.trim());
    const found = names.map((cell) => this.#renamed.get(cell) ?? cell);
    this.#places = this.#headers.map((header) => found.indexOf(header));
    const problems = headerProblems(this.dataset, found);
    this.#problems.push(...problems.map((problem) => ({ ...problem, line })));
  }

  #checkKey(row: number): void {
    let key = 0;
    let seen = 0;
    for (let k = 0; k < this.#keys.length; k++) {
      const pairs = this.#keys[k]!;
      seen = pairs.size;
      key = pairs.numberOf(key, this.#builders[this.#keyPlaces[k]!]!.lastCode);
    }
    if (key === seen) {
      if (key === this.#firstRows.length) {
        const longer = new Int32Array(key * 2);
        longer.set(this.#firstRows);
        this.#firstRows = longer;
      }
      this.#firstRows[key] = row;
      return;
    }
    const first = this.#firstRows[key]!;
    const names = this.#keyPlaces.map((place) => this.#headers[place]!).join(', ');
    this.#report(
      row,
      this.#headers[this.#keyPlaces[0]!]!,
      'duplicate',
      `row ${first}`,
      sayFault('duplicate', { columns: names, row: first, line: this.#lines.lineOf(first) })
    );
  }

  #report(
    row: number | null,
    column: string | null,
    code: string,
    value: string,
    { expected, remedy, words }: SaidFault
  ): void {
    this.#problems.push({
      dataset: this.dataset.name,
      severity: 'error',
      row,
      ...(row === null ? {} : { line: this.#lines.lineOf(row) }),
      column,
      code,
      value,
      expected,
      remedy,
      words
    });
  }
}
