/**
 * # From bytes to the bounds of cells
 *
 * A CSV is read without making a string or an object for a cell. The scanner goes over the bytes of UTF-8
 * text once and notes where each cell begins and ends; the readers of columns (`reading-cells.ts`) then
 * take their cells out of the same bytes, one column after another. All signs that divide a CSV are
 * ASCII, and no byte of a longer UTF-8 character is, so bytes can be looked at one by one. Other
 * encodings are made UTF-8 before.
 *
 * Text comes in pieces that may end anywhere. The scanner copies each behind what was left of the last,
 * and works through it in batches of about {@link BATCH_CELLS} cells: few enough that bytes and bounds
 * stay in a processor's cache while a dozen columns are read from them, many enough that calls cost
 * nothing. A record that does not end in the piece is scanned again when more has come; if it is long,
 * only when there is twice as much.
 *
 * ## What is a record
 *
 * RFC 4180, and where a file breaks it, what papaparse makes of it (which the tests hold it against):
 *
 * - The first line end outside quotes (CR LF, LF or CR) is that of the whole file. Another one is text.
 * - A cell is quoted if its very first byte is a quote; a quote further on is text.
 * - Within quotes two quotes are one. The cell ends with a quote before a delimiter, a line end or the
 *   end of the text; blanks between them are dropped, but not before the end of the text.
 * - Any other quote within quotes is text, and told as broken; so is a quote that nothing closes: its cell
 *   is the rest of the text as it stands.
 * - A record of one empty cell is an empty line and left out.
 * - Lines are counted by LF (by CR where that ends lines), within quotes as well: as an editor counts.
 */
import { PADDING, type CellBatch } from './cell-batch.ts';
import type { Delimiter } from './dialect.ts';
import { newlineOf, type Newline } from './newline-of.ts';

/** A batch ends with the record that makes it so many cells. */
const BATCH_CELLS = 1 << 14;

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** What a byte outside quotes may be. */
const DELIMITER = 1;
const LINE_END = 2;
const LINE_WITHIN = 3;

/** Behind a quote stands what cannot stand there. */
const BROKEN = -2;

export class ByteScanner {
  #bytes = new Uint8Array(1 << 10);
  #view = new DataView(this.#bytes.buffer);
  /** What is to be scanned of `#bytes`. */
  #from = 0;
  #to = 0;
  /** A record that did not end within so many bytes is not tried again before there are twice as many. */
  #least = 0;
  #line = 1;
  /** Where the text of the last quoted cell ends. */
  #cellEnd = 0;
  #newline: Newline | null = null;
  #begun = false;
  readonly #kinds = new Uint8Array(256);
  readonly #delimiter: number;
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);
  #firsts = new Int32Array(64);
  #lines = new Int32Array(64);
  #broken: number[] = [];
  /** The cells that hold doubled quotes, each with the place of its first ones. */
  #doubled: number[] = [];

  /** @param take is given each batch of records, in their order */
  constructor(
    readonly take: (batch: CellBatch) => void,
    delimiter: Delimiter = ','
  ) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** @param piece of UTF-8 text; it may end within a character */
  push(piece: Uint8Array): void {
    this.#append(piece);
    if (this.#to - this.#from < Math.max(3, this.#least)) return;
    this.#scanAll(false);
  }

  end(): void {
    this.#scanAll(true);
  }

  #append(piece: Uint8Array): void {
    const rest = this.#to - this.#from;
    const needed = rest + piece.length + PADDING;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(needed + (needed >> 1));
      larger.set(this.#bytes.subarray(this.#from, this.#to));
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    } else if (this.#from > 0) {
      this.#bytes.copyWithin(0, this.#from, this.#to);
    }
    this.#bytes.set(piece, rest);
    this.#from = 0;
    this.#to = rest + piece.length;
  }

  #scanAll(last: boolean): void {
    if (!this.#begun) this.#begin();
    if (!this.#newline) {
      this.#newline = newlineOf(this.#bytes.subarray(this.#from, this.#to), last);
      if (!this.#newline) return;
      this.#tellKinds(this.#newline);
    }
    while (this.#from < this.#to && this.#scanBatch(last));
    this.#least = 2 * (this.#to - this.#from);
  }

  /** A byte order mark is no part of the text. */
  #begin(): void {
    this.#begun = true;
    const [a, b, c] = this.#bytes.subarray(this.#from, this.#to);
    if (a === 0xef && b === 0xbb && c === 0xbf) this.#from += 3;
  }

  #tellKinds(newline: Newline): void {
    this.#kinds[this.#delimiter] = DELIMITER;
    if (newline === '\r\n') this.#kinds[LF] = LINE_WITHIN;
    this.#kinds[newline.charCodeAt(0)] = LINE_END;
  }

  /** Scans some records and hands them on; false where there is no whole one. */
  #scanBatch(last: boolean): boolean {
    const [bytes, kinds, to, delimiter] = [this.#bytes, this.#kinds, this.#to, this.#delimiter];
    const pairs = this.#newline === '\r\n';
    const endLength = pairs ? 2 : 1;
    const plain = Math.max(delimiter, CR); // Above this no byte divides anything.
    let [starts, ends] = [this.#starts, this.#ends];
    let [records, cell, at] = [0, 0, this.#from];
    this.#broken.length = this.#doubled.length = 0;
    bytes[to] = this.#newline!.charCodeAt(0); // Ends the last cell, so that its end is not looked for.

    scan: while (at < to && cell < BATCH_CELLS) {
      const first = cell;
      const line = this.#line;
      const broken = this.#broken.length;
      const doubled = this.#doubled.length;
      for (;;) {
        if (cell === starts.length) {
          starts = this.#starts = longer(starts);
          ends = this.#ends = longer(ends);
        }
        if (bytes[at] === QUOTE && at < to) {
          starts[cell] = at + 1;
          at = this.#quoted(cell, at + 1, last);
          ends[cell] = this.#cellEnd;
        } else {
          starts[cell] = at;
          while (bytes[at]! > plain || kinds[bytes[at]!] === 0) at++;
          if (bytes[at] !== delimiter && at < to) at = this.#lineEnd(at, last);
          ends[cell] = at;
        }
        const whole = at >= 0 && (at < to || last);
        if (whole) cell++;
        if (whole && at < to && bytes[at] === delimiter) {
          at++;
          continue;
        }
        if (whole) break;
        // The record goes on in the next piece.
        this.#line = line;
        this.#broken.length = broken;
        this.#doubled.length = doubled;
        cell = first;
        break scan;
      }
      if (at < to) {
        this.#line++;
        at += endLength;
      }
      this.#from = Math.min(at, to);
      if (cell === first + 1 && ends[first] === starts[first]) cell = first;
      else {
        if (records + 1 === this.#firsts.length) {
          this.#firsts = longer(this.#firsts);
          this.#lines = longer(this.#lines);
        }
        this.#firsts[records] = first;
        this.#lines[records++] = line;
      }
      for (let i = broken; i < this.#broken.length; i++) this.#broken[i] = records;
    }
    this.#firsts[records] = cell;
    for (let i = 0; i < this.#doubled.length; i += 2) {
      const quoted = this.#doubled[i]!;
      ends[quoted] = undouble(bytes, this.#doubled[i + 1]!, ends[quoted]!);
    }
    if (records > 0 || this.#broken.length > 0) {
      const [view, firsts, lines, broken] = [this.#view, this.#firsts, this.#lines, this.#broken];
      this.take({ bytes, view, starts, ends, firsts, lines, records, broken });
    }
    return cell >= BATCH_CELLS;
  }

  /**
   * The end of the line that a cell without quotes ends with, from the first sign that may be one; -1
   * where more of the text has to tell.
   */
  #lineEnd(from: number, last: boolean): number {
    const bytes = this.#bytes;
    const kinds = this.#kinds;
    const to = this.#to;
    for (let at = from; ; at++) {
      const kind = kinds[bytes[at]!]!;
      if (at === to || kind === DELIMITER) return at;
      if (kind === LINE_WITHIN) this.#line++;
      if (kind !== LINE_END) continue;
      if (this.#newline !== '\r\n') return at;
      if (at + 1 === to) return last ? to : -1;
      if (bytes[at + 1] === LF) return at;
    }
  }

  /**
   * Goes over a quoted cell, whose text then ends at `#cellEnd`.
   * @param from behind the first quote
   * @returns the place of the sign that follows it, or -1 where more of the text has to tell
   */
  #quoted(cell: number, from: number, last: boolean): number {
    const bytes = this.#bytes;
    const to = this.#to;
    const lineSign = this.#newline === '\r' ? CR : LF;
    let doubled = -1;
    for (let at = from; ; at++) {
      while (bytes[at]! > QUOTE) at++;
      if (at >= to) {
        this.#broken.push(0);
        this.#cellEnd = to;
        return last ? to : -1;
      }
      if (bytes[at] !== QUOTE) {
        if (bytes[at] === lineSign) this.#line++;
        continue;
      }
      if (bytes[at + 1] === QUOTE && at + 1 < to) {
        if (doubled < 0) doubled = at;
        at++;
        continue;
      }
      const end = this.#afterBlanks(at + 1, last);
      if (end === BROKEN) {
        this.#broken.push(0);
        continue;
      }
      if (doubled >= 0) this.#doubled.push(cell, doubled);
      this.#cellEnd = at;
      for (let blank = at + 1; blank < end; blank++) if (bytes[blank] === lineSign) this.#line++;
      return end;
    }
  }

  /**
   * The delimiter or line end behind a closing quote and blanks, or the end of the text right behind the
   * quote; {@link BROKEN} where something else follows, and -1 where more of the text has to tell.
   */
  #afterBlanks(from: number, last: boolean): number {
    const bytes = this.#bytes;
    const kinds = this.#kinds;
    const to = this.#to;
    if (from === to) return last ? to : -1;
    for (let at = from; at < to;) {
      const kind = kinds[bytes[at]!];
      if (kind === DELIMITER) return at;
      if (kind === LINE_END) {
        if (this.#newline !== '\r\n' || (bytes[at + 1] === LF && at + 1 < to)) return at;
        if (at + 1 === to && !last) return -1;
      }
      const blank = blankAt(bytes, at, to);
      if (blank === 0) return at + 3 > to && bytes[at]! > 127 && !last ? -1 : BROKEN;
      at += blank;
    }
    return last ? BROKEN : -1;
  }
}

function longer(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Makes two quotes one, in place, from the first two on; answers with the new end. */
function undouble(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    bytes[to++] = byte;
    if (byte === QUOTE && bytes[at + 1] === QUOTE) at++;
  }
  return to;
}

/** The length of the blank character (as `String.trim` knows them) at a place; 0 where there is none. */
function blankAt(bytes: Uint8Array, at: number, to: number): number {
  const byte = bytes[at]!;
  if (byte === 32 || (byte >= 9 && byte <= 13)) return 1;
  if (byte < 0xc2) return 0;
  const length = byte < 0xe0 ? 2 : 3;
  const character = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    bytes.subarray(at, Math.min(at + length, to))
  );
  return character.trim() === '' ? length : 0;
}
