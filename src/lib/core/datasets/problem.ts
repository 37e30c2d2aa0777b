/** A fault in data, as a value: where it is, what stands there, what was expected, how to mend it. */
export interface Problem {
  readonly dataset: string;
  /** 1 for the first row under the header; null where the fault is the whole file's. */
  readonly row: number | null;
  /** The column's header in the CSV; null where the fault is the whole row's. */
  readonly column: string | null;
  readonly code: string;
  readonly value: string;
  readonly expected: string;
  readonly remedy: string;
}
