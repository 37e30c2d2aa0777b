/** What was found in a batch of whole records. Its arrays are used again for the next. */
export interface CellBatch {
  /** The text; at least {@link PADDING} bytes follow the last cell. */
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Where each cell begins in `bytes`, without its quotes, and where it ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The first cell of each record, and after the last one the number of all cells. */
  readonly firsts: Int32Array;
  /** The line, from 1, on which each record begins. */
  readonly lines: Int32Array;
  readonly records: number;
  /** For each broken quote how many of the records begin before or with it. */
  readonly broken: readonly number[];
}

/** Bytes after a text that may be read, so that readers can take four at once. */
export const PADDING = 8;
