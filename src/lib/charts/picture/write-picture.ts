import type { ExportedView } from './exported-view.ts';
import { pictureMetadata } from './picture-metadata.ts';
import type { PlacedPicture, PlacedText } from './placed-picture.ts';
import { colourIn, type PictureTheme } from './write-out.ts';
import { escapeXml } from './escape-xml.ts';

/** Fonts by name, those of the product first, then what machines commonly have. */
const SANS =
  "'Source Sans 3', 'Source Sans Pro', 'Noto Sans', 'Liberation Sans', Arial, 'DejaVu Sans Condensed', sans-serif";
const SERIF =
  "'Source Serif 4', 'Source Serif Pro', 'Noto Serif', 'Liberation Serif', Georgia, serif";
const JAPANESE =
  "'Noto Sans JP', 'Noto Sans CJK JP', 'Source Han Sans JP', 'Hiragino Sans', 'Yu Gothic', 'IPAPGothic', sans-serif";

/** What the file is for programs besides what it shows. */
export interface PictureFile {
  readonly view: ExportedView;
  readonly placed: PlacedPicture;
  /** The drawing, written out in the theme of the picture. */
  readonly drawing: string;
  readonly theme: PictureTheme;
  /** Size in pixels where it differs from that of the placed picture. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** A picture as an SVG file that needs nothing but itself. */
export function writePicture({ view, placed, drawing, theme, size = placed }: PictureFile): string {
  const { width, height, rule, texts } = placed;
  const { x, y, scale, cut } = placed.drawing;
  const { language, words } = view;
  const japanese = language.locale === 'ja';
  const ink = colourIn('ink', theme);
  const moved = `translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" xml:lang="${language.locale}" font-family="${japanese ? JAPANESE : SANS}" fill="${ink}">`,
    `<title id="title">${escapeXml(words.headline)}</title>`,
    `<desc id="desc">${escapeXml(words.summary)}</desc>`,
    pictureMetadata(view),
    `<rect width="${width}" height="${height}" fill="${colourIn('page', theme)}"/>`,
    `<path d="M${rule.x0},${rule.y + 0.5}H${rule.x1}" stroke="${ink}"/>`,
    ...texts.map((text) => writeText(text, theme, japanese)),
    cut
      ? `<clipPath id="cut"><rect x="${x - 8}" y="${y - 8}" width="${cut.width + 16}" height="${cut.height + 8}"/></clipPath>\n<g clip-path="url(#cut)">`
      : '',
    `<g transform="${moved}">${drawing}</g>`,
    cut ? '</g>' : '',
    '</svg>\n'
  ]
    .filter(Boolean)
    .join('\n');
}

function writeText({ x, y, lines, style }: PlacedText, theme: PictureTheme, japanese: boolean) {
  const { size, lineHeight, weight, fill, serif } = style;
  const family = serif && !japanese ? ` font-family="${SERIF}"` : '';
  const bold = weight === 600 ? ' font-weight="600"' : '';
  const spans = lines.map(
    (line, i) => `<tspan x="${x}" y="${y + i * lineHeight}">${escapeXml(line)}</tspan>`
  );
  return `<text font-size="${size}"${bold} fill="${colourIn(fill, theme)}"${family}>${spans.join('')}</text>`;
}
