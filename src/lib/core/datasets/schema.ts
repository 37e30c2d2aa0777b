import type { Answers } from '#lib/core/selection/dimension.ts';
import type { Day } from '#lib/core/table/day.ts';
import type { Table } from '#lib/core/table/table.ts';
import type { Problem } from './problem.ts';

/** What one column holds; `header` is its name in the CSV, its property name is its key. */
export type ColumnSpec = TextSpec | NumberSpec | DaySpec | FlagSpec;

interface AnyColumn {
  readonly header: string;
  readonly description: string;
  readonly required: boolean;
  /** Shown in a row's record only: no chart draws it, so readers get it on demand. */
  readonly detail: boolean;
  /** Whether a file may do without the column: then all its cells are missing. */
  readonly mayBeAbsent?: true;
}

export interface TextSpec<Value extends string = string> extends AnyColumn {
  readonly kind: 'text';
  /** The only values allowed. */
  readonly values?: readonly Value[];
  /** Each value must stand in that column (a property) of that dataset. */
  readonly references?: { readonly dataset: string; readonly property: string };
  /** One cell holds several values with this between them. */
  readonly separator?: string;
  readonly format?: 'uri';
  readonly pattern?: string;
}

export interface NumberSpec extends AnyColumn {
  readonly kind: 'number';
  readonly unit: string;
  readonly integer: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** An ISO day, `YYYY-MM-DD`, in UTC. */
export interface DaySpec extends AnyColumn {
  readonly kind: 'day';
}

/** `true` or `false`. */
export interface FlagSpec extends AnyColumn {
  readonly kind: 'flag';
}

type ValueOf<S> = S extends { kind: 'number' }
  ? number
  : S extends { kind: 'day' }
    ? Day
    : S extends { kind: 'flag' }
      ? boolean
      : S extends { kind: 'text'; values: readonly (infer V)[] }
        ? V
        : string;

/** The row type that a set of columns declares: a required cell is never null. */
export type RowOf<D extends { readonly columns: Record<string, ColumnSpec> }> = {
  readonly [P in keyof D['columns']]: D['columns'][P] extends { required: true }
    ? ValueOf<D['columns'][P]>
    : ValueOf<D['columns'][P]> | null;
} & { readonly index: number };

/**
 * A rule that the schema's cell checks cannot express. It sees whole tables and answers with every
 * breach; other tables may be absent when one file is checked alone.
 */
export interface Rule {
  readonly code: string;
  readonly check: (table: Table, others: ReadonlyMap<string, Table>) => Problem[];
}

export interface Dataset<Columns extends Record<string, ColumnSpec> = Record<string, ColumnSpec>> {
  readonly name: string;
  readonly title: string;
  /** What one row is, in a sentence. */
  readonly description: string;
  readonly columns: Columns;
  /** The properties that together name a row. */
  readonly key: readonly string[];
  readonly rules: readonly Rule[];
  readonly answers: Answers;
}
