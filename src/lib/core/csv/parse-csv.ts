import { day, flag, number, text } from '#lib/core/datasets/columns.ts';
import { sayFault, type SaidFault } from '#lib/core/datasets/fault-words.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import type { Column } from '#lib/core/table/column.ts';
import { firstRows } from '#lib/core/table/first-rows.ts';
import { Table } from '#lib/core/table/table.ts';
import { ByteScanner } from './byte-scanner.ts';
import type { CellBatch } from './cell-batch.ts';
import { columnReader } from './column-reader.ts';
import { cellText, type CellFault, type ColumnReader } from './reading-cells.ts';
import { STANDARD_DIALECT, type Dialect } from './dialect.ts';
import { utf8Pieces } from './encoding.ts';
import { headerProblems } from './header-problems.ts';
import type { ScannedText } from './record-scanner.ts';
import { RowLines } from './row-lines.ts';

export interface ParsedCsv {
  readonly table: Table;
  readonly problems: readonly Problem[];
  /** The line of the text on which a row (from 1) begins. */
  readonly lineOf: (row: number) => number;
}

export interface CsvOptions extends Dialect {
  /** Columns that the file calls otherwise: from the name in the file to the schema's. */
  readonly headers: ReadonlyMap<string, string>;
  /** About how many bytes there are, where that is known: then memory is asked for once. */
  readonly size: number;
}

/** Of the rows that the beginning of a file lets expect there may be so many. */
const MORE_ROWS = 1.05;

/**
 * Reads a CSV (RFC 4180, UTF-8, a header row, columns in any order) into a columnar table and checks
 * every cell against the schema. All faults are reported; faulty cells become missing. A column that
 * is not in the file becomes a column of missing cells, so the table always has the schema's shape;
 * that is a fault unless the schema lets it be absent.
 * @param options where the file differs from the standard: comma, decimal point, ISO days
 */
export function parseCsv(
  dataset: Dataset,
  text: string | Uint8Array,
  options: Partial<CsvOptions> = {}
): ParsedCsv {
  const parser = new CsvParser(dataset, { size: text.length, ...options });
  if (typeof text !== 'string') parser.push(text);
  else for (const piece of utf8Pieces(text)) parser.push(piece);
  return parser.finish();
}

/** A fault in a batch; of one record they are told in the order of `rank`: columns are from 0. */
interface BatchFault {
  readonly record: number;
  readonly rank: number;
  readonly problem: Problem;
}

const EVERY_KIND: Dataset = {
  name: 'every-kind',
  title: '',
  description: '',
  columns: { a: text('a', ''), b: number('b', '', ''), c: day('c', ''), d: flag('d', '') },
  key: [],
  rules: [],
  answers: {}
};

/** Reads a CSV whose bytes come in pieces. */
export class CsvParser {
  /**
   * Never let go: with the last object of a class engines throw away the code that they compiled for it,
   * and the next small file would take several times as long.
   */
  static readonly kept = new CsvParser(EVERY_KIND);
  static {
    this.kept.push(new TextEncoder().encode('a,b,c,d\n'));
  }

  readonly #scanner: ByteScanner;
  readonly #problems: Problem[] = [];
  readonly #lines = new RowLines();
  readonly #readers: ColumnReader[];
  readonly #properties: string[];
  readonly #headers: string[];
  readonly #renamed: ReadonlyMap<string, string>;
  readonly #size: number | undefined;
  /** For each column of the schema its place in the file, or -1. */
  #places: number[] = [];
  #width: number | null = null;
  #rows = 0;

  constructor(
    readonly dataset: Dataset,
    options: Partial<CsvOptions> = {}
  ) {
    const { delimiter, decimal, dateForm, headers, size } = { ...STANDARD_DIALECT, ...options };
    this.#scanner = new ByteScanner((batch) => this.#take(batch), delimiter);
    this.#renamed = headers ?? new Map();
    this.#size = size;
    this.#properties = Object.keys(dataset.columns);
    const specs = Object.values(dataset.columns);
    this.#headers = specs.map((column) => column.header);
    this.#readers = specs.map((column) => columnReader(column, { decimal, dateForm }));
  }

  /** @param piece of UTF-8 text; it may end anywhere */
  push(piece: Uint8Array): void {
    this.#scanner.push(piece);
  }

  finish(): ParsedCsv {
    this.#scanner.end();
    if (this.#width === null) {
      const headers = this.#headers.join(',');
      this.#problems.push(
        this.#problem(null, null, 'empty', '', sayFault('empty-file', { headers }))
      );
    }
    const columns = new Map<string, Column>(
      this.#properties.map((property, c) => [property, this.#readers[c]!.build()])
    );
    return {
      table: new Table(this.dataset.name, this.#rows, columns),
      problems: withDuplicates(this.#problems, this.#duplicates(columns)),
      lineOf: (row) => this.#lines.lineOf(row)
    };
  }

  #take(batch: ScannedText): void {
    let from = 0;
    if (this.#width === null && batch.records > 0) {
      this.#readHeader(batch);
      this.#expectRows(batch);
      from = 1;
    }
    const rows = this.#rows + batch.records - from;
    for (let record = from; record < batch.records; record++) {
      this.#lines.add(this.#rows + 1 + record - from, batch.lines[record]!);
    }
    const faults: BatchFault[] = [];
    const add = (record: number, rank: number, problem: Problem) => {
      faults.push({ record, rank, problem });
    };
    const rowOf = (record: number) => this.#rows + 1 + record - from;
    for (let record = from; record < batch.records; record++) {
      const cells = batch.firsts[record + 1]! - batch.firsts[record]!;
      if (cells === this.#width) continue;
      const said = sayFault('cells', { width: this.#width! });
      add(record, -1, this.#problem(rowOf(record), null, 'cells', String(cells), said));
    }
    this.#readers.forEach((reader, c) => {
      const place = this.#places[c] ?? -1;
      reader.take(batch, from, place, (record: number, fault: CellFault) => {
        // A whole column that is missing was reported once, with the header.
        if (place < 0) return;
        const cell = cellText(batch, record, place);
        add(record, c, this.#problem(rowOf(record), this.#headers[c]!, fault.code, cell, fault));
      });
    });
    for (const records of batch.broken) {
      const row = rowOf(records - 1);
      const said = sayFault('quotes', {});
      const problem = this.#problem(row > 0 ? row : null, null, 'quotes', '', said);
      add(records - 1, this.#readers.length, problem);
    }
    faults.sort((a, b) => a.record - b.record || a.rank - b.rank);
    for (const { problem } of faults) this.#problems.push(problem);
    this.#rows = rows;
  }

  /** @param beginning of the file, from which follows about how many rows it has */
  #expectRows({ records, end }: ScannedText): void {
    if (this.#size === undefined) return;
    // No sound row has fewer bytes than cells: broken ones at the beginning shall not ask for too much.
    const rowsPerByte = Math.min(records / end, 1 / this.#width!) * MORE_ROWS;
    const rows = Math.ceil(rowsPerByte * Math.max(end, this.#size));
    for (const reader of this.#readers) reader.expect(rows);
  }

  #readHeader(batch: CellBatch): void {
    this.#width = batch.firsts[1]!;
    const names = Array.from({ length: this.#width }, (_, place) =>
      cellText(batch, 0, place).trim()
    );
    const found = names.map((cell) => this.#renamed.get(cell) ?? cell);
    this.#places = this.#headers.map((header) => found.indexOf(header));
    const line = batch.lines[0]!;
    const problems = headerProblems(this.dataset, found);
    this.#problems.push(...problems.map((problem) => ({ ...problem, line })));
  }

  /** Rows whose key another has before them. */
  #duplicates(columns: ReadonlyMap<string, Column>): Problem[] {
    const key = this.dataset.key.map((property) => columns.get(property)!);
    const headers = this.dataset.key.map((property) => this.dataset.columns[property]!.header);
    const problems: Problem[] = [];
    firstRows(key, this.#rows).forEach((first, place) => {
      if (first === place) return;
      const row = first + 1;
      const facts = { columns: headers.join(', '), row, line: this.#lines.lineOf(row) };
      const said = sayFault('duplicate', facts);
      problems.push(this.#problem(place + 1, headers[0]!, 'duplicate', `row ${row}`, said));
    });
    return problems;
  }

  #problem(
    row: number | null,
    column: string | null,
    code: string,
    value: string,
    { expected, remedy, words }: SaidFault
  ): Problem {
    return {
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
    };
  }
}

/** All problems by row; in one row, duplicates stand behind the faults of cells. */
function withDuplicates(problems: readonly Problem[], duplicates: readonly Problem[]): Problem[] {
  const all: Problem[] = [];
  let next = 0;
  for (const problem of problems) {
    const row = (problem.row ?? 0) - (problem.code === 'quotes' ? 0 : 1);
    while (next < duplicates.length && duplicates[next]!.row! <= row) all.push(duplicates[next++]!);
    all.push(problem);
  }
  for (; next < duplicates.length; next++) all.push(duplicates[next]!);
  return all;
}
