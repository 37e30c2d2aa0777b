import type { HeaderMatch } from '#lib/core/csv/match-headers.ts';
import { RecordReader, type Delimiter } from '#lib/core/csv/record-reader.ts';

/** The distinct cells of each column of a CSV, by header; no more of each than {@link MOST_CELLS}. */
export class CellSurvey {
  readonly #cells = new Map<string, Set<string>>();
  #columns: (Set<string> | null)[] | null = null;
  readonly #reader: RecordReader;

  /**
   * @param headers of the columns to look at, as the schema has them
   * @param matches where the file calls them otherwise
   */
  constructor(delimiter: Delimiter, headers: ReadonlySet<string>, matches: readonly HeaderMatch[]) {
    const renamed = new Map(matches.map(({ found, header }) => [found, header]));
    const nameOf = (cell: string) => renamed.get(cell.trim()) ?? cell.trim();
    this.#reader = new RecordReader(
      {
        record: (cells) => {
          if (this.#columns) this.#take(cells);
          else this.#columns = cells.map((cell) => this.#columnOf(nameOf(cell), headers));
        },
        brokenQuote: () => undefined
      },
      delimiter
    );
  }

  push(text: string): void {
    this.#reader.push(text);
  }

  finish(): ReadonlyMap<string, ReadonlySet<string>> {
    this.#reader.end();
    return this.#cells;
  }

  #columnOf(header: string, headers: ReadonlySet<string>): Set<string> | null {
    if (!headers.has(header) || this.#cells.has(header)) return null;
    const set = new Set<string>();
    this.#cells.set(header, set);
    return set;
  }

  #take(cells: string[]): void {
    this.#columns!.forEach((set, place) => {
      const cell = cells[place];
      if (set && cell && set.size < MOST_CELLS) set.add(cell);
    });
  }
}

const MOST_CELLS = 100_000;
