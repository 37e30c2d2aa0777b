import Papa from 'papaparse';
import type { Problem } from '#lib/core/datasets/problem.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import type { Column } from '#lib/core/table/column.ts';
import { Table } from '#lib/core/table/table.ts';
import { columnBuilder, type ColumnBuilder } from './column-builder.ts';

export interface ParsedCsv {
  readonly table: Table;
  readonly problems: readonly Problem[];
}

/** Characters given to the parser at once, so that a large file never stands in memory twice as rows. */
const CHUNK = 1 << 20;

/**
 * Reads a CSV (RFC 4180, UTF-8, a header row, columns in any order) into a columnar table and checks
 * every cell against the schema. All faults are reported; faulty cells become missing. A column that
 * is not in the file becomes a column of missing cells, so the table always has the schema's shape;
 * that is a fault unless the schema lets it be absent.
 */
export function parseCsv(dataset: Dataset, text: string): ParsedCsv {
  const reader = new RowReader(dataset);
  const read = ({ data, errors }: Papa.ParseResult<string[]>) => {
    const start = reader.rows;
    for (const cells of data) reader.add(cells);
    for (const error of errors) reader.unreadable(start, error);
  };
  // The parser takes text in chunks too; its types allow that for files only.
  const config = { skipEmptyLines: true, delimiter: ',', chunkSize: CHUNK, chunk: read };
  Papa.parse<string[]>(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, config as object);
  return reader.finish();
}

class RowReader {
  readonly #problems: Problem[] = [];
  readonly #builders: ColumnBuilder[];
  readonly #properties: string[];
  readonly #headers: string[];
  readonly #optional: boolean[];
  /** For each column of the schema its place in the file, or -1. */
  #places: number[] = [];
  #width: number | null = null;
  readonly #keyPlaces: number[];
  readonly #keys = new Map<string, number>();
  rows = 0;

  constructor(readonly dataset: Dataset) {
    this.#properties = Object.keys(dataset.columns);
    this.#headers = Object.values(dataset.columns).map((column) => column.header);
    this.#optional = Object.values(dataset.columns).map((column) => column.mayBeAbsent ?? false);
    this.#builders = Object.values(dataset.columns).map(columnBuilder);
    this.#keyPlaces = dataset.key.map((property) => this.#properties.indexOf(property));
  }

  add(cells: string[]): void {
    if (this.#width === null) {
      this.#readHeader(cells);
      return;
    }
    const row = ++this.rows;
    if (cells.length !== this.#width) {
      this.#report(row, null, 'cells', String(cells.length), {
        expected: `${this.#width} cells, as in the header`,
        remedy: 'Look for a missing or additional comma; put text with commas in double quotes.'
      });
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

  unreadable(start: number, error: Papa.ParseError): void {
    if (error.type !== 'Quotes') return;
    this.#report(start + (error.row ?? 0), null, 'quotes', '', {
      expected: 'every opening double quote closed, and quotes within text doubled',
      remedy: 'Close the quote, or write "" for a quote within quoted text.'
    });
  }

  finish(): ParsedCsv {
    if (this.#width === null) {
      this.#report(null, null, 'empty', '', {
        expected: `a header row: ${this.#headers.join(',')}`,
        remedy: 'Choose the CSV file of this dataset; this one is empty.'
      });
    }
    const columns = new Map<string, Column>(
      this.#properties.map((property, c) => [property, this.#builders[c]!.build()])
    );
    return {
      table: new Table(this.dataset.name, this.rows, columns),
      problems: this.#problems
    };
  }

  #readHeader(cells: string[]): void {
    this.#width = cells.length;
    const found = cells.map((cell) => cell.trim());
    this.#places = this.#headers.map((header) => found.indexOf(header));
    this.#headers.forEach((header, c) => {
      if (this.#places[c]! >= 0 || this.#optional[c]) return;
      this.#report(null, header, 'column-missing', '', {
        expected: `a column ${header}`,
        remedy: `Add the column, or correct its name: the header has ${found.join(', ')}.`
      });
    });
    found.forEach((header, place) => {
      if (found.indexOf(header) !== place) {
        this.#report(null, header, 'column-twice', header, {
          expected: `one column ${header}`,
          remedy: 'Remove or rename one of the two; the first is read.'
        });
      } else if (!this.#headers.includes(header)) {
        this.#report(null, header, 'column-unknown', header, {
          expected: `columns ${this.#headers.join(', ')}`,
          remedy: 'Remove the column or correct its name; it is not read.'
        });
      }
    });
  }

  #checkKey(row: number): void {
    let key = '';
    for (const place of this.#keyPlaces) key += `${this.#builders[place]!.lastCode} `;
    const first = this.#keys.get(key);
    if (first === undefined) {
      this.#keys.set(key, row);
      return;
    }
    const names = this.#keyPlaces.map((place) => this.#headers[place]!).join(', ');
    this.#report(row, this.#headers[this.#keyPlaces[0]!]!, 'duplicate', `row ${first}`, {
      expected: `one row for each ${names}`,
      remedy: `Row ${first} has the same: remove one of them, or correct what differs.`
    });
  }

  #report(
    row: number | null,
    column: string | null,
    code: string,
    value: string,
    { expected, remedy }: { readonly expected: string; readonly remedy: string }
  ): void {
    this.#problems.push({
      dataset: this.dataset.name,
      row,
      column,
      code,
      value,
      expected,
      remedy
    });
  }
}
