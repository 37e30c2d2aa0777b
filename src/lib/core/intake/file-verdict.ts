import type { DateForm } from '#lib/core/csv/date-form.ts';
import type { EncodingCandidate } from '#lib/core/csv/detect-encoding.ts';
import type { DecimalSign, Dialect } from '#lib/core/csv/dialect.ts';
import type { Encoding } from '#lib/core/csv/encoding.ts';
import type { HeaderMatch } from '#lib/core/csv/match-headers.ts';
import type { Delimiter } from '#lib/core/csv/dialect.ts';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import type { TableDiff } from '#lib/core/release/diff-tables.ts';
import type { Table } from '#lib/core/table/table.ts';

/** What a person has said of a file; what is left out is recognised, or asked. */
export interface FileAnswers {
  readonly encoding?: Encoding;
  readonly dataset?: DatasetName;
  readonly delimiter?: Delimiter;
  readonly decimal?: DecimalSign;
  readonly dateForm?: DateForm;
  /** The columns that are called otherwise in the file; empty where none is. */
  readonly headers?: readonly HeaderMatch[];
}

/** Something that only a person can say; the answer goes into {@link FileAnswers}. */
export type Question =
  | {
      readonly about: 'encoding';
      /** Likeliest first; empty where the bytes are no text at all. */
      readonly candidates: readonly EncodingCandidate[];
    }
  | {
      readonly about: 'dataset';
      /** Likeliest first; empty where the header is like none. */
      readonly candidates: readonly DatasetName[];
      readonly found: readonly string[];
    }
  | {
      readonly about: 'headers';
      readonly dataset: DatasetName;
      /** Suggestions; those that were confirmed for an earlier file come first. */
      readonly matches: readonly HeaderMatch[];
      /** All the names that the schema does not know, in the order of the file. */
      readonly unknown: readonly string[];
      /** The columns of the schema that the file does not name. */
      readonly free: readonly string[];
      /** Of the unknown names, those that were confirmed for an earlier file. */
      readonly remembered: readonly string[];
    }
  | {
      readonly about: 'dates';
      readonly dataset: DatasetName;
      /** The forms that fit all the days of the file. */
      readonly forms: readonly DateForm[];
      /** Some of the days, as they stand there. */
      readonly cells: readonly string[];
    };

/** A file that was read to its end. */
export interface CheckedFile {
  readonly dataset: DatasetName;
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  readonly headers: readonly HeaderMatch[];
  readonly table: Table;
  readonly problems: readonly Problem[];
  /** Places of the rows without errors, from 0; empty where the whole file has one. */
  readonly soundRows: Int32Array;
  /** Against the current release, in the columns that both have; null where it has no such dataset. */
  readonly diff: TableDiff | null;
}

export type FileVerdict =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'checked'; readonly file: CheckedFile };
