import { textWidth, wrapText } from '#lib/ui/text-width.ts';

/**
 * A caption in one or two lines of about equal length, none wider than `most`; null when it does not
 * fit. Japanese is broken at its punctuation where it has any.
 */
export function captionLines(text: string, size: number, most: number): string[] | null {
  if (textWidth(text, size) <= Math.min(most, 90)) return [text];
  let best: string[] | null = null;
  let bestWidth = most;
  for (const at of breaksOf(text)) {
    const lines = [text.slice(0, at).trim(), text.slice(at).trim()];
    const width = Math.max(...lines.map((line) => textWidth(line, size)));
    if (width <= bestWidth) [best, bestWidth] = [lines, width];
  }
  const fitsOne = textWidth(text, size) <= most;
  if (best && !(fitsOne && lopsided(best))) return best;
  if (fitsOne) return [text];
  const lines = wrapText(text, most, size);
  return lines.length <= 2 ? lines : null;
}

function lopsided([first, second]: readonly string[]): boolean {
  return Math.min(first!.length, second!.length) < 0.35 * Math.max(first!.length, second!.length);
}

/** Before blanks and opening brackets, after closing ones, commas, colons and middle dots. */
function breaksOf(text: string): number[] {
  const places: number[] = [];
  for (let at = 1; at < text.length; at++) {
    const [before, after] = [text[at - 1]!, text[at]!];
    const space = after === ' ' && !/^(?:в|и|на|о|об|с|у|к|из)$/i.test(wordBefore(text, at));
    if (space || /[（「『]/.test(after) || /[、，）」』・：]/.test(before)) places.push(at);
  }
  return places;
}

function wordBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf(' ', at - 1) + 1, at);
}
