import {
  baselineOf,
  roomFor,
  STYLES,
  type PictureWords,
  type PlacedPicture,
  type PlacedText,
  type TextStyle
} from './placed-picture.ts';
import { balanceLines, wrapLines } from './wrap-lines.ts';

/** Longest line of running text, in ems: beyond that it is hard to find the next one. */
const LONGEST_EMS = 46;

/** Room for a font that is wider than the one the texts are measured for, where that one is missing. */
const SLACK = 0.88;

/** The space at each side of a picture so wide. */
export function marginOf(width: number): number {
  return width < 480 ? 16 : 24;
}

/** The width that is left for the drawing. */
export function drawingWidth(width: number): number {
  return width - 2 * marginOf(width);
}

/**
 * Places a drawing among its words, one below the other as on a page: rule, kicker, headline,
 * subtitle, what was chosen, drawing, notes, and where all of it comes from.
 * @param width of the whole picture
 * @param drawingHeight of the drawing, which is `drawingWidth(width)` wide
 */
export function placePicture(
  words: PictureWords,
  width: number,
  drawingHeight: number
): PlacedPicture {
  const margin = marginOf(width);
  const room = drawingWidth(width) * SLACK;
  const texts: PlacedText[] = [];
  let y = margin + 8;

  const add = (text: string, style: TextStyle, below: number, wrap = wrapLines) => {
    if (!text) return;
    const longest = roomFor(style, Math.min(room, style.size * LONGEST_EMS), text);
    const lines = wrap(text, longest, style.size, style.weight);
    texts.push({ x: margin, y: baselineOf(style, y), lines, style });
    y += lines.length * style.lineHeight + below;
  };

  add(words.kicker, STYLES.kicker, 6);
  add(words.headline, STYLES.headline, 6, balanceLines);
  add(words.subtitle, STYLES.subtitle, words.chosen.length > 0 ? 8 : 0);
  for (const line of words.chosen) add(line, STYLES.chosen, 2);
  y += 12;
  const drawing = { x: margin, y, scale: 1 };
  y += Math.ceil(drawingHeight) + 12;
  for (const note of words.notes) add(note, STYLES.note, 4);
  y += 4;
  for (const origin of words.origins) add(origin, STYLES.origin, 3);
  return {
    width,
    height: y + margin - 8,
    rule: { x0: margin, x1: width - margin, y: margin },
    texts,
    drawing
  };
}
