import { textWidth, wrapText } from '#lib/ui/text-width.ts';

/** What Japanese never begins a line with, and what it never ends one with. */
const NOT_FIRST = /^[、。，．・：；！？」』）】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ〜％]/;
const NOT_LAST = /[「『（【〈《〔]$/;

/**
 * Lines of a text no wider than `width`. Beyond what `wrapText` does, addresses break behind the signs
 * that part them, and Japanese keeps its signs off the beginning and the end of lines, for which a line
 * may be a letter longer.
 */
export function wrapLines(
  text: string,
  width: number,
  size: number,
  weight: 400 | 600 = 400
): string[] {
  const lines = wrapText(text, width, size, weight).flatMap((line) =>
    textWidth(line, size, weight) > width ? cutAddress(line, width, size, weight) : [line]
  );
  const kept = keepSigns(lines);
  const last = kept.at(-1) ?? '';
  // One or two letters alone on a line: Japanese breaks anywhere.
  const isOrphan = kept.length > 1 && [...last].length < 3 && width > 8 * size;
  return isOrphan ? wrapLines(text, width - size, size, weight) : kept;
}

/** The same number of lines, none much longer than another; Japanese breaks between its phrases. */
export function balanceLines(
  text: string,
  width: number,
  size: number,
  weight: 400 | 600 = 400
): string[] {
  const wrap = hasJapanese(text) ? wrapPhrases : wrapLines;
  const lines = wrap(text, width, size, weight);
  if (lines.length < 2) return lines;
  const pieces = wrap === wrapPhrases ? phrasesOf(text) : [];
  const widest = Math.max(0, ...pieces.map((piece) => textWidth(piece.trimEnd(), size, weight)));
  let balanced = lines;
  for (let narrower = width - 8; narrower > Math.max(width / 2, widest); narrower -= 8) {
    const tried = wrap(text, narrower, size, weight);
    if (tried.length > lines.length) break;
    balanced = tried;
  }
  return balanced;
}

export function hasJapanese(text: string): boolean {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
}

/**
 * A phrase of Japanese: a word with the particles and endings written in hiragana behind it, and the
 * signs that belong to it, or a few quoted words. Without a dictionary, so that it is the same on every
 * machine.
 */
const PHRASE =
  /(?:「[^」]{1,7}」|[「『（【]*[^\u3040-\u309f「『（【」』）】、。，・\s]*)[\u3040-\u309f]*(?:[」』）】]+[\u3040-\u309f]*)*[、。，・]*\s*/g;

const phrasesOf = (text: string) => (text.match(PHRASE) ?? []).filter(Boolean);

/** Lines of whole phrases; a phrase longer than a line breaks where any Japanese may. */
function wrapPhrases(text: string, width: number, size: number, weight: 400 | 600): string[] {
  const lines: string[] = [];
  for (const phrase of phrasesOf(text)) {
    const line = (lines.at(-1) ?? '') + phrase;
    if (lines.length > 0 && textWidth(line.trimEnd(), size, weight) <= width) {
      lines[lines.length - 1] = line;
    } else lines.push(...wrapLines(phrase, width, size, weight));
  }
  return lines.map((line) => line.trim());
}

function cutAddress(line: string, width: number, size: number, weight: 400 | 600): string[] {
  const lines: string[] = [];
  let open = '';
  for (const piece of line.match(/[^&?/,=]*[&?/,=]+|[^&?/,=]+$/g) ?? []) {
    if (open && textWidth(open + piece, size, weight) > width) {
      lines.push(open);
      open = piece.trimStart();
    } else open += piece;
  }
  return open ? [...lines, open] : lines;
}

function keepSigns(lines: readonly string[]): string[] {
  const kept = [...lines];
  for (let i = 1; i < kept.length; i++) {
    while (NOT_FIRST.test(kept[i]!)) {
      kept[i - 1] = kept[i - 1]! + kept[i]![0]!;
      kept[i] = kept[i]!.slice(1).trimStart();
    }
    while (NOT_LAST.test(kept[i - 1]!)) {
      kept[i] = kept[i - 1]!.at(-1)! + kept[i];
      kept[i - 1] = kept[i - 1]!.slice(0, -1);
    }
  }
  return kept.filter(Boolean);
}
