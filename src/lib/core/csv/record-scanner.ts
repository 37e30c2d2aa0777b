/**
 * # From signs to the bounds of cells
 *
 * All signs that divide a CSV are ASCII, and no byte of a longer UTF-8 character is. So the delimiters,
 * quotes and line ends of a text are found first, many bytes at once (`find-signs.ts`); the scanner then
 * steps from sign to sign and notes where each cell begins and ends. What lies between it passes over, but
 * for blanks behind a quote.
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
import type { CellBatch } from './cell-batch.ts';
import { Signs } from './find-signs.ts';
import type { Newline } from './newline-of.ts';

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** What a sign outside quotes may be; any other is text. */
const DELIMITER = 1;
const LINE_END = 2;
const LINE_WITHIN = 3;

/** More of the text has to tell. */
const UNTOLD = -1;
/** Behind a quote stands what cannot stand there. */
const BROKEN = -2;

/** The whole records of a text, and where the first one begins that is not whole. */
export interface ScannedText extends CellBatch {
  readonly end: number;
}

export class RecordScanner {
  readonly #kinds = new Uint8Array(256);
  readonly #lineSign: number;
  readonly #signs: Signs;
  /** The text that is scanned, up to `#to`, and the places of its signs; `#to` stands behind them. */
  #bytes: Uint8Array = new Uint8Array();
  #to = 0;
  #places: Int32Array = new Int32Array();
  #last = false;
  #line = 1;
  #starts = new Int32Array();
  #ends = new Int32Array();
  #firsts = new Int32Array();
  #lines = new Int32Array();
  #broken: number[] = [];
  /** The cells that hold doubled quotes, each with the place of its first ones. */
  #doubled = new Int32Array();
  #doubledLength = 0;

  /** @param delimiter as a byte */
  constructor(
    readonly delimiter: number,
    readonly newline: Newline
  ) {
    this.#signs = new Signs(delimiter);
    this.#lineSign = newline === '\r' ? CR : LF;
    this.#kinds[delimiter] = DELIMITER;
    if (newline === '\r\n') this.#kinds[LF] = LINE_WITHIN;
    this.#kinds[newline.charCodeAt(0)] = LINE_END;
  }

  /**
   * Scans the next records of a text.
   * @param bytes of the text; the one behind it is written to
   * @param view of the same bytes
   * @param last whether the text ends at `to`
   */
  scan(bytes: Uint8Array, view: DataView, from: number, to: number, last: boolean): ScannedText {
    const places = this.#signs.find(bytes, from, to);
    this.#makeRoom(places.length + 1);
    [this.#bytes, this.#to, this.#places, this.#last] = [bytes, to, places, last];
    const [starts, ends, firsts, lines] = [this.#starts, this.#ends, this.#firsts, this.#lines];
    const [broken, doubled] = [this.#broken, this.#doubled];
    this.#doubledLength = 0;
    const { delimiter, newline } = this;
    const endLength = newline.length;
    broken.length = 0;
    bytes[to] = newline.charCodeAt(0); // Ends the last cell, so that its end is not looked for.
    let [records, cell, sign, at, end] = [0, 0, 0, from, from];

    scan: while (at < to) {
      const first = cell;
      const line = this.#line;
      const [brokenBefore, doubledBefore] = [broken.length, this.#doubledLength];
      for (;;) {
        if (places[sign] === at && bytes[at] === QUOTE) {
          starts[cell] = at + 1;
          sign = this.#quoted(cell, sign);
        } else {
          starts[cell] = at;
          if (bytes[places[sign]!] !== delimiter) sign = this.#unquoted(sign);
          ends[cell] = places[sign]!;
        }
        const place = places[sign]!;
        if (place === to && !last) {
          // The record goes on in the next piece.
          this.#line = line;
          broken.length = brokenBefore;
          this.#doubledLength = doubledBefore;
          cell = first;
          break scan;
        }
        cell++;
        sign++;
        at = place + 1;
        if (bytes[place] !== delimiter) break;
      }
      if (at <= to) this.#line++;
      sign += endLength - 1;
      at += endLength - 1;
      end = Math.min(at, to);
      if (cell === first + 1 && ends[first] === starts[first]) cell = first;
      else {
        firsts[records] = first;
        lines[records++] = line;
      }
      for (let i = brokenBefore; i < broken.length; i++) broken[i] = records;
    }
    firsts[records] = cell;
    for (let i = 0; i < this.#doubledLength; i += 2) {
      const quoted = doubled[i]!;
      ends[quoted] = undouble(bytes, doubled[i + 1]!, ends[quoted]!);
    }
    return { bytes, view, starts, ends, firsts, lines, records, broken, end };
  }

  /** Each cell, and each record, ends with a sign of its own. */
  #makeRoom(signs: number): void {
    if (signs <= this.#starts.length) return;
    this.#starts = new Int32Array(2 * signs);
    this.#ends = new Int32Array(2 * signs);
    this.#firsts = new Int32Array(2 * signs);
    this.#lines = new Int32Array(2 * signs);
    this.#doubled = new Int32Array(2 * signs);
  }

  /**
   * Goes over a cell without quotes.
   * @param sign the first one that may end it
   * @returns the one that does, or the end of the text
   */
  #unquoted(sign: number): number {
    const [bytes, places] = [this.#bytes, this.#places];
    for (; ; sign++) {
      const at = places[sign]!;
      const kind = this.#kinds[bytes[at]!];
      if (at === this.#to || kind === DELIMITER) return sign;
      if (kind === LINE_WITHIN) this.#line++;
      if (kind !== LINE_END) continue;
      if (this.newline !== '\r\n') return sign;
      if (bytes[at + 1] === LF && at + 1 < this.#to) return sign;
    }
  }

  /**
   * Goes over a quoted cell and notes where its text ends.
   * @param sign its first quote
   * @returns the sign that follows the cell, or the end of the text where it does not tell
   */
  #quoted(cell: number, sign: number): number {
    const [bytes, places, lineSign] = [this.#bytes, this.#places, this.#lineSign];
    let doubled = -1;
    for (sign++; ; sign++) {
      const at = places[sign]!;
      if (at === this.#to) {
        this.#broken.push(0);
        this.#ends[cell] = at;
        return sign;
      }
      if (bytes[at] !== QUOTE) {
        if (bytes[at] === lineSign) this.#line++;
        continue;
      }
      if (bytes[at + 1] === QUOTE) {
        if (doubled < 0) doubled = at;
        sign++;
        continue;
      }
      const end = bytes[at + 1] === this.delimiter ? at + 1 : this.#afterBlanks(at + 1);
      if (end === UNTOLD) return places.length - 1;
      if (end === BROKEN) {
        this.#broken.push(0);
        continue;
      }
      if (doubled >= 0) {
        this.#doubled[this.#doubledLength++] = cell;
        this.#doubled[this.#doubledLength++] = doubled;
      }
      this.#ends[cell] = at;
      for (sign++; places[sign]! < end; sign++) {
        if (bytes[places[sign]!] === lineSign) this.#line++;
      }
      return sign;
    }
  }

  /**
   * The place of the delimiter or line end behind a closing quote and blanks, or the end of the text right
   * behind the quote; {@link BROKEN} where something else follows, or {@link UNTOLD}.
   */
  #afterBlanks(from: number): number {
    const [bytes, kinds, to, last] = [this.#bytes, this.#kinds, this.#to, this.#last];
    if (from === to) return last ? to : UNTOLD;
    for (let at = from; at < to;) {
      const kind = kinds[bytes[at]!];
      if (kind === DELIMITER) return at;
      if (kind === LINE_END) {
        if (this.newline !== '\r\n' || (bytes[at + 1] === LF && at + 1 < to)) return at;
        if (at + 1 === to && !last) return UNTOLD;
      }
      const blank = blankAt(bytes, at, to);
      if (blank === 0) return at + 3 > to && bytes[at]! > 127 && !last ? UNTOLD : BROKEN;
      at += blank;
    }
    return last ? BROKEN : UNTOLD;
  }
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
