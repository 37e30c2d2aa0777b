import Papa from 'papaparse';

/** Text is split by so many characters at once, so that a large file never stands in memory as cells. */
const CHUNK = 1 << 20;

export type Delimiter = ',' | ';' | '\t';

/** What becomes of the records of a text, in their order; empty lines are left out. */
export interface RecordSink {
  /** @param line the line of the text, from 1, on which the record begins */
  record(cells: string[], line: number): void;
  /** A double quote that is not closed, or not doubled within quoted text, in the record before. */
  brokenQuote(line: number): void;
}

/**
 * Splits CSV text (RFC 4180), given in pieces, into records. A record may span lines, and pieces may end
 * anywhere.
 */
export class RecordReader {
  #rest = '';
  /** A record that did not end within so much text is not tried again before there is twice as much. */
  #least = CHUNK;
  #line = 1;
  #newline: '\r\n' | '\n' | '\r' | null = null;
  #begun = false;

  constructor(
    readonly sink: RecordSink,
    readonly delimiter: Delimiter = ','
  ) {}

  push(text: string): void {
    let start = 0;
    if (!this.#begun && text !== '') {
      this.#begun = true;
      if (text.charCodeAt(0) === 0xfeff) start = 1;
    }
    while (start < text.length) {
      const end = Math.min(text.length, start + Math.max(CHUNK, this.#least - this.#rest.length));
      this.#rest += text.slice(start, end);
      start = end;
      if (this.#rest.length >= this.#least) this.#split(false);
    }
  }

  end(): void {
    if (this.#rest !== '') this.#split(true);
  }

  #split(last: boolean): void {
    this.#newline ??= newlineOf(this.#rest);
    const config = { delimiter: this.delimiter, newline: this.#newline } as Papa.ParseConfig;
    const { data, errors, meta } = new Papa.Parser(config).parse(
      this.#rest,
      0,
      !last
    ) as Papa.ParseResult<string[]>;
    const used = last ? this.#rest : this.#rest.slice(0, meta.cursor);
    const breaks = countBreaks(used, this.#newline === '\r' ? '\r' : '\n');
    // Where there is a line end for each record, none spans lines; the last one has none.
    const spanning = breaks !== data.length - (last ? 1 : 0) || errors.length > 0;
    const line = this.#line;
    this.#hand(data, errors, spanning);
    this.#line = line + breaks;
    this.#rest = last ? '' : this.#rest.slice(meta.cursor);
    this.#least = Math.max(CHUNK, this.#rest.length * 2);
  }

  #hand(data: string[][], errors: readonly Papa.ParseError[], spanning: boolean): void {
    const broken = errors.filter((error) => error.type === 'Quotes');
    let next = 0;
    data.forEach((cells, i) => {
      const line = this.#line;
      this.#line += 1 + (spanning ? breaksWithin(cells) : 0);
      if (cells.length > 1 || cells[0] !== '') this.sink.record(cells, line);
      for (; broken[next] && broken[next]!.row! <= i; next++) this.sink.brokenQuote(line);
    });
  }
}

/** The first line end outside double quotes says what line ends the text has. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const bare = text.slice(0, CHUNK).replace(/"(?:[^"]|"")*"/g, '');
  const found = /\r\n|\r|\n/.exec(bare)?.[0] as '\r\n' | '\n' | '\r' | undefined;
  return found ?? '\n';
}

function countBreaks(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function breaksWithin(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n')) count += countBreaks(cell, '\n');
    else if (cell.includes('\r')) count += countBreaks(cell, '\r');
  }
  return count;
}
