import { sayFault, type SaidFault } from '#lib/core/datasets/fault-words.ts';
import type { Column } from '#lib/core/table/column.ts';
import type { CellBatch } from './cell-batch.ts';

/** What is wrong with one cell. */
export interface CellFault extends SaidFault {
  readonly code: 'required' | 'type' | 'range' | 'enumeration' | 'pattern' | 'thousands';
}

/** Is told what is wrong with a cell. @param record its place in the batch */
export type TellFault = (record: number, fault: CellFault) => void;

/** Reads the cells of one column out of batches of records, and says what is wrong with each. */
export interface ColumnReader {
  /** Asks for room for about so many rows; to be called before the first one is taken. */
  expect(rows: number): void;
  /**
   * Takes the cells of a batch. A faulty cell is stored as missing, but for text, which is kept as it is.
   * @param from the first record to take
   * @param place the column's place in the file, or -1 where it has none: its cells are missing
   */
  take(batch: CellBatch, from: number, place: number, tell: TellFault): void;
  build(): Column;
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

/** A cell that must not be empty is. */
export const EMPTY: CellFault = {
  code: 'required',
  ...sayFault('required', {})
};
