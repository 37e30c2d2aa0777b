/**
 * # From bytes to the bounds of cells
 *
 * A CSV is read without making a string or an object for a cell. Its bytes, UTF-8, are gone over once to
 * note where each cell begins and ends (`record-scanner.ts`); the readers of columns (`reading-cells.ts`)
 * then take their cells out of the same bytes, one column after another. Other encodings are made UTF-8
 * before.
 *
 * Text comes in pieces that may end anywhere. The scanner copies some {@link PART} bytes at a time behind
 * what was left of the last and hands on the records that they make whole: few enough that bytes and
 * bounds stay in a processor's cache while a dozen columns are read from them, many enough that calls cost
 * nothing. A record that does not end in them is scanned again when more has come; if it is long, only
 * when there is twice as much.
 */
import { PADDING } from './cell-batch.ts';
import type { Delimiter } from './dialect.ts';
import { newlineOf } from './newline-of.ts';
import { RecordScanner, type ScannedText } from './record-scanner.ts';

const PART = 1 << 17;

export class ByteScanner {
  #bytes = new Uint8Array(1 << 10);
  #view = new DataView(this.#bytes.buffer);
  /** What is to be scanned of `#bytes`. */
  #from = 0;
  #to = 0;
  /** A record that did not end within so many bytes is not tried again before there are twice as many. */
  #least = 0;
  #begun = false;
  #records: RecordScanner | null = null;

  /** @param take is given each batch of records, in their order */
  constructor(
    readonly take: (batch: ScannedText) => void,
    readonly delimiter: Delimiter = ','
  ) {}

  /** @param piece of UTF-8 text; it may end within a character */
  push(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; at += PART) {
      this.#append(piece.subarray(at, at + PART));
      if (this.#to - this.#from >= Math.max(3, this.#least)) this.#scan(false);
    }
  }

  end(): void {
    this.#scan(true);
  }

  #append(part: Uint8Array): void {
    const rest = this.#to - this.#from;
    const needed = rest + part.length + PADDING;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(needed + (needed >> 1));
      larger.set(this.#bytes.subarray(this.#from, this.#to));
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    } else if (this.#from > 0) {
      this.#bytes.copyWithin(0, this.#from, this.#to);
    }
    this.#bytes.set(part, rest);
    this.#from = 0;
    this.#to = rest + part.length;
  }

  #scan(last: boolean): void {
    if (!this.#begun) this.#begin();
    this.#records ??= this.#recordScanner(last);
    if (!this.#records) return;
    const batch = this.#records.scan(this.#bytes, this.#view, this.#from, this.#to, last);
    this.#from = batch.end;
    this.#least = 2 * (this.#to - this.#from);
    if (batch.records > 0 || batch.broken.length > 0) this.take(batch);
  }

  /** A byte order mark is no part of the text. */
  #begin(): void {
    this.#begun = true;
    const [a, b, c] = this.#bytes.subarray(this.#from, this.#to);
    if (a === 0xef && b === 0xbb && c === 0xbf) this.#from += 3;
  }

  /** Null where the line end of the text may not have come yet. */
  #recordScanner(last: boolean): RecordScanner | null {
    const newline = newlineOf(this.#bytes.subarray(this.#from, this.#to), last);
    return newline && new RecordScanner(this.delimiter.charCodeAt(0), newline);
  }
}
