import { NO_CODE, NO_DAY } from '#lib/core/table/column.ts';
import { dayOf } from '#lib/core/table/day.ts';
import type { Table } from '#lib/core/table/table.ts';
import {
  pairOf,
  type Answers,
  type Dimension,
  type SetAnswer,
  type SetDimension,
  type TimeAnswer
} from './dimension.ts';
import type { Clause, Selection, SetClause, TimeClause } from './selection.ts';

const EARLIEST = -2147483648;
const LATEST = 2147483647;

/** Finds the rows of one table that satisfy a selection. Masks of clauses are kept while in use. */
export class FilterIndex {
  #spans: { starts: Int32Array; ends: Int32Array } | null = null;
  #masks = new Map<string, Uint8Array>();

  constructor(
    readonly table: Table,
    readonly answers: Answers
  ) {}

  answersTo(dimension: Dimension): boolean {
    return this.answers[dimension] !== undefined;
  }

  /**
   * The places of the rows that satisfy every clause this dataset answers to, in ascending order.
   * @param exceptView leaves out the clauses that this view published
   */
  rows(selection: Selection, exceptView: string | null = null): Int32Array {
    const masks = selection
      .filter((clause) => this.answersTo(clause.dimension))
      .filter((clause) => exceptView === null || clause.view !== exceptView)
      .map((clause) => this.mask(clause));
    const found = new Int32Array(this.table.length);
    let count = 0;
    for (let row = 0; row < found.length; row++) {
      let satisfied = 1;
      for (const mask of masks) satisfied &= mask[row]!;
      if (satisfied === 1) found[count++] = row;
    }
    return found.subarray(0, count);
  }

  /** 1 for each row that satisfies the clause; rows of a dataset without an answer all do. */
  mask(clause: Clause): Uint8Array {
    const key =
      clause.dimension === 'time'
        ? `${clause.from} ${clause.to}`
        : `${clause.dimension} ${clause.values.join(' | ')}`;
    let mask = this.#masks.get(key);
    if (!mask) {
      mask = clause.dimension === 'time' ? this.#timeMask(clause) : this.#setMask(clause);
      if (this.#masks.size >= 16) this.#masks.delete(this.#masks.keys().next().value!);
      this.#masks.set(key, mask);
    }
    return mask;
  }

  /** First and last day of each row in time, with open sides at the ends of the range. */
  spans(): { starts: Int32Array; ends: Int32Array } | null {
    const answer = this.answers.time;
    if (!answer) return null;
    this.#spans ??= spansOf(this.table, answer);
    return this.#spans;
  }

  /** Every value that some row touches on the dimension. */
  valuesOf(dimension: SetDimension): Set<string> {
    const answer = this.answers[dimension];
    const values = new Set<string>();
    if (!answer) return values;
    if ('always' in answer) return new Set(answer.always);
    if ('ends' in answer) {
      const [a, b] = answer.ends.map((property) => this.table.column(property, 'text'));
      for (let row = 0; row < this.table.length; row++) {
        const [one, two] = [a!.codes[row]!, b!.codes[row]!];
        if (one === NO_CODE || two === NO_CODE) continue;
        values.add(pairOf(a!.dictionary[one]!, b!.dictionary[two]!));
      }
      return values;
    }
    for (const property of answer.columns) {
      for (const cell of this.table.column(property, 'text').dictionary) {
        for (const value of answer.values?.(cell) ?? [cell]) values.add(value);
      }
    }
    return values;
  }

  #timeMask(clause: TimeClause): Uint8Array {
    const mask = new Uint8Array(this.table.length);
    const spans = this.spans();
    if (!spans) return mask.fill(1);
    const from = clause.from ?? EARLIEST;
    const to = clause.to ?? LATEST;
    for (let row = 0; row < mask.length; row++) {
      mask[row] = spans.starts[row]! <= to && spans.ends[row]! >= from ? 1 : 0;
    }
    return mask;
  }

  #setMask(clause: SetClause): Uint8Array {
    const mask = new Uint8Array(this.table.length);
    const answer = this.answers[clause.dimension];
    if (!answer) return mask.fill(1);
    const wanted = new Set(clause.values);
    if ('ends' in answer) markPairs(this.table, answer.ends, wanted, mask);
    else markValues(this.table, answer, wanted, mask);
    return mask;
  }
}

function markValues(table: Table, answer: SetAnswer, wanted: Set<string>, mask: Uint8Array): void {
  if ('always' in answer) {
    if (answer.always.some((value) => wanted.has(value))) mask.fill(1);
    return;
  }
  for (const property of answer.columns) {
    const { codes, dictionary } = table.column(property, 'text');
    const hits = dictionary.map((cell) =>
      answer.values ? answer.values(cell).some((value) => wanted.has(value)) : wanted.has(cell)
    );
    for (let row = 0; row < mask.length; row++) {
      const code = codes[row]!;
      if (code !== NO_CODE && hits[code]) mask[row] = 1;
    }
  }
}

function markPairs(
  table: Table,
  ends: readonly [string, string],
  wanted: Set<string>,
  mask: Uint8Array
): void {
  const a = table.column(ends[0], 'text');
  const b = table.column(ends[1], 'text');
  for (const pair of wanted) {
    for (let row = 0; row < mask.length; row++) {
      const [one, two] = [a.codes[row]!, b.codes[row]!];
      if (one === NO_CODE || two === NO_CODE) continue;
      if (pairOf(a.dictionary[one]!, b.dictionary[two]!) === pair) mask[row] = 1;
    }
  }
}

function spansOf(table: Table, answer: TimeAnswer): { starts: Int32Array; ends: Int32Array } {
  const starts = new Int32Array(table.length);
  const ends = new Int32Array(table.length);
  if (answer.as === 'years') {
    const first = table.column(answer.columns[0], 'number').values;
    const last = table.column(answer.columns[1], 'number').values;
    for (let row = 0; row < table.length; row++) {
      const start = first[row]!;
      const end = Number.isNaN(last[row]!) ? start : last[row]!;
      starts[row] = dayOf(start, 1, 1);
      ends[row] = dayOf(end, 12, 31);
    }
    return { starts, ends };
  }
  const first = table.column(answer.columns[0], 'day').values;
  const last = table.column(answer.columns[1], 'day').values;
  for (let row = 0; row < table.length; row++) {
    const [start, end] = [first[row]!, last[row]!];
    if (answer.as === 'middle') {
      const middle = start === NO_DAY ? end : start + Math.floor((end - start) / 2);
      starts[row] = ends[row] = middle;
    } else {
      starts[row] = start === NO_DAY ? EARLIEST : start;
      ends[row] = end !== NO_DAY ? end : answer.as === 'moment' ? start : LATEST;
    }
  }
  return { starts, ends };
}
