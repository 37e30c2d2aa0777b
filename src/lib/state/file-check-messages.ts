import type { ProblemGroup } from '#lib/core/checks/group-problems.ts';
import type { KnownHeaders } from '#lib/core/csv/match-headers.ts';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { CheckedFile, FileAnswers, Question } from '#lib/core/intake/file-verdict.ts';
import type { Column } from '#lib/core/table/column.ts';
import type { Day } from '#lib/core/table/day.ts';
import type { Locale } from '#lib/text/language.ts';

/** A table as it travels between threads. */
export interface TableParts {
  readonly name: string;
  readonly length: number;
  readonly columns: readonly (readonly [property: string, column: Column])[];
}

/** A checked file without what stays where it was found: single problems, rows that differ. */
export interface CheckedParts extends Omit<CheckedFile, 'table' | 'problems' | 'diff'> {
  /** Without columns where it has more rows than charts draw. */
  readonly table: TableParts;
  /** Numbers of rows that differ from the published table; null where none is published. */
  readonly counts: Readonly<Record<'added' | 'changed' | 'removed', number>> | null;
  readonly groups: readonly ProblemGroup[];
  readonly errors: number;
  readonly warnings: number;
}

export type ToWorker =
  | {
      readonly ask: 'check';
      readonly file: Blob;
      readonly answers: FileAnswers;
      readonly tables: readonly (readonly [DatasetName, TableParts])[];
      readonly today: Day;
      readonly known: KnownHeaders;
    }
  | { readonly ask: 'problems'; readonly locale: Locale };

export type FromWorker =
  | { readonly tell: 'progress'; readonly share: number }
  | { readonly tell: 'question'; readonly question: Question }
  | { readonly tell: 'checked'; readonly parts: CheckedParts }
  | { readonly tell: 'problems'; readonly csv: Blob }
  | { readonly tell: 'failed'; readonly reason: string };
