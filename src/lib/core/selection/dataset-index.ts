import { LinkedIndex, type Filter, type Filters } from '#lib/core/linked/linked-index.ts';
import type { Grouping } from '#lib/core/linked/linked-view.ts';
import { codesFor } from '#lib/core/linked/rows-by-code.ts';
import { SpanDimension } from '#lib/core/linked/span-dimension.ts';
import type { Table } from '#lib/core/table/table.ts';
import { contentsOf, type Contents } from './contents-of.ts';
import { DIMENSIONS, type Answers, type Dimension, type SetDimension } from './dimension.ts';
import { quartersOf } from './quarter-counts.ts';
import type { Clause, Selection, SetClause } from './selection.ts';
import { EARLIEST, LATEST, spansOf, type Spans } from './spans-of.ts';

/** Finds and counts the rows of one dataset that satisfy a selection; made as far as it is asked. */
export class DatasetIndex {
  readonly #dimensions: readonly Dimension[];
  readonly #contents = new Map<SetDimension, Contents>();
  readonly #values = new Map<SetDimension, ReadonlySet<string>>();
  readonly #satisfying = new WeakMap<SetClause, Uint8Array>();
  #spans: Spans | null = null;
  #time: SpanDimension | null = null;
  #index: LinkedIndex | null = null;
  #all: Grouping | null = null;
  #quarters: (Grouping & { readonly first: number; readonly last: number }) | null = null;

  constructor(
    readonly table: Table,
    readonly answers: Answers
  ) {
    this.#dimensions = DIMENSIONS.filter((dimension) => this.answersTo(dimension));
  }

  answersTo(dimension: Dimension): boolean {
    return this.answers[dimension] !== undefined;
  }

  /**
   * The places of the rows that satisfy every clause this dataset answers to, in ascending order.
   * @param exceptView leaves out the clauses that this view published
   */
  rows(selection: Selection, exceptView: string | null = null): Int32Array {
    return this.#linked().rows(this.#filters(selection, exceptView));
  }

  /** How many rows satisfy every clause. */
  count(selection: Selection): number {
    this.#all ??= { codes: codesFor(this.table.length, 1), size: 1 };
    return this.#linked().counts(this.#all, this.#filters(selection, null))[0]!;
  }

  /**
   * How many rows that satisfy every clause start in each quarter from the first to the last, both
   * included. Those outside are left out.
   */
  countByQuarter(selection: Selection, first: number, last: number): Uint32Array {
    if (this.#quarters?.first !== first || this.#quarters.last !== last) {
      const { startsSorted } = this.#timeSpan();
      this.#quarters = { ...quartersOf(startsSorted, first, last), first, last };
    }
    const counts = this.#linked().counts(this.#quarters, this.#filters(selection, null));
    return counts.slice(0, -1);
  }

  /** Whether a row satisfies one clause; rows of a dataset without an answer to it all do. */
  satisfies(row: number, clause: Clause): boolean {
    if (!this.answersTo(clause.dimension)) return true;
    const filter = this.#filterOf(clause);
    return filter instanceof Uint8Array
      ? filter[this.#contentsOf(clause.dimension as SetDimension).dimension.codes[row]!] === 1
      : this.#timeSpan().meets(row, filter);
  }

  /** First and last day of each row in time, with open sides at the ends of the range. */
  spans(): Spans | null {
    const answer = this.answers.time;
    if (!answer) return null;
    this.#spans ??= spansOf(this.table, answer);
    return this.#spans;
  }

  /** Every value that some row touches on the dimension. */
  valuesOf(dimension: SetDimension): ReadonlySet<string> {
    let values = this.#values.get(dimension);
    if (!values) {
      values = new Set(this.answersTo(dimension) ? this.#contentsOf(dimension).values.flat() : []);
      this.#values.set(dimension, values);
    }
    return values;
  }

  #filters(selection: Selection, exceptView: string | null): Filters {
    return new Map(
      selection
        .filter((clause) => this.answersTo(clause.dimension))
        .filter((clause) => exceptView === null || clause.view !== exceptView)
        .map((clause) => [this.#dimensions.indexOf(clause.dimension), this.#filterOf(clause)])
    );
  }

  #filterOf(clause: Clause): Filter {
    if (clause.dimension === 'time') {
      return { from: clause.from ?? EARLIEST, to: clause.to ?? LATEST };
    }
    let satisfying = this.#satisfying.get(clause);
    if (!satisfying) {
      const wanted = new Set(clause.values);
      satisfying = Uint8Array.from(this.#contentsOf(clause.dimension).values, (values) =>
        values.some((value) => wanted.has(value)) ? 1 : 0
      );
      this.#satisfying.set(clause, satisfying);
    }
    return satisfying;
  }

  #linked(): LinkedIndex {
    this.#index ??= new LinkedIndex(
      this.table.length,
      this.#dimensions.map(
        (dimension) => () =>
          dimension === 'time' ? this.#timeSpan() : this.#contentsOf(dimension).dimension
      )
    );
    return this.#index;
  }

  #timeSpan(): SpanDimension {
    if (!this.#time) {
      const { starts, ends } = this.spans()!;
      this.#time = new SpanDimension(starts, ends);
    }
    return this.#time;
  }

  #contentsOf(dimension: SetDimension): Contents {
    let contents = this.#contents.get(dimension);
    if (!contents) {
      contents = contentsOf(this.table, this.answers[dimension]!);
      this.#contents.set(dimension, contents);
    }
    return contents;
  }
}
