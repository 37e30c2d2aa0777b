import type { DatasetName } from '#lib/core/datasets/catalog.ts';

/** Where a command says what. */
export interface Output {
  /** Results. */
  readonly say: (line: string) => void;
  /** Progress and faults. */
  readonly note: (line: string) => void;
}

export interface Command {
  readonly file: string;
  readonly dataset: DatasetName;
  readonly data: string | null;
  readonly server: string | null;
  readonly token: string | null;
  readonly message: string;
  readonly acceptWarnings: boolean;
}

export type ExitCode = 0 | 1 | 2 | 3;
