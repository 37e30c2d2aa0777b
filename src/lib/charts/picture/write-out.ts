import { PALETTE, type ColourToken } from '#lib/ui/palette.ts';

export type PictureTheme = 'light' | 'dark';

/** The value of a colour, which no stylesheet has to tell. */
export function colourIn(token: ColourToken, theme: PictureTheme): string {
  return PALETTE[token][theme === 'dark' ? 1 : 0];
}

const HALO =
  / stroke="([^"]*)" stroke-width="([^"]*)" stroke-linejoin="round" paint-order="stroke"/;

/** Where an element ends that is written as one tag, or not at all, where nothing stands in it. */
const END = /^\/(?:path|line|rect|circle|g)>/;
const SHOWS_NOTHING = /^(?:path d=""|g)(?: |$)/;

/**
 * A drawing for programs that read SVG alone: colours as values instead of variables, the halo of a
 * text as a text of its own below it instead of `paint-order`, languages as `xml:lang`, numbers to a
 * hundredth, no empty elements and no classes.
 */
export function writeOut(markup: string, theme: PictureTheme): string {
  const pieces = markup
    .replace(/<text\b([^>]*) paint-order="stroke"([^>]*)>([\s\S]*?)<\/text>/g, splitHalo)
    .split('<');
  let written = '';
  for (let i = 1; i < pieces.length; i++) {
    const [tag, text] = cutAtTag(pieces[i]!);
    if (tag.startsWith('/')) {
      written += `<${tag}>${text}`;
    } else if (text === '' && END.test(pieces[i + 1] ?? '')) {
      if (!SHOWS_NOTHING.test(tag)) written += `<${writeTag(tag, theme)}/>`;
      written += cutAtTag(pieces[++i]!)[1];
    } else {
      written += `<${writeTag(tag, theme)}>${text}`;
    }
  }
  return written.replaceAll('\u2060', '');
}

/** A tag without its brackets and the text behind it, which is none where it is blank. */
function cutAtTag(piece: string): [tag: string, text: string] {
  const end = piece.indexOf('>');
  const text = piece.slice(end + 1);
  return [piece.slice(0, end), text.trim() && text];
}

function writeTag(tag: string, theme: PictureTheme): string {
  // A path of thousands of letters has nothing but numbers to be written.
  const path = tag.startsWith('path d="') ? tag.slice(0, tag.indexOf('"', 8)) : '';
  return roundNumbers(path) + writeAttributes(tag.slice(path.length), theme);
}

function writeAttributes(given: string, theme: PictureTheme): string {
  const plain = given.includes(' class="') ? given.replace(/ class="[^"]*"/, '') : given;
  const written = writeColours(roundNumbers(plain), theme);
  return written.includes(' lang="') ? written.replace(' lang="', ' xml:lang="') : written;
}

const NAMED = 'var(--';

/** Step by step, which takes a quarter of the time of an expression: drawings name hundreds. */
function writeColours(text: string, theme: PictureTheme): string {
  let [written, from] = ['', 0];
  for (let at = text.indexOf(NAMED); at >= 0; at = text.indexOf(NAMED, from)) {
    const end = text.indexOf(')', at);
    const name = text.slice(at + NAMED.length, end);
    written += text.slice(from, at);
    from = end + 1;
    written += Object.hasOwn(PALETTE, name)
      ? colourIn(name as ColourToken, theme)
      : text.slice(at, from);
  }
  return written + text.slice(from);
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
  return text.replace(/-?\d*\.\d{3,}(?![\w-])/g, (number) => {
    const rounded = (+number).toFixed(2);
    return rounded.endsWith('0') ? String(+rounded) : rounded;
  });
}
