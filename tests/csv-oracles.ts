import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';
import { ByteScanner } from '#lib/core/csv/byte-scanner.ts';
import { cellText } from '#lib/core/csv/reading-cells.ts';
import type { Delimiter } from '#lib/core/csv/dialect.ts';

/** A file to be read by all, and where the bytes are cut into pieces. */
export interface FuzzedFile {
  readonly bytes: Uint8Array;
  readonly delimiter: Delimiter;
  readonly cuts: readonly number[];
}

/** What a comparison came to: the same, told apart by a written rule, or neither. */
export type Comparison = 'same' | 'broken-quotes' | 'blanks-behind-quote' | 'differs';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SIGNS = [...'aZ09.- ,;\t"" \n', '\r\n', '\r', '""', '",', '"\n', '\n"', ',"', '" ,'].concat([
  'é',
  '日本',
  '😀',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\ufffd'
]);

/** A file of random signs, a well formed one, or rows of a real one with some bytes changed. */
export function fuzzedFile(random: () => number, tables: readonly string[]): FuzzedFile {
  const below = (most: number) => Math.floor(random() * most);
  const one = <T>(choices: readonly T[]): T => choices[below(choices.length)]!;
  const delimiter = one<Delimiter>([',', ',', ';', '\t']);
  const kind = below(3);
  let text = '';
  if (kind === 0) {
    for (let i = below(60); i > 0; i--) text += one(SIGNS);
  } else if (kind === 1) {
    const newline = one(['\n', '\r\n', '\r']);
    for (let row = below(12); row > 0; row--) {
      const cells = Array.from({ length: 1 + below(5) }, () => {
        let cell = '';
        for (let i = below(6); i > 0; i--) cell += one(SIGNS);
        const plain = !/["\r\n,;\t]/.test(cell) && below(2) === 0;
        return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
      });
      text += cells.join(delimiter) + (row > 1 || below(2) === 0 ? newline : '');
    }
  } else {
    const lines = one(tables).split('\n');
    const from = below(lines.length);
    text = lines.slice(from, from + 1 + below(4)).join('\n');
    if (below(4) === 0) text = text.replaceAll('\n', '\r\n');
    for (let i = below(5); i > 0; i--) {
      const at = below(text.length);
      text = text.slice(0, at) + one(SIGNS) + text.slice(at + below(3));
    }
  }
  const bytes = new TextEncoder().encode(text);
  // Bytes that are no text.
  if (below(8) === 0 && bytes.length > 0) bytes[below(bytes.length)] = 128 + below(128);
  const cuts = Array.from({ length: below(4) }, () => below(bytes.length + 1));
  return { bytes, delimiter, cuts: cuts.sort((a, b) => a - b) };
}

/** The records as the scanner finds them, and how many quotes are broken. */
export function scanned({ bytes, delimiter, cuts }: FuzzedFile) {
  const records: string[][] = [];
  let broken = 0;
  const scanner = new ByteScanner((batch) => {
    for (let record = 0; record < batch.records; record++) {
      const count = batch.firsts[record + 1]! - batch.firsts[record]!;
      records.push(Array.from({ length: count }, (_, place) => cellText(batch, record, place)));
    }
    broken += batch.broken.length;
  }, delimiter);
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    scanner.push(bytes.subarray(from, cut));
    from = cut;
  }
  scanner.end();
  return { records, broken };
}

/** The first line end outside quotes. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const bare = text.replace(/"(?:[^"]|"")*"/g, 'q');
  return (/\r\n|\r|\n/.exec(bare)?.[0] ?? '\n') as '\n';
}

const filled = (records: string[][]) =>
  records.filter((cells) => cells.length > 1 || cells[0] !== '');

const alike = (a: string[][], b: string[][]) =>
  a.length === b.length &&
  a.every((cells, i) => {
    const others = b[i]!;
    return cells.length === others.length && cells.every((cell, place) => cell === others[place]);
  });

/** Whether the scanner reads a file as papaparse does, and where csv-parse does not. */
export function compared(file: FuzzedFile): { papaparse: Comparison; csvParse: Comparison } {
  const { bytes, delimiter } = file;
  const { records, broken } = scanned(file);
  const text = new TextDecoder().decode(bytes);
  const newline = newlineOf(text);
  const { data, errors } = new Papa.Parser({ delimiter, newline } as Papa.ParseConfig).parse(
    text,
    0,
    false
  ) as Papa.ParseResult<string[]>;
  const same = alike(records, filled(data)) && broken === errors.length;
  return {
    papaparse: same ? 'same' : 'differs',
    csvParse: beside(records, broken, text, delimiter, newline)
  };
}

function beside(
  records: string[][],
  broken: number,
  text: string,
  delimiter: Delimiter,
  newline: string
): Comparison {
  let others: string[][];
  try {
    others = parse(text, {
      delimiter,
      record_delimiter: newline,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true
    });
  } catch {
    // It refuses quotes that are not closed.
    return broken > 0 ? 'broken-quotes' : 'differs';
  }
  if (alike(records, filled(others))) return 'same';
  if (broken > 0) return 'broken-quotes';
  return /"\s+(?:[,;\t\r\n]|$)/.test(text) ? 'blanks-behind-quote' : 'differs';
}
