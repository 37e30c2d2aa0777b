import * as m from '#lib/text/paraglide/messages.js';
import { sizeFor } from '#lib/ui/scene.ts';
import { releaseText } from './cited-view-of.ts';
import type { ExportedView } from './exported-view.ts';
import { placeCard } from './place-card.ts';
import { drawingWidth, placePicture } from './place-picture.ts';
import type { PictureWords } from './placed-picture.ts';
import { renderDrawing } from './render-drawing.ts';
import { writeOut, type PictureTheme } from './write-out.ts';
import { writePicture } from './write-picture.ts';

/** How wide a picture is where nobody says, and what may be asked for, in pixels. */
export const WIDTHS = { usual: 720, least: 320, most: 1600 } as const;

/**
 * A view as a picture that stands alone, with everything that it needs to be understood, used and
 * cited: the same bytes for the same view.
 * @param width of the picture in pixels
 */
export function drawPicture(view: ExportedView, width: number, theme: PictureTheme): string {
  const { chart, data, language } = view;
  const scene = chart.place(data, sizeFor(drawingWidth(width)), language);
  const placed = placePicture(pictureWords(view), width, scene.height);
  const drawing = writeOut(renderDrawing(chart, scene, language), theme);
  return writePicture({ view, placed, drawing, theme });
}

/** A view as the picture of a link to it: 1200 × 630 pixels, few words, large letters. */
export function drawCard(view: ExportedView, theme: PictureTheme): string {
  const { chart, data, language } = view;
  const { placed, scene, size } = placeCard(
    pictureWords(view),
    m.card_part({}, language.in),
    (width) => chart.place(data, sizeFor(width), language)
  );
  const drawing = writeOut(renderDrawing(chart, scene, language), theme);
  return writePicture({ view, placed, drawing, theme, size });
}

function pictureWords(view: ExportedView): PictureWords {
  const { words, filters, language, release, terms, citation } = view;
  const { kicker, headline, subtitle, notes, sources } = words;
  return {
    kicker,
    headline,
    subtitle,
    chosen: [filters.filters, filters.options, filters.untouched].filter((line) => line !== null),
    notes,
    origins: [
      `${sources} · ${releaseText(release, language)}`,
      m.export_terms({ terms: terms.join(language.gap) }, language.in),
      m.export_cite({ citation }, language.in)
    ]
  };
}
