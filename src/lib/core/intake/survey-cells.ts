import { ByteDictionary } from '#lib/core/csv/byte-dictionary.ts';
import { ByteScanner } from '#lib/core/csv/byte-scanner.ts';
import type { CellBatch } from '#lib/core/csv/cell-batch.ts';
import { cellText } from '#lib/core/csv/reading-cells.ts';
import type { Delimiter } from '#lib/core/csv/dialect.ts';
import type { HeaderMatch } from '#lib/core/csv/match-headers.ts';

/** The distinct cells of some columns of a CSV, by header; no more of each than {@link MOST_CELLS}. */
export class CellSurvey {
  readonly #scanner: ByteScanner;
  /** For each column that is looked at its place in the file. */
  #columns: { readonly header: string; readonly place: number; cells: ByteDictionary }[] | null =
    null;

  /**
   * @param headers of the columns to look at, as the schema has them
   * @param matches where the file calls them otherwise
   */
  constructor(
    delimiter: Delimiter,
    readonly headers: ReadonlySet<string>,
    readonly matches: readonly HeaderMatch[]
  ) {
    this.#scanner = new ByteScanner((batch) => this.#take(batch), delimiter);
  }

  /** @param piece of UTF-8 text; it may end anywhere */
  push(piece: Uint8Array): void {
    this.#scanner.push(piece);
  }

  finish(): ReadonlyMap<string, readonly string[]> {
    this.#scanner.end();
    return new Map((this.#columns ?? []).map(({ header, cells }) => [header, cells.texts()]));
  }

  #take(batch: CellBatch): void {
    const from = this.#columns || batch.records === 0 ? 0 : 1;
    this.#columns ??= from === 0 ? null : this.#columnsOf(batch);
    for (const { place, cells } of this.#columns ?? []) {
      for (let record = from; record < batch.records && cells.size < MOST_CELLS; record++) {
        const cell = batch.firsts[record]! + place;
        if (cell >= batch.firsts[record + 1]!) continue;
        const [start, end] = [batch.starts[cell]!, batch.ends[cell]!];
        if (start < end) cells.numberOf(batch.bytes, batch.view, start, end);
      }
    }
  }

  #columnsOf(batch: CellBatch) {
    const renamed = new Map(this.matches.map(({ found, header }) => [found, header]));
    const found = Array.from({ length: batch.firsts[1]! }, (_, place) => {
      const name = cellText(batch, 0, place).trim();
      return renamed.get(name) ?? name;
    });
    return found.flatMap((header, place) =>
      this.headers.has(header) && found.indexOf(header) === place
        ? [{ header, place, cells: new ByteDictionary() }]
        : []
    );
  }
}

const MOST_CELLS = 100_000;
