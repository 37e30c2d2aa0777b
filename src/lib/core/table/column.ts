/**
 * A column of a table, stored for scanning: numbers and days in typed arrays, text as codes into a
 * dictionary of its distinct values. Each kind has one value that stands for "missing".
 */
export type Column = NumberColumn | DayColumn | TextColumn | FlagColumn;

/** Missing is NaN. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
}

/** UTC days since 1970-01-01; missing is {@link NO_DAY}. */
export interface DayColumn {
  readonly kind: 'day';
  readonly values: Int32Array;
}

/** Codes into `dictionary` in order of first appearance; missing is {@link NO_CODE}. */
export interface TextColumn {
  readonly kind: 'text';
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/** 0 false, 1 true, 2 missing. */
export interface FlagColumn {
  readonly kind: 'flag';
  readonly values: Uint8Array;
}

export const NO_DAY = -2147483648;
export const NO_CODE = -1;
export const NO_FLAG = 2;

export type Cell = string | number | boolean | null;

/** The cell as a plain value; null where it is missing. Days come as {@link Day} numbers. */
export function cellOf(column: Column, row: number): Cell {
  switch (column.kind) {
    case 'number': {
      const value = column.values[row]!;
      return Number.isNaN(value) ? null : value;
    }
    case 'day': {
      const value = column.values[row]!;
      return value === NO_DAY ? null : value;
    }
    case 'text': {
      const code = column.codes[row]!;
      return code === NO_CODE ? null : column.dictionary[code]!;
    }
    case 'flag': {
      const value = column.values[row]!;
      return value === NO_FLAG ? null : value === 1;
    }
  }
}
