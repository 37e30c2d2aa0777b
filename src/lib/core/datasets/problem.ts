import type { FaultWords } from './fault-words.ts';

/**
 * A fault in data, as a value: where it is, what stands there, what was expected, how to mend it. An
 * error must be mended; a warning is to be looked at, and may be right.
 */
export interface Problem {
  readonly dataset: string;
  readonly severity: 'error' | 'warning';
  /** 1 for the first row under the header; null where the fault is the whole file's. */
  readonly row: number | null;
  /** The line of the file on which the row begins, as an editor counts; where it is known. */
  readonly line?: number;
  /** The column's header in the CSV; null where the fault is the whole row's. */
  readonly column: string | null;
  readonly code: string;
  readonly value: string;
  /** In English, like the remedy. */
  readonly expected: string;
  readonly remedy: string;
  /** The same for pages, which tell it in their language. */
  readonly words: FaultWords;
}
