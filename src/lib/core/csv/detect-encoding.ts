import { decodeStrictly, type Encoding } from './encoding.ts';
import { textLikeness } from './text-likeness.ts';

/** One way to read the bytes, for a person to compare. */
export interface EncodingCandidate {
  readonly encoding: Encoding;
  /** The first lines in it, those with characters beyond ASCII first. */
  readonly preview: readonly string[];
}

export interface DetectedEncoding {
  /** The encoding where there is no doubt; null where a person has to choose. */
  readonly encoding: Encoding | null;
  /** Every encoding that the bytes are text of, likeliest first. Empty: the bytes are no text. */
  readonly candidates: readonly EncodingCandidate[];
}

/** Without a mark of their own, told apart by what they make of the bytes. */
const LEGACY = ['shift_jis', 'euc-jp', 'windows-1251', 'koi8-r', 'windows-1252'] as const;

/** To be chosen without asking a reading must look so much like writing … */
const LEAST_LIKENESS = 0.25;
/** … and so much more than the next, the more the fewer bytes beyond ASCII there are to tell by. */
const leastLead = (tellingBytes: number) => 0.3 + 3 / tellingBytes;

const PREVIEW_LINES = 5;

/**
 * Recognises the encoding of a file from its bytes, or from a part of them that holds characters beyond
 * ASCII: by a byte order mark, by the zero bytes of UTF-16, by the strict form of UTF-8, else by which
 * reading looks like Japanese or Russian writing.
 * @param whole false where the bytes may end within a character
 */
export function detectEncoding(bytes: Uint8Array, whole = true): DetectedEncoding {
  const sure = markedEncoding(bytes) ?? wideEncoding(bytes);
  const certain = sure ?? (decodeStrictly(bytes, 'utf-8', whole) === null ? null : 'utf-8');
  if (certain) {
    const text = decodeStrictly(bytes, certain, whole);
    if (text === null || text.includes('\0')) return { encoding: null, candidates: [] };
    return { encoding: certain, candidates: [{ encoding: certain, preview: previewOf(text) }] };
  }
  if (bytes.includes(0)) return { encoding: null, candidates: [] };
  const readings = LEGACY.flatMap((encoding) => {
    const text = decodeStrictly(bytes, encoding, whole);
    return text === null ? [] : [{ encoding, text, likeness: textLikeness(text) }];
  }).sort((a, b) => b.likeness - a.likeness);
  const [best, next] = readings;
  const clear =
    best &&
    best.likeness >= LEAST_LIKENESS &&
    best.likeness - (next?.likeness ?? -1) >=
      leastLead(bytes.reduce((count, byte) => count + (byte >> 7), 0));
  return {
    encoding: clear ? best.encoding : null,
    candidates: readings.map(({ encoding, text }) => ({ encoding, preview: previewOf(text) }))
  };
}

function markedEncoding([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: separators, digits and line ends have a zero byte, always on the same side. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  const least = bytes.length / 40;
  if (odd >= least && odd > 20 * even) return 'utf-16le';
  if (even >= least && even > 20 * odd) return 'utf-16be';
  return null;
}

function previewOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line !== '');
  // eslint-disable-next-line no-control-regex
  const telling = lines.filter((line) => /[^\x00-\x7f]/.test(line));
  const chosen = new Set([...lines.slice(0, 1), ...telling, ...lines].slice(0, PREVIEW_LINES));
  return lines.filter((line) => chosen.delete(line)).map((line) => line.slice(0, 200));
}
