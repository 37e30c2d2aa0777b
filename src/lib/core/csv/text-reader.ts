import { sayFault } from '#lib/core/datasets/fault-words.ts';
import type { ColumnSpec } from '#lib/core/datasets/schema.ts';
import { NO_CODE, type Column } from '#lib/core/table/column.ts';
import { ByteDictionary, sameBytes } from './byte-dictionary.ts';
import type { CellBatch } from './cell-batch.ts';
import { GrowingArray } from './growing-array.ts';
import {
  cellText,
  EMPTY,
  type CellFault,
  type ColumnReader,
  type TellFault
} from './reading-cells.ts';

/** Texts become codes; each distinct one is checked once. */
export class TextReader implements ColumnReader {
  readonly #cells = new GrowingArray(Int32Array);
  readonly #dictionary = new ByteDictionary();
  /** What is wrong with each distinct text; empty while nothing is. */
  readonly #faults: CellFault[] = [];
  readonly #check: ((text: string) => CellFault | null) | null;

  constructor(readonly spec: Extract<ColumnSpec, { kind: 'text' }>) {
    this.#check = textCheck(spec);
  }

  expect(rows: number): void {
    this.#cells.expect(rows);
  }

  take(batch: CellBatch, from: number, place: number, tell: TellFault): void {
    const { bytes, view, starts, ends, firsts, records } = batch;
    const cells = this.#cells.room(records - from);
    const dictionary = this.#dictionary;
    let known = dictionary.size;
    let faulty = this.#faults.length > 0;
    // Rows that follow each other often say the same, and that is known without a search.
    let last = NO_CODE;
    let lastStart = 0;
    let lastLength = -1;
    for (let record = from; record < records; record++) {
      const cell = firsts[record]! + place;
      if (place < 0 || cell >= firsts[record + 1]! || starts[cell] === ends[cell]) {
        cells[record - from] = NO_CODE;
        faulty ||= this.spec.required;
        continue;
      }
      const start = starts[cell]!;
      const length = ends[cell]! - start;
      if (length !== lastLength || !sameBytes(view, lastStart, view, start, length)) {
        last = dictionary.numberOf(bytes, view, start, start + length);
        if (last === known) {
          known++;
          const fault = this.#check && this.#check(cellText(batch, record, place));
          if (fault) {
            this.#faults[last] = fault;
            faulty = true;
          }
        }
        lastStart = start;
        lastLength = length;
      }
      cells[record - from] = last;
    }
    if (!faulty) return;
    for (let record = from; record < records; record++) {
      const code = cells[record - from]!;
      const fault = code === NO_CODE ? (this.spec.required ? EMPTY : null) : this.#faults[code];
      if (fault) tell(record, fault);
    }
  }

  build(): Column {
    return { kind: 'text', ...withoutTwins(this.#cells.whole(), this.#dictionary.texts()) };
  }
}

/** Bytes that were no text may have become the same text: they take the code of the first. */
function withoutTwins(
  codes: Int32Array,
  texts: string[]
): { codes: Int32Array; dictionary: string[] } {
  if (!texts.some((text) => text.includes('\ufffd'))) return { codes, dictionary: texts };
  const places = new Map<string, number>();
  for (const text of texts) if (!places.has(text)) places.set(text, places.size);
  return {
    codes: codes.map((code) => (code < 0 ? code : places.get(texts[code]!)!)),
    dictionary: [...places.keys()]
  };
}

/** What a text must be; null where it may be any. */
function textCheck(
  spec: Extract<ColumnSpec, { kind: 'text' }>
): ((text: string) => CellFault | null) | null {
  const { values, format, separator, pattern = '' } = spec;
  if (!values && !format && pattern === '') return null;
  const form = pattern ? new RegExp(pattern, 'u') : null;
  return (text) => {
    if (values && !values.includes(text)) {
      return {
        code: 'enumeration',
        ...sayFault('enumeration', { values: values.join(', ') })
      };
    }
    if (form && !form.test(text)) {
      return {
        code: 'pattern',
        ...(separator
          ? sayFault('pattern-several', { pattern, separator })
          : sayFault('pattern', { pattern }))
      };
    }
    if (format === 'uri' && !/^https?:\/\/\S+$/.test(text)) {
      return { code: 'pattern', ...sayFault('web-address', {}) };
    }
    return null;
  };
}
