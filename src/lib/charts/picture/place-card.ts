import type { Scene } from '#lib/ui/scene.ts';
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

/** What links are shown with: https://ogp.me, twice as wide as high and a little less. */
export const CARD = { width: 1200, height: 630 } as const;

/** A card is placed in fewer pixels and shown larger, so that its letters can be read when it is small. */
const ZOOM = 1.5;
const MARGIN = 28;
const WORDS_WIDTH = 290;
const GAP = 24;

/** Widths that a drawing is tried in; the one that is shown largest is taken. */
const TRIED = [360, 440, 480, 560, 640, 720];

/** Smaller than this nobody can read it: rather its first rows alone are shown. */
const LEAST_SCALE = 0.66;

/** How much more than fits may be shown of it, made smaller. */
const SQUEEZE = 1.15;

const HEADLINE: TextStyle = { ...STYLES.headline, size: 27, lineHeight: 33 };
const NAME: TextStyle = { ...STYLES.chosen, size: 15, fill: 'ink' };

/**
 * Words at the left, the drawing at the right, as large as it fits: whole, or where that would be too
 * small, whole rows of it.
 * @param part says that the drawing goes on elsewhere
 */
export function placeCard(
  words: PictureWords,
  part: string,
  place: (width: number) => Scene
): { readonly placed: PlacedPicture; readonly scene: Scene; readonly size: typeof CARD } {
  const [width, height] = [CARD.width / ZOOM, CARD.height / ZOOM];
  const left = MARGIN + WORDS_WIDTH + GAP;
  const room = { width: width - left - MARGIN, height: height - 2 * MARGIN - 12 };
  const fits = TRIED.map((tried) => {
    const scene = place(tried);
    return { scene, scale: Math.min(1, room.width / tried, room.height / scene.height) };
  });
  // Letters that can be read come before a drawing that fills its room.
  const worth = ({ scene, scale }: (typeof fits)[number]) => scale ** 2 * scene.width;
  const best = fits.reduce((one, other) => (worth(other) > worth(one) ? other : one));
  const isCut = best.scale < LEAST_SCALE;
  const { scene, scale, end } = isCut ? firstRows(fits[0]!.scene, room) : { ...best, end: null };
  const x = left + Math.round(Math.max(0, room.width - scene.width * scale) / 2);
  const partStyle = STYLES.note;
  return {
    placed: {
      width,
      height,
      rule: { x0: MARGIN, x1: width - MARGIN, y: MARGIN },
      texts: [
        ...(end === null
          ? []
          : [{ x, y: baselineOf(partStyle, footOf(height)), lines: [part], style: partStyle }]),
        ...cardTexts(words, height)
      ],
      drawing: {
        x,
        y: MARGIN + 16,
        scale: Math.floor(scale * 1000) / 1000,
        ...(end === null ? {} : { cut: { width: room.width, height: end * scale } })
      }
    },
    scene,
    size: CARD
  };
}

/** As many rows as have room above the line that says that there are more, and one at least. */
function firstRows(scene: Scene, room: { readonly width: number; readonly height: number }) {
  const height = room.height - STYLES.note.lineHeight - 8;
  const scale = Math.min(1, room.width / scene.width);
  const ends = scene.ends ?? [height / scale];
  const end = ends.findLast((one) => one * scale <= height * SQUEEZE);
  const shown = end ?? ends[0] ?? scene.height;
  return { scene, end: shown, scale: Math.min(scale, height / shown) };
}

const footOf = (height: number) => height - MARGIN - NAME.lineHeight;

function cardTexts(words: PictureWords, height: number): PlacedText[] {
  const texts: PlacedText[] = [];
  let y = MARGIN + 12;
  const foot = footOf(height);
  const add = (text: string, style: TextStyle, below: number, wrap = wrapLines) => {
    const lines = wrap(text, roomFor(style, WORDS_WIDTH, text), style.size, style.weight);
    const most = Math.floor((foot - 8 - y) / style.lineHeight);
    if (!text || most < 1 || (lines.length > most && style === STYLES.subtitle)) return;
    const shown =
      lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]}…`] : lines;
    texts.push({ x: MARGIN, y: baselineOf(style, y), lines: shown, style });
    y += shown.length * style.lineHeight + below;
  };
  add(words.kicker.replaceAll(' · ', '\u00a0· '), STYLES.kicker, 8, balanceLines);
  add(words.headline, HEADLINE, 10, balanceLines);
  add(words.subtitle, STYLES.subtitle, 0);
  texts.push({ x: MARGIN, y: baselineOf(NAME, foot), lines: ['Entente'], style: NAME });
  return texts;
}
