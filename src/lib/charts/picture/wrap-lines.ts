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

/** The same number of lines, none much longer than another. */
export function balanceLines(
  text: string,
  width: number,
  size: number,
  weight: 400 | 600 = 400
): string[] {
  const lines = wrapLines(text, width, size, weight);
  if (lines.length < 2) return lines;
  let balanced = lines;
  for (let narrower = width - 8; narrower > width / 2; narrower -= 8) {
    const tried = wrapLines(text, narrower, size, weight);
    if (tried.length > lines.length) break;
    balanced = tried;
  }
  return balanced;
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
