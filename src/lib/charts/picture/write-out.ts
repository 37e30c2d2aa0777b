import { PALETTE, type ColourToken } from '#lib/ui/palette.ts';

export type PictureTheme = 'light' | 'dark';

/** The value of a colour, which no stylesheet has to tell. */
export function colourIn(token: ColourToken, theme: PictureTheme): string {
  return PALETTE[token][theme === 'dark' ? 1 : 0];
}

const HALO =
  / stroke="([^"]*)" stroke-width="([^"]*)" stroke-linejoin="round" paint-order="stroke"/;

/**
 * A drawing for programs that read SVG alone: colours as values instead of variables, the halo of a
 * text as a text of its own below it instead of `paint-order`, languages as `xml:lang`, numbers to a
 * hundredth, no empty elements and no classes.
 */
export function writeOut(markup: string, theme: PictureTheme): string {
  return markup
    .replace(/<text\b([^>]*) paint-order="stroke"([^>]*)>([\s\S]*?)<\/text>/g, splitHalo)
    .replace(/<(?:path d=""|g)(?: [^>]*)?><\/(?:path|g)>/g, '')
    .replace(/(<\w[^>]*>)(<\/(?:path|line|rect|circle)>)?/g, (_, tag: string, end?: string) =>
      end ? `${writeTag(tag, theme).slice(0, -1)}/>` : writeTag(tag, theme)
    )
    .replace(/>\s+</g, '><')
    .replaceAll('\u2060', '')
    .trim();
}

function writeTag(tag: string, theme: PictureTheme): string {
  // A path of thousands of letters has nothing but numbers to be written.
  const path = tag.startsWith('<path d="') ? tag.slice(0, tag.indexOf('"', 9)) : '';
  return roundNumbers(path) + writeAttributes(tag.slice(path.length), theme);
}

function writeAttributes(given: string, theme: PictureTheme): string {
  let written = given.includes(' class="') ? given.replace(/ class="[^"]*"/, '') : given;
  written = roundNumbers(written);
  if (written.includes('var(')) {
    written = written.replace(/var\(--([\w-]+)\)/g, (whole, name: string) =>
      Object.hasOwn(PALETTE, name) ? colourIn(name as ColourToken, theme) : whole
    );
  }
  return written.includes(' lang="') ? written.replace(' lang="', ' xml:lang="') : written;
}

function splitHalo(whole: string, before: string, after: string, content: string): string {
  const attributes = `${before} paint-order="stroke"${after}`;
  const halo = HALO.exec(attributes);
  if (!halo) return whole;
  const plain = attributes.replace(HALO, '');
  const [, stroke, width] = halo;
  const below = plain.replace(/ (?:fill|text-decoration|lang)="[^"]*"/g, '');
  const rim = `fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"`;
  const hidden = content.replace(/ fill="[^"]*"/g, '');
  return `<text${below} ${rim} aria-hidden="true">${hidden}</text><text${plain}>${content}</text>`;
}

function roundNumbers(text: string): string {
  if (!/\.\d{3}/.test(text)) return text;
  return text.replace(/-?\d*\.\d{3,}(?![\w-])/g, (number) => String(+(+number).toFixed(2)));
}
